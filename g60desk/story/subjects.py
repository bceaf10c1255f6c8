"""What is compared: subjects, aspects, and what one says of the other."""

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import NO_CITES, NOTHING_SAID, Cites, Key, Record, Standing, Text


class StopKind(StrEnum):
    """What stands at a place along a subject's line."""

    END = "end"
    CITY = "city"
    UNIVERSITY = "university"
    FIRM = "firm"


class Stop(Record, frozen=True, kw_only=True):
    """A stop along a subject's line: a `place` of the network, or a name with coordinates of its own."""

    place: Key = ""
    name: Text = NOTHING_SAID
    kind: StopKind = StopKind.CITY
    lat: float | None = None
    lon: float | None = None
    cite: Cites = NO_CITES


class Subject(Record, frozen=True, kw_only=True):
    """One of the things compared; `begins_cite` is who dates its beginning."""

    id: Key
    name: Text
    short: Text = NOTHING_SAID
    badge: str = ""
    begins: Date | None = None
    begins_cite: Cites = NO_CITES
    track: Key = ""
    line: Key = ""
    stops: tuple[Stop, ...] = ()
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES

    @property
    def dated_by(self) -> Cites:
        """Who dates its beginning: the sources of the whole, where the story does not say more."""
        return self.begins_cite or self.cite

    @property
    def all_cites(self) -> Cites:
        """Whatever is cited for it and for its stops, in the order of the format, with repeats."""
        stops = (cite for stop in self.stops for cite in stop.cite)
        return Cites([*self.begins_cite, *self.cite, *stops])


class Cell(Record, frozen=True, kw_only=True):
    """What one aspect says of one subject (and `also` of others): words, a figure, or both."""

    text: Text = NOTHING_SAID
    figure: Key = ""
    also: tuple[Key, ...] = ()
    shows: Key = ""
    cite: Cites = NO_CITES
    standing: Standing | None = None
    note: Text = NOTHING_SAID


class Aspect(Record, frozen=True, kw_only=True):
    """One thing in which the subjects are compared."""

    id: Key
    name: Text
    cells: dict[Key, Cell] = msgspec.field(default_factory=dict)


class Comparison(Record, frozen=True, kw_only=True):
    """The comparison section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    subjects: tuple[Subject, ...] = ()
    aspects: tuple[Aspect, ...] = ()

"""What happened: the phases that all views share, and the timeline."""

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import NO_CITES, NOTHING_SAID, Cites, Key, Record, Standing, Text


class Phase(Record, frozen=True, kw_only=True):
    """One phase of the story time; it ends where the next begins."""

    id: Key
    name: str
    title: Text
    begins: Date
    text: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    figures: dict[str, Key] = msgspec.field(default_factory=dict)
    cite: Cites = NO_CITES


class Track(Record, frozen=True, kw_only=True):
    """One row of the timeline."""

    id: Key
    name: Text


class Media(Record, frozen=True, kw_only=True):
    """A picture of an event: a file inside the story's folder, what it shows in words, and whose it is."""

    file: str
    alt: Text = NOTHING_SAID
    credit: Text = NOTHING_SAID
    licence: str = ""
    cite: Cites = NO_CITES


class Event(Record, frozen=True, kw_only=True):
    """Something that happened: `when` it is dated, or `after` another event where only the order is known."""

    id: Key
    track: Key
    title: Text
    when: Date | None = None
    after: Key = ""
    short: Text = NOTHING_SAID
    text: Text = NOTHING_SAID
    phase: Key = ""
    places: tuple[Key, ...] = ()
    figures: tuple[Key, ...] = ()
    weight: int = 1
    leads_to: tuple[Key, ...] = msgspec.field(default=(), name="leads_to")
    media: Media | None = None
    cite: Cites = NO_CITES
    standing: Standing | None = None
    note: Text = NOTHING_SAID


class Era(Record, frozen=True, kw_only=True):
    """A span of time with a name; eras may overlap, and one may concern a single track."""

    id: Key
    name: Text
    when: Date
    text: Text = NOTHING_SAID
    track: Key = ""
    cite: Cites = NO_CITES
    standing: Standing | None = None
    note: Text = NOTHING_SAID


class Timeline(Record, frozen=True, kw_only=True):
    """The timeline section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    window: Date | None = None
    spine: Key = ""
    tracks: tuple[Track, ...] = ()
    eras: tuple[Era, ...] = ()
    events: tuple[Event, ...] = ()

"""What a story is: frozen values, read once and never changed.

A `Story` holds the records that the sections of a story folder spell out.  The names of the fields are the names
of the keys in the YAML (with `-` for `_` where CSL spells it so), and the JSON Schema is made from these classes.
Two small values have their own spelling in YAML and are built by hand: `Text` (one text in several languages) and
`Date` (EDTF, in `dates.py`).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.quantities import Said

Key = str  # an id as written in the story: small letters, digits and hyphens


class Where(msgspec.Struct, frozen=True):
    """A place in the story's files: `line` and `column` count from 1; `path` is relative to the story's folder."""

    path: str
    line: int
    column: int


class Text:
    """One text in one or more languages, as `{language: words}`; a plain string in YAML is stored under ``""``."""

    __slots__ = ("said",)

    def __init__(self, said: dict[str, str]) -> None:
        self.said = said

    def has(self, language: str) -> bool:
        """True when the text is written in `language`, or is the same in all."""
        return language in self.said or "" in self.said

    def of(self, language: str, fallback: str = "en") -> str:
        """The words in `language`; where missing, in `fallback`, or in any language there is; never raises."""
        said = self.said
        for name in (language, "", fallback):
            if name in said:
                return said[name]
        return next(iter(said.values()), "")

    def __bool__(self) -> bool:
        return bool(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.said == self.said

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.said.items())))

    def __repr__(self) -> str:
        return f"Text({self.said!r})"


NOTHING_SAID = Text({})


class Standing(StrEnum):
    """How well a statement is supported; the order is from the strongest to the weakest."""

    CONFIRMED = "confirmed"
    SINGLE = "single-source"
    DISPUTED = "disputed"


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What all records share: frozen, no unknown keys, `-` in YAML for `_` here.

    Where a record was written is kept beside the story, in `reader.Reading`, so that equal records are equal.
    """


class Cite(Record, frozen=True, kw_only=True):
    """One source that supports a statement, and the place in it (`¶8`, `p. 12`)."""

    source: Key
    at: str = ""


class Cites(tuple[Cite, ...]):
    """The sources of a statement; in YAML one `{source, at}` or a list of them."""

    __slots__ = ()


NO_CITES = Cites()


class Phase(Record, frozen=True, kw_only=True):
    """One phase of the story time; it ends where the next begins."""

    id: Key
    name: str
    title: Text
    begins: Date
    text: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    figures: dict[str, Key] = {}
    cite: Cites = NO_CITES


class Author(Record, frozen=True, kw_only=True):
    """A CSL name: a person by `family` and `given`, or a body by `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


class Source(Record, frozen=True, kw_only=True):
    """A CSL-YAML item; `paragraphs` says of how many parts a `¶` is one."""

    id: Key
    type: str
    title: str
    title_translated: str = ""
    author: tuple[Author, ...] = ()
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    issued: Date | None = None
    accessed: Date | None = None
    url: str = msgspec.field(default="", name="URL")
    doi: str = msgspec.field(default="", name="DOI")
    language: str = ""
    note: str = ""
    paragraphs: int | None = None


class Derive(Record, frozen=True, kw_only=True):
    """A figure made of others: exactly one of the three is given."""

    ratio: tuple[Key, ...] = ()
    sum: tuple[Key, ...] = ()
    difference: tuple[Key, ...] = ()


class Figure(Record, frozen=True, kw_only=True):
    """One number: what it is, its value in the unit of its source, how exactly it is said, and who says it."""

    label: Text
    value: float | int | None = None
    unit: str
    caption: Text = NOTHING_SAID
    of: Text = NOTHING_SAID
    said: Said = Said.EXACTLY
    printed: str = ""
    when: Date | None = None
    cite: Cites = NO_CITES
    standing: Standing | None = None
    note: Text = NOTHING_SAID
    derive: Derive | None = None


class Note(Record, frozen=True, kw_only=True):
    """What the editor found when checking the sources; `about` names the records that it concerns."""

    id: Key
    title: Text
    text: Text
    about: tuple[Key, ...] = ()
    cite: Cites = NO_CITES


class Track(Record, frozen=True, kw_only=True):
    """One row of the timeline."""

    id: Key
    name: Text


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
    events: tuple[Event, ...] = ()


class Region(Record, frozen=True, kw_only=True):
    """A province or its like; an `id` that the map knows too is tinted there."""

    id: Key
    name: Text


class LabelSide(StrEnum):
    """Where a place's name is fixed, as seen from its mark."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"


class Place(Record, frozen=True, kw_only=True):
    """A city or town: `lat` and `lon` in degrees (WGS 84); one without `joins` is on the map but not a member."""

    id: Key
    name: Text
    lat: float | None = None
    lon: float | None = None
    region: Key = ""
    joins: Key = ""
    weight: int = 2
    label: LabelSide | None = None
    figures: dict[str, Key] = {}
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES


class LineKind(StrEnum):
    """What a line is; each kind has a stroke of its own."""

    EXPRESSWAY = "expressway"
    HIGH_SPEED_RAIL = "high-speed-rail"
    RAILWAY = "railway"
    RIVER = "river"
    AGREEMENT = "agreement"


class Section(Record, frozen=True, kw_only=True):
    """A part of a line that opened on its own."""

    start: Key = msgspec.field(name="from")
    end: Key = msgspec.field(name="to")
    opens: Date
    cite: Cites = NO_CITES


class Line(Record, frozen=True, kw_only=True):
    """A road or railway through places; `course` holds way-points as (lat, lon) in degrees."""

    id: Key
    kind: LineKind
    name: Text
    through: tuple[Key, ...]
    badge: str = ""
    course: tuple[tuple[float, float], ...] = ()
    opens: Date | None = None
    sections: tuple[Section, ...] = ()
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES


class Network(Record, frozen=True, kw_only=True):
    """The network section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    map: str = ""
    spine: Key = ""
    regions: tuple[Region, ...] = ()
    places: tuple[Place, ...] = ()
    lines: tuple[Line, ...] = ()


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
    """One of the things compared."""

    id: Key
    name: Text
    badge: str = ""
    begins: Date | None = None
    track: Key = ""
    line: Key = ""
    stops: tuple[Stop, ...] = ()
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES


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
    cells: dict[Key, Cell] = {}


class Comparison(Record, frozen=True, kw_only=True):
    """The comparison section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    subjects: tuple[Subject, ...] = ()
    aspects: tuple[Aspect, ...] = ()


class ChartKind(StrEnum):
    """How figures are drawn."""

    BARS = "bars"
    AREAS = "areas"
    UNITS = "units"
    NUMBER = "number"
    SERIES = "series"


class Chart(Record, frozen=True, kw_only=True):
    """One chart of the statistics view; `each` is how many a mark stands for in a unit chart."""

    id: Key
    kind: ChartKind
    title: Text
    figures: tuple[Key, ...]
    short: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    each: int = 1
    note: Text = NOTHING_SAID


class Statistics(Record, frozen=True, kw_only=True):
    """The statistics section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    charts: tuple[Chart, ...] = ()


class View(StrEnum):
    """The four drawn views."""

    TIMELINE = "timeline"
    NETWORK = "network"
    COMPARISON = "comparison"
    STATISTICS = "statistics"


class NetworkLayout(StrEnum):
    """The two ways in which the network is laid out."""

    MAP = "map"
    STRAIGHT = "straight"


class Show(Record, frozen=True, kw_only=True):
    """The state in which a step shows its view."""

    phase: Key = ""
    focus: Key = ""
    chart: Key = ""
    layout: NetworkLayout | None = None
    start: Date | None = msgspec.field(default=None, name="from")
    end: Date | None = msgspec.field(default=None, name="to")


class Step(Record, frozen=True, kw_only=True):
    """One step of a tour."""

    id: Key
    view: View
    show: Show = Show()
    say: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    notes: Text = NOTHING_SAID
    seconds: int | None = None
    extra: bool = False


class Tour(Record, frozen=True, kw_only=True):
    """A way through the story."""

    id: Key
    title: Text
    steps: tuple[Step, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """A whole story.  An empty one (`empty_story()`) is a story too: it has an id and nothing else."""

    id: Key
    title: Text
    languages: tuple[str, ...]
    format: int = 1
    subtitle: Text = NOTHING_SAID
    updated: Date | None = None
    badge: str = ""
    phases: tuple[Phase, ...] = ()
    sources: tuple[Source, ...] = ()
    figures: dict[Key, Figure] = {}
    notes: tuple[Note, ...] = ()
    timeline: Timeline = Timeline()
    network: Network = Network()
    comparison: Comparison = Comparison()
    statistics: Statistics = Statistics()
    tours: tuple[Tour, ...] = ()


def empty_story() -> Story:
    """The story that is shown when there is none."""
    return Story(id="empty", title=NOTHING_SAID, languages=("en", "zh-Hans"))

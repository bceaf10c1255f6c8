"""What a view can show: the views, the words of their choices, and all of it together as a step says it."""

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import Key, Record

MOST_REACH = 2  # links that a neighbour may be off


class View(StrEnum):
    """The four drawn views, which are the stations of the line at the foot, and the page of what they rest on."""

    TIMELINE = "timeline"
    NETWORK = "network"
    COMPARISON = "comparison"
    STATISTICS = "statistics"
    SOURCES = "sources"


STATIONS = (View.TIMELINE, View.NETWORK, View.COMPARISON, View.STATISTICS)


class NetworkLayout(StrEnum):
    """The two ways in which the network is laid out."""

    MAP = "map"
    STRAIGHT = "straight"


class NetworkPage(StrEnum):
    """The two tables of the network."""

    PLACES = "places"
    LINES = "lines"


class ComparisonPicture(StrEnum):
    """The pictures of the comparison beside that of lines and aspects."""

    HISTORIES = "histories"
    STRIPS = "strips"


class AspectOrder(StrEnum):
    """An order of the aspects that is not the story's own: by name, or the best known first."""

    NAME = "name"
    KNOWN = "known"


class AspectFilter(StrEnum):
    """Which aspects are shown: those with a figure, with something disputed, or known of every subject."""

    FIGURE = "figure"
    DISPUTED = "disputed"
    KNOWN = "known"


class EvidencePage(StrEnum):
    """The pages of the view of sources beside that of the sources themselves."""

    FIGURES = "figures"
    NOTES = "notes"


class SourceOrder(StrEnum):
    """An order of the sources that is not the story's own: what supports most first, the newest first, by name."""

    SUPPORTS = "supports"
    YEAR = "year"
    PUBLISHER = "publisher"
    NAME = "name"


class FigureStanding(StrEnum):
    """How well a figure is supported, or that it has no value that could be."""

    CONFIRMED = "confirmed"
    SINGLE = "single-source"
    DISPUTED = "disputed"
    NO_VALUE = "no-value"


class MapLens(Record, frozen=True, kw_only=True):
    """Where the map is looked at: its middle in degrees (WGS 84), and how many times closer than the whole."""

    lat: float
    lon: float
    zoom: float = 1.0


class Stretch(Record, frozen=True, kw_only=True):
    """What of the straightened lines is in sight: from so many km after their zero to so many."""

    start: float = msgspec.field(name="from")
    end: float = msgspec.field(name="to")


class Span(Record, frozen=True, kw_only=True):
    """What of the histories' axis, or of a series, is in sight by the calendar: from one date to another."""

    start: Date = msgspec.field(name="from")
    end: Date = msgspec.field(name="to")


class Years(Record, frozen=True, kw_only=True):
    """What of the histories' axis is in sight, in years since each subject began."""

    start: float = msgspec.field(name="from")
    end: float = msgspec.field(name="to")


class Show(Record, frozen=True, kw_only=True):
    """The state in which a step shows its view; what is left out is as the story begins.

    `focus` and `opened` name a record by its id or as `KIND:ID`: what is chosen, and whose sources lie open.
    """

    phase: Key = ""
    day: Date | None = None
    focus: Key = ""
    opened: Key = ""
    start: Date | None = msgspec.field(default=None, name="from")
    end: Date | None = msgspec.field(default=None, name="to")
    hidden: tuple[Key, ...] = ()
    folded: tuple[Key, ...] = ()
    order: tuple[Key, ...] = ()
    layout: NetworkLayout | None = None
    lens: MapLens | None = None
    beside: Key = ""
    along: Key = ""
    reach: int = 1
    sized: str = ""
    unit: str = ""
    sorts: tuple[str, ...] = ()
    compared: ComparisonPicture | None = None
    pair: tuple[Key, ...] = ()
    aspects_by: AspectOrder | None = None
    aspects_of: AspectFilter | None = None
    aspects: int = 0
    subjects: int = 0
    stretch: Stretch | None = None
    since: bool = False
    span: Span | None = None
    years: Years | None = None
    chart: Key = ""
    closer: Span | None = None
    page: NetworkPage | None = None
    evidence: EvidencePage | None = None
    sources_by: SourceOrder | None = None
    sources_of: str = ""
    sources_in: str = ""
    standing: FigureStanding | None = None
    table: bool = False

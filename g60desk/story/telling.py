"""How it is shown and told: charts, views, and the steps of a tour."""

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import NOTHING_SAID, Key, Record, Text

MOST_REACH = 2  # links that a neighbour may be off


class ChartKind(StrEnum):
    """How figures are drawn."""

    BARS = "bars"
    AREAS = "areas"
    UNITS = "units"
    NUMBER = "number"
    SERIES = "series"
    CHANGE = "change"
    SHARE = "share"


class ChartLine(Record, frozen=True, kw_only=True):
    """One line of a chart: the figures of one series, or what something was before and after."""

    name: Text
    figures: tuple[Key, ...]


class Chart(Record, frozen=True, kw_only=True):
    """One chart of the statistics view; `each` is how many a mark stands for in a unit chart.

    A series and a change may have several `lines`.  `reference` are figures drawn as lines across, `phases` marks
    those of the story on a series; `whole` is what the figures of a share are parts of, and `rest` names what is left.
    """

    id: Key
    kind: ChartKind
    title: Text
    figures: tuple[Key, ...] = ()
    lines: tuple[ChartLine, ...] = ()
    reference: tuple[Key, ...] = ()
    whole: Key = ""
    rest: Text = NOTHING_SAID
    phases: bool = False
    short: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    each: int = 1
    note: Text = NOTHING_SAID

    @property
    def shown(self) -> tuple[Key, ...]:
        """All figures that the chart shows, each once: those drawn, the whole, and those it is measured against."""
        drawn = (*self.figures, *(key for line in self.lines for key in line.figures))
        whole = (self.whole,) if self.whole else ()
        return tuple(dict.fromkeys((*drawn, *whole, *self.reference)))


class Statistics(Record, frozen=True, kw_only=True):
    """The statistics section."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    charts: tuple[Chart, ...] = ()


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
    """What of the histories' axis is in sight, by the calendar: from one date to another."""

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
    page: NetworkPage | None = None
    evidence: EvidencePage | None = None
    sources_by: SourceOrder | None = None
    sources_of: str = ""
    sources_in: str = ""
    standing: FigureStanding | None = None
    table: bool = False


class Step(Record, frozen=True, kw_only=True):
    """One step of a tour: `core` is in every talk, `extra` only in the longest."""

    id: Key
    view: View
    show: Show = Show()
    say: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    notes: Text = NOTHING_SAID
    seconds: int | None = None
    core: bool = False
    extra: bool = False


class Tour(Record, frozen=True, kw_only=True):
    """A way through the story; `lengths` are the minutes of the talks that it is made for."""

    id: Key
    title: Text
    lengths: tuple[int, ...] = ()
    steps: tuple[Step, ...] = ()

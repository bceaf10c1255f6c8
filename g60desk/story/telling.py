"""What the statistics tell: charts."""

from enum import StrEnum

from g60desk.story.records import NOTHING_SAID, Key, Record, Text


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

"""How it is shown and told: charts, views, and the steps of a tour."""

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import NOTHING_SAID, Key, Record, Text


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

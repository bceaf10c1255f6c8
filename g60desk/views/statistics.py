"""The statistics view: boards and charts are scenes like any other."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.told import Told
from g60desk.story.model import ChartKind
from g60desk.views.steady import SteadyView

MONTH = 30.0  # days, in which the mark of now on a series moves on


class StatisticsView(SteadyView):
    """Shows the statistics of a story."""

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_statistics(told, frame)

    def moment(self, told: Told) -> object:
        """The phase; where a series stands in time, also the month in which it is marked."""
        chart = told.index.charts.get(told.state.page)
        series = chart is not None and chart.kind is ChartKind.SERIES and told.state.day is not None
        return told.phase, told.state.day // MONTH if series and told.state.day is not None else None

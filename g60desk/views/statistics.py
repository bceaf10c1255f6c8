"""The statistics view: a board is a scene like any other; a page with a chart holds a plot in the place kept for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Hole, Scene
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.statistics_chart import chart_data
from g60desk.layout.told import Told
from g60desk.story.model import ChartKind
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.steady import SteadyView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from g60desk.views.charts import ChartPlot


MONTH = 30.0  # days, in which the mark of now on a series moves on


class StatisticsView(SteadyView):
    """Shows the statistics of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.plot: ChartPlot | None = None

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_statistics(told, frame)

    def moment(self, told: Told) -> object:
        """The phase; where a series stands in time, also the month in which it is marked."""
        chart = told.index.charts.get(told.state.page)
        series = chart is not None and chart.kind is ChartKind.SERIES and told.state.day is not None
        return told.phase, told.state.day // MONTH if series and told.state.day is not None else None

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        hole = next((item for item in scene.items if isinstance(item, Hole)), None)
        if hole is not None:
            self._fill(hole, theme)
        elif self.plot is not None:
            self.plot.hide()

    def _fill(self, hole: Hole, theme: Theme) -> None:
        """Put the plot into its place, making it when it is needed for the first time."""
        frame = self.frame()
        chart = self.told.index.charts.get(hole.name) if self.told else None
        if frame is None or chart is None or self.told is None:
            return
        if self.plot is None:
            from g60desk.views.charts import ChartPlot  # only now: pyqtgraph takes long to load

            self.plot = ChartPlot(self)
        rect = hole.rect
        self.plot.setGeometry(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
        self.plot.show_data(chart_data(self.told, frame, chart, rect), theme)
        self.plot.show()

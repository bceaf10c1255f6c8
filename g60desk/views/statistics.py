"""The statistics view: boards and charts as scenes; wheel, swipe and arrows lead from chart to chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.chart_points import ChartScene
from g60desk.layout.chart_walk import beside_mark, end_mark, page_beside
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Target
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.statistics_pages import statistics_pages
from g60desk.layout.told import Told
from g60desk.story.model import ChartKind, Key
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.closer_hands import CloserHands
from g60desk.views.growing import Growing
from g60desk.views.wheel import NOTCH

MONTH = 30.0  # days, in which the mark of now on a series moves on
SWIPE = 80.0  # px that a finger goes sideways to turn to the next chart


class StatisticsView(CloserHands):
    """Shows the statistics of a story."""

    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.growing = Growing(self)
        self.growing.grown.connect(self._show_grown)
        self._page: Key | None = None  # that was shown last
        self._turned = 0.0  # of the wheel, towards the next chart
        self._arrives = 0  # 1 or -1 where the keyboard has gone on to another chart: to its first or last mark

    def lay_out(self, told: Told, frame: Frame) -> ChartScene:
        return lay_out_statistics(told, frame)

    def moment(self, told: Told) -> object:
        """The phase; where a series stands in time, also the month in which it is marked."""
        chart = told.index.charts.get(told.state.page)
        series = chart is not None and chart.kind is ChartKind.SERIES and told.state.day is not None
        return told.phase, told.state.day // MONTH if series and told.state.day is not None else None

    def compose(self) -> None:
        frame = self.frame()
        if frame is None or self.told is None or self.theme is None:
            return
        scene = laid_out = self.laid_out(self.told, frame)
        assert isinstance(laid_out, ChartScene)
        self.growing.stop()
        turned = self._page is not None and self._page != laid_out.page and self.isVisible()
        self._page = laid_out.page
        if turned and not self.told.state.still and laid_out.closer is None:
            scene = self.growing.begin(scene, frame)
        self.show_scene(scene, self.theme)
        if self._arrives:
            self.focus_on(end_mark(self.scene, first=self._arrives > 0))
        self._arrives = 0

    def prepare(self, told: Told, theme: Theme) -> bool:
        """Also what is seen first while the chart grows, where it will."""
        frame = self.frame_of(told)
        if frame is None or told.state.closer is not None:
            return True
        scene = self._ahead.step(told, frame)
        if scene is None:
            return False
        first = self.growing.prepare(scene) if not told.state.still else None
        if first is not None and not self.paint_layers_ahead(first, theme):
            return False
        return self.paint_ahead(scene, theme)

    def _show_grown(self, scene: Scene) -> None:
        if self.theme is not None:
            self.show_scene(scene, self.theme)

    # from chart to chart

    def turn(self, by: int) -> bool:
        """Go to the chart so many pages on; False where there is none."""
        frame = self.frame()
        if frame is None or self.told is None:
            return False
        key = page_beside(statistics_pages(self.told, frame), self.told.state.page, by)
        if key:
            self.wished.emit({"page": key})
        return bool(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.closer is not None:
            super().wheelEvent(event)
            return
        if event.phase() == Qt.ScrollPhase.ScrollBegin:
            self._turned = 0.0
        angle = event.angleDelta()
        self._turned -= angle.y() if abs(angle.y()) >= abs(angle.x()) else angle.x()
        while abs(self._turned) >= NOTCH:
            way = 1 if self._turned > 0 else -1
            self._turned -= way * NOTCH
            self.turn(way)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.growing.finish()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        slip = event.position() - self._pressed if self._pressed is not None else None
        super().mouseReleaseEvent(event)
        if self.closer is None and slip is not None and abs(slip.x()) > max(SWIPE, 2 * abs(slip.y())):
            self.turn(-1 if slip.x() > 0 else 1)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.growing.finish()
        if self.closer is not None:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            mark = end_mark(self.scene, first=event.key() == Qt.Key.Key_Home)
            if mark is not None:
                self.focus_on(mark)
                return
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if way is not None and self._at_a_side(way):
            self._arrives = way
            if self.turn(way):
                return
            self._arrives = 0
        super().keyPressEvent(event)

    def _at_a_side(self, way: int) -> bool:
        """True on the last mark on that side: the next step leads to another chart."""
        focus = self.focused()
        return focus is not None and focus.kind == "figure" and beside_mark(self.scene, focus, way, 0) is None

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From mark to mark; from anything else, whatever lies there."""
        if self.closer is not None:
            return super().neighbour(target, dx, dy)
        if target is None:
            return end_mark(self.scene, first=True) or super().neighbour(target, dx, dy)
        if target.kind == "figure":
            found = beside_mark(self.scene, target, dx, dy)
            return found if found is not None or dx else super().neighbour(target, dx, dy)
        return super().neighbour(target, dx, dy)

    def show_told(self, told: Told, theme: Theme) -> None:
        if self.told is not None and self.told.index is not told.index:
            self._page = None  # another story does not grow out of this one
        super().show_told(told, theme)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing grows where nobody looks."""
        self.growing.finish()
        super().hideEvent(event)

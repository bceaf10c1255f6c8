"""Rows that come to rest: wherever scrolling ends, a whole row stands at the top and none is cut at the foot."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QScroller, QTableView, QWidget

from g60desk.layout.table_stops import rest_at, stop_showing, stops_of
from g60desk.views.table_model import AnyIndex

PAUSE = 140  # ms without a turn of the wheel, after which it is at rest


class RestingRows(QTableView):
    """A table that is scrolled by pixels, by hand, wheel, bar or key, and rests only at its stops."""

    moved = Signal()  # emitted after scrolling or sorting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops = [0]
        self._known: tuple[int, ...] = ()  # for what the stops were found
        self._before = 0  # where the rows rested last
        self._held = False  # while the program itself moves the rows
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.come_to_rest)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self.verticalScrollBar().sliderReleased.connect(self.come_to_rest)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self.viewport()).stateChanged.connect(self._follow)

    @property
    def moving(self) -> bool:
        """True while a hand or a wheel moves the rows."""
        dragged = QScroller.scroller(self.viewport()).state() != QScroller.State.Inactive
        return dragged or self._pause.isActive() or self.verticalScrollBar().isSliderDown()

    def floor(self) -> int:
        """The y in the viewport down to which rows are seen: at rest the foot of the last that is whole."""
        height = self.viewport().height()
        row = self.rowAt(height - 1)
        top = self.rowViewportPosition(row)
        cut = row >= 0 and top > 0 and top + self.rowHeight(row) > height
        return top if cut and not self.moving else height

    def cut(self) -> bool:
        """True when the lower edge goes through a row that is higher than the whole viewport."""
        height = self.viewport().height()
        row = self.rowAt(height - 1)
        top = self.rowViewportPosition(row)
        return row >= 0 and top <= 0 and top + self.rowHeight(row) > height + 1

    def new_heights(self) -> None:
        """The rows have other heights than before: find the stops again, and rest at one."""
        self._known = ()
        self.updateGeometries()
        self.come_to_rest()

    def come_to_rest(self) -> None:
        """Go to the stop at which the last move ends."""
        bar = self.verticalScrollBar()
        self._rest(rest_at(self._stops, bar.value(), self._before))

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, and rest there."""
        if not index.isValid():
            return
        at = self.verticalScrollBar().value()
        top = self.rowViewportPosition(index.row()) + at
        row = (top, top + self.rowHeight(index.row()))
        self._rest(stop_showing(self._stops, at, row, self.viewport().height()))

    def _rest(self, at: int) -> None:
        self._held = True
        self._pause.stop()
        self.verticalScrollBar().setValue(at)
        self._before = at
        self._held = False
        self.viewport().update()
        self.moved.emit()

    def _follow(self) -> None:
        """After each move wait for the next one; a finger that drags or has flung the rows says itself when it ends."""
        if not self._held:
            if QScroller.scroller(self.viewport()).state() == QScroller.State.Inactive:
                self._pause.start()
            self.viewport().update()
            self.moved.emit()

    def updateGeometries(self) -> None:
        """Let the last stop be reached: below it there may be more room than rows."""
        bar = self.verticalScrollBar()
        held, self._held = self._held, True
        at = bar.value()
        super().updateGeometries()
        room = self.viewport().height()
        known = (self.verticalHeader().count(), self.verticalHeader().length(), room)
        if known != self._known:
            self._known = known
            self._stops = stops_of([self.rowHeight(row) for row in range(known[0])], room)
            QScroller.scroller(self.viewport()).setSnapPositionsY([float(stop) for stop in self._stops])
        bar.setMaximum(self._stops[-1])
        bar.setValue(at)
        self._held = held

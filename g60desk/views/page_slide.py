"""A part of a picture that is pushed aside by a hand while the next page comes in, and glides to rest when let go.

Two pictures are kept as pixels and moved, so that a frame costs a copy whatever they hold.  Nothing ticks at rest.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from g60desk.layout.easing import Curve, eased
from g60desk.layout.motion import LEAST_SPEED, Pace

FRAME, LONG = 16, 260.0  # ms: of a frame, and of the way of a whole page
RUBBER = 0.25  # how far what cannot be turned follows the hand
ENOUGH = 0.18  # of the page: pushed so far, it turns

Pictures = Callable[[int], QPixmap | None]  # the picture of the page before (-1), of this one (0) and of the next (1)


class PageSlide(QObject):
    """Shows one of two pages on its way; `along` is "x" or "y", `clock` gives a time in ms."""

    moved = Signal()  # emitted when another moment is to be painted

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self.along = ""  # the axis while there is something to be seen
        self._area, self._ground = QRectF(), QColor()
        self._toward = 1  # which of the other pages is seen
        self._pictures: Pictures = lambda step: None
        self._kept: dict[int, QPixmap | None] = {}
        self._offset = 0.0
        self._pace = Pace()
        self._run: tuple[float, float, float, float] | None = None  # from, to, when it began, how long it takes
        self._curve: Curve = (0.16, 1.0, 0.3, 1.0)
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def shown(self) -> bool:
        """True while something else is to be seen than the page at rest."""
        return bool(self.along)

    @property
    def running(self) -> bool:
        """True while it moves by itself."""
        return self._run is not None

    def hold(self, along: str, area: QRectF, ground: QColor, pictures: Pictures) -> None:
        """A hand has taken hold of the part `area` of the page; `ground` is seen where there is no other page."""
        self.stop()
        self.along, self._area, self._ground, self._pictures = along, area, ground, pictures
        self._pace.forget()

    def follow(self, offset: float) -> None:
        """The hand is so many px from where it took hold."""
        self._pace.mark(self.clock(), offset)
        self._toward = -1 if offset > 0 else 1
        there = self._picture(self._toward) is not None
        self._offset = offset if there else offset * RUBBER
        self.moved.emit()

    def let_go(self) -> int:
        """The page that the hand has turned to: -1, 1, or 0 where the page glides back."""
        offset, speed = self._offset, self._pace.speed(self.clock())
        step = self._toward
        pushed = abs(offset) > ENOUGH * self._extent or (speed * offset > 0 and abs(speed) > 4 * LEAST_SPEED)
        if offset and pushed and self._picture(step) is not None:
            return step
        self._begin(0.0)
        return 0

    def go_on(self, step: int, picture: QPixmap) -> None:
        """The page has been turned: let its picture come to rest from where the hand has left it."""
        self._kept[step], self._toward = picture, step
        self._begin(-step * self._extent)

    def stop(self) -> None:
        """Show the page at rest."""
        self.along, self._offset, self._run = "", 0.0, None
        self._kept.clear()
        self._timer.stop()

    def advance(self) -> None:
        """Show it as it is at this time."""
        if self._run is None:
            return
        start, end, began, long = self._run
        t = (self.clock() - began) / long
        self._offset = start + (end - start) * eased(self._curve, t)
        if t >= 1.0:
            self.stop()
        self.moved.emit()

    def paint(self, painter: QPainter) -> None:
        """Paint the page with both pictures where they are now."""
        here = self._picture(0)
        if here is None:
            return
        painter.drawPixmap(0, 0, here)
        painter.setClipRect(self._area)
        for number in (0, self._toward):
            picture = self._picture(number)
            aside = self._offset + number * self._extent
            away = QPointF(aside, 0.0) if self.along == "x" else QPointF(0.0, aside)
            if picture is not None and abs(aside) < self._extent:
                self._lay(painter, picture, away)
            elif number:
                painter.fillRect(self._area.translated(away), self._ground)

    def _lay(self, painter: QPainter, picture: QPixmap, away: QPointF) -> None:
        ratio = picture.devicePixelRatio()
        area = self._area
        source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
        painter.drawPixmap(area.translated(away), picture, source)

    @property
    def _extent(self) -> float:
        return self._area.width() if self.along == "x" else self._area.height()

    def _picture(self, step: int) -> QPixmap | None:
        if step not in self._kept:
            self._kept[step] = self._pictures(step)
        return self._kept[step]

    def _begin(self, end: float) -> None:
        long = LONG * min(1.0, max(0.3, abs(end - self._offset) / max(1.0, self._extent)))
        self._run = (self._offset, end, self.clock(), long)
        self._timer.start(FRAME)

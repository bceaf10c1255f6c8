"""What hands do with a map: wheel and pinch zoom at the pointer, a drag or two fingers move it, a fling glides on.

The land follows the hand exactly: the place under a finger, or between two, stays there.
"""

from __future__ import annotations

from math import hypot
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.motion import LEAST_SPEED, Pace
from g60desk.layout.network_sheet import Lens, Reach
from g60desk.layout.projection import dragged, zoomed
from g60desk.views.canvas import SLIP
from g60desk.views.fingers import Fingers
from g60desk.views.lens_glide import LensGlide
from g60desk.views.wheel import Wheel

FASTEST = 8.0  # px per ms of a fling


class Map(Protocol):
    """What hands need to know of a map."""

    glide: LensGlide

    def reach(self) -> Reach | None:
        """How far its lens may go; None while no map is shown."""
        ...


class LensHands:
    """Turns presses, moves, wheels and fingers into lenses."""

    def __init__(self, view: Map, widget: QWidget) -> None:
        self._view, self._glide = view, view.glide
        self._grip: QPointF | None = None  # where a drag began
        self._gripped: Lens | None = None  # the lens when it did
        self._dragging = False
        self._squeezed: tuple[Lens | None, QPointF] | None = None  # the lens and the fingers' middle at their start
        self._paces = Pace(), Pace()
        self._aside = QPointF()  # from a finger that is left of two to where their middle was
        self._wheel = Wheel()
        self._fingers = Fingers(widget)
        self._fingers.clock = lambda: self._glide.clock()
        self._fingers.pinch_began.connect(self._begin_pinch)
        self._fingers.pinched.connect(self._pinch)
        self._fingers.pinch_ended.connect(self._end_pinch)
        self._fingers.trailed.connect(self.drag)
        self._fingers.lifted.connect(self.release)
        self._fingers.cancelled.connect(self.let_go)

    # one hand

    def press(self, point: QPointF) -> bool:
        """Take hold at a point; True where that has stopped a map which moved."""
        moving = self._glide.stop()
        self.let_go()
        if self._view.reach() is not None:
            self._grip, self._gripped = point, self._glide.now
            self._mark(point)
        return moving

    def drag(self, point: QPointF) -> bool:
        """Follow the hand; True while it drags the map and chooses nothing."""
        reach = self._view.reach()
        if self._grip is None or reach is None:
            return False
        self._mark(point)
        way = point - self._grip
        self._dragging = self._dragging or abs(way.x()) > SLIP or abs(way.y()) > SLIP
        if self._dragging:
            self._glide.go(reach, dragged(reach.whole, self._gripped, way.x(), way.y()))
        return self._dragging

    def release(self) -> bool:
        """Let go, and let the map glide on if it was moving; True where it was a drag."""
        dragged, now = self._dragging, self._glide.clock()
        x, y = (pace.speed(now) if dragged else 0.0 for pace in self._paces)
        self.let_go()
        self._glide.settle()
        speed = hypot(x, y)
        if speed > LEAST_SPEED:
            slowed = min(1.0, FASTEST / speed)
            self._glide.slide((x * slowed, y * slowed))
        return dragged

    def let_go(self) -> None:
        """Nothing is held any more, and nothing glides on."""
        self._grip, self._dragging, self._squeezed, self._aside = None, False, None, QPointF()
        for pace in self._paces:
            pace.forget()

    def _mark(self, point: QPointF) -> None:
        now, at = self._glide.clock(), point + self._aside
        self._paces[0].mark(now, at.x())
        self._paces[1].mark(now, at.y())

    # two fingers

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event."""
        self._fingers.touched(event)

    def _begin_pinch(self, middle: QPointF) -> None:
        self.press(middle)
        self._grip = None
        self._squeezed = self._glide.now, middle

    def _pinch(self, factor: float, middle: QPointF) -> None:
        """Two fingers hold the land that was between them, and draw it nearer or farther."""
        reach = self._view.reach()
        if reach is None or self._squeezed is None:
            return
        self._mark(middle)
        lens, before = self._squeezed
        closer = zoomed(reach.whole, lens, factor, before.x(), before.y())
        way = middle - before
        self._glide.go(reach, dragged(reach.whole, closer, way.x(), way.y()))

    def _end_pinch(self, rest: QPointF | None) -> None:
        """The finger that is left drags from where it is; two that are lifted in one go have flung the map."""
        self._glide.settle()
        held, self._squeezed = self._squeezed is not None, None
        if held:
            self._gripped, self._dragging = self._glide.now, True
        if held and rest is not None:
            self._grip = rest
            self._aside = QPointF(self._paces[0].last, self._paces[1].last) - rest

    # the wheel

    def wheel(self, event: QWheelEvent) -> bool:
        """Up and down zoom at the pointer; fingers on a touchpad, or sideways, move the map; False without a map."""
        reach = self._view.reach()
        if reach is None:
            return False
        if self._glide.moving:
            self._glide.stop()
        way = _way(event)
        if way is not None:
            self._glide.go(reach, dragged(reach.whole, self._glide.now, way.x(), way.y()))
            return True
        turn = self._wheel.turned(event)
        if turn.move:
            self._glide.go(reach, dragged(reach.whole, self._glide.now, turn.move, 0.0))
        elif turn.factor != 1.0:
            self.zoom_at(event.position(), turn.factor)
        return bool(turn.move) or turn.factor != 1.0

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Go closer by a factor, at a point."""
        reach = self._view.reach()
        if reach is not None and factor > 0:
            self._glide.go(reach, zoomed(reach.whole, self._glide.now, factor, point.x(), point.y()))

    def fly_to(self, point: QPointF, factor: float) -> None:
        """Go closer by a factor at a point, smoothly."""
        reach = self._view.reach()
        if reach is not None:
            self._glide.settle()
            self._glide.fly(reach, zoomed(reach.whole, self._glide.now, factor, point.x(), point.y()))


def _way(event: QWheelEvent) -> QPointF | None:
    """How far two fingers on a touchpad have moved the map; None for the wheel of a mouse, and for a pinch."""
    if event.phase() == Qt.ScrollPhase.NoScrollPhase or event.modifiers() != Qt.KeyboardModifier.NoModifier:
        return None
    pixels = event.pixelDelta()
    return QPointF(pixels) if not pixels.isNull() else QPointF(event.angleDelta()) * 0.5

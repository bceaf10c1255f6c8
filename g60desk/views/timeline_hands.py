"""What hands do with a timeline: wheel and pinch zoom at the pointer, a drag moves through time and glides on.

The window follows the hand exactly: the day under a finger, or between two, stays there.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.motion import LEAST_SPEED, UNSEEN, Pace
from g60desk.layout.scale import Scale, Window, pinched, zoomed
from g60desk.views.canvas import SLIP
from g60desk.views.fingers import Fingers
from g60desk.views.glide import Glide
from g60desk.views.wheel import Wheel


class Axis(Protocol):
    """What hands need to know of a picture of time."""

    axis: Scale | None  # of what is drawn now; None while nothing is
    glide: Glide

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px of the widget."""
        ...


class Hands:
    """Turns presses, moves, wheels and fingers into windows of time."""

    def __init__(self, view: Axis, widget: QWidget) -> None:
        self._view, self._glide = view, view.glide
        self._grip: float | None = None  # the px at which a drag began
        self._gripped: tuple[Window, float] = ((0.0, 1.0), 1.0)  # the window and the px of a day when it did
        self._dragging = False
        self._squeezed: tuple[Scale, float] | None = None  # the whole window on its px, and the day, of a pinch
        self._pace = Pace()
        self._aside = 0.0  # px from a finger that is left of two to where their middle was
        self._wheel = Wheel()
        self.fingers = Fingers(widget)
        self.fingers.clock = lambda: self._glide.clock()
        self.fingers.pinch_began.connect(self._begin_pinch)
        self.fingers.pinched.connect(self._pinch)
        self.fingers.pinch_ended.connect(self._end_pinch)
        self.fingers.trailed.connect(self.drag)
        self.fingers.lifted.connect(self.release)
        self.fingers.cancelled.connect(self.let_go)

    # one hand

    def press(self, point: QPointF) -> bool:
        """Take hold at a point; True where that has stopped a window which slid."""
        moving = self._glide.stop()
        self.let_go()
        axis = self._view.axis
        if axis is not None:
            self._grip = self._view.along(point)
            self._gripped = self._glide.under(axis), axis.per_day
            self._mark(self._grip)
        return moving

    def drag(self, point: QPointF) -> bool:
        """Follow the hand; True while it drags the window and chooses nothing."""
        if self._grip is None:
            return False
        along = self._view.along(point)
        self._mark(along)
        self._dragging = self._dragging or abs(along - self._grip) > SLIP
        if self._dragging:
            window, per_day = self._gripped
            days = (along - self._grip) / per_day
            self._glide.go((window[0] - days, window[1] - days))
        return self._dragging

    def release(self) -> bool:
        """Let go, and let the window glide on if it was moving; True where it was a drag."""
        dragged, per_day = self._dragging, self._gripped[1]
        speed = self._pace.speed(self._glide.clock()) if dragged else 0.0
        self.let_go()
        self._glide.settle()
        if abs(speed) > LEAST_SPEED:
            self._glide.slide(-speed / per_day, UNSEEN / per_day)
        return dragged

    def let_go(self) -> None:
        """Nothing is held any more, and nothing glides on."""
        self._grip, self._dragging, self._squeezed, self._aside = None, False, None, 0.0
        self._pace.forget()

    def _mark(self, px: float) -> None:
        self._pace.mark(self._glide.clock(), px + self._aside)

    # two fingers

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event."""
        self.fingers.touched(event)

    def _begin_pinch(self, middle: QPointF) -> None:
        self.press(middle)
        axis, self._grip = self._view.axis, None
        if axis is not None:
            whole = axis.over(self._glide.under(axis))  # a card may hide a part of it
            self._squeezed = whole, whole.day(self._view.along(middle))

    def _pinch(self, factor: float, middle: QPointF) -> None:
        """Two fingers hold the day that was between them, and widen or narrow the days."""
        if self._squeezed is not None:
            whole, day = self._squeezed
            at = self._view.along(middle)
            found = pinched(whole, factor, day, at)
            self._mark(at)
            self._glide.go((found.start, found.end))

    def _end_pinch(self, rest: QPointF | None) -> None:
        """The finger that is left drags from where it is; two that are lifted in one go have flung the window."""
        self._glide.settle()
        axis, self._squeezed = self._view.axis, None
        if axis is not None:
            self._gripped, self._dragging = (self._glide.under(axis), axis.per_day), True
        if rest is not None:
            self._grip = self._view.along(rest)
            self._aside = self._pace.last - self._grip

    # the wheel

    def wheel(self, event: QWheelEvent) -> None:
        """Up and down zoom at the pointer; sideways (or with Shift) moves through time."""
        axis = self._view.axis
        if axis is None:
            return
        if self._glide.moving:
            self._glide.stop()
            axis = self._view.axis or axis
        turn, (start, end) = self._wheel.turned(event), self._glide.under(axis)
        if turn.move:
            whole = axis.over(self._glide.seen)
            days = turn.move * (end - start) / (whole.right - whole.left)
            self._glide.go((start - days, end - days))
        elif turn.factor != 1.0:
            self.zoom_at(event.position(), turn.factor)

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Go closer by a factor, at a point."""
        window = self.closer(point, factor)
        if window is not None:
            self._glide.go(window)

    def closer(self, point: QPointF, factor: float) -> Window | None:
        """The window that is so many times closer, with the day at a point in its place."""
        axis = self._view.axis
        if axis is None or factor <= 0:
            return None
        whole, now = axis.over(self._glide.seen), self._glide.under(axis)
        factor = max(factor, (now[1] - now[0]) / self._glide.longest)  # at the end nothing moves, under any pointer
        at = min(max(self._view.along(point), axis.left), axis.right)
        return zoomed(now, factor, Scale(*now, axis.left, axis.left + whole.right - whole.left).day(at))

"""A hand on the strip of all time: a press leads there, a drag moves the window, and its ends change how long it is."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from g60desk.layout.frame import Frame
from g60desk.layout.scale import LEAST_DAYS, Scale, Window
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import STRIP, framed
from g60desk.views.canvas import SLIP
from g60desk.views.glide import Glide

AROUND = 0.31  # of the least touch target, outside an end of the frame, that still takes hold of it
INSIDE = 0.25  # of the frame, at each end, that takes hold of the end
BY_KEY = 0.25  # of the window, that an arrow moves it by
FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Stripped(Protocol):
    """What a hand on the strip needs to know of a picture of time."""

    axis: Scale | None  # of what is drawn now; None while nothing is
    scene: Scene
    glide: Glide

    @property
    def strip(self) -> Strip | None: ...

    def frame(self) -> Frame | None: ...
    def along(self, point: QPointF) -> float: ...
    def focused(self) -> Target | None: ...
    def wish(self, window: Window | None) -> None: ...


class StripHand:
    """Turns presses, drags and arrows on the strip into windows of time."""

    def __init__(self, view: Stripped) -> None:
        self._view = view
        self._grip: float | None = None  # the px at which the strip was taken
        self._end = 0  # which end of the frame is held: -1 the first, 1 the last, 0 none
        self._held: Window = (0.0, 1.0)  # the window that a drag moves, as it was at the grip
        self._seen: Window = (0.0, 1.0)  # the part of it that is seen: a card may hide the rest
        self._dragging = False

    def press(self, point: QPointF) -> bool:
        """Take hold of the strip; False where the point is not on it."""
        view, frame = self._view, self._view.frame()
        self.let_go()
        target = view.scene.target_at(point.x(), point.y())
        if target is None or (target.kind, target.key) != STRIP or frame is None:
            return False
        view.glide.stop()
        strip, axis = view.strip, view.axis
        if strip is None or axis is None:
            return False
        self._grip = view.along(point)
        self._held, self._seen = view.glide.under(axis), (axis.start, axis.end)
        a, b = framed(strip, frame, axis)
        self._end = _end_at(self._grip, a, b, AROUND * frame.least_target())
        if not self._end and not a <= self._grip <= b:  # a drag from there takes along what a press leads to
            self._move_to(strip.scale.day(self._grip))
        return True

    def cursor(self, point: QPointF) -> Qt.CursorShape | None:
        """The pointer that says what a press at a point takes hold of; None where that is not the strip."""
        view, frame, strip, axis = self._view, self._view.frame(), self._view.strip, self._view.axis
        target = view.scene.target_at(point.x(), point.y())
        if frame is None or strip is None or axis is None or target is None or (target.kind, target.key) != STRIP:
            return None
        at, (a, b) = view.along(point), framed(strip, frame, axis)
        if _end_at(at, a, b, AROUND * frame.least_target()):
            return Qt.CursorShape.SizeVerCursor if strip.down else Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.OpenHandCursor if a <= at <= b else Qt.CursorShape.PointingHandCursor

    def drag(self, point: QPointF) -> bool:
        """Follow the hand; True while it holds the strip."""
        strip = self._view.strip
        if self._grip is None or strip is None:
            return False
        slip = self._view.along(point) - self._grip
        self._dragging = self._dragging or abs(slip) > SLIP / 2
        if self._dragging:
            days = slip / strip.scale.per_day
            start, end = self._held
            self._view.glide.go(self._stretched(days, strip) if self._end else (start + days, end + days))
        return True

    def release(self) -> bool:
        """Let go; a press that was no drag leads to where it was.  True where the strip was held."""
        strip, grip, dragged = self._view.strip, self._grip, self._dragging
        self.let_go()
        if grip is None or strip is None:
            return False
        if dragged:
            self._view.glide.settle()
        else:
            self._move_to(strip.scale.day(grip))
            self._view.wish(self._view.glide.kept(self._held))
        return True

    def let_go(self) -> None:
        """Nothing is held any more."""
        self._grip, self._end, self._dragging = None, 0, False

    def key(self, key: int) -> bool:
        """Take an arrow while the strip has the focus: it moves the window.  False where it says nothing here."""
        target, strip, glide = self._view.focused(), self._view.strip, self._view.glide
        if target is None or (target.kind, target.key) != STRIP or strip is None:
            return False
        along = (FORTH[1], BACK[1]) if strip.down else (FORTH[0], BACK[0])
        if key not in along:
            return False
        start, end = glide.stated
        days = (end - start) * (BY_KEY if key in FORTH else -BY_KEY)
        self._view.wish(glide.kept((start + days, end + days)))
        return True

    def _move_to(self, day: float) -> None:
        """Let the window that is held have a day in the middle of what is seen."""
        days = day - sum(self._seen) / 2
        self._held = self._held[0] + days, self._held[1] + days
        self._seen = self._seen[0] + days, self._seen[1] + days

    def _stretched(self, days: float, strip: Strip) -> Window:
        """The window with the held end of what is seen moved by so many days; the other end stays where it is."""
        first, last = self._seen
        share = (last - first) / (self._held[1] - self._held[0])
        if self._end < 0:
            first = min(max(first, strip.scale.start) + days, last - LEAST_DAYS * share)
        else:
            last = max(min(last, strip.scale.end) + days, first + LEAST_DAYS * share)
        return first, first + (last - first) / share


def _end_at(px: float, a: float, b: float, reach: float) -> int:
    """Which end of a frame from `a` to `b` a press at a px means: -1 the first, 1 the last, 0 none."""
    part = (b - a) * INSIDE
    if a - reach <= px <= a + part:
        return -1
    return 1 if b - part <= px <= b + reach else 0

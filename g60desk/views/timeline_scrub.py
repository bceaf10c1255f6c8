"""A hand on the head of now drags it through time; the window stays where it is."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, SignalInstance

from g60desk.layout.scale import Scale
from g60desk.layout.scene import Scene
from g60desk.layout.timeline_now import HEAD
from g60desk.layout.told import Told
from g60desk.views.canvas import SLIP


class Dated(Protocol):
    """What a hand on now needs to know of a picture of time."""

    axis: Scale | None  # of what is drawn now; None while nothing is
    scene: Scene
    told: Told | None

    @property
    def wished(self) -> SignalInstance: ...

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px of the widget."""
        ...


class Scrub:
    """Turns a press on the head of now, and the moves after it, into days of the story time."""

    def __init__(self, view: Dated) -> None:
        self._view = view
        self._grip: float | None = None  # the px at which the head was taken
        self._aside = 0.0  # px from now to there
        self._dragging = False

    def press(self, point: QPointF) -> bool:
        """Take hold of the head; False where the point is not on it."""
        view = self._view
        target = view.scene.target_at(point.x(), point.y())
        day = view.told.state.day if view.told else None
        self._grip, self._dragging = None, False
        if view.axis is None or day is None or target is None or (target.kind, target.key) != HEAD:
            return False
        self._grip = view.along(point)
        self._aside = self._grip - view.axis.x(day)
        return True

    def drag(self, point: QPointF) -> bool:
        """Follow the hand; True while it holds the head."""
        axis = self._view.axis
        if self._grip is None or axis is None:
            return False
        along = self._view.along(point)
        self._dragging = self._dragging or abs(along - self._grip) > SLIP / 2
        if self._dragging:
            px = min(max(along - self._aside, axis.left), axis.right)
            self._view.wished.emit({"day": axis.day(px), "playing": False})
        return True

    def release(self) -> bool:
        """Let go; True where it was a drag and not a press."""
        dragged, self._grip, self._dragging = self._dragging, None, False
        return dragged

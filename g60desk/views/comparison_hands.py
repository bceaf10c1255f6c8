"""What hands do with the comparison: a drag or a swipe pushes its pages, a wheel turns them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.views.canvas import SLIP
from g60desk.views.fingers import Fingers
from g60desk.views.wheel import NOTCH

if TYPE_CHECKING:
    from g60desk.layout.comparison_turns import Turn
    from g60desk.views.comparison import ComparisonView

SWEEP = 90.0  # px that two fingers on a touchpad move for a page


class ComparisonHands:
    """Reads presses, moves, wheels and fingers of one comparison."""

    def __init__(self, view: ComparisonView, widget: QWidget) -> None:
        self._view = view
        self._grip: QPointF | None = None  # where a press began
        self._held: tuple[str, Turn] | None = None  # the axis that a drag goes along, and what it turns
        self._dragged = False  # a drag chooses nothing, even where there is nothing to turn
        self._turned = QPointF()  # what a wheel has turned since the last page
        self._fingers = Fingers(widget)
        self._fingers.cancelled.connect(self.let_go)
        self._fingers.pinch_began.connect(self.let_go)

    def press(self, point: QPointF) -> None:
        """Take hold at a point; what still glides is at its end."""
        self._view.slide.stop()
        self._view.update()
        self._grip, self._held, self._dragged = point, None, False

    def drag(self, point: QPointF) -> bool:
        """Follow the hand; True while it drags and chooses nothing."""
        if self._grip is None:
            return False
        way = point - self._grip
        if self._held is None and max(abs(way.x()), abs(way.y())) > SLIP:
            self._dragged = True
            axis = "x" if abs(way.x()) >= abs(way.y()) else "y"
            turn = self._view.turns().get(axis)
            if turn is not None:
                self._held = axis, turn
                self._view.hold(axis, turn)
        if self._held is not None:
            self._view.slide.follow(way.x() if self._held[0] == "x" else way.y())
        return self._dragged

    def release(self) -> bool:
        """Let go; True where it was a drag."""
        held, dragged = self._held, self._dragged
        self._grip, self._held, self._dragged = None, None, False
        if held is not None:
            step = self._view.slide.let_go()
            if step:
                self._view.wish_page(held[1], step)
        return dragged

    def let_go(self) -> None:
        """Nothing is held any more, and no page is turned."""
        self._grip, self._held, self._dragged = None, None, False
        self._view.slide.stop()
        self._view.update()

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event."""
        self._fingers.touched(event)

    def wheel(self, event: QWheelEvent) -> bool:
        """Turn a page for each notch: along the wheel's own axis, else along the one there is."""
        turns = self._view.turns()
        if not turns or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        angle, pixels = event.angleDelta(), event.pixelDelta()
        moved, page = (QPointF(pixels), SWEEP) if not pixels.isNull() else (QPointF(angle), NOTCH)
        sideways = abs(moved.x()) > abs(moved.y()) or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        axis = "x" if sideways else "y"
        turn = turns.get(axis) or next(iter(turns.values()))
        along = moved.x() or moved.y() if sideways else moved.y()
        if event.phase() == Qt.ScrollPhase.ScrollBegin or along * self._turned.x() < 0:
            self._turned = QPointF()
        self._turned += QPointF(along, 0)
        if abs(self._turned.x()) >= page:
            step = -1 if self._turned.x() > 0 else 1
            self._turned = QPointF()
            if step in turn.to:
                self._view.wish_page(turn, step)
        return True

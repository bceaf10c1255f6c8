"""What hands do with what is chosen in the network: shift-click and a long press compare, arrows and a swipe travel.

Watches the view's events before the view itself does, and takes those that mean something here.  While one travels
along a line, left and right lead from stop to stop; without a line they walk from mark to mark, as the view has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

from g60desk.layout.network import sheet_of
from g60desk.layout.network_focus import chosen_place, is_waiting, second_place, travelled
from g60desk.layout.network_following import following
from g60desk.layout.network_travel import lies, next_stop
from g60desk.layout.scene import Rect, Target
from g60desk.state import Selection
from g60desk.story.model import Line, NetworkLayout
from g60desk.views.canvas import SLIP

if TYPE_CHECKING:
    from g60desk.views.network import NetworkView

LONG_MS = 550  # a press that lasts so long on one spot compares
SWIPE, STRAIGHT = 60.0, 2.0  # px that a swipe is long at least; and how many times longer than it is high
LYING: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPRIGHT: dict[int, int] = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
NO_MORE = Qt.KeyboardModifier.KeypadModifier  # arrows of the number pad are arrows


class Hands(QObject):
    """Reads one network view's keys, clicks and touches."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self._view = view
        self._taken = False  # a press that was taken here: its release is, too
        self._touched: QPointF | None = None  # where one finger began
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_MS)
        self._long.timeout.connect(self._pressed_long)
        view.installEventFilter(self)
        view.picked.connect(self._picked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    # compare

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._taken = shift and event.button() == Qt.MouseButton.LeftButton and self._beside(event.position())
            return self._taken
        if event.type() == QEvent.Type.MouseButtonRelease and self._taken:
            self._taken = False
            return True
        return False

    def _beside(self, at: QPointF) -> bool:
        """Compare the selected place with the one under a point, or choose that; False where there is none."""
        told, target = self._view.told, self._view.scene.target_at(at.x(), at.y())
        if told is None or target is None or target.kind != "place":
            return False
        one = chosen_place(told)
        if one is None:
            self._view.picked.emit(target)
        elif one.id != target.key:
            self._view.wished.emit({"beside": target.key})
        return True

    def _touch(self, event: QTouchEvent) -> bool:
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin and len(points) == 1:
            self._touched, self._taken = points[0].position(), False
            self._long.start()
            return False
        if self._touched is None or len(points) != 1 or event.type() == QEvent.Type.TouchCancel:
            self._lose()
            return self._taken
        if event.type() == QEvent.Type.TouchEnd:
            return self._lifted(points[0].position())
        slip = points[0].position() - self._touched
        if abs(slip.x()) > SLIP or abs(slip.y()) > SLIP:
            self._long.stop()
            if self._line() is not None and self._can_swipe(self._touched):
                self._view.forget_press()  # so that the land is not pulled along
                return True
        return self._taken

    def _lose(self) -> None:
        self._long.stop()
        self._touched = None

    def _pressed_long(self) -> None:
        """A finger rests on a place: it is compared, and lifting the finger chooses nothing."""
        if self._touched is not None and self._beside(self._touched):
            self._taken = True
            self._view.forget_press()

    def _lifted(self, at: QPointF) -> bool:
        begun, taken = self._touched, self._taken
        self._lose()
        self._taken = False
        if taken or begun is None:
            return taken
        slip = at - begun
        if abs(slip.x()) < SWIPE or abs(slip.x()) < STRAIGHT * abs(slip.y()) or not self._can_swipe(begun):
            return False
        line = self._line()
        if line is None:
            return False
        self._view.forget_press()
        self.travel(line, -1 if slip.x() > 0 else 1)  # the finger pulls what lies beside
        return True

    def _can_swipe(self, at: QPointF) -> bool:
        """True on the straight layout, and beside the map, which a finger pulls."""
        told, frame = self._view.told, self._view.frame()
        if told is None or frame is None:
            return False
        return told.layout == NetworkLayout.STRAIGHT or not sheet_of(told, frame).rect.holds(at.x(), at.y())

    # travel

    def _line(self) -> Line | None:
        """The line along which one travels; None while two places are compared."""
        told = self._view.told
        if told is None or second_place(told) is not None or is_waiting(told):
            return None
        return travelled(told)

    def _key(self, event: QKeyEvent) -> bool:
        line, told, frame = self._line(), self._view.told, self._view.frame()
        if line is None or told is None or frame is None or event.modifiers() & ~NO_MORE:
            return False
        way = (LYING if lies(told, frame) else {**LYING, **UPRIGHT}).get(event.key(), 0)
        if not way:
            return False
        self.travel(line, way, ringed=True)
        return True

    def travel(self, line: Line, way: int, *, ringed: bool = False) -> None:
        """Go to the next stop, westwards for -1, with the ring of the keyboard or without; at the end say so."""
        told = self._view.told
        if told is None:
            return
        focused = self._view.focused()
        near = focused.key if focused is not None and focused.kind == "place" else ""
        stop = next_stop(told, line, way, near)
        if stop is not None:
            self._go(line.id, stop.id, ringed=ringed)
        else:
            nowhere = Rect(0, 0, 0, 0)
            said = told.words("network.line_ends", line=told.text(line.name))
            self._view.picked.emit(Target("say", "", nowhere, nowhere, said))

    def _picked(self, target: Target) -> None:
        if target.kind == "travel":
            line, _, stop = target.key.partition("/")
            self._go(line, stop)

    def _go(self, line: str, stop: str, *, ringed: bool = False) -> None:
        """Choose a stop of a line, with the land under it in sight and the keyboard on it; its ring says so."""
        told, frame = self._view.told, self._view.frame()
        if told is None or frame is None:
            return
        fields: dict[str, Any] = {"selection": Selection("place", stop), "along": line}
        lens = following(told, frame, stop)
        if lens is not None:
            fields["lens"] = lens
        self._view.wished.emit(fields)
        mark = next((one for one in self._view.scene.targets if (one.kind, one.key) == ("place", stop)), None)
        if ringed and mark is not None:
            self._view.focus_on(mark)
        else:
            self._view.follow("place", stop)

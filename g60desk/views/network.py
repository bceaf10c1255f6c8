"""The network view: what a press, the wheel, two fingers and the arrows mean on it.

What a hand may do with the map is in `lens_hands.py`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.network_reach import is_near_miss
from g60desk.layout.network_walk import along_a_line
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.canvas import SLIP
from g60desk.views.network_hands import Hands
from g60desk.views.network_lensed import LensedView

TAP_STEP = 2.0  # how many times closer a double tap goes


class NetworkView(LensedView):
    """Shows the network of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.hands = Hands(self)
        self._tapped: Target | None = None  # what the last tap chose
        self._met: tuple[Target, QPointF] | None = None  # what a press met while the map flew
        self._said_whole = False  # True once a wheel on the straight picture has been answered
        self._let_go = QPointF()  # where a press ended last
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        self._said_whole = self._said_whole and told.layout != NetworkLayout.MAP
        super().show_told(told, theme)

    # hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.setAccepted(self.lens_hands.wheel(event))
        if self.reach() is None and not self._said_whole:  # once: a wheel turns in many steps
            self._said_whole = True
            self.say_whole()

    def forget_press(self) -> None:
        """What has been pressed chooses nothing when it is let go, and drags nothing on."""
        self._pressed = self._twice = None
        self.lens_hands.let_go()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.lens_hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        if isinstance(event, QTouchEvent):
            self.lens_hands.touch(event)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a map which slides chooses nothing, one in a flight what it meets there."""
        self._twice = None
        target = self._target_at(event.position())
        landed = self.glide.land()
        self._met = (target, event.position()) if landed and target is not None else None
        stopped = self.lens_hands.press(event.position()) or landed
        self.glide.rest()  # what is pressed is chosen among all that there is
        super().mousePressEvent(event)
        self.make_ready()
        if stopped:
            self._pressed = None

    def enterEvent(self, event: QEnterEvent) -> None:
        """A pointer that comes may move the map: what its first frame needs is made ready."""
        self.make_ready()
        super().enterEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did; on empty ground it goes closer."""
        if self._tapped is not None:
            self._tapped = None
            return
        self.mousePressEvent(event)
        if self._pressed is not None and self._target_at(event.position()) is None:
            self._twice = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = self._pressed is not None and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.lens_hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go = event.position()
        if self.lens_hands.release():
            self._pressed = self._twice = self._met = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        if twice is not None and self.reach() is not None:
            self._pressed = None
            self.lens_hands.fly_to(twice, TAP_STEP)
            return
        met, self._met = self._met, None
        if met is not None:
            if (event.position() - met[1]).manhattanLength() <= SLIP:
                self.picked.emit(met[0])
            return
        self._tapped = self._target_at(event.position()) if self._pressed is not None else None
        super().mouseReleaseEvent(event)

    def missed(self) -> None:
        """A press beside everything lets go of what is chosen; one that only just misses a button does nothing."""
        if self.told is not None and not is_near_miss(
            self.scene, self.told.state.selection, self._let_go.x(), self._let_go.y()
        ):
            super().missed()

    def _target_at(self, point: QPointF) -> Target | None:
        return self.scene.target_at(point.x(), point.y())

    # walking

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From a mark, an arrow follows the line that leads most nearly that way; else it goes to what is nearest."""
        found = None
        if target is not None and target.kind == "place" and self.told is not None:
            found = along_a_line(self.told, self.scene, target, dx, dy)
        return found or super().neighbour(target, dx, dy)

"""The view of aligned histories: hands move and zoom their common axis, arrows walk the events of a row and the rows.

What hands do is what they do on the timeline; here the window is that of the state's `span`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from g60desk.layout.histories_walk import RowWalk
from g60desk.layout.scale import Window, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.histories_keys import RowWalker
from g60desk.views.histories_turned import TurnedHistories
from g60desk.views.timeline_hands import Hands

if TYPE_CHECKING:
    from g60desk.views.timeline_ears import Ears

STEP = 1.6  # how much closer one step of the keyboard, or a double tap, goes


class HistoriesView(TurnedHistories):
    """Shows the histories of what a story compares."""

    announced = Signal(str)  # emitted with what a screen reader should say

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide.wished.connect(self.wish)
        self.hands = Hands(self, self)
        self.walker = RowWalker(self)
        self.glide.landed.connect(self.walker.arrive)
        self._ears: Ears | None = None
        self._tapped: Target | None = None  # what the last tap chose
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        chosen = self.told.state.selection if self.told is not None else None
        super().show_told(told, theme)
        if told.state.selection not in (None, chosen):
            self.walker.follow(told.state.selection)
            if told.state.selection is not None and self.isVisible():
                self.walker.reveal(told.state.selection)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        self.walker.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        self.hands.let_go()
        super().hideEvent(event)

    # the window

    def wish(self, window: Window | None) -> None:
        """Ask for a window of the axis; None for all of it."""
        self.wished.emit({"span": window})

    def fly(self, window: Window | None) -> None:
        """Go to a window smoothly."""
        with self.glide.smoothly():
            self.wish(window)

    def zoom(self, steps: int) -> None:
        """Go closer (1) or farther (-1) around what is attended to or the middle, or back to all of it (0)."""
        if steps == 0:
            self.fly(None)
        elif self.told is not None:
            self.glide.settle()
            window = self.glide.stated
            self.fly(self.glide.kept(zoomed(window, STEP**steps, self.walker.attended(window))))

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px."""
        return point.x()

    # keys and ears

    def walk(self) -> RowWalk | None:
        """The events of the rows in their order."""
        return self.walker.walk

    @property
    def ears(self) -> Ears:
        """What a screen reader hears of the events; made when one asks."""
        if self._ears is None:
            from g60desk.views.timeline_ears import Ears

            self._ears = Ears(self)
        return self._ears

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; an event that is not drawn is brought into the picture."""
        away = target is not None and target.kind == "event" and target not in self.scene.targets
        if target is None or not away or not self.walker.go_to(target.key):
            super().focus_on(target)

    def focus_on_drawn(self, target: Target) -> None:
        """Give the focus to a target of the picture."""
        super().focus_on(target)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark that stands without words; a ring names the event that is walked to in it."""
        super().tell(painter, self.walker.named(target) if target == self.ringed() else target, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, Home and End walk the events and the rows; any key stops what slides."""
        self.glide.halt()
        if not self.walker.press(event.key()):
            with self.glide.smoothly():
                super().keyPressEvent(event)

    # hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.hands.touch(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a window which slid by itself chooses nothing."""
        self._twice = None
        stopped = self.hands.press(event.position())
        super().mousePressEvent(event)
        if stopped:
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did; on empty ground it goes closer."""
        if self._tapped is not None:
            self._tapped = None
            return
        self.mousePressEvent(event)
        if self.scene.target_at(event.position().x(), event.position().y()) is None:
            self._twice = self._pressed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hands.release():
            self._pressed = self._twice = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        closer = self.hands.closer(twice, STEP) if twice is not None else None
        if closer is not None:
            self._pressed = None
            self.fly(self.glide.kept(closer))
            return
        at = event.position()
        self._tapped = self.scene.target_at(at.x(), at.y()) if self._pressed is not None else None
        with self.glide.smoothly():
            super().mouseReleaseEvent(event)

"""Hands and keys on a closer look: what they do on the timeline they do here, and arrows walk the points."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Target
from g60desk.tokens import Tokens
from g60desk.views.closer import STEP, CloserView


class CloserHands(CloserView):
    """A view in whose closer looks hands and keys move; in its other scenes they do what they do elsewhere."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.closer is not None:
            self.hands.touch(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a window which slid by itself chooses nothing."""
        self._twice = None
        stopped = self.closer is not None and self.hands.press(event.position())
        super().mousePressEvent(event)
        if stopped:
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap on the ground of a series opens the closer look, and in it goes closer."""
        at = event.position()
        if self.scene.target_at(at.x(), at.y()) is not None:
            return
        if self.closer is not None:
            self.mousePressEvent(event)
            self._twice = self._pressed
        elif any(one.holds(at.x(), at.y()) for one in self.scene.belongings.get("closer:", ())):
            self.look_closer()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = self.closer is not None and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.closer is not None and self.hands.release():
            self._pressed = self._twice = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        closer = self.hands.closer(twice, STEP) if twice is not None else None
        if closer is not None:
            self._pressed = None
            self.fly(self.glide.kept(closer))
            return
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.hands.let_go()
        self.glide.drop()
        super().hideEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key stops what slides; Home and End lead to the first and last point of a line."""
        self.glide.halt()
        way = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}.get(Qt.Key(event.key()), 0)
        end = self.line_end(way) if way and self.closer is not None else None
        if end is not None:
            self.focus_on(end)
        else:
            super().keyPressEvent(event)

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From point to point, also beyond what is in sight; from anything else, whatever lies there."""
        if self.closer is None:
            return super().neighbour(target, dx, dy)
        if target is None:
            return next((one for one in self.scene.targets if one.kind == "figure"), None)
        found = self.beside(target, dx, dy)
        return found if found is not None or (dx and self.is_point(target)) else super().neighbour(target, dx, dy)

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; a point that is out of sight is brought into it."""
        super().focus_on(self.reveal(target) if target is not None and self.is_point(target) else target)

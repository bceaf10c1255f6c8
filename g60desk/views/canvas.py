"""A surface whose targets can be chosen by mouse, finger and key.

Subclasses say how to lay out (`compose`) and what the arrows and the wheel mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Target
from g60desk.layout.targets import in_direction
from g60desk.views.keyboard_focus import KeyboardFocus
from g60desk.views.surface import Surface

SLIP = 12.0  # a press that moved farther than this is a drag, not a choice
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(Surface):
    """Shows one scene, and lets its targets be chosen."""

    picked = Signal(object)  # emitted with the target that was released on, or chosen with Enter or Space
    focus_moved = Signal(object)  # emitted with the target that the keyboard focus went to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept_focus = KeyboardFocus()
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Meanwhile nothing is lit by pointer or keyboard: for a picture of the page alone."""
        lit = (self._hovered, self._kept_focus.ringed)
        self._hovered, self._kept_focus.ringed = None, False
        try:
            yield
        finally:
            self._hovered, self._kept_focus.ringed = lit

    # choosing

    def focused(self) -> Target | None:
        """The target that has the keyboard's focus, whether or not its ring is drawn."""
        return self._kept_focus.target(self.scene)

    def ringed(self) -> Target | None:
        """The target that the keyboard has gone to; None where a hand brought the focus there."""
        return self.focused() if self._kept_focus.ringed else None

    def focus_on(self, target: Target | None) -> None:
        """Give the keyboard focus to a target of the scene."""
        self._kept_focus.ringed = True
        self.update()
        if target is None:
            self._kept_focus.leave()
        else:
            self._kept_focus.go_to(self.scene, target)
            self.focus_moved.emit(target)

    def follow(self, kind: str, key: str) -> None:
        """Let the keyboard's place go to another target, with its ring if it has one; no target, no change."""
        found = next((one for one in self.scene.targets if (one.kind, one.key) == (kind, key)), None)
        now = self.focused()
        if found is not None and (now is None or (now.kind, now.key) != (kind, key)):
            self._kept_focus.go_to(self.scene, found)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.scene.target_at(event.position().x(), event.position().y())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        slip = event.position() - pressed
        if abs(slip.x()) > SLIP or abs(slip.y()) > SLIP:
            return
        target = self.scene.target_at(event.position().x(), event.position().y())
        if target is not None:
            self._kept_focus.go_to(self.scene, target)
            self._kept_focus.ringed = False
            self.picked.emit(target)
        else:
            self.missed()

    def missed(self) -> None:
        """A press on nothing; subclasses may let go of the selection."""

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self.focused()
        way = ARROWS.get(event.key())
        if target is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(target)
        elif way and self.neighbour(target, *way) is not None:
            self.focus_on(self.neighbour(target, *way))
        else:
            super().keyPressEvent(event)

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """The target that an arrow leads to: the nearest in that direction, those straight ahead first."""
        if target is None:
            return self.scene.targets[0] if self.scene.targets else None
        return in_direction(self.scene.targets, target, dx, dy)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the targets in reading order and leaves the canvas after the last."""
        targets = self.scene.targets
        now = self.focused()
        at = targets.index(now) if now in targets else (-1 if forward else len(targets))
        step = at + (1 if forward else -1)
        if self.hasFocus() and self.isVisible() and 0 <= step < len(targets):
            self.focus_on(targets[step])
            return True
        self._kept_focus.leave()
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.focused() is None and self.scene.targets and event.reason() in _BY_KEY:
            back = event.reason() == Qt.FocusReason.BacktabFocusReason
            self.focus_on(self.scene.targets[-1 if back else 0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

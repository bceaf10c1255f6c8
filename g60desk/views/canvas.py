"""A widget that shows a scene and lets its targets be chosen by mouse, finger and key.

Hovering and focus are drawn over the scene, which is kept as pixels, so that following the pointer costs a copy.
Subclasses say how to lay out (`compose`) and what the arrows and the wheel mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Scene, Target
from g60desk.layout.targets import in_direction
from g60desk.theme import Theme
from g60desk.views.grounds import Paper
from g60desk.views.painted import Painted

SLIP = 12.0  # a press that moved farther than this is a drag, not a choice


class Canvas(QWidget):
    """Shows one scene."""

    picked = Signal(object)  # emitted with the target that was released on, or chosen with Enter or Space
    drawn = Signal()  # emitted after each painting
    focus_moved = Signal(object)  # emitted with the target that the keyboard focus went to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(0, 0)
        self.theme: Theme | None = None
        self.held = False  # True while whoever resizes this is about to show another scene anyway
        self._painted = Painted()
        self._hovered: Target | None = None
        self._focused: tuple[str, str, int] | None = None  # kind and key of what has the focus, and which of several
        self._ringed = False  # whether the keyboard brought the focus there: a hand needs no ring
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        """Show this scene from now on; the focus stays on the same target where there still is one."""
        band = scene.band if self._differs_in_band(scene, theme) else None
        self.scene, self.theme = scene, theme
        self._painted.forget()
        self._hovered = None
        if scene.summary != self.accessibleDescription():  # a screen reader hears each setting
            self.setAccessibleDescription(scene.summary)
        if band is None:
            self.update()
        else:
            self.update(QRectF(band.x, band.y, band.w, band.h).toAlignedRect())

    def _differs_in_band(self, scene: Scene, theme: Theme) -> bool:
        """True where all but the band of a scene is painted already, and nothing is lit there."""
        same = scene.ground is not None and scene.ground is self.scene.ground and theme is self.theme
        return same and scene.band == self.scene.band and self._hovered is None and self.ringed() is None

    def compose(self) -> None:
        """Lay out anew for the present size; subclasses call `show_scene`."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self.held:
            self.compose()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        paper = Paper((self.size().toSizeF() * ratio).toSize(), ratio, self.page_ink())
        self._painted.lay(painter, self.scene, self.theme, paper)
        if self._hovered is not None:
            from g60desk.views.rings import paint_hover  # the first picture has no ring

            paint_hover(painter, self._hovered, self.theme)
        target = self.ringed()
        if target is not None and self.hasFocus():
            from g60desk.views.rings import paint_focus

            paint_focus(painter, target, self.theme)
        told = self._hovered or (target if self.hasFocus() else None)
        if told is not None:
            self.tell(painter, told, self.theme)
        painter.end()
        self.drawn.emit()

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Say more of the target under the pointer or the ring; a canvas has nothing to add, a view may."""

    def page_ink(self) -> str:
        """The ink of the page behind the scene; empty for one that shows what lies below."""
        return "bg"

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Meanwhile nothing is lit by pointer or keyboard: for a picture of the page alone."""
        lit = (self._hovered, self._ringed)
        self._hovered, self._ringed = None, False
        try:
            yield
        finally:
            self._hovered, self._ringed = lit

    # choosing

    def focused(self) -> Target | None:
        """The target that has the keyboard's focus, whether or not its ring is drawn."""
        if self._focused is None:
            return None
        kind, key, number = self._focused
        same = [target for target in self.scene.targets if (target.kind, target.key) == (kind, key)]
        return same[min(number, len(same) - 1)] if same else None

    def ringed(self) -> Target | None:
        """The target that the keyboard has gone to; None where a hand brought the focus there."""
        return self.focused() if self._ringed else None

    def focus_on(self, target: Target | None) -> None:
        """Give the keyboard focus to a target of the scene."""
        self._focused = self._name(target) if target else None
        self._ringed = True
        self.update()
        if target is not None:
            self.focus_moved.emit(target)

    def follow(self, kind: str, key: str) -> None:
        """Let the keyboard's place go to another target, with its ring if it has one; no target, no change."""
        found = next((one for one in self.scene.targets if (one.kind, one.key) == (kind, key)), None)
        now = self.focused()
        if found is not None and (now is None or (now.kind, now.key) != (kind, key)):
            self._focused = self._name(found)
            self.update()

    def _name(self, target: Target) -> tuple[str, str, int]:
        """What finds a target again in another scene: a picture may show the same record more than once."""
        same = [one for one in self.scene.targets if (one.kind, one.key) == (target.kind, target.key)]
        return (target.kind, target.key, same.index(target) if target in same else 0)

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
            self._focused, self._ringed = self._name(target), False
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
        way = _ARROWS.get(event.key())
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
        self._focused = None
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.focused() is None and self.scene.targets and event.reason() in _BY_KEY:
            back = event.reason() == Qt.FocusReason.BacktabFocusReason
            self.focus_on(self.scene.targets[-1 if back else 0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()


_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

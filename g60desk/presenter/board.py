"""The two surfaces of the console: the board with its buttons, and the row of times that changes each second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Target
from g60desk.presenter.pointer_buttons import is_sign
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas
from g60desk.views.painter import paint
from g60desk.views.surface import Surface


class Board(Canvas):
    """All of the console but its pictures and its times."""

    noticed = Signal(object)  # emitted with the sign under the pointer or the ring, or with None when it is left

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.frame: Frame | None = None
        self._noticed: Target | None = None
        self.focus_moved.connect(lambda _: self._notice())

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name the step under the pointer."""
        if self.frame is not None and target.key.startswith("go/"):
            from g60desk.layout.nametag import lay_out_nametag  # no other mark of the console needs a name

            paint(painter, lay_out_nametag(target, self.frame, self.scene), theme)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        self._notice()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._notice()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._notice()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._notice()

    def _notice(self) -> None:
        """Tell of a sign as long as pointer or ring are there."""
        now = self._hovered or (self.ringed() if self.hasFocus() else None)
        sign = now if now is not None and is_sign(now) else None
        if sign != self._noticed:
            self._noticed = sign
            self.noticed.emit(sign)


class Clock(Surface):
    """The row of times; it is painted only when it says something else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = ""
        self._size = self.size()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_times(self, scene: Scene, theme: Theme) -> None:
        """Show these times, if they are others."""
        if scene.summary != self._said or self.size() != self._size or self.theme is not theme:
            self._said, self._size = scene.summary, self.size()
            self.show_scene(scene, theme)

"""What is seen of a roll, and its rows under hand, key and screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.roll import Roll
from g60desk.layout.scene import Target
from g60desk.views.canvas import Canvas
from g60desk.views.drag import Drag

PAGE = 0.9  # of the window: how far a page is scrolled
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
STEP = 56  # px that an arrow scrolls where it leads to nothing


class RollCanvas(Canvas):
    """What is seen of a roll, from `offset` px on."""

    scrolled = Signal(float)  # emitted with how many px a hand or a key asks to go on
    announced = Signal(str)  # emitted with what a screen reader is to say at once

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.roll = Roll(0.0, ())
        self.offset = 0.0
        self._drag = Drag()

    def compose(self) -> None:
        if self.theme is not None and self.height() > 1:
            self.show_scene(self.roll.scene(self.offset, float(self.height())), self.theme)

    # what is out of sight can be heard

    @property
    def ears(self) -> RollCanvas:
        """Of what is not in the window this tells itself."""
        return self

    @property
    def heading(self) -> str:
        """What the list of what is out of sight is called."""
        return self.roll.name

    @property
    def undrawn(self) -> Sequence[Target]:
        """What is out of sight above and below."""
        seen = self.roll.seen(self.offset, float(self.height()))
        beyond = chain(self.roll.parts[: seen.start], self.roll.parts[seen.stop :])
        return [part.target() for part in beyond if part.target is not None]

    def describe(self, target: Target) -> str:
        """What is said of one of them."""
        return target.text

    # hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = self._drag.slip(event)
        if by is None:
            super().mouseMoveEvent(event)
        elif by:
            self.scrolled.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._drag.lift():  # a drag that ends where it began chooses nothing either
            self._pressed = None
        super().mouseReleaseEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page, key = PAGE * self.height(), event.key()
        far = {Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page, Qt.Key.Key_End: self.roll.height,
               Qt.Key.Key_Home: -self.roll.height}  # fmt: skip
        arrow = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if key in far and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.scrolled.emit(far[Qt.Key(key)])
        elif arrow and (self.focused() is None or self.neighbour(self.focused(), 0, arrow) is None):
            self.scrolled.emit(float(arrow * STEP))
        else:
            super().keyPressEvent(event)


class ListCanvas(RollCanvas):
    """A list of which one row is chosen: the arrows go from row to row, and Tab goes past it as one thing."""

    stepped = Signal(int)  # emitted with 1 or -1 when a key asks for the next or the previous row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self._kept_focus.ringed = True
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._kept_focus.leave()
        return QWidget.focusNextPrevChild(self, forward)

    def take_ring(self) -> None:
        """Let the ring be on the chosen row, where the keys have the list."""
        if not (self.hasFocus() and self._kept_focus.ringed):
            return
        chosen = next((target for target in self.scene.targets if target.chosen), None)
        if chosen is not None:
            self.focus_on(chosen)

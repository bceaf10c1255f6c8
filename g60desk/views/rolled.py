"""A roll in a window of its own: it scrolls under wheel, finger, drag, bar and keys, and lays out what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from g60desk.layout.roll import Roll
from g60desk.layout.scene import Target
from g60desk.theme import Theme
from g60desk.views.canvas import SLIP, Canvas
from g60desk.views.fade import Fade

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
        self._dragged: QPointF | None = None
        self._slid = False

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
        return self.roll.summary

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
        self._dragged, self._slid = event.globalPosition(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        slip = self._dragged.y() - event.globalPosition().y()
        if self._slid or abs(slip) > SLIP:
            self._slid, self._dragged = True, event.globalPosition()
            self.scrolled.emit(slip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        slid, self._dragged = self._slid, None
        if slid:  # a drag that ends where it began chooses nothing either
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


class Rolled(QAbstractScrollArea):
    """Shows one roll."""

    picked = Signal(object)  # emitted with the target that was chosen

    def __init__(self, parent: QWidget, canvas: type[RollCanvas] = RollCanvas) -> None:
        super().__init__(parent)
        self.body = canvas(self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._fade = Fade(self)
        self.body.picked.connect(self.picked)
        self.body.scrolled.connect(self._go_on)
        self.body.focus_moved.connect(self._reveal)

    def show_roll(self, roll: Roll, theme: Theme, *, fresh: bool) -> None:
        """Show a roll; a `fresh` one begins at its top, another version of the same keeps its place."""
        if theme is not self.body.theme:
            self._dress(theme)
        self.body.theme, self.body.roll = theme, roll
        self._fit()
        if fresh:
            self.verticalScrollBar().setValue(0)
        self.body.offset = float(self.verticalScrollBar().value())
        self.body.compose()

    def reveal(self, name: str) -> None:
        """Bring the part about a record into sight with what is beside it; nothing moves where all that is seen."""
        found = self.body.roll.place_of(name)
        if found is not None:
            top, height = found
            self._bring(top - height, 3 * height)

    def _bring(self, top: float, height: float) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value():
            bar.setValue(round(top))
        elif top + height > bar.value() + room:
            bar.setValue(round(top + height - room))

    def _reveal(self, target: Target) -> None:
        self._bring(self.body.offset + target.rect.y - 4, target.rect.h + 8)

    def _go_on(self, by: float) -> None:
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + by))

    def _fit(self) -> None:
        """Give the canvas the window, and the bar the length of the roll."""
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.body.roll.height) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(STEP // 2)
        self.body.held = True  # it is laid out by whoever fits it
        self.body.setGeometry(self.viewport().rect())
        self.body.held = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.body.compose()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.body.offset = float(self.verticalScrollBar().value())
        self.body.compose()

    def _dress(self, theme: Theme) -> None:
        self._fade.dress(theme.colour("bg"))
        ground, edge = theme.colour("bg").name(), theme.colour("edge").name()
        self.setStyleSheet(
            f"QAbstractScrollArea, QAbstractScrollArea > QWidget {{ background: {ground}; }}"
            f"QScrollBar:vertical {{ background: {ground}; width: 10px; }}"
            f"QScrollBar::handle:vertical {{ background: {edge}; border-radius: 3px; margin: 0 3px 0 2px;"
            " min-height: 40px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        )


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

"""A roll in a window of its own: it scrolls under wheel, finger, drag, bar and keys, and lays out what is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from g60desk.layout.roll import Roll
from g60desk.layout.scene import Target
from g60desk.theme import Theme
from g60desk.views.fade import Fade
from g60desk.views.roll_canvas import STEP, RollCanvas


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
        """Bring the part about a record into sight, with what is beside it where both have room; nothing moves where
        all that is seen.
        """
        found = self.body.roll.place_of(name)
        if found is not None:
            top, height = found
            beside = height if 3 * height <= self.viewport().height() else 0.0
            self._bring(top - beside, height + 2 * beside)

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
        self._fade.dress(theme, "bg")
        ground, edge = theme.colour("bg").name(), theme.colour("edge").name()
        self.setStyleSheet(
            f"QAbstractScrollArea, QAbstractScrollArea > QWidget {{ background: {ground}; }}"
            f"QScrollBar:vertical {{ background: {ground}; width: 10px; }}"
            f"QScrollBar::handle:vertical {{ background: {edge}; border-radius: 3px; margin: 0 3px 0 2px;"
            " min-height: 40px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        )

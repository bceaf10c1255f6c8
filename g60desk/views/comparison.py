"""The comparison view: its pages are turned by wheel, drag, swipe and key, and the arrows walk its cells both ways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Target
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.canvas import ARROWS
from g60desk.views.comparison_hands import ComparisonHands
from g60desk.views.comparison_turned import TurnedComparison
from g60desk.views.comparison_walk import edge_cell, next_cell

PAGES: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ComparisonView(TurnedComparison):
    """Shows the comparison of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.hands = ComparisonHands(self, self)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Every mark of a line has its name under it: a tag would say it again, and cover the badge."""

    # hands

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.hands.touch(event)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.hands.release():
            super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hands.wheel(event):
            super().wheelEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the aspects; the arrows walk the cells, at the last one on to the next page."""
        key, target = event.key(), self.focused()
        if key in PAGES and any(turn.field == "aspects" for turn in self.turns().values()):
            self.turn(PAGES[key])  # before the first page and after the last the key says nothing, and no other thing
            return
        if key in ARROWS and target is not None and self._walk(target, *ARROWS[key]):
            return
        super().keyPressEvent(event)

    def _walk(self, target: Target, dx: int, dy: int) -> bool:
        """Go from a cell to the one beside it; False where the arrow means something else."""
        if target.kind not in ("cell", "say"):
            return False
        found = next_cell(self.scene, target, dx, dy)
        if found is None:
            turn, before = self.turns().get("x" if dx else "y"), self.scene
            if turn is None or dx + dy not in turn.to:
                return False
            self.wish_page(turn, dx + dy)
            found = edge_cell(self.scene, target, dx, dy) if self.scene is not before else None
        if found is not None:
            self.focus_on(found)
        return True

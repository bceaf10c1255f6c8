"""The comparison view: subjects as rows, aspects as columns that can be turned like pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.told import Told
from g60desk.views.steady import SteadyView

PREFIX = "aspects="


class ComparisonView(SteadyView):
    """Shows the comparison of a story."""

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_comparison(told, frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the pages of aspects."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self.turn(step):
            super().keyPressEvent(event)

    def turn(self, step: int) -> bool:
        """Wish for the next (1) or previous (-1) page of aspects; False where there is none."""
        pages = [t for t in self.scene.targets if t.kind == "set" and t.key.startswith(PREFIX)]
        now = next((i for i, target in enumerate(pages) if target.chosen), 0)
        if not 0 <= now + step < len(pages):
            return False
        self.wished.emit({"aspects": int(pages[now + step].key.removeprefix(PREFIX))})
        return True

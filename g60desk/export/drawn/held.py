"""With what a drawing goes on: pen, colour, place and opacity, as a QPainter keeps them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from g60desk.export.drawn.spelled import spelled


class Held:
    """Has the names of QPainter, since brushes call them; without pen or colour there is no edge or no area."""

    def __init__(self) -> None:
        self.pen: QPen | None = None
        self.filled: QColor | None = None
        self.moved: list[str] = []
        self._opacity = 1.0
        self._saved: list[tuple[int, QPen | None, QColor | None, float]] = []

    def save(self) -> None:
        self._saved.append((len(self.moved), self.pen, self.filled, self._opacity))

    def restore(self) -> None:
        count, self.pen, self.filled, self._opacity = self._saved.pop()
        del self.moved[count:]

    def translate(self, x: QPointF | float, y: float = 0.0) -> None:
        x, y = (x, y) if isinstance(x, float | int) else (x.x(), x.y())
        if x or y:
            self.moved.append(f"translate({spelled(x)} {spelled(y)})")

    def scale(self, x: float, y: float) -> None:
        if (x, y) != (1.0, 1.0):
            self.moved.append(f"scale({spelled(x, 5)} {spelled(y, 5)})")

    def opacity(self) -> float:
        return self._opacity

    def setOpacity(self, opacity: float) -> None:
        self._opacity = opacity

    def setPen(self, pen: QPen | QColor | Qt.PenStyle) -> None:
        self.pen = None if pen == Qt.PenStyle.NoPen else QPen(pen)

    def setBrush(self, brush: QBrush | QColor | Qt.BrushStyle) -> None:
        self.filled = None if brush == Qt.BrushStyle.NoBrush else QBrush(brush).color()

    def setRenderHint(self, *_: object) -> None:
        """All that is drawn is smooth."""

    def setClipRect(self, *_: object) -> None:
        """The drawing ends where its sheet ends."""

    def around(self) -> dict[str, str]:
        """Where what is drawn next lies, and how much of it is seen."""
        faint = "" if self._opacity >= 1.0 else spelled(self._opacity, 3)
        return {"transform": " ".join(self.moved), "opacity": faint}

"""With what a drawing goes on: pen, colour, place and opacity, as a QPainter keeps them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from g60desk.export.drawn.spelled import spelled
from g60desk.export.markup import tag


class Held:
    """Has the names of QPainter, since brushes call them; without pen or colour there is no edge or no area."""

    def __init__(self) -> None:
        self.pen: QPen | None = None
        self.filled: QColor | None = None
        self.moved: list[str] = []
        self._opacity = 1.0
        self.root = tag("g")
        self.into = self.root  # where what is drawn next goes
        self.clips: list[Element] = []
        self._saved: list[tuple[int, QPen | None, QColor | None, float, Element]] = []

    def save(self) -> None:
        self._saved.append((len(self.moved), self.pen, self.filled, self._opacity, self.into))

    def restore(self) -> None:
        count, self.pen, self.filled, self._opacity, self.into = self._saved.pop()
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

    def setClipRect(self, rect: QRect, _: Qt.ClipOperation) -> None:
        """Nothing beside a rectangle is seen of what is drawn until `restore`."""
        key = f"c{len(self.clips)}"
        place = tag("rect", **corners(QRectF(rect)), transform=" ".join(self.moved))
        self.clips.append(tag("clipPath", place, id=key))
        inside = tag("g", clip_path=f"url(#{key})")
        self.into.append(inside)
        self.into = inside

    def around(self) -> dict[str, str]:
        """Where what is drawn next lies, and how much of it is seen."""
        faint = "" if self._opacity >= 1.0 else spelled(self._opacity, 3)
        return {"transform": " ".join(self.moved), "opacity": faint}


def corners(rect: QRectF) -> dict[str, str]:
    """Where a rectangle is, as SVG says it."""
    ends = {"x": rect.x(), "y": rect.y(), "width": rect.width(), "height": rect.height()}
    return {key: spelled(number) for key, number in ends.items()}

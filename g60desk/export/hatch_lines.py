"""Hatching as lines: each stroke cut at the sides of its rectangle, fainter where the hatching fades."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from g60desk.layout.scene import Hatch
from g60desk.theme import Theme


def draw_hatch(painter: QPainter, item: Hatch, theme: Theme) -> None:
    """Draw the strokes from the left to the right."""
    rect = item.rect
    if rect.w <= 0 or rect.h <= 0:
        return
    colour = QColor(theme.colour(item.ink))
    start = rect.x - item.phase % item.pitch - (rect.h // item.pitch + 1) * item.pitch
    count = int((rect.right - start) / item.pitch) + 1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in range(count):
        foot = start + number * item.pitch  # where the stroke crosses the lower side
        left, right = max(foot, rect.x), min(foot + rect.h, rect.right)
        if left < right:
            line = QLineF(QPointF(left, rect.bottom - (left - foot)), QPointF(right, rect.bottom - (right - foot)))
            colour.setAlphaF(_seen(item, line.center()))
            painter.setPen(QPen(colour, item.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(line)


def _seen(item: Hatch, at: QPointF) -> float:
    """How much of the colour is seen at a point: all of it but in a fade."""
    rect = item.rect
    ends = (
        (at.x() - rect.x, item.left), (rect.right - at.x(), item.right),
        (at.y() - rect.y, item.top), (rect.bottom - at.y(), item.bottom),
    )  # fmt: skip
    part = 1.0
    for off, fade in ends:
        if fade:
            inside = min(1.0, max(0.0, off / fade))
            part *= inside * inside * (3 - 2 * inside)
    return part

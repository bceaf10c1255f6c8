"""Hatching painted: parallel strokes at 45 degrees, cut at the sides of their rectangle, that may fade out."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from g60desk.layout.hatch import Hatch


def paint_hatch(painter: QPainter, item: Hatch, colour: QColor) -> None:
    """Paint the strokes of a hatched rectangle in one go."""
    rect = item.rect
    if rect.w <= 0 or rect.h <= 0 or item.pitch <= 0:
        return
    pen = QPen(_brush(item, colour), item.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setClipRect(QRectF(rect.x, rect.y, rect.w, rect.h), Qt.ClipOperation.IntersectClip)
    painter.setPen(pen)
    painter.drawLines(_strokes(item))
    painter.restore()


def _strokes(item: Hatch) -> list[QLineF]:
    """A stroke for each place where x + y grows by a pitch, with ends far enough out for the clip to cut them."""
    rect, pitch = item.rect, item.pitch
    over = item.width / sqrt(2)
    first = -(item.phase % pitch)
    count = int((rect.w + rect.h + over - first) / pitch) + 1
    found = []
    for n in range(count):
        along = first + n * pitch  # of x + y, from the upper left corner
        down = min(along, rect.h) + over
        left = rect.x + along - down
        up = max(0.0, along - rect.w) - over
        found.append(QLineF(left, rect.y + down, rect.x + along - up, rect.y + up))
    return found


def _brush(item: Hatch, colour: QColor) -> QBrush:
    """The ink, clear at the sides that fade."""
    rect = item.rect
    across = bool(item.left or item.right)
    first, last = (item.left, item.right) if across else (item.top, item.bottom)
    if not first and not last:
        return QBrush(colour)
    end = QPointF(rect.right, rect.y) if across else QPointF(rect.x, rect.bottom)
    gradient = QLinearGradient(QPointF(rect.x, rect.y), end)
    length = rect.w if across else rect.h
    share = min(1.0, length / (first + last)) / length
    for at in (0.0, 0.25, 0.5, 0.75, 1.0):
        shade = QColor(colour)
        shade.setAlphaF(colour.alphaF() * at * at * (3 - 2 * at))
        if first:
            gradient.setColorAt(at * first * share, shade)
        if last:
            gradient.setColorAt(1 - at * last * share, shade)
    if not first:
        gradient.setColorAt(0.0, colour)
    if not last:
        gradient.setColorAt(1.0, colour)
    return QBrush(gradient)

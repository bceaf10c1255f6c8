"""Soft edges without a gradient: areas that lie in one another, each adding to the colour below.

Qt's writers of PDF and SVG lose where a gradient begins, so that a date known only to the year would be drawn as a
sharp one; and a printer turns what is seen through a gradient into pixels.  Areas that overlap have no seams.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from g60desk.layout.scene import Soft
from g60desk.theme import Theme
from g60desk.views.soft import fitted

RINGS = 14


def draw_soft(painter: QPainter, item: Soft, theme: Theme) -> None:
    """Draw the widest area first and the core last."""
    left, top, right, bottom = fitted(item)
    rect = item.rect
    core = QRectF(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom)
    colour = QColor(theme.colour(item.ink))
    painter.setPen(Qt.PenStyle.NoPen)
    for part, share in _rings():
        colour.setAlphaF(share)
        painter.setBrush(colour)
        painter.drawPath(_around(core, part * left, part * top, part * right, part * bottom))
    if core.isValid():
        painter.fillRect(core, theme.colour(item.ink))


@lru_cache(maxsize=1)
def _rings() -> tuple[tuple[float, float], ...]:
    """How far each area reaches into the fade, as a part of it, and how much of the colour it adds to what lies below.

    Together they follow the curve of `views.soft.EASED`.
    """
    found, before = [], 0.0
    for number in range(RINGS):
        part, middle = 1 - number / RINGS, 1 - (number + 0.5) / RINGS
        seen = 1 - middle * middle * (3 - 2 * middle)
        found.append((part, 1 - (1 - seen) / (1 - before)))
        before = seen
    return tuple(found)


def _around(core: QRectF, left: float, top: float, right: float, bottom: float) -> QPainterPath:
    """The core with so many px around it; a corner between two fades is round."""
    outer = core.adjusted(-left, -top, right, bottom)
    path = QPainterPath()
    _corner(path, outer.topLeft(), QPointF(left, top), 180)
    _corner(path, outer.topRight(), QPointF(-right, top), 90)
    _corner(path, outer.bottomRight(), QPointF(-right, -bottom), 0)
    _corner(path, outer.bottomLeft(), QPointF(left, -bottom), 270)
    path.closeSubpath()
    return path


def _corner(path: QPainterPath, at: QPointF, inwards: QPointF, start: float) -> None:
    """A corner, from which the core lies so far inwards: a quarter of an ellipse from an angle on, or a point."""
    to = path.lineTo if path.elementCount() else path.moveTo
    if not (inwards.x() and inwards.y()):
        to(at)
        return
    around = QRectF(at.x(), at.y(), 2 * inwards.x(), 2 * inwards.y()).normalized()
    if not path.elementCount():
        path.arcMoveTo(around, start)
    path.arcTo(around, start, -90)

"""Rings, drawn once and then stamped: a crowded timeline has hundreds, and a circle costs ten times as much as a copy.

A stamp stands on a quarter of a px, so that a ring is nowhere farther than an eighth from where it belongs.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from g60desk.layout.scene import Ring

LARGEST = 40.0  # px, of a radius: larger ones are rare, and would take room
PARTS = 4  # of a px


class Look(NamedTuple):
    """How a ring looks: radius and width in px, dashes of its edge, colours as RGBA or None, device pixels to a px."""

    r: float
    width: float
    dashes: int
    fill: int | None
    edge: int | None
    ratio: float


def paint_ring(painter: QPainter, item: Ring, fill: QColor | None, edge: QColor | None) -> None:
    """Paint a ring; where the painter turns or stretches what it draws, without a stamp."""
    ratio = painter.device().devicePixelRatio()
    look = Look(item.r, item.width, item.dashes, fill.rgba() if fill else None, edge.rgba() if edge else None, ratio)
    if item.r > LARGEST or not painter.worldTransform().isIdentity() or ratio != round(ratio):
        draw_ring(painter, QPointF(item.x, item.y), look)
        return
    x, y = round(item.x * PARTS), round(item.y * PARTS)
    half = _half(look)
    painter.drawImage(QPoint(x // PARTS - half, y // PARTS - half), _stamp(look, x % PARTS, y % PARTS))


@lru_cache(maxsize=1024)
def _stamp(look: Look, x: int, y: int) -> QImage:
    """The ring on nothing; its centre lies so many parts of a px beyond the middle."""
    half = _half(look)
    side = round((2 * half + 1) * look.ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(look.ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_ring(painter, QPointF(half + x / PARTS, half + y / PARTS), look)
    painter.end()
    return image


def _half(look: Look) -> int:
    return math.ceil(look.r + look.width / 2) + 1


def draw_ring(painter: QPainter, centre: QPointF, look: Look) -> None:
    """Draw a ring as it is, at the expense of a circle."""
    painter.setBrush(Qt.BrushStyle.NoBrush if look.fill is None else QBrush(QColor.fromRgba(look.fill)))
    if look.edge is None or not look.width:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(QColor.fromRgba(look.edge), look.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if look.dashes:
            dash = math.tau * look.r / look.dashes / 2
            pen.setDashPattern([max(dash / look.width, 0.01)] * 2)  # Qt counts dashes in pen widths
        painter.setPen(pen)
    painter.drawEllipse(centre, look.r, look.r)

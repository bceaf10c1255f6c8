"""Hatching painted: parallel strokes at 45 degrees, cut at the sides of their rectangle, that may fade out.

One tile of the pattern is painted with smooth strokes and then repeated, so that a long bar costs hardly more than a
short one.  A tile is a whole number of device pixels wide: all strokes look alike.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QTransform

from g60desk.layout.hatch import Hatch
from g60desk.views.soft import EASED

LEAST_TILE = 3  # device pixels; strokes that stand closer are grey


def paint_hatch(painter: QPainter, item: Hatch, colour: QColor) -> None:
    """Paint a hatched rectangle."""
    rect, scale = item.rect, abs(painter.deviceTransform().m11()) or 1.0
    if rect.w <= 0 or rect.h <= 0:
        return
    tile = max(LEAST_TILE, round(item.pitch * scale))
    stroke, phase = round(item.width * scale, 2), round(item.phase * scale) % tile
    if not (item.left or item.top or item.right or item.bottom):
        painter.setBrushOrigin(QPointF(rect.x - phase / scale, rect.y))
        painter.fillRect(QRectF(rect.x, rect.y, rect.w, rect.h), _pattern(colour.rgba(), tile, stroke, scale))
        painter.setBrushOrigin(QPointF(0, 0))
        return
    across = bool(item.left or item.right)
    fades = (item.left, item.right) if across else (item.top, item.bottom)
    size = max(1, round(rect.w * scale)), max(1, round(rect.h * scale))
    faded = _faded(colour.rgba(), tile, stroke, phase, size, (round(fades[0] * scale), round(fades[1] * scale)), across)
    painter.drawImage(QRectF(rect.x, rect.y, size[0] / scale, size[1] / scale), faded)


@lru_cache(maxsize=64)
def _pattern(rgba: int, tile: int, stroke: float, scale: float) -> QBrush:
    """The strokes as a brush, for a device with `scale` pixels for a px."""
    image = QImage(tile, tile, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), stroke))
    painter.drawLines([QLineF(n * tile - 2 * tile, 2 * tile, n * tile + tile, -tile) for n in range(3)])
    painter.end()
    brush = QBrush(image)
    brush.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
    return brush


@lru_cache(maxsize=128)
def _faded(
    rgba: int, tile: int, stroke: float, phase: int, size: tuple[int, int], fades: tuple[int, int], across: bool
) -> QImage:
    """A hatched rectangle of so many device pixels, with two opposite sides that fade."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setBrushOrigin(QPointF(-phase if across else 0, 0 if across else -phase))
    painter.fillRect(image.rect(), _pattern(rgba, tile, stroke, 1.0))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(image.rect(), _veil(size[0] if across else size[1], fades, across))
    painter.end()
    return image


def _veil(length: int, fades: tuple[int, int], across: bool) -> QBrush:
    """Clear at the ends that fade, full between."""
    gradient = QLinearGradient(QPointF(0, 0), QPointF(length, 0) if across else QPointF(0, length))
    first, last = fades
    share = min(1.0, length / (first + last)) / length if first + last else 0.0
    gradient.setColorAt(0.0, Qt.GlobalColor.black)
    gradient.setColorAt(1.0, Qt.GlobalColor.black)
    for at, full in EASED:
        shade = QColor(0, 0, 0, round(255 * full))
        if first:
            gradient.setColorAt((1 - at) * first * share, shade)
        if last:
            gradient.setColorAt(1 - (1 - at) * last * share, shade)
    return QBrush(gradient)

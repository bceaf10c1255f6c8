"""Soft edges: a filled rectangle that fades out, for what is known only roughly or only from one side."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPainter, QRadialGradient

from g60desk.layout.scene import Soft

SMOOTH = QPainter.RenderHint.Antialiasing
ORIGIN = QPointF(0, 0)
EASED = tuple((at, 1 - at * at * (3 - 2 * at)) for at in (0.0, 0.25, 0.5, 0.75, 1.0))  # no edge where a fade begins


def paint_soft(painter: QPainter, item: Soft, colour: QColor) -> None:
    """Paint the core, then each fading side as a strip, then each corner of two fading sides as a quarter circle."""
    rect = item.rect
    left, top, right, bottom = fitted(item)
    x0, x1 = rect.x + left, rect.right - right
    y0, y1 = rect.y + top, rect.bottom - bottom
    antialiased = painter.testRenderHint(SMOOTH)
    painter.setRenderHint(SMOOTH, False)  # strips must meet without a seam
    painter.fillRect(QRectF(x0, y0, x1 - x0, y1 - y0), colour)
    rgba = colour.rgba()
    if left > 0:
        _strip(painter, QRectF(rect.x, y0, left, y1 - y0), x0, y0, _fading(rgba, -round(left, 1), 0.0))
    if right > 0:
        _strip(painter, QRectF(x1, y0, right, y1 - y0), x1, y0, _fading(rgba, round(right, 1), 0.0))
    if top > 0:
        _strip(painter, QRectF(x0, rect.y, x1 - x0, top), x0, y0, _fading(rgba, 0.0, -round(top, 1)))
    if bottom > 0:
        _strip(painter, QRectF(x0, y1, x1 - x0, bottom), x0, y1, _fading(rgba, 0.0, round(bottom, 1)))
    if (left or right) and (top or bottom):
        _corners(painter, (left, top, right, bottom), (x0, y0, x1, y1), rgba)
    painter.setRenderHint(SMOOTH, antialiased)


def _strip(painter: QPainter, area: QRectF, x: float, y: float, brush: QBrush) -> None:
    painter.setBrushOrigin(QPointF(x, y))
    painter.fillRect(area, brush)
    painter.setBrushOrigin(ORIGIN)


def _corners(
    painter: QPainter, fades: tuple[float, float, float, float], core: tuple[float, float, float, float], rgba: int
) -> None:
    left, top, right, bottom = fades
    x0, y0, x1, y1 = core
    for across, down, x, y, sx, sy in (
        (left, top, x0, y0, -1, -1),
        (right, top, x1, y0, 0, -1),
        (left, bottom, x0, y1, -1, 0),
        (right, bottom, x1, y1, 0, 0),
    ):
        if across > 0 and down > 0:
            _corner(painter, QRectF(x + sx * across, y + sy * down, across, down), QPointF(x, y), rgba)


def fitted(item: Soft) -> tuple[float, float, float, float]:
    """The four fades, shortened so that opposite ones do not cross."""
    across = item.left + item.right
    down = item.top + item.bottom
    kx = min(1.0, item.rect.w / across) if across else 1.0
    ky = min(1.0, item.rect.h / down) if down else 1.0
    return item.left * kx, item.top * ky, item.right * kx, item.bottom * ky


def _corner(painter: QPainter, area: QRectF, inner: QPointF, rgba: int) -> None:
    radius = max(area.width(), area.height())
    painter.save()
    painter.translate(inner)
    painter.scale(area.width() / radius, area.height() / radius)
    local = QRectF(
        (area.x() - inner.x()) * radius / area.width(),
        (area.y() - inner.y()) * radius / area.height(),
        radius,
        radius,
    )
    painter.fillRect(local, _brush(QRadialGradient(QPointF(0, 0), radius), rgba))
    painter.restore()


@lru_cache(maxsize=256)
def _fading(rgba: int, across: float, down: float) -> QBrush:
    """A brush that is full at its origin and clear so far from it; kept, since every bar of a picture needs some."""
    return _brush(QLinearGradient(QPointF(0, 0), QPointF(across, down)), rgba)


def _brush(gradient: QGradient, rgba: int) -> QBrush:
    for at, share in EASED:
        shade = QColor.fromRgba(rgba)
        shade.setAlphaF(shade.alphaF() * share)
        gradient.setColorAt(at, shade)
    return QBrush(gradient)

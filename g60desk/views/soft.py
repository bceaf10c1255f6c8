"""Soft edges: a filled rectangle that fades out, for what is known only roughly or only from one side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPainter, QRadialGradient

from g60desk.layout.scene import Soft


def paint_soft(painter: QPainter, item: Soft, colour: QColor) -> None:
    """Paint the core, then each fading side as a strip, then each corner of two fading sides as a quarter circle."""
    rect = item.rect
    left, top, right, bottom = _fitted(item)
    clear = QColor(colour)
    clear.setAlpha(0)
    x0, x1 = rect.x + left, rect.right - right
    y0, y1 = rect.y + top, rect.bottom - bottom
    antialiased = painter.renderHints() & QPainter.RenderHint.Antialiasing
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # strips must meet without a seam
    painter.fillRect(QRectF(x0, y0, x1 - x0, y1 - y0), colour)
    strips = (
        (left, QRectF(rect.x, y0, left, y1 - y0), QPointF(rect.x, 0), QPointF(x0, 0)),
        (right, QRectF(x1, y0, right, y1 - y0), QPointF(rect.right, 0), QPointF(x1, 0)),
        (top, QRectF(x0, rect.y, x1 - x0, top), QPointF(0, rect.y), QPointF(0, y0)),
        (bottom, QRectF(x0, y1, x1 - x0, bottom), QPointF(0, rect.bottom), QPointF(0, y1)),
    )
    for length, area, outer, inner in strips:
        if length > 0:
            painter.fillRect(area, _brush(QLinearGradient(inner, outer), colour, clear))
    corners = (
        (left, top, x0, y0, -1, -1),
        (right, top, x1, y0, 0, -1),
        (left, bottom, x0, y1, -1, 0),
        (right, bottom, x1, y1, 0, 0),
    )
    for across, down, x, y, sx, sy in corners:
        if across > 0 and down > 0:
            _corner(painter, QRectF(x + sx * across, y + sy * down, across, down), QPointF(x, y), colour, clear)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, bool(antialiased))


def _fitted(item: Soft) -> tuple[float, float, float, float]:
    """The four fades, shortened so that opposite ones do not cross."""
    across = item.left + item.right
    down = item.top + item.bottom
    kx = min(1.0, item.rect.w / across) if across else 1.0
    ky = min(1.0, item.rect.h / down) if down else 1.0
    return item.left * kx, item.top * ky, item.right * kx, item.bottom * ky


def _corner(painter: QPainter, area: QRectF, inner: QPointF, colour: QColor, clear: QColor) -> None:
    radius = max(area.width(), area.height())
    painter.save()
    painter.translate(inner)
    painter.scale(area.width() / radius, area.height() / radius)
    gradient = QRadialGradient(QPointF(0, 0), radius)
    local = QRectF(
        (area.x() - inner.x()) * radius / area.width(),
        (area.y() - inner.y()) * radius / area.height(),
        radius,
        radius,
    )
    painter.fillRect(local, _brush(gradient, colour, clear))
    painter.restore()


def _brush(gradient: QGradient, colour: QColor, clear: QColor) -> QBrush:
    """Full at the inner end and clear at the outer, eased so that no edge shows where the fade begins."""
    for at in (0.0, 0.25, 0.5, 0.75, 1.0):
        shade = QColor(colour)
        shade.setAlphaF(colour.alphaF() * (1 - at * at * (3 - 2 * at)))
        gradient.setColorAt(at, shade if at < 1 else clear)
    return QBrush(gradient)

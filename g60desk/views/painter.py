"""Painting a scene: each kind of item has one function that draws it with a QPainter."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import structs
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from g60desk.layout.scene import (
    Box,
    Dots,
    Faded,
    Hatch,
    Hole,
    Item,
    Layer,
    Picture,
    Ring,
    Scene,
    Shape,
    Soft,
    Stroke,
    Words,
)
from g60desk.theme import Theme, font
from g60desk.views.hatch import paint_hatch
from g60desk.views.paths import house, open_path, ring_path, rounded
from g60desk.views.pens import pen
from g60desk.views.soft import paint_soft
from g60desk.views.stamps import stamp

if TYPE_CHECKING:
    from g60desk.views.layers import Layers


def paint(painter: QPainter, scene: Scene, theme: Theme, since: int = 0, layers: Layers | None = None) -> None:
    """Paint the items of a scene in order, from number `since` on, with its origin at the painter's.

    `layers` keeps the pictures of its layers from one scene to the next.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for item in islice(scene.items, since, None):
        if layers is not None and isinstance(item, Layer):
            layers.paint(painter, item, theme)
        else:
            paint_item(painter, item, theme)


def paint_item(painter: QPainter, item: Item, theme: Theme) -> None:
    """Paint one item."""
    _PAINTERS[type(item)](painter, item, theme)


def _words(painter: QPainter, item: Words, theme: Theme) -> None:
    if item.stretch != 1.0:
        painter.save()
        painter.translate(item.x, item.baseline)
        painter.scale(item.stretch, item.stretch)
        _words(painter, structs.replace(item, x=0.0, baseline=0.0, stretch=1.0), theme)
        painter.restore()
        return
    face = font(item.style, item.han)
    if item.halo:
        outline = QPainterPath()
        outline.addText(QPointF(item.x, item.baseline), face, item.text)
        painter.strokePath(outline, pen(theme.colour(item.halo), 2 * item.halo_width, "round"))
    painter.setFont(face)
    painter.setPen(theme.colour(item.ink))
    painter.drawText(QPointF(item.x, item.baseline), item.text)


def _stroke(painter: QPainter, item: Stroke, theme: Theme) -> None:
    path = open_path(item.points, item.bend, item.smooth)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if item.casing:
        page = QColor(theme.colour("bg"))
        page.setAlphaF(0.75)
        painter.setPen(pen(page, item.width + 2 * item.casing, "flat" if item.cap == "flat" else "round"))
        painter.drawPath(path)
    painter.setPen(pen(theme.colour(item.ink), item.width, item.cap, item.dash))
    painter.drawPath(path)


def _shape(painter: QPainter, item: Shape, theme: Theme) -> None:
    painter.setPen(pen(theme.colour(item.edge), item.width) if item.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(ring_path(item.rings, item.bend))


def _box(painter: QPainter, item: Box, theme: Theme) -> None:
    rect = QRectF(item.rect.x, item.rect.y, item.rect.w, item.rect.h)
    if item.fill and not item.edge and not item.radius:
        painter.fillRect(rect, theme.colour(item.fill))
        return
    fill, edge = _rgba(item.fill, theme), _rgba(item.edge, theme)

    def draw(on: QPainter, x: float, y: float) -> None:
        on.setPen(pen(theme.colour(item.edge), item.width, "flat", item.dash) if item.edge else Qt.PenStyle.NoPen)
        on.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
        whole = QRectF(x, y, rect.width(), rect.height())
        on.drawPath(rounded(whole, min(item.radius, whole.height() / 2, whole.width() / 2)))

    look = ("box", rect.width(), rect.height(), item.width, item.radius, item.dash, fill, edge)
    stamp(painter, rect.x(), rect.y(), rect.width(), rect.height(), look, draw)


def _soft(painter: QPainter, item: Soft, theme: Theme) -> None:
    paint_soft(painter, item, theme.colour(item.ink))


def _hatch(painter: QPainter, item: Hatch, theme: Theme) -> None:
    paint_hatch(painter, item, theme.colour(item.ink))


def _ring(painter: QPainter, item: Ring, theme: Theme) -> None:
    far = item.r + item.width / 2
    look = ("ring", item.r, item.width, item.dashes, _rgba(item.fill, theme), _rgba(item.edge, theme))

    def draw(on: QPainter, x: float, y: float) -> None:
        on.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
        edge: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
        if item.edge and item.width:
            dash = math.tau * item.r / item.dashes / 2 if item.dashes else 0.0
            edge = pen(theme.colour(item.edge), item.width, "flat", (dash, dash) if dash else ())
        on.setPen(edge)
        on.drawEllipse(QPointF(x + far, y + far), item.r, item.r)

    stamp(painter, item.x - far, item.y - far, 2 * far, 2 * far, look, draw)


def _dots(painter: QPainter, item: Dots, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour(item.ink)))
    half = item.size / 2
    for x, y in item.points:
        if item.shape == "dot":
            painter.drawEllipse(QPointF(x, y), half, half)
        elif item.shape == "square":
            painter.drawRect(QRectF(x - half, y - half, item.size, item.size))
        else:
            painter.drawPath(house(x, y, item.size))


def _picture(painter: QPainter, item: Picture, theme: Theme) -> None:
    from g60desk.views.pictures import paint_picture  # the first picture has none

    paint_picture(painter, item, theme)


def _faded(painter: QPainter, item: Faded, theme: Theme) -> None:
    before = painter.opacity()
    painter.setOpacity(before * item.opacity)
    for one in item.items:
        paint_item(painter, one, theme)
    painter.setOpacity(before)


def _layer(painter: QPainter, item: Layer, theme: Theme) -> None:
    from g60desk.views.layers import Layers  # only a change has layers, and what shows one keeps their pictures

    Layers().paint(painter, item, theme)


def _hole(painter: QPainter, item: Hole, theme: Theme) -> None:
    """Nothing: a child widget stands there."""


def _rgba(ink: str, theme: Theme) -> int | None:
    return theme.colour(ink).rgba() if ink else None


_PAINTERS: dict[type, Callable[[QPainter, Any, Theme], None]] = {
    Words: _words,
    Stroke: _stroke,
    Shape: _shape,
    Box: _box,
    Soft: _soft,
    Hatch: _hatch,
    Ring: _ring,
    Dots: _dots,
    Picture: _picture,
    Hole: _hole,
    Faded: _faded,
    Layer: _layer,
}

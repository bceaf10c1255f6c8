"""Brushes: one for each kind of item in a scene, which draws it with a QPainter."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import structs
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from g60desk.layout.scene import (
    Box,
    Dots,
    Faded,
    Hatch,
    Layer,
    Picture,
    Ring,
    Shape,
    Soft,
    Stroke,
    Strokes,
    Words,
)
from g60desk.theme import Theme, font
from g60desk.views.hatch import paint_hatch
from g60desk.views.paths import house, open_path, open_paths, ring_path, rounded
from g60desk.views.pens import pen
from g60desk.views.soft import paint_soft

Brush = Callable[[QPainter, Any, Theme], None]


def draw_words(painter: QPainter, item: Words, theme: Theme) -> None:
    """Draw a run of text, over its halo if it has one."""
    if item.stretch != 1.0:
        painter.save()
        painter.translate(item.x, item.baseline)
        painter.scale(item.stretch, item.stretch)
        draw_words(painter, structs.replace(item, x=0.0, baseline=0.0, stretch=1.0), theme)
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


def draw_stroke(painter: QPainter, item: Stroke, theme: Theme) -> None:
    """Draw a line through points."""
    path = open_path(item.points, item.bend, item.smooth)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if item.casing:
        page = QColor(theme.colour("bg"))
        page.setAlphaF(0.75)
        painter.setPen(pen(page, item.width + 2 * item.casing, "flat" if item.cap == "flat" else "round"))
        painter.drawPath(path)
    painter.setPen(pen(theme.colour(item.ink), item.width, item.cap, item.dash))
    painter.drawPath(path)


def _strokes(painter: QPainter, item: Strokes, theme: Theme) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(theme.colour(item.ink), item.width))
    painter.drawPath(open_paths(item.paths))


def _shape(painter: QPainter, item: Shape, theme: Theme) -> None:
    painter.setPen(pen(theme.colour(item.edge), item.width) if item.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(ring_path(item.rings, item.bend))


def draw_box(painter: QPainter, item: Box, theme: Theme) -> None:
    """Draw a rectangle; one without an edge or round corners is filled, which is quicker."""
    rect = QRectF(item.rect.x, item.rect.y, item.rect.w, item.rect.h)
    if item.fill and not item.edge and not item.radius:
        painter.fillRect(rect, theme.colour(item.fill))
        return
    painter.setPen(pen(theme.colour(item.edge), item.width, "flat", item.dash) if item.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded(rect, min(item.radius, rect.height() / 2, rect.width() / 2)))


def _soft(painter: QPainter, item: Soft, theme: Theme) -> None:
    paint_soft(painter, item, theme.colour(item.ink))


def _hatch(painter: QPainter, item: Hatch, theme: Theme) -> None:
    paint_hatch(painter, item, theme.colour(item.ink))


def draw_ring(painter: QPainter, item: Ring, theme: Theme) -> None:
    """Draw a circle."""
    painter.setBrush(QBrush(theme.colour(item.fill)) if item.fill else Qt.BrushStyle.NoBrush)
    edge: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
    if item.edge and item.width:
        dash = math.tau * item.r / item.dashes / 2 if item.dashes else 0.0
        edge = pen(theme.colour(item.edge), item.width, "flat", (dash, dash) if dash else ())
    painter.setPen(edge)
    painter.drawEllipse(QPointF(item.x, item.y), item.r, item.r)


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


def draw_faded(painter: QPainter, item: Faded, theme: Theme, brushes: Mapping[type, Brush] | None = None) -> None:
    """Draw items that are seen through, with these brushes."""
    before = painter.opacity()
    painter.setOpacity(before * item.opacity)
    for one in item.items:
        (brushes or BRUSHES)[type(one)](painter, one, theme)
    painter.setOpacity(before)


def _layer(painter: QPainter, item: Layer, theme: Theme) -> None:
    from g60desk.views.layers import Layers  # only a change has layers, and what shows one keeps their pictures

    Layers().paint(painter, item, theme)


BRUSHES: Mapping[type, Brush] = {
    Words: draw_words,
    Stroke: draw_stroke,
    Strokes: _strokes,
    Shape: _shape,
    Box: draw_box,
    Soft: _soft,
    Hatch: _hatch,
    Ring: draw_ring,
    Dots: _dots,
    Picture: _picture,
    Faded: draw_faded,
    Layer: _layer,
}

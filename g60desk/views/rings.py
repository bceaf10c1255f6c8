"""Rings and outlines around what the pointer is over and what has the keyboard (`visual.md`, 11)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from g60desk.layout.scene import Rect, Target
from g60desk.theme import Theme


def paint_hover(painter: QPainter, target: Target, theme: Theme) -> None:
    """Hovering: a round mark grows an ink ring, anything else is outlined."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("ink"), 2))
    rect = _qrect(target.rect.grown(3))
    if target.round:
        painter.drawEllipse(rect)
    else:
        radius = min(8.0, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)


def paint_focus(painter: QPainter, target: Target, theme: Theme) -> None:
    """The focus ring: 4 px of ink outside a gap of 4 px in page colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for grow, ink in ((2.0, "focus_gap"), (6.0, "focus")):
        painter.setPen(QPen(theme.colour(ink), 4))
        outer = _qrect(target.rect.grown(grow))
        radius = outer.height() / 2 if target.round else min(10.0, outer.height() / 2)
        painter.drawRoundedRect(outer, radius, radius)


def paint_ring(painter: QPainter, rect: QRect, colour: QColor, width: float) -> None:
    """A ring inside `rect`, `width` px thick."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    half = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), 6, 6)


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)

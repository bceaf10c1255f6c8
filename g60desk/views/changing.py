"""The brushes of a change, in which all moves in every frame: quicker, and at rest never seen.

Shapes grow as they move, so that no stamp would be laid down twice.  But to blend an edge costs two to three times as
much as to copy it, and to stroke a circle three times as much as to fill it twice.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from g60desk.layout.scene import Faded, Point, Ring, Stroke
from g60desk.theme import Theme
from g60desk.views.brushes import BRUSHES, Brush, draw_faded, draw_ring
from g60desk.views.paths import open_path
from g60desk.views.pens import pen, plain_pen


class Changing:
    """Brushes for one frame of a change."""

    def __init__(self) -> None:
        self._paths: dict[int, tuple[tuple[Point, ...], QPainterPath]] = {}
        self.brushes: Mapping[type, Brush] = {
            **BRUSHES, Stroke: self._stroke, Ring: _ring, Faded: self._faded,
        }  # fmt: skip

    def _faded(self, painter: QPainter, item: Faded, theme: Theme) -> None:
        draw_faded(painter, item, theme, self.brushes)

    def _stroke(self, painter: QPainter, item: Stroke, theme: Theme) -> None:
        """Draw a line through points; its casing hides all that is below, and no longer nearly all."""
        path = self._path(item)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if item.casing:
            wide = item.width + 2 * item.casing
            painter.setPen(plain_pen(theme.colour("bg").rgba(), wide, "flat" if item.cap == "flat" else "round"))
            painter.drawPath(path)
        colour = theme.colour(item.ink)
        plain = plain_pen(colour.rgba(), item.width, item.cap) if not item.dash else None
        painter.setPen(plain or pen(colour, item.width, item.cap, item.dash))
        painter.drawPath(path)

    def _path(self, item: Stroke) -> QPainterPath:
        """The path of a stroke, which it may share with others along the very same points."""
        if item.bend or item.smooth:
            return open_path(item.points, item.bend, item.smooth)
        known = self._paths.get(id(item.points))
        if known is None:
            known = self._paths[id(item.points)] = item.points, open_path(item.points)
        return known[1]


def _ring(painter: QPainter, item: Ring, theme: Theme) -> None:
    """Draw a circle; one with an edge all around as two discs."""
    if not (item.fill and item.edge and item.width) or item.dashes or painter.opacity() < 1.0:
        draw_ring(painter, item, theme)
        return
    middle, half = QPointF(item.x, item.y), item.width / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(item.edge))
    painter.drawEllipse(middle, item.r + half, item.r + half)
    painter.setBrush(theme.colour(item.fill))
    painter.drawEllipse(middle, max(0.0, item.r - half), max(0.0, item.r - half))

"""Small round shapes that a picture holds many times: each is painted once, and then laid down as pixels.

To stroke a curve costs ten times as much.  A stamp is kept for each quarter of a px at which it may lie, so that nobody
sees a difference; where a painter is scaled or does not paint pixels, there are none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

QUARTERS = 4
LARGEST = 240.0  # px; a larger shape is rare, and kept for nothing
MARGIN = 2  # px about a shape, for its edge
MOST_KEPT = 512

Look = tuple[object, ...]  # what tells one shape from another: its kind, sizes and colours
Drawing = Callable[[QPainter, float, float], None]  # draws the shape with its left top at (x, y)


def stamp(painter: QPainter, x: float, y: float, width: float, height: float, look: Look, draw: Drawing) -> None:
    """Draw a shape `width` by `height` px with its left top at (x, y), as its stamp where it may be one."""
    if max(width, height) > LARGEST or not _takes_stamps(painter):
        draw(painter, x, y)
        return
    left, top = floor(x), floor(y)
    across, down = round((x - left) * QUARTERS), round((y - top) * QUARTERS)
    size = (floor(width) + 2 * MARGIN + 2, floor(height) + 2 * MARGIN + 2)
    picture = _pressed(_Stamp(look, size, across, down, painter.device().devicePixelRatio(), draw))
    painter.drawPixmap(QPointF(left - MARGIN, top - MARGIN), picture)


def _takes_stamps(painter: QPainter) -> bool:
    """True for a painter of pixels that is neither scaled nor moved."""
    return painter.transform().isIdentity() and painter.paintEngine().type() == QPaintEngine.Type.Raster


class _Stamp:
    """One stamp as a key: all that it looks like, and how to draw it."""

    __slots__ = ("draw", "key")

    def __init__(self, look: Look, size: tuple[int, int], across: int, down: int, ratio: float, draw: Drawing) -> None:
        self.key = look, size, across, down, ratio
        self.draw = draw

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Stamp) and other.key == self.key


@lru_cache(maxsize=MOST_KEPT)
def _pressed(stamp: _Stamp) -> QPixmap:
    _, size, across, down, ratio = stamp.key
    picture = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stamp.draw(painter, MARGIN + across / QUARTERS, MARGIN + down / QUARTERS)
    painter.end()
    return picture

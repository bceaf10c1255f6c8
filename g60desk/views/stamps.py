"""What a picture holds many times is painted once, as a stamp, and laid down as pixels: rings, plates, moving words.

To stroke a curve costs ten times as much, and to set a line of type four times.  A stamp is kept for each quarter of a
px at which it may lie, so that nobody sees a difference; where a painter is scaled or paints no pixels, there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import ceil, floor

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

from g60desk.layout.scene import Box, Faded, Item, Ring, Stroke, Words
from g60desk.theme import Theme
from g60desk.views.brushes import BRUSHES, Brush, draw_box, draw_faded, draw_ring, draw_stroke, draw_words
from g60desk.views.pens import plain_pen

QUARTERS = 4
LARGEST = 240.0  # px; a larger shape is rare, and kept for nothing
LONGEST = 480.0  # px of words
MARGIN = 2  # px about a shape, for its edge
OVERHANG = 0.25  # of the size of type, by which a letter may leave its box
MOST_KEPT = 768


def takes_stamps(painter: QPainter) -> bool:
    """True for a painter of pixels that is neither scaled nor moved."""
    return painter.transform().isIdentity() and painter.paintEngine().type() == QPaintEngine.Type.Raster


class Press:
    """The brushes that stamp, in the colours of one theme, for a device with `ratio` pixels to a px.

    `still` are those for what is painted once, `moving` those for what will soon be painted elsewhere.
    """

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._ratio = ratio
        self._kept: dict[Hashable, QPixmap] = {}
        self.still: dict[type, Brush] = {
            **BRUSHES, Ring: self._ring, Box: self._box, Stroke: draw_straight, Faded: self._faded,
        }  # fmt: skip
        self.moving: dict[type, Brush] = {**self.still, Words: self._words, Faded: self._moving_faded}

    def _faded(self, painter: QPainter, item: Faded, theme: Theme) -> None:
        draw_faded(painter, item, theme, self.still)

    def _moving_faded(self, painter: QPainter, item: Faded, theme: Theme) -> None:
        """Letters that are seen through cost most to set, and least as a stamp."""
        draw_faded(painter, item, theme, self.moving)

    def _ring(self, painter: QPainter, item: Ring, theme: Theme) -> None:
        far = item.r + item.width / 2
        if far > LARGEST / 2:
            draw_ring(painter, item, theme)
            return
        look = item.r, item.width, item.dashes, item.fill, item.edge
        self._stamp(painter, item, draw_ring, look, (item.x - far, item.y - far, 2 * far, 2 * far))

    def _box(self, painter: QPainter, item: Box, theme: Theme) -> None:
        rect = item.rect
        if max(rect.w, rect.h) > LARGEST or (item.fill and not item.edge and not item.radius):
            draw_box(painter, item, theme)
            return
        look = rect.w, rect.h, item.width, item.radius, item.dash, item.fill, item.edge
        self._stamp(painter, item, draw_box, look, (rect.x, rect.y, rect.w, rect.h))

    def _words(self, painter: QPainter, item: Words, theme: Theme) -> None:
        if item.width > LONGEST or item.halo or item.stretch != 1.0:
            draw_words(painter, item, theme)
            return
        over = OVERHANG * item.style.px
        rise = ceil(item.style.px + over)  # whole px, since letters stand on a whole one
        look = item.text, item.style, item.ink, item.han
        place = item.x - over, item.baseline - rise, item.width + 2 * over, rise + 2 * over
        self._stamp(painter, item, draw_words, look, place, _on_a_line if self._ratio == 1.0 else floor)

    def _stamp(
        self,
        painter: QPainter,
        item: Item,
        brush: Brush,
        look: Hashable,
        place: tuple[float, float, float, float],
        down_to: Callable[[float], int] = round,
    ) -> None:
        """Lay an item down that looks so, inside a place given by its left top, width and height."""
        x, y, width, height = place
        left, top = floor(x), floor(y)
        across, down = round((x - left) * QUARTERS), down_to((y - top) * QUARTERS)
        key = look, across, down
        picture = self._kept.pop(key, None)
        if picture is None:
            size = floor(width) + 2 * MARGIN + 2, floor(height) + 2 * MARGIN + 2
            shift = MARGIN + across / QUARTERS - x, MARGIN + down / QUARTERS - y
            picture = self._pressed(item, brush, size, shift)
            if len(self._kept) >= MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[key] = picture  # the last of all again
        painter.drawPixmap(left - MARGIN, top - MARGIN, picture)

    def _pressed(self, item: Item, brush: Brush, size: tuple[int, int], shift: tuple[float, float]) -> QPixmap:
        picture = QPixmap(round(size[0] * self._ratio), round(size[1] * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(*shift)
        brush(painter, item, self._theme)
        painter.end()
        return picture


def draw_straight(painter: QPainter, item: Stroke, theme: Theme) -> None:
    """Draw a line through points; between two it has the same pixels as a path, in a third of the time."""
    if len(item.points) != 2 or item.casing or item.dash:
        draw_stroke(painter, item, theme)
        return
    painter.setPen(plain_pen(theme.colour(item.ink).rgba(), item.width, item.cap))
    painter.drawLine(QLineF(*item.points[0], *item.points[1]))


def _on_a_line(quarters: float) -> int:
    """Letters are set on whole px: of where their line is only that counts, told by a quarter well off the half."""
    return 1 if quarters < QUARTERS / 2 else 3

"""What lies over a map that moves: what stands still as one picture, and what keeps its size as one each."""

from __future__ import annotations

from math import floor, inf
from time import perf_counter

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from g60desk.layout.extent import extent
from g60desk.layout.moving import Moving, Sprite
from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint, paint_item
from g60desk.views.rects import aligned

MARGIN = 2  # px about what is drawn
CELL = 64  # px
A_FRAMES = 0.002  # s of a frame in which to paint what has come into sight


class Sprites:
    """The pictures of what lies over one map."""

    def __init__(self, theme: Theme, size: QSize, ratio: float) -> None:
        self.theme, self.size, self.ratio = theme, size, ratio
        self._still: dict[int, tuple[Scene, QPixmap, QRegion]] = {}
        self._sprites: dict[Sprite, QPixmap] = {}

    def forget(self) -> None:
        """Let go of all pictures."""
        self._still.clear()
        self._sprites.clear()

    def paint(self, painter: QPainter, moving: Moving) -> None:
        """Lay them down where they are now.

        A name that comes into sight when there is no more time in a frame comes with the next one.
        """
        self._lay(painter, moving.still)
        until = perf_counter() + A_FRAMES if self._sprites else inf
        for put in moving.puts:
            rect = put.sprite.rect
            at = QPoint(floor(rect.x) + put.dx - MARGIN, floor(rect.y) + put.dy - MARGIN)
            found = self._sprites.get(put.sprite)
            if found is None and (put.sprite.kind == "mark" or perf_counter() < until):
                found = self._sprites[put.sprite] = self._sprite(put.sprite)
            if found is not None:
                painter.drawPixmap(at, found)
        self._lay(painter, moving.over)

    def _lay(self, painter: QPainter, still: Scene) -> None:
        """Lay down what does not move, where there is anything of it."""
        found = self._still.get(id(still))
        if found is None:
            picture = QPixmap(self.size)
            picture.setDevicePixelRatio(self.ratio)
            picture.fill(Qt.GlobalColor.transparent)
            over = QPainter(picture)
            paint(over, still, self.theme)
            over.end()
            found = self._still[id(still)] = still, picture, _region(still)
        painter.setClipRegion(found[2])
        painter.drawPixmap(0, 0, found[1])
        painter.setClipping(False)

    def _sprite(self, sprite: Sprite) -> QPixmap:
        """The picture of what keeps its size."""
        rect, r = sprite.rect, self.ratio
        picture = QPixmap(round((rect.w + 2 * MARGIN + 1) * r), round((rect.h + 2 * MARGIN + 1) * r))
        picture.setDevicePixelRatio(r)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(MARGIN - floor(rect.x), MARGIN - floor(rect.y))
        for item in sprite.items:
            paint_item(painter, item, self.theme)
        painter.end()
        return picture


def _region(still: Scene) -> QRegion:
    """Where there is anything, roughly: a region of few rectangles is quick to go through."""
    region = QRegion()
    for item in still.items:
        room = aligned(extent(item).grown(MARGIN), 1 / CELL)
        region |= QRegion(room.x() * CELL, room.y() * CELL, room.width() * CELL, room.height() * CELL)
    return region

"""What lies over a map that moves: what stands still as one picture, and what keeps its size as one each."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.moving import Moving, Sprite
from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint, paint_item

MARGIN = 2  # px about a sprite


class Sprites:
    """The pictures of what lies over one map."""

    def __init__(self, theme: Theme, size: QSize, ratio: float) -> None:
        self.theme, self.size, self.ratio = theme, size, ratio
        self._still: tuple[Scene, QPixmap] | None = None
        self._sprites: dict[Sprite, QPixmap] = {}

    def forget(self) -> None:
        """Let go of all pictures."""
        self._still = None
        self._sprites.clear()

    def paint(self, painter: QPainter, moving: Moving) -> None:
        """Lay them down where they are now."""
        painter.drawPixmap(0, 0, self._stands(moving.still))
        for put in moving.puts:
            rect = put.sprite.rect
            at = QPoint(floor(rect.x) + put.dx - MARGIN, floor(rect.y) + put.dy - MARGIN)
            painter.drawPixmap(at, self._sprite(put.sprite))

    def _stands(self, still: Scene) -> QPixmap:
        """The picture of what does not move."""
        if self._still is None or self._still[0] is not still:
            picture = QPixmap(self.size)
            picture.setDevicePixelRatio(self.ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint(painter, still, self.theme)
            painter.end()
            self._still = still, picture
        return self._still[1]

    def _sprite(self, sprite: Sprite) -> QPixmap:
        """The picture of what keeps its size."""
        found = self._sprites.get(sprite)
        if found is None:
            rect, r = sprite.rect, self.ratio
            found = QPixmap(round((rect.w + 2 * MARGIN + 1) * r), round((rect.h + 2 * MARGIN + 1) * r))
            found.setDevicePixelRatio(r)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.translate(MARGIN - floor(rect.x), MARGIN - floor(rect.y))
            for item in sprite.items:
                paint_item(painter, item, self.theme)
            painter.end()
            self._sprites[sprite] = found
        return found

"""The picture of a scene that is painted for a while at a time, so that frames can be painted in between."""

from __future__ import annotations

from math import inf
from time import perf_counter

from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint_some

A_WHILE = 0.008  # s


class Underway:
    """A scene on its way into a picture, of which the items up to number `done` are there."""

    def __init__(self, scene: Scene, theme: Theme, picture: QPixmap, done: int = 0) -> None:
        self.picture = picture
        self._scene, self._theme, self._done = scene, theme, done

    def is_of(self, scene: Scene, theme: Theme) -> bool:
        """True where it is the picture of this scene, in these colours."""
        return self._scene is scene and self._theme is theme

    @property
    def whole(self) -> bool:
        """True when all is painted."""
        return self._done >= len(self._scene.items)

    def go_on(self) -> None:
        """Paint for a while."""
        self._paint(perf_counter() + A_WHILE)

    def finish(self) -> None:
        """Paint all that is left."""
        self._paint(inf)

    def _paint(self, until: float) -> None:
        painter = QPainter(self.picture)
        self._done = paint_some(painter, self._scene, self._theme, self._done, until)
        painter.end()

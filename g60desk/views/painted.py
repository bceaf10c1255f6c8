"""A scene as pixels, painted once and kept until another is shown.

The ground of a scene is kept by itself: a picture that moves over it costs a copy of the ground and what moves.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint


class Painted:
    """The pixels of what one canvas shows; `page` is the ink of the page behind it, empty for none."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._stale = True
        self._ground: tuple[Scene, Theme, QPixmap] | None = None  # what was painted last below a changing picture

    def forget(self) -> None:
        """Paint anew when next asked."""
        self._stale = True

    def pixels(self, scene: Scene, theme: Theme, size: QSize, ratio: float, page: str) -> QPixmap:
        """The scene painted in a pixmap of so many device pixels, `ratio` of them to a px."""
        fresh = _fits(self._picture, size, ratio)
        if not self._stale and fresh is not None:
            return fresh
        ground = scene.ground
        if ground is None or fresh is None:  # a picture on a ground is painted over the last: a new one would cost more
            fresh = _blank(size, ratio, theme, page)
        painter = QPainter(fresh)
        if ground is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, self._grounded(ground, theme, size, ratio, page))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint(painter, scene, theme, since=len(ground.items) if ground else 0)
        painter.end()
        self._picture, self._stale = fresh, False
        return fresh

    def _grounded(self, ground: Scene, theme: Theme, size: QSize, ratio: float, page: str) -> QPixmap:
        """The picture of a ground; painted once, as long as it, the colours and the size stay the same."""
        kept = self._ground
        if kept is None or kept[0] is not ground or kept[1] is not theme or _fits(kept[2], size, ratio) is None:
            picture = _blank(size, ratio, theme, page)
            painter = QPainter(picture)
            paint(painter, ground, theme)
            painter.end()
            self._ground = kept = ground, theme, picture
        return kept[2]


def _fits(picture: QPixmap | None, size: QSize, ratio: float) -> QPixmap | None:
    """The pixmap, where it has this size."""
    if picture is None or picture.size() != size or picture.devicePixelRatio() != ratio:
        return None
    return picture


def _blank(size: QSize, ratio: float, theme: Theme, page: str) -> QPixmap:
    """A pixmap of the colour of the page; it has no alpha then, and is copied without being blended."""
    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.colour(page) if page else Qt.GlobalColor.transparent)
    return picture

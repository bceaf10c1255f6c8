"""A scene as pixels, painted once and kept until another is shown.

The ground of a scene is kept by itself: a picture that moves over it costs a copy of the ground and what moves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.moving import Moving
from g60desk.layout.scene import Layer, Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint

if TYPE_CHECKING:
    from g60desk.views.layers import Layers
    from g60desk.views.moved import Moved


class Painted:
    """The pixels of what one canvas shows; `page` is the ink of the page behind it, empty for none."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._stale = True
        self._moved: Moved | None = None
        self._ground: tuple[Scene, Theme, QPixmap] | None = None  # what was painted last below a changing picture
        self._bases: list[tuple[Scene, Theme, QPixmap]] = []  # what such grounds begin with
        self._layers: Layers | None = None  # of a change that goes on

    def forget(self) -> None:
        """Paint anew when next asked."""
        self._stale = True

    def pixels(self, scene: Scene, theme: Theme, size: QSize, ratio: float, page: str) -> QPixmap:
        """The scene painted in a pixmap of so many device pixels, `ratio` of them to a px."""
        fresh = _fits(self._picture, size, ratio)
        if not self._stale and fresh is not None:
            return fresh
        if scene.moving is not None:
            return self._in_motion(scene, scene.moving, theme, fresh or _blank(size, ratio, theme, page))
        ground = scene.ground
        layers = self._layers_of(scene, lambda base, colours: self._based(base, colours, size, ratio, page))
        if fresh is None or not (ground or layers):  # one on a ground goes over the last: a new picture would cost more
            fresh = _blank(size, ratio, theme, page)
        painter = QPainter(fresh)
        if ground is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, self._grounded(ground, theme, size, ratio, page))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint(painter, scene, theme, since=len(ground.items) if ground else 0, layers=layers)
        painter.end()
        self._picture, self._stale = fresh, False
        return fresh

    def _layers_of(self, scene: Scene, based: Callable[[Scene, Theme], QPixmap]) -> Layers | None:
        """What keeps the layers of a scene that begins with one; none are kept for longer."""
        if not scene.items or not isinstance(scene.items[0], Layer):
            self._layers = None
            return None
        if self._layers is None:
            from g60desk.views.layers import Layers

            self._layers = Layers(based)
        self._layers.keep(item for item in scene.items if isinstance(item, Layer))
        return self._layers

    def _in_motion(self, scene: Scene, moving: Moving, theme: Theme, fresh: QPixmap) -> QPixmap:
        from g60desk.views.moved import Moved  # nothing moves in the first picture

        size, ratio = fresh.size(), fresh.devicePixelRatio()
        moved, kept = self._moved, self._ground
        if moved is None or moved.theme is not theme or moved.size != size or moved.ratio != ratio:
            moved = self._moved = Moved(theme, size, ratio)
        begun = kept[2] if kept is not None and kept[0] is moving.ground and kept[1] is theme else None
        painter = QPainter(fresh)
        moved.paint(painter, moving, _fits(begun, size, ratio))
        paint(painter, scene, theme)
        painter.end()
        self._picture, self._stale = fresh, False
        return fresh

    def _grounded(self, ground: Scene, theme: Theme, size: QSize, ratio: float, page: str) -> QPixmap:
        """The picture of a ground; painted once, as long as it, the colours and the size stay the same."""
        kept = self._ground
        if kept is None or kept[0] is not ground or kept[1] is not theme or _fits(kept[2], size, ratio) is None:
            base = ground.ground
            if base is not None:
                picture = QPixmap(self._based(base, theme, size, ratio, page))  # becomes a copy when it is painted on
            else:
                picture = _blank(size, ratio, theme, page)
            painter = QPainter(picture)
            paint(painter, ground, theme, since=len(base.items) if base is not None else 0)
            painter.end()
            self._ground = kept = ground, theme, picture
        return kept[2]

    def _based(self, base: Scene, theme: Theme, size: QSize, ratio: float, page: str) -> QPixmap:
        """The picture of what a ground itself begins with; the last two are kept, for a change between them."""
        for scene, colours, picture in self._bases:
            if scene is base and colours is theme and _fits(picture, size, ratio) is not None:
                return picture
        picture = _blank(size, ratio, theme, page)
        painter = QPainter(picture)
        paint(painter, base, theme)
        painter.end()
        self._bases = [*self._bases[-1:], (base, theme, picture)]
        return picture


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

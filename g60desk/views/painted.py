"""A scene as pixels, painted once and kept until another is shown.

The ground of a scene is kept by itself: a picture that moves over it costs a copy of the ground and what moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.moving import Moving
from g60desk.layout.scene import Layer, Scene
from g60desk.theme import Theme
from g60desk.views.grounds import Grounds, Paper
from g60desk.views.painter import paint

if TYPE_CHECKING:
    from g60desk.views.layers import Layers
    from g60desk.views.moved import Moved


class Painted:
    """The pixels of what one canvas shows."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._stale = True
        self._shown = False  # whether what is stale has been painted once
        self._last: Scene | None = None  # the ground of what was shown last
        self._grounds = Grounds()
        self._moved: Moved | None = None
        self._layers: Layers | None = None  # of a change that goes on

    def forget(self) -> None:
        """Paint anew when next asked."""
        self._stale, self._shown = True, False

    def prepare(self, scene: Scene, theme: Theme, paper: Paper) -> bool:
        """Paint of a scene that comes soon what its ground begins with, then its ground; True when both are there."""
        ground = scene.ground
        if ground is None or self._grounds.kept(ground, theme, paper) is not None:
            return True
        if ground.ground is not None and not self._grounds.has_base(ground.ground, theme, paper):
            self._grounds.base(ground.ground, theme, paper)
        else:
            self._grounds.picture(ground, theme, paper)
        return False

    def lay(self, painter: QPainter, scene: Scene, theme: Theme, paper: Paper) -> None:
        """Paint the scene where the painter is.

        What moves may be gone in the next frame: it is painted straight, and kept only when it is asked for again, as
        it is under a pointer.
        """
        if self._stale and not self._shown and paper.page and _moves(scene):
            moving = scene.ground is not None and scene.ground is self._last
            self._shown, self._last = True, scene.ground
            self._paint(painter, scene, theme, paper, moving=moving)
        else:
            painter.drawPixmap(0, 0, self._pixels(scene, theme, paper))

    def _pixels(self, scene: Scene, theme: Theme, paper: Paper) -> QPixmap:
        """The scene painted in a pixmap."""
        fresh = paper.fitting(self._picture)
        if not self._stale and fresh is not None:
            return fresh
        if fresh is None or not _moves(scene):  # what moves is painted over the last: a new picture would cost more
            fresh = paper.blank(theme)
        painter = QPainter(fresh)
        self._paint(painter, scene, theme, paper)
        painter.end()
        self._picture, self._stale = fresh, False
        return fresh

    def _paint(self, painter: QPainter, scene: Scene, theme: Theme, paper: Paper, *, moving: bool = False) -> None:
        """Paint the scene, its ground as a copy of pixels; one of many over the same ground is `moving`."""
        if scene.moving is not None:
            self._in_motion(painter, scene.moving, theme, paper)
            paint(painter, scene, theme)
            return
        if self._moved is not None:
            self._moved.rest()
        ground = scene.ground
        if ground is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, self._grounds.picture(ground, theme, paper))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        since, layers = len(ground.items) if ground else 0, self._layers_of(scene, paper)
        paint(painter, scene, theme, since, layers, moving=moving)

    def _layers_of(self, scene: Scene, paper: Paper) -> Layers | None:
        """What keeps the layers of a scene that begins with one; none are kept for longer."""
        if not _is_layered(scene):
            self._layers = None
            return None
        if self._layers is None:
            from g60desk.views.layers import Layers

            self._layers = Layers(lambda base, theme: self._grounds.base(base, theme, paper))
        self._layers.keep(item for item in scene.items if isinstance(item, Layer))
        return self._layers

    def _in_motion(self, painter: QPainter, moving: Moving, theme: Theme, paper: Paper) -> None:
        from g60desk.views.moved import Moved  # nothing moves in the first picture

        moved, size, ratio = self._moved, paper.size, paper.ratio
        if moved is None or moved.theme is not theme or moved.size != size or moved.ratio != ratio:
            moved = self._moved = Moved(theme, size, ratio)
        moved.paint(painter, moving, self._grounds.kept(moving.ground, theme, paper))


def _moves(scene: Scene) -> bool:
    """True for a scene that is likely one of many: over a ground, in motion, or in layers."""
    return scene.ground is not None or scene.moving is not None or _is_layered(scene)


def _is_layered(scene: Scene) -> bool:
    return bool(scene.items) and isinstance(scene.items[0], Layer)

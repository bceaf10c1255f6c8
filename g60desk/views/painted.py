"""A scene as pixels, painted once and kept until another is shown.

The ground of a scene is kept by itself: a picture that moves over it costs a copy of the ground and what moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.moving import Moving
from g60desk.layout.scene import Item, Layer, Scene
from g60desk.theme import Theme
from g60desk.views.grounds import Grounds, Paper
from g60desk.views.painter import paint
from g60desk.views.underway import Underway

if TYPE_CHECKING:
    from g60desk.views.layers import Layers
    from g60desk.views.moved import Moved


class Painted:
    """The pixels of what one canvas shows."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._stale = True
        self._items: tuple[list[Item], Theme] | None = None  # what the picture shows
        self._shown = False  # whether what is stale has been painted once
        self._last: Scene | None = None  # what was painted last
        self._grounds = Grounds()
        self._moved: Moved | None = None
        self._layers: Layers | None = None  # of a change that goes on
        self._next: Underway | None = None  # a scene that is shown soon
        self._next_layers: Layers | None = None  # of a change that begins soon

    def forget(self) -> None:
        """Paint anew when next asked."""
        self._stale, self._shown = True, False

    def prepare(self, scene: Scene, theme: Theme, paper: Paper) -> bool:
        """Paint of a scene that comes soon what its ground begins with, its ground, then all of it; True when done."""
        ground = scene.ground
        if self._ready(scene, theme, paper) is not None or scene.moving is not None or _is_layered(scene):
            return True
        if ground is None or self._grounds.kept(ground, theme, paper) is not None:
            self._next = self._begun(scene, theme, paper)
            self._next.go_on()
        elif ground.ground is not None and not self._grounds.has_base(ground.ground, theme, paper):
            self._grounds.begin(ground.ground, theme, paper)
        else:
            self._grounds.picture(ground, theme, paper)
        return False

    def prepare_layers(self, scene: Scene, theme: Theme, paper: Paper) -> bool:
        """Paint one layer of a change that begins soon with this scene; True when all are there."""
        layers = [item for item in scene.items if isinstance(item, Layer)]
        if self._next_layers is None:
            self._next_layers = self._new_layers(paper)
        self._next_layers.keep(layers)
        return not any(self._next_layers.prepare(layer, theme, paper.ratio) for layer in layers)

    def lay(self, painter: QPainter, scene: Scene, theme: Theme, paper: Paper) -> None:
        """Paint the scene where the painter is.

        What moves may be gone in the next frame: it is painted straight, and kept only when it is asked for again, as
        it is under a pointer.
        """
        if self._stale:
            self._take_over(scene, theme, paper)
            self._find_again(scene, theme, paper)
        if self._stale and not self._shown and paper.page and _moves(scene):
            last, self._shown, self._last = self._last, True, scene
            moving = last is not None and scene.ground is last.ground is not None and scene.items is not last.items
            self._paint(painter, scene, theme, paper, moving=moving)
        else:
            painter.drawPixmap(0, 0, self._pixels(scene, theme, paper))

    def _take_over(self, scene: Scene, theme: Theme, paper: Paper) -> None:
        """Show the picture that was made ready, if there is one of this scene."""
        picture = self._ready(scene, theme, paper)
        if picture is None:
            return
        if self._moved is not None:
            self._moved.rest()
        self._picture, self._stale, self._shown, self._last = picture, False, True, scene
        self._items = scene.items, theme
        self._next = self._layers = None

    def _find_again(self, scene: Scene, theme: Theme, paper: Paper) -> None:
        """Another scene of the very items that were painted last has their picture."""
        items = self._items
        same = items is not None and items[0] is scene.items and items[1] is theme and scene.moving is None
        if same and not _is_layered(scene) and paper.fitting(self._picture) is not None:
            self._stale, self._shown = False, True

    def _ready(self, scene: Scene, theme: Theme, paper: Paper) -> QPixmap | None:
        if self._next is None or not self._next.whole or not self._next.is_of(scene, theme):
            return None
        return paper.fitting(self._next.picture)

    def _begun(self, scene: Scene, theme: Theme, paper: Paper) -> Underway:
        """The picture of a scene at rest that is shown soon, begun with its ground, which is painted."""
        begun, ground = self._next, scene.ground
        if begun is not None and begun.is_of(scene, theme) and paper.fitting(begun.picture) is not None:
            return begun
        if ground is None:
            return Underway(scene, theme, paper.blank(theme))
        return Underway(scene, theme, QPixmap(self._grounds.picture(ground, theme, paper)), len(ground.items))

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
        self._picture, self._stale, self._items = fresh, False, (scene.items, theme)
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
            self._layers, self._next_layers = self._next_layers or self._new_layers(paper), None
        self._layers.keep(item for item in scene.items if isinstance(item, Layer))
        return self._layers

    def _new_layers(self, paper: Paper) -> Layers:
        from g60desk.views.layers import Layers  # nothing changes in the first picture

        return Layers(lambda base, theme: self._grounds.base(base, theme, paper))

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

"""The layers of a change as pictures, each painted once and kept for as long as it is in what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.scene import Item, Layer, Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint_item

Items = tuple[Item, ...]


class Layers:
    """The pictures of layers, found again by the very tuple of their items."""

    def __init__(self, based: Callable[[Scene, Theme], QPixmap] | None = None) -> None:
        """`based` gives the picture of a scene on which a layer begins, which must not be changed."""
        self._based = based
        self._kept: dict[int, tuple[Items, Theme, float, QPixmap]] = {}

    def paint(self, painter: QPainter, layer: Layer, theme: Theme) -> None:
        """Lay a layer over what is painted; of one that is not seen yet, the picture is made ready."""
        ratio = painter.device().devicePixelRatio()
        at, picture = _corner(layer, ratio), self._picture(layer, theme, ratio)
        before = painter.opacity()
        if not layer.opacity:
            return
        painter.setOpacity(before * layer.opacity)
        if before * layer.opacity < 1.0 or not layer.page:
            painter.drawPixmap(at, picture)
        else:  # nothing shows through: it is copied
            mode = painter.compositionMode()
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(at, picture)
            painter.setCompositionMode(mode)
        painter.setOpacity(before)

    def prepare(self, layer: Layer, theme: Theme, ratio: float) -> bool:
        """Paint the picture of a layer that is shown soon; False where it is there already."""
        if self._known(layer, theme, ratio) is not None:
            return False
        self._picture(layer, theme, ratio)
        return True

    def keep(self, layers: Iterable[Layer]) -> None:
        """Forget the pictures of all others."""
        wanted = {id(layer.items) for layer in layers}
        self._kept = {key: kept for key, kept in self._kept.items() if key in wanted}

    def _known(self, layer: Layer, theme: Theme, ratio: float) -> QPixmap | None:
        known = self._kept.get(id(layer.items))
        if known is None or known[0] is not layer.items or known[1] is not theme or known[2] != ratio:
            return None
        return known[3]

    def _picture(self, layer: Layer, theme: Theme, ratio: float) -> QPixmap:
        known = self._known(layer, theme, ratio)
        if known is not None:
            return known
        base = self._based(layer.base, theme) if self._based is not None and layer.base is not None else None
        picture = _painted(layer, theme, ratio, base)
        self._kept[id(layer.items)] = layer.items, theme, ratio, picture
        return picture


def _corner(layer: Layer, ratio: float) -> QPointF:
    """Where the picture of a layer begins: on whole px of the device, so that words stay sharp."""
    x, y = (round(off * ratio) / ratio for off in layer.shift)
    return QPointF(_room(layer).topLeft()) + QPointF(x, y)


def _room(layer: Layer) -> QRect:
    """The whole px in which a layer lies."""
    rect = layer.rect
    left, top = int(rect.x) - 1, int(rect.y) - 1
    if layer.page:
        return QRect(0, 0, round(rect.w), round(rect.h))
    return QRect(left, top, int(rect.right) + 2 - left, int(rect.bottom) + 2 - top)


def _painted(layer: Layer, theme: Theme, ratio: float, base: QPixmap | None) -> QPixmap:
    """The picture of a layer; a page may go on from the picture of its base."""
    room = _room(layer)
    begun = layer.base is not None and base is not None
    if begun and base is not None:
        picture = base.copy()
    else:
        picture = QPixmap((room.size().toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("bg") if layer.page else Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(-room.x(), -room.y())
    for item in layer.items[len(layer.base.items) if begun and layer.base else 0 :]:
        paint_item(painter, item, theme)
    painter.end()
    return picture

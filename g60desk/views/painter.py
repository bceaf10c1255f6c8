"""Painting a scene with a QPainter: each item with its brush, or as a stamp where it may be one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from g60desk.layout.scene import Item, Layer, Scene
from g60desk.theme import Theme
from g60desk.views.brushes import BRUSHES, Brush
from g60desk.views.stamps import Press, takes_stamps

if TYPE_CHECKING:
    from g60desk.views.layers import Layers


def paint(
    painter: QPainter,
    scene: Scene,
    theme: Theme,
    since: int = 0,
    layers: Layers | None = None,
    *,
    moving: bool = False,
) -> None:
    """Paint the items of a scene in order, from number `since` on, with its origin at the painter's.

    Of a `moving` picture the words are stamped, since they will be painted again.  `layers` keeps the pictures of its
    layers from one scene to the next.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    brushes = _changing() if layers is not None else _brushes(painter, theme, moving=moving)
    for item in islice(scene.items, since, None):
        if layers is not None and isinstance(item, Layer):
            layers.paint(painter, item, theme)
        else:
            brushes[type(item)](painter, item, theme)


def paint_some(painter: QPainter, scene: Scene, theme: Theme, since: int, until: float) -> int:
    """Paint items from number `since` on, one at least, until some s on the clock; gives the number of the next."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    brushes = _brushes(painter, theme, moving=False)
    number = since
    for item in islice(scene.items, since, None):
        brushes[type(item)](painter, item, theme)
        number += 1
        if perf_counter() > until:
            break
    return number


def paint_item(painter: QPainter, item: Item, theme: Theme) -> None:
    """Paint one item."""
    _brushes(painter, theme, moving=False)[type(item)](painter, item, theme)


def _changing() -> Mapping[type, Brush]:
    from g60desk.views.changing import Changing  # nothing changes in the first picture

    return Changing().brushes


def _brushes(painter: QPainter, theme: Theme, *, moving: bool) -> Mapping[type, Brush]:
    if not takes_stamps(painter):
        return BRUSHES
    press = _press(theme, painter.device().devicePixelRatio())
    return press.moving if moving else press.still


@lru_cache(maxsize=4)
def _press(theme: Theme, ratio: float) -> Press:
    return Press(theme, ratio)

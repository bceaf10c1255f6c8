"""The rectangle in which an item is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.layout.geometry import bounds, path_meets
from g60desk.layout.items import Box, Dots, Faded, Item, Picture, Ring, Shape, Soft, Stroke, Strokes, Words
from g60desk.layout.rect import Rect, around

EDGE = 1.5  # px: what smooth edges and overhanging letters may need beyond it


def extent(item: Item) -> Rect:
    """The rectangle that holds all that is drawn of an item."""
    return _bare(item).grown(EDGE)


def extent_of(items: Iterable[Item]) -> Rect:
    """The rectangle that holds all that is drawn of some items; there is at least one."""
    return around([extent(item) for item in items])


def touch(item: Item, room: Rect, other: Item, other_room: Rect) -> bool:
    """True when two items with these extents may lie over each other."""
    if not room.meets(other_room):
        return False
    if isinstance(other, Stroke) and not isinstance(item, Stroke):
        return path_meets(other.points, room.grown(other.width / 2 + other.casing))
    return True


def _bare(item: Item) -> Rect:
    if isinstance(item, Words):
        return item.box.grown(max(item.halo_width, 0.2 * item.style.px))
    if isinstance(item, Stroke):
        return bounds(item.points).grown(item.width / 2 + item.casing)
    if isinstance(item, Strokes):
        return bounds([point for path in item.paths for point in path]).grown(item.width / 2)
    if isinstance(item, Shape):
        return bounds([point for ring in item.rings for point in ring]).grown(item.width / 2)
    if isinstance(item, Ring):
        return Rect(item.x, item.y, 0, 0).grown(item.r + item.width / 2)
    if isinstance(item, Dots):
        return bounds(item.points).grown(item.size / 2)
    if isinstance(item, Faded):
        return extent_of(item.items)
    if isinstance(item, (Box, Soft, Picture)):
        return item.rect.grown(item.width / 2) if isinstance(item, Box) else item.rect
    return item.rect

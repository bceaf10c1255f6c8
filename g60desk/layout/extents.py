"""Where the items of a scene are, and which of them lie over others."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.layout.geometry import bounds, path_meets
from g60desk.layout.rect import around
from g60desk.layout.scene import Dots, Faded, Item, Rect, Ring, Shape, Stroke, Words


def extent(item: Item) -> Rect:
    """The rectangle that holds all of an item, with its edge; None has no ink outside."""
    if isinstance(item, Words):
        return item.box.grown(item.halo_width)
    if isinstance(item, Stroke):
        return bounds(item.points).grown(item.width / 2 + item.casing)
    if isinstance(item, Shape):
        return around([bounds(ring) for ring in item.rings]).grown(item.width / 2)
    if isinstance(item, Ring):
        far = item.r + item.width / 2
        return Rect(item.x - far, item.y - far, 2 * far, 2 * far)
    if isinstance(item, Dots):
        return bounds(item.points).grown(item.size / 2)
    if isinstance(item, Faded):
        return all_of(item.items)
    return item.rect.grown(getattr(item, "width", 0.0) / 2)


def all_of(items: Iterable[Item]) -> Rect:
    """The rectangle around items; an empty one where there are none."""
    found = [extent(item) for item in items]
    return around(found) if found else Rect(0, 0, 0, 0)


def touch(item: Item, room: Rect, other: Item, other_room: Rect) -> bool:
    """True when two items with these extents may lie over each other."""
    if not room.meets(other_room):
        return False
    if isinstance(other, Stroke) and not isinstance(item, Stroke):
        return path_meets(other.points, room.grown(other.width / 2 + other.casing))
    return True

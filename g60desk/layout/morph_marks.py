"""The marks of a change: they travel, grow out of what was there, and lay off what was around them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.morph_items import alike, changing, grown
from g60desk.layout.morph_waves import heft
from g60desk.layout.network_pose import middle_of
from g60desk.layout.scene import Item, Point, Ring


def mark_between(
    a: Sequence[Item], b: Sequence[Item], share: float, come: float, at: Point, *, grows: bool
) -> list[Item]:
    """A mark at `at`: at a share of the way, and as far as its turn has come; `grows` where it becomes another."""
    if a and b and (not grows or alike(a[-1:], b[-1:])):
        return _changed(a, b, share if not grows else come, at)
    low, high = (a, b) if heft(tuple(b)) >= heft(tuple(a)) else (b, a)
    by = {id(low): 1.0, id(high): come if high is b else 1.0 - come}
    return [_put(one, items, by[id(items)], at)
            for items in (low, high) if items and by[id(items)] > 0 for one in items]  # fmt: skip


def _put(item: Item, of: Sequence[Item], by: float, at: Point) -> Item:
    middle = middle_of(tuple(of))
    return grown(item, middle, by, (at[0] - middle[0], at[1] - middle[1]))


def _changed(a: Sequence[Item], b: Sequence[Item], share: float, at: Point) -> list[Item]:
    """The same mark on its way; a ring around it that only one side has comes out of it, or goes back into it."""
    spare = len(a) - len(b)
    first = [*(_drawn_in(one, a[-1]) for one in b[: max(0, -spare)]), *a]
    last = [*(_drawn_in(one, b[-1]) for one in a[: max(0, spare)]), *b]
    items = [changing(one, other, share) for one, other in zip(first, last, strict=True)]
    return [_put(one, items, 1.0, at) for one in items]


def _drawn_in(item: Item, into: Item) -> Item:
    """A ring of the size of what it goes into."""
    if isinstance(item, Ring) and isinstance(into, Ring):
        return msgspec.structs.replace(item, x=into.x, y=into.y, r=into.r, width=min(item.width, into.width))
    return into

"""Single items on their way: moved, grown, and changed into one another."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.morph_paths import blended, paired
from g60desk.layout.scene import Box, Dots, Item, Point, Rect, Ring, Shape, Stroke, Words

SWAPPED = 0.5  # the share of the way at which what has no middle changes: an ink, a font


def mixed(a: float, b: float, share: float) -> float:
    """The number at a share of the way from one to another."""
    return a + (b - a) * share


def mixed_rect(a: Rect, b: Rect, share: float) -> Rect:
    """The rectangle at a share of the way from one to another."""
    return Rect(*(mixed(p, q, share) for p, q in ((a.x, b.x), (a.y, b.y), (a.w, b.w), (a.h, b.h))))


def alike(a: Sequence[Item], b: Sequence[Item]) -> bool:
    """True when two things are drawn alike, whatever their places and sizes: each item can change into its fellow."""
    return len(a) == len(b) and all(_look(one) == _look(other) for one, other in zip(a, b, strict=True))


def _look(item: Item) -> tuple[object, ...]:
    if isinstance(item, Words):
        return Words, item.text, item.style.weight, item.han
    if isinstance(item, Stroke):
        return Stroke, item.ink, item.cap, bool(item.dash)
    if isinstance(item, Ring):
        return Ring, item.fill, item.edge, item.dashes
    if isinstance(item, Box):
        return Box, item.fill, item.edge, bool(item.dash)
    return (type(item),)


def changing(a: Item, b: Item, share: float) -> Item:
    """The item at a share of the way from one to another of its kind; others are swapped half-way."""
    near: Item = a if share < SWAPPED else b
    if isinstance(a, Words) and isinstance(b, Words) and isinstance(near, Words):
        px = mixed(a.style.px * a.stretch, b.style.px * b.stretch, share)
        return msgspec.structs.replace(
            near, x=mixed(a.x, b.x, share), baseline=mixed(a.baseline, b.baseline, share),
            width=mixed(a.width, b.width, share), stretch=px / near.style.px,
        )  # fmt: skip
    if isinstance(a, Ring) and isinstance(b, Ring):
        where = {name: mixed(getattr(a, name), getattr(b, name), share) for name in ("x", "y", "r", "width")}
        return msgspec.structs.replace(near, **where)
    if isinstance(a, Box) and isinstance(b, Box):
        sizes = {name: mixed(getattr(a, name), getattr(b, name), share) for name in ("width", "radius")}
        return msgspec.structs.replace(near, rect=mixed_rect(a.rect, b.rect, share), **sizes)
    if isinstance(a, Stroke) and isinstance(b, Stroke) and isinstance(near, Stroke):
        if len(a.points) != len(b.points):
            return stroke_between(a, b, *paired(a.points, b.points), share)
        return stroke_between(a, b, a.points, b.points, share)
    return near


def stroke_between(a: Stroke, b: Stroke, start: Sequence[Point], end: Sequence[Point], share: float) -> Stroke:
    """The stroke at a share of the way, along paths that have as many points as each other."""
    near = a if share < SWAPPED else b
    width, casing = mixed(a.width, b.width, share), mixed(a.casing, b.casing, share)
    return msgspec.structs.replace(near, points=blended(start, end, share), width=width, casing=casing,
                                   bend=mixed(a.bend, b.bend, share))  # fmt: skip


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same item elsewhere."""
    return grown(item, (0.0, 0.0), 1.0, (dx, dy))


def grown(item: Item, middle: Point, by: float, away: Point = (0.0, 0.0)) -> Item:
    """An item so many times as large about a point, and then moved away."""
    x0, y0 = middle

    def at(point: Point) -> Point:
        return (x0 + (point[0] - x0) * by + away[0], y0 + (point[1] - y0) * by + away[1])

    if isinstance(item, Words):
        x, y = at((item.x, item.baseline))
        return msgspec.structs.replace(item, x=x, baseline=y, width=item.width * by, stretch=item.stretch * by)
    if isinstance(item, Ring):
        x, y = at((item.x, item.y))
        return msgspec.structs.replace(item, x=x, y=y, r=item.r * by, width=item.width * by)
    if isinstance(item, Stroke):
        return msgspec.structs.replace(item, points=tuple(map(at, item.points)), width=item.width * by)
    if isinstance(item, Shape):
        return msgspec.structs.replace(item, rings=tuple(tuple(map(at, ring)) for ring in item.rings))
    if isinstance(item, Dots):
        return msgspec.structs.replace(item, points=tuple(map(at, item.points)), size=item.size * by)
    rect = getattr(item, "rect", None)
    if not isinstance(rect, Rect):
        return item
    left, top = at((rect.x, rect.y))
    return msgspec.structs.replace(item, rect=Rect(left, top, rect.w * by, rect.h * by))

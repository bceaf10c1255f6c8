"""The rail of a change: what both pictures say in other places glides from the one to the other; the rest fades."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.extent import extent_of
from g60desk.layout.morph_items import alike, changing, moved
from g60desk.layout.scene import Item, Layer, Point, Words

HALF = 0.5  # of the time: then what only the first picture says is gone
SAME = 0.01  # px, up to which two places are one
Strands = Mapping[str, tuple[Item, ...]]


class Rows:
    """What the rails of two pictures say, row by row; words are painted once and then moved in whole px."""

    def __init__(self, a: Strands, b: Strands) -> None:
        self._drawn: list[tuple[tuple[Item, ...], tuple[Item, ...]]] = []
        self._glide: list[tuple[Layer, Point]] = []
        self._gone: list[Layer] = []
        self._come: list[Layer] = []
        for key in {**a, **b}:
            before, after = a.get(key, ()), b.get(key, ())
            shift = shift_of(before, after)
            if shift is not None:
                self._glide.append((_layer(before), shift))
            elif before and not any(isinstance(one, Words) for one in before) and alike(before, after):
                self._drawn.append((before, after))
            else:
                self._gone += [_layer(before)] if before else []
                self._come += [_layer(after)] if after else []

    def at(self, t: float, share: float) -> Iterator[Item]:
        """The rows at part `t` of the time and a share of the way; what is not seen yet is there to be made ready."""
        for opacity, layers in ((1.0 - within(t, 0.0, HALF), self._gone), (within(t, HALF, 1.0), self._come)):
            for layer in layers:
                yield msgspec.structs.replace(layer, opacity=opacity)
        for before, after in self._drawn:
            for one, other in zip(before, after, strict=True):
                yield changing(one, other, share)
        for layer, (x, y) in self._glide:
            yield msgspec.structs.replace(layer, shift=(x * share, y * share))


def shift_of(before: tuple[Item, ...], after: tuple[Item, ...]) -> Point | None:
    """How far `after` lies from where the very same is `before`; None where something else is to be seen."""
    if not before or len(before) != len(after):
        return None
    start, end = extent_of(before), extent_of(after)
    x, y = end.x - start.x, end.y - start.y
    same = all(_near(moved(one, x, y), other) for one, other in zip(before, after, strict=True))
    return (x, y) if same else None


def _near(one: Item, other: Item) -> bool:
    """True where two items are the same, but for what sums of fractions leave over."""
    if one == other:
        return True
    if type(one) is not type(other):
        return False
    back = [extent_of((item,)) for item in (one, other)]
    off = (back[0].x - back[1].x, back[0].y - back[1].y)
    if max(map(abs, off)) > SAME:
        return False
    fields = (set(one.__struct_fields__)) - {"x", "y", "baseline", "points", "rings", "rect"}
    return all(getattr(one, name) == getattr(other, name) for name in fields)


def _layer(items: tuple[Item, ...]) -> Layer:
    return Layer(items, extent_of(items), 1.0)

"""The switch of a change: what lies below the chosen word slides to the next one, and words turn over as it passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from g60desk.layout.easing import within
from g60desk.layout.morph_items import SWAPPED, changing
from g60desk.layout.scene import Faded, Item, Words

OFF, ON = (0.0, 0.6), (0.4, 1.0)  # shares of the way in which the slide leaves a word, and reaches one
Choices = Mapping[str, tuple[Item, ...]]


def switched(a: Choices, b: Choices, share: float) -> Iterator[Item]:
    """A switch at a share of the way; one that does not offer the same in both pictures changes half-way."""
    words = [key for key in a if key]
    if set(a) != set(b) or any(len(a[key]) != len(b[key]) for key in a):
        for items in (a if share < SWAPPED else b).values():
            yield from items
        return
    turning = [(one, other) for key in words for one, other in zip(a[key], b[key], strict=True)]
    plain = next((one.ink for one, other in turning if isinstance(one, Words) and _same(one, other)), "ink")
    for one, other in turning:
        if not _same(one, other):
            yield one if getattr(one, "ink", "") == plain else other
    for one, other in zip(a.get("", ()), b.get("", ()), strict=True):
        yield changing(one, other, share)
    for one, other in turning:
        if _same(one, other):
            yield one
        else:
            leaves = getattr(other, "ink", "") == plain
            yield Faded((one,), 1.0 - within(share, *OFF)) if leaves else Faded((other,), within(share, *ON))


def _same(one: Item, other: Item) -> bool:
    return getattr(one, "ink", "") == getattr(other, "ink", "")

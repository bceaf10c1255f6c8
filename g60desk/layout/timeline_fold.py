"""Folding: marks that would touch become one ring with their number, over the stretch that they cover."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Item(msgspec.Struct, frozen=True):
    """An event to be packed: its mark from `x0` to `x1`, the widths of its words from the longest on, its weight."""

    x0: float
    x1: float
    labels: tuple[float, ...] = ()
    weight: int = 1


class Room(msgspec.Struct, frozen=True):
    """The px from `left` to `right`; gaps between events with words, a mark and its words, marks alone,
    and a mark alone and the words of another.

    `ring` is the width of a ring, `inset` how much of a wide mark stays before and after words in it.
    """

    left: float
    right: float
    gap: float
    close: float
    touch: float
    apart: float
    ring: float
    inset: float


class Fold(msgspec.Struct, frozen=True):
    """Items drawn as one ring at `x`, over the stretch from `x0` to `x1`."""

    items: tuple[int, ...]
    row: int
    x: float
    x0: float
    x1: float


def grouped(items: Sequence[Item], found: list[int], room: Room) -> list[list[int]]:
    """Items in groups: those that overlap by half of the smaller, or whose rings would touch; ends may meet."""
    groups = [[i] for i in sorted(found, key=lambda i: items[i].x0 + items[i].x1)]
    while True:
        merged: list[list[int]] = []
        for group in groups:
            if merged and _together(items, merged[-1], group, room):
                merged[-1] = [*merged[-1], *group]
            else:
                merged.append(group)
        if len(merged) == len(groups):
            return merged
        groups = merged


def _together(items: Sequence[Item], one: Sequence[int], other: Sequence[int], room: Room) -> bool:
    a0, a1, b0, b1 = *_stretch(items, one), *_stretch(items, other)
    shared = min(a1, b1) - max(a0, b0)
    if shared > 0 and shared >= 0.5 * min(a1 - a0, b1 - b0):
        return True
    rings = [room.ring if len(group) > 1 else 0.0 for group in (one, other)]
    return abs(_middle(b0, b1, room) - _middle(a0, a1, room)) < sum(rings) / 2 + room.touch


def _stretch(items: Sequence[Item], group: Sequence[int]) -> tuple[float, float]:
    return min(items[i].x0 for i in group), max(items[i].x1 for i in group)


def _middle(x0: float, x1: float, room: Room) -> float:
    return min(max((x0 + x1) / 2, room.left + room.ring / 2), room.right - room.ring / 2)


def fold_of(items: Sequence[Item], group: Sequence[int], row: int, room: Room) -> Fold:
    """The ring for a group of items."""
    x0, x1 = _stretch(items, group)
    return Fold(tuple(group), row, _middle(x0, x1, room), x0, x1)

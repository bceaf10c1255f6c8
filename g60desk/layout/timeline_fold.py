"""Folding: marks that would touch become one ring with their number, over the stretch that they cover."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Item(msgspec.Struct, frozen=True, gc=False):
    """An event to be packed: its mark from `x0` to `x1`, the widths of its words from the longest on, its weight."""

    x0: float
    x1: float
    labels: tuple[float, ...] = ()
    weight: int = 1


class Room(msgspec.Struct, frozen=True):
    """The px from `left` to `right`; gaps between events with words, a mark and its words, marks alone,
    and a mark alone and the words of another.

    `ring` is the width of a ring, `inset` how far from the beginning of a long mark the words under it begin.
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


def grouped(items: Sequence[Item], found: Sequence[int], room: Room) -> list[list[int]]:
    """Items in groups: those that overlap by half of the smaller, or whose rings would touch; ends may meet."""
    done: list[_Group] = []
    for i in sorted(found, key=lambda i: items[i].x0 + items[i].x1):
        group = _Group([i], items[i].x0, items[i].x1)
        while done and _together(done[-1], group, room):
            before = done.pop()
            before.items.extend(group.items)
            group = _Group(before.items, min(before.x0, group.x0), max(before.x1, group.x1))
        done.append(group)
    return [group.items for group in done]


class _Group(msgspec.Struct, frozen=True, gc=False):
    """Items that touch, and their stretch."""

    items: list[int]
    x0: float
    x1: float


def _together(one: _Group, other: _Group, room: Room) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    if shared > 0 and shared >= 0.5 * min(one.x1 - one.x0, other.x1 - other.x0):
        return True
    rings = (len(one.items) > 1) + (len(other.items) > 1)
    apart = abs(_middle(other.x0, other.x1, room) - _middle(one.x0, one.x1, room))
    return apart < rings * room.ring / 2 + room.touch


def _stretch(items: Sequence[Item], group: Sequence[int]) -> tuple[float, float]:
    return min(items[i].x0 for i in group), max(items[i].x1 for i in group)


def _middle(x0: float, x1: float, room: Room) -> float:
    return min(max((x0 + x1) / 2, room.left + room.ring / 2), room.right - room.ring / 2)


def fold_of(items: Sequence[Item], group: Sequence[int], row: int, room: Room) -> Fold:
    """The ring for a group of items."""
    x0, x1 = _stretch(items, group)
    return Fold(tuple(group), row, _middle(x0, x1, room), x0, x1)

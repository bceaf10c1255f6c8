"""Packing a track: each event gets a row where nothing touches it, with its words beside its mark where there is room.

Heavier events choose first.  What finds no room at all is folded with its neighbours into one ring with their number.
Pure arithmetic on px along the axis; it knows neither text nor type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

MOST_TRIED = 60  # of so many events in a track a place of their own is sought for the heaviest; the rest are folded
MISSED = {3: 400.0, 2: 12.0, 1: 2.0}  # what words left out cost, by weight
FOLDED = 8.0
SHORTER = 1.0


class Item(msgspec.Struct, frozen=True):
    """An event to be packed: its mark from `x0` to `x1`, the widths of its words from the longest on, its weight."""

    x0: float
    x1: float
    labels: tuple[float, ...] = ()
    weight: int = 1


class Spot(msgspec.Struct, frozen=True):
    """Where an item stands: its row, which of its labels it has (-1: none), and from where to where that runs.

    `under` means that the words stand in the row below the mark.
    """

    item: int
    row: int
    label: int = -1
    text_x: float = 0.0
    under: bool = False


class Fold(msgspec.Struct, frozen=True):
    """Items drawn as one ring at `x`, over the stretch from `x0` to `x1`."""

    items: tuple[int, ...]
    row: int
    x: float
    x0: float
    x1: float


class Packing(msgspec.Struct, frozen=True):
    """A packed track; `cost` grows with what had to be left out, `free` says what each row has taken."""

    rows: int
    spots: tuple[Spot, ...]
    folds: tuple[Fold, ...]
    cost: float
    taken: tuple[tuple[tuple[float, float], ...], ...]


class Room(msgspec.Struct, frozen=True):
    """The px from `left` to `right`, the gap between events, between a mark and its words, and a ring's width."""

    left: float
    right: float
    gap: float
    close: float
    ring: float
    wide: float


def pack(items: Sequence[Item], rows: int, room: Room) -> Packing:
    """Pack items into `rows` rows, or into two where a single one has no room for a ring."""
    kept = rows > 1 and any(not item.labels for item in items)
    found = _pack(items, rows, room, rows - 1 if kept else rows)
    if found.folds and not kept:
        rows = max(rows, 2)
        found = _pack(items, rows, room, rows - 1)
    return found


def _pack(items: Sequence[Item], rows: int, room: Room, bare_row: int) -> Packing:
    """Pack items with words on the rows above `bare_row` only."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    order = sorted(range(len(items)), key=lambda i: (-items[i].weight, items[i].x0))
    spots: list[Spot] = []
    bare: list[int] = []
    cost = 0.0
    for i in order:
        spot = _place_words(i, items[i], taken[:bare_row], room) if items[i].labels and len(spots) < MOST_TRIED else None
        if spot is None:
            bare.append(i)
            cost += MISSED.get(items[i].weight, 1.0) if items[i].labels else 0.0
        else:
            spots.append(spot)
            cost += SHORTER * spot.label
    folds = _place_bare(items, bare, taken, spots, room)
    cost += FOLDED * sum(len(fold.items) for fold in folds)
    return Packing(rows, tuple(spots), tuple(folds), cost, tuple(tuple(row) for row in taken))


def fits(taken: Sequence[tuple[float, float]], x0: float, x1: float, gap: float) -> bool:
    """True when nothing in the row comes nearer than `gap`."""
    return all(x1 + gap <= a or b + gap <= x0 for a, b in taken)


def _place_words(i: int, item: Item, taken: list[list[tuple[float, float]]], room: Room) -> Spot | None:
    for number, width in enumerate(item.labels):
        for row, x0, x1, text_x, under in _tries(item, width, len(taken), room):
            if x0 < room.left - 0.5 or x1 > room.right + 0.5:
                continue
            if under:
                t1 = text_x + width
                if not (fits(taken[row], item.x0, item.x1, room.gap) and fits(taken[row + 1], text_x, t1, room.gap)):
                    continue
                taken[row].append((item.x0, item.x1))
                taken[row + 1].append((text_x, t1))
            elif fits(taken[row], x0, x1, room.gap):
                taken[row].append((x0, x1))
            else:
                continue
            return Spot(i, row, number, text_x, under)
    return None


def _tries(item: Item, width: float, rows: int, room: Room) -> Iterator[tuple[int, float, float, float, bool]]:
    """(row, from, to, where the words begin, whether under the mark) for each way to place words, the best first."""
    if item.x1 - item.x0 > room.wide:
        text_x = min(max(item.x0, room.left), room.right - width)
        for row in range(rows - 1):
            yield row, min(item.x0, text_x), max(item.x1, text_x + width), text_x, True
    for row in range(rows):
        yield row, item.x0, item.x1 + room.close + width, item.x1 + room.close, False
    for row in range(rows):
        yield row, item.x0 - room.close - width, item.x1, item.x0 - room.close - width, False


def _place_bare(
    items: Sequence[Item], bare: list[int], taken: list[list[tuple[float, float]]], spots: list[Spot], room: Room
) -> list[Fold]:
    """Give marks without words a row from the lowest up; what touches on all rows is folded in the lowest."""
    last = len(taken) - 1
    lowest: list[int] = []  # bare items in the lowest row
    homeless: list[int] = []
    for i in sorted(bare[:MOST_TRIED], key=lambda i: items[i].x0):
        row = next((r for r in range(last, -1, -1) if fits(taken[r], items[i].x0, items[i].x1, room.gap / 2)), None)
        if row is None:
            homeless.append(i)
        else:
            taken[row].append((items[i].x0, items[i].x1))
            spots.append(Spot(i, row))
            if row == last:
                lowest.append(i)
    homeless.extend(bare[MOST_TRIED:])
    if not homeless:
        return []
    groups = _grouped(items, sorted([*lowest, *homeless], key=lambda i: items[i].x0), room)
    folds = [_fold(items, group, last, room) for group in groups if len(group) > 1]
    gone = {i for fold in folds for i in fold.items}
    spots[:] = [spot for spot in spots if spot.item not in gone]
    return folds


def _grouped(items: Sequence[Item], order: list[int], room: Room) -> list[list[int]]:
    """Items in groups so that no two groups touch, a group being at least as wide as its ring."""
    groups = [[i] for i in order]
    while True:
        merged: list[list[int]] = []
        for group in groups:
            if merged and _stretch(items, group, room)[0] < _stretch(items, merged[-1], room)[1] + room.gap / 2:
                merged[-1] = [*merged[-1], *group]
            else:
                merged.append(group)
        if len(merged) == len(groups):
            return merged
        groups = merged


def _stretch(items: Sequence[Item], group: Sequence[int], room: Room) -> tuple[float, float]:
    x0, x1 = min(items[i].x0 for i in group), max(items[i].x1 for i in group)
    if len(group) == 1:
        return x0, x1
    middle = min(max((x0 + x1) / 2, room.left + room.ring / 2), room.right - room.ring / 2)
    return min(x0, middle - room.ring / 2), max(x1, middle + room.ring / 2)


def _fold(items: Sequence[Item], group: Sequence[int], row: int, room: Room) -> Fold:
    x0, x1 = min(items[i].x0 for i in group), max(items[i].x1 for i in group)
    middle = min(max((x0 + x1) / 2, room.left + room.ring / 2), room.right - room.ring / 2)
    return Fold(tuple(group), row, middle, x0, x1)

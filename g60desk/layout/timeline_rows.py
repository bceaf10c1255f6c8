"""Packing a track: each event gets a row where nothing touches it, its words beside or under its mark where they fit.

Heavier events choose first.  What finds no room at all is folded with its neighbours into one ring with their number.
Pure arithmetic on px along the axis; it knows neither text nor type.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.timeline_fold import Fold, Item, Room, fold_of, grouped
from g60desk.layout.timeline_taken import Row, Taken

MISSED = {4: 4000.0, 3: 400.0, 2: 12.0, 1: 2.0}  # what words left out cost, by weight; most those selected
FOLDED = 8.0
SHORTER = 0.2
LONG = 0.6  # of the words that stand under it, for a mark
MUTE = 40.0  # what a track without any words costs: more than some light words, less than those of the weightiest


class Spot(msgspec.Struct, frozen=True, gc=False):
    """Where an item stands: its row, which of its labels it has (-1: none), and from where that runs.

    `below` means that the words stand in the next row, under a long mark.
    """

    item: int
    row: int
    label: int = -1
    text_x: float = 0.0
    below: bool = False


class Packing(msgspec.Struct, frozen=True):
    """A packed track: `cost` grows with what had to be left out, `missed` counts the weightiest without
    words, and `taken` says what is taken in each row.  A `crowded` one has no words in its lowest row.
    """

    rows: int
    spots: tuple[Spot, ...]
    folds: tuple[Fold, ...]
    cost: float
    missed: int
    taken: Taken
    crowded: bool


def pack(items: Sequence[Item], rows: int, room: Room, taken: Taken | None = None, crowded: bool = False) -> Packing:
    """Pack items into `rows` rows; where some must be folded, the lowest row is theirs alone, without words.

    What is `taken` already stays as it is; it is not changed.  It is `crowded` where others are folded beside them.
    """
    found = None if crowded else _pack(items, rows, room, rows, taken)
    return _pack(items, rows, room, rows - 1, taken) if found is None or found.crowded else found


def _pack(items: Sequence[Item], rows: int, room: Room, word_rows: int, before: Taken | None) -> Packing:
    """Pack items with words on the first `word_rows` rows only."""
    taken = before.copy() if before else Taken(rows)
    spots, bare = place_words(items, taken, room, word_rows)
    folds, crowded = _place_bare(items, bare, taken, spots, room)
    spots = [_lengthened(items[spot.item], spot, taken, room) for spot in spots]
    cost = sum(MISSED[min(items[i].weight, max(MISSED))] for i in bare if items[i].labels)
    cost += sum(SHORTER * spot.label for spot in spots if spot.label > 0)
    missed = sum(items[i].weight >= 3 and bool(items[i].labels) for i in bare)
    cost += MUTE if len(bare) == len(items) and any(item.labels for item in items) else 0.0
    cost += FOLDED * sum(len(fold.items) for fold in folds)
    return Packing(rows, tuple(spots), tuple(folds), cost, missed, taken, crowded or word_rows < rows)


def place_words(items: Sequence[Item], taken: Taken, room: Room, word_rows: int) -> tuple[list[Spot], list[int]]:
    """Take room for the marks that can have words, the heaviest first, and give the items that cannot.

    Words begin as short as they can, so that as many events as possible have some.
    """
    spots: list[Spot] = []
    bare: list[int] = []
    for i in sorted(range(len(items)), key=lambda i: (-items[i].weight, items[i].x0)):
        spot = _place_words(i, items[i], taken, room, word_rows) if items[i].labels else None
        if spot is None:
            bare.append(i)
        else:
            spots.append(spot)
    return spots, bare


def _place_words(i: int, item: Item, taken: Taken, room: Room, rows: int) -> Spot | None:
    """Place a mark with the shortest of its words; None where there is no room for both.

    Under a mark that is longer than they are, else beside it; at worst, those of the weightiest, under a shorter one.
    """
    long = item.x1 - item.x0
    width = item.labels[-1]
    if long >= max(width, 2 * room.inset):
        return _under(i, item, taken, room, rows) or _beside(i, item, taken, room, rows)
    spot = _beside(i, item, taken, room, rows)
    if spot is None and item.weight > 2 and long >= max(LONG * width, 2 * room.inset):
        return _under(i, item, taken, room, rows)
    return spot


def _under(i: int, item: Item, taken: Taken, room: Room, rows: int) -> Spot | None:
    width = item.labels[-1]
    text_x = min(item.x0 + room.inset, room.right - width)
    for row in range(rows - 1) if text_x >= room.left else ():
        clear = taken.free(row, item.x0, item.x1, room.gap, room.apart)
        if clear and taken.free(row + 1, text_x, text_x + width, room.apart, room.apart):
            taken.worded[row].take(item.x0, item.x1)
            taken.worded[row + 1].take(text_x, text_x + width)
            return Spot(i, row, len(item.labels) - 1, text_x, True)
    return None


def _beside(i: int, item: Item, taken: Taken, room: Room, rows: int) -> Spot | None:
    width = item.labels[-1]
    for text_x in (item.x1 + room.close, item.x0 - room.close - width):
        x0, x1 = _with_mark(item, text_x, width)
        if x0 < room.left - 0.5 or x1 > room.right + 0.5:
            continue
        for row in range(rows):
            if taken.free(row, x0, x1, room.gap, room.apart):
                taken.worded[row].take(x0, x1)
                return Spot(i, row, len(item.labels) - 1, text_x)
    return None


def _lengthened(item: Item, spot: Spot, taken: Taken, room: Room) -> Spot:
    """The same spot with the longest words that have room there."""
    for number in range(max(spot.label, 0)):
        row = spot.row + spot.below
        now, wish = item.labels[spot.label], item.labels[number]
        text_x = spot.text_x - (wish - now) if spot.text_x < item.x0 else spot.text_x
        old, new = _stretch(item, spot, spot.text_x, now), _stretch(item, spot, text_x, wish)
        if (spot.below and new[1] > max(item.x1, old[1])) or new[0] < room.left - 0.5 or new[1] > room.right + 0.5:
            continue
        if _swapped(taken.worded[row], taken.bare[row], old, new, room):
            return Spot(spot.item, spot.row, number, text_x, spot.below)
    return spot


def _swapped(row: Row, bare: Row, old: tuple[float, float], new: tuple[float, float], room: Room) -> bool:
    """Take `new` instead of `old`, where there is room for it."""
    row.leave(*old)
    fits = row.free(*new, room.gap) and bare.free(*new, room.gap)
    row.take(*(new if fits else old))
    return fits


def _stretch(item: Item, spot: Spot, text_x: float, width: float) -> tuple[float, float]:
    """What words take in their row: alone where they stand under their mark."""
    return (text_x, text_x + width) if spot.below else _with_mark(item, text_x, width)


def _with_mark(item: Item, text_x: float, width: float) -> tuple[float, float]:
    return min(item.x0, text_x), max(item.x1, text_x + width)


def _place_bare(
    items: Sequence[Item], bare: list[int], taken: Taken, spots: list[Spot], room: Room
) -> tuple[list[Fold], bool]:
    """Give marks without words a row from the lowest up; what touches on all rows is folded in the lowest.

    They stand well apart from the words of others, so that nobody reads those as theirs.
    """
    last = taken.rows - 1
    lowest: list[int] = []  # bare items in the lowest row
    homeless: list[int] = []
    for i in sorted(bare, key=lambda i: items[i].x0):
        x0, x1 = items[i].x0, items[i].x1
        row = taken.row_for_mark(x0, x1, room.apart, room.touch, taken.rows)
        if row is None:
            homeless.append(i)
        else:
            taken.bare[row].take(x0, x1)
            spots.append(Spot(i, row))
            if row == last:
                lowest.append(i)
    if not homeless:
        return [], False
    groups = grouped(items, [*lowest, *homeless], room)
    folds = [fold_of(items, group, last, room) for group in groups if len(group) > 1]
    gone = {i for fold in folds for i in fold.items}
    spots[:] = [spot for spot in spots if spot.item not in gone]
    for i in gone.intersection(lowest):
        taken.bare[last].leave(items[i].x0, items[i].x1)
    for fold in folds:
        taken.bare[last].take(fold.x - room.ring / 2, fold.x + room.ring / 2)
    spots.extend(Spot(group[0], last) for group in groups if len(group) == 1 and group[0] in homeless)
    return folds, True

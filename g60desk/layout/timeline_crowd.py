"""Crowded tracks: of thousands of events the lightest are folded first, so that packing never has many to try."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.timeline_fold import Fold, Item, Room, fold_of, grouped
from g60desk.layout.timeline_rows import MOST_TRIED, Packing, Spot

Members = tuple[int, ...]


class Crowd(msgspec.Struct, frozen=True):
    """What is packed instead of the items of a track, and which items each of these stands for."""

    items: tuple[Item, ...]
    members: tuple[Members, ...]


def crowd_of(items: Sequence[Item], room: Room) -> Crowd:
    """The heaviest items as they are, the others folded where they touch; a small track stays as it is."""
    if len(items) <= 2 * MOST_TRIED:
        return Crowd(tuple(items), tuple((i,) for i in range(len(items))))
    order = sorted(range(len(items)), key=lambda i: (-items[i].weight, items[i].x0))
    groups = grouped(items, order[MOST_TRIED:], room)
    kept = [items[i] for i in order[:MOST_TRIED]]
    folds = [_as_item(items, group, room) for group in groups]
    return Crowd((*kept, *folds), (*((i,) for i in order[:MOST_TRIED]), *(tuple(group) for group in groups)))


def dispersed(packing: Packing, crowd: Crowd, items: Sequence[Item], room: Room) -> Packing:
    """The packing of a crowd told of the items of the track."""
    spots: list[Spot] = []
    folds: list[Fold] = []
    for spot in packing.spots:
        members = crowd.members[spot.item]
        if len(members) == 1:
            spots.append(msgspec.structs.replace(spot, item=members[0]))
        else:
            folds.append(fold_of(items, members, spot.row, room))
    for fold in packing.folds:
        members = tuple(i for number in fold.items for i in crowd.members[number])
        folds.append(msgspec.structs.replace(fold, items=members))
    return msgspec.structs.replace(packing, spots=tuple(spots), folds=tuple(folds))


def _as_item(items: Sequence[Item], group: Sequence[int], room: Room) -> Item:
    fold = fold_of(items, group, 0, room)
    if len(group) == 1:
        return Item(fold.x0, fold.x1)
    return Item(min(fold.x0, fold.x - room.ring / 2), max(fold.x1, fold.x + room.ring / 2))

"""What reaches over the end of a tile, packed before the tiles on both sides, between the middles of these."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_grid import TILE, Level
from g60desk.layout.timeline_long import LongRows
from g60desk.layout.timeline_placed import Placed, Wording, items_of, placed_of
from g60desk.layout.timeline_rows import Spot, place_words
from g60desk.layout.timeline_taken import Taken
from g60desk.layout.timeline_wording import BEFORE_ALL


class Edge(msgspec.Struct, frozen=True):
    """The events that begin before a tile and reach into it: those that have a row, and the rest, to be folded."""

    placed: tuple[Placed, ...] = ()
    rest: tuple[int, ...] = ()

    @property
    def numbers(self) -> set[int]:
        """All of them."""
        return {*self.rest, *(one.number for one in self.placed)}


def pack_edge(
    chronicle: Chronicle, level: Level, tile: int, longs: LongRows, rows: int, room: Room, wording: Wording, most: int
) -> Edge:
    """Pack what reaches over the beginning of a tile; of more than `most` events, the lightest are not tried.

    The lowest row is not for them, where there is another, and one is kept for what is selected.
    """
    begin = level.span(tile)[0]
    lasts = chronicle.lasts
    over = [
        i for i in reaching(chronicle, level, begin)
        if lasts[i] > begin or wording.mark(i, level.per_day, begin)[1] > 0
    ]  # fmt: skip
    if not over:
        return Edge()
    over = sorted(over, key=lambda i: (-wording.weight(i), i))
    tried, rest = over[:most], over[most:]
    half = TILE / 2
    own = msgspec.structs.replace(room, left=-half, right=half)
    taken = Taken(rows)
    take_longs(taken, longs, level, (begin - half / level.per_day, begin + half / level.per_day), begin)
    items = items_of(wording, tried, level.per_day, begin)
    first = sum(item.weight >= BEFORE_ALL for item in items)  # they are the first in their order
    spots, bare = place_words(items[:first], taken, own, rows - 1)
    more, lacking = place_words(items[first:], taken, own, rows - 1 - longs.spare)
    spots += [msgspec.structs.replace(spot, item=spot.item + first) for spot in more]
    for i in (*bare, *(first + n for n in lacking)):
        x0, x1 = items[i].x0, items[i].x1
        row = taken.row_for_mark(x0, x1, room.apart, room.touch, max(rows - 1 - longs.spare, 1))
        if row is None:
            rest.append(tried[i])
        else:
            taken.bare[row].take(x0, x1)
            spots.append(Spot(i, row))
    return Edge(placed_of(spots, items, tried, taken, own), tuple(sorted(rest)))


def reaching(chronicle: Chronicle, level: Level, begin: float) -> Sequence[int]:
    """The events, none of them long, that begin at most a long event's length before a moment."""
    lasts, firsts, days = chronicle.lasts, chronicle.firsts, level.long_days
    slim = TILE / 128 / level.per_day  # a mark is wider than its day where days are narrow
    return [
        i
        for i in chronicle.beginning(begin - min(days, chronicle.longest), begin)
        if lasts[i] - firsts[i] <= days and lasts[i] > begin - slim
    ]


def take_longs(taken: Taken, longs: LongRows, level: Level, span: tuple[float, float], origin: float) -> None:
    """Take what long events have of the rows in a span, in px from the day `origin`."""
    for row, first, last in longs.stretches(*span):
        for below in range(longs.step):
            taken.worded[row + below].take((first - origin) * level.per_day, (last - origin) * level.per_day)


def take_edge(
    taken: Taken, placed: Sequence[Placed], level: Level, wording: Wording, room: Room, origin: float
) -> None:
    """Take what the events over the beginning of a tile have of the rows, in px from the day `origin`."""
    for one in placed:
        x0, x1 = wording.mark(one.number, level.per_day, origin)
        if one.label < 0:
            taken.bare[one.row].take(x0, x1)
            continue
        width = wording.widths(one.number, level.per_day)[one.label]
        if one.below:  # words slide as far as their mark runs
            taken.worded[one.row].take(x0, x1)
            taken.worded[one.row + 1].take(x0 + room.inset, max(x1, x0 + room.inset + width))
        elif one.left:
            taken.worded[one.row].take(x0 - room.close - width, x1)
        else:
            taken.worded[one.row].take(x0, x1 + room.close + width)

"""What reaches over the end of a tile, packed before the tiles on both sides, between the middles of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_grid import TILE, Level
from g60desk.layout.timeline_long import LongRows
from g60desk.layout.timeline_placed import Placed, Wording, items_of, placed_of
from g60desk.layout.timeline_rows import place_words
from g60desk.layout.timeline_taken import Taken


def pack_edge(
    chronicle: Chronicle, level: Level, tile: int, longs: LongRows, rows: int, room: Room, wording: Wording, most: int
) -> tuple[Placed, ...]:
    """The events that begin before a tile, reach into it and have found a row with words; at most `most` are tried.

    The lowest row is not for them.
    """
    begin = level.span(tile)[0]
    over = [i for i in reaching(chronicle, level, begin) if wording.mark(i, level.per_day, begin)[1] > 0]
    if not over:
        return ()
    over = sorted(over, key=lambda i: (-wording.weight(i), i))[:most]
    half = TILE / 2
    own = msgspec.structs.replace(room, left=-half, right=half)
    taken = Taken(rows)
    take_longs(taken, longs, level, (begin - half / level.per_day, begin + half / level.per_day), begin)
    items = items_of(wording, over, level.per_day, begin)
    spots, _ = place_words(items, taken, own, rows - 1)
    return placed_of(spots, items, over, taken, own)


def reaching(chronicle: Chronicle, level: Level, begin: float) -> Sequence[int]:
    """The events, none of them long, that begin at most a long event's length before a moment."""
    lasts, firsts, days = chronicle.lasts, chronicle.firsts, level.long_days
    slim = TILE / 128 / level.per_day  # a mark is wider than its day where days are narrow
    return [
        i for i in chronicle.beginning(begin - days, begin) if lasts[i] - firsts[i] <= days and lasts[i] > begin - slim
    ]


def take_longs(taken: Taken, longs: LongRows, level: Level, span: tuple[float, float], origin: float) -> None:
    """Take what long events have of the rows in a span, in px from the day `origin`."""
    for row, first, last in longs.stretches(*span):
        for below in range(longs.step):
            taken.worded[row + below].take((first - origin) * level.per_day, (last - origin) * level.per_day)


def take_edge(
    taken: Taken, placed: Sequence[Placed], level: Level, tile: int, wording: Wording, room: Room, origin: float
) -> None:
    """Take what the events over the beginning of a tile have of the rows, in px from the day `origin`."""
    for row, x0, x1 in _stretches(placed, level, wording, room, origin):
        taken.worded[row].take(x0, x1)


def _stretches(
    placed: Sequence[Placed], level: Level, wording: Wording, room: Room, origin: float
) -> Iterator[tuple[int, float, float]]:
    """(row, from, to) of marks and their words."""
    for one in placed:
        x0, x1 = wording.mark(one.number, level.per_day, origin)
        width = wording.widths(one.number, level.per_day)[one.label]
        if one.below:
            yield one.row, x0, x1
            yield one.row + 1, x0 + room.inset, x0 + room.inset + width
        elif one.left:
            yield one.row, x0 - room.close - width, x1
        else:
            yield one.row, x0, x1 + room.close + width

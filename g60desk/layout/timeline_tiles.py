"""Packing a track of any size: time is cut into tiles for each zoom level, each packed when it is first seen.

A tile's packing depends on nothing but its own events, on those that reach over its two ends and on the long ones,
never on the window: so nothing jumps under a pan, and a frame costs what it shows.  A level's packing is made for its
narrowest days; wider days only give more room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from math import floor

import msgspec

from g60desk.layout.recent import Recent
from g60desk.layout.scale import Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_edges import Edge, pack_edge, take_edge, take_longs
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_grid import TILE, Grid, Level
from g60desk.layout.timeline_long import LongRows
from g60desk.layout.timeline_placed import (
    Block,
    Cluster,
    Placed,
    Wording,
    block_of,
    cluster_of,
    dense_of,
    items_of,
    placed_of,
)
from g60desk.layout.timeline_rows import pack, place_words
from g60desk.layout.timeline_runs import without
from g60desk.layout.timeline_taken import Taken

KEPT = 48  # tiles, of those seen last
PER_ROW = 5  # events that are tried in a row of a tile; of more, the lightest are folded unseen
RING_PITCH = 3.0  # widths of a ring, from one to the next
LEVELS = 12  # of which the rows of long events are kept
DEAR = 2  # a tile, or the rows of long events, where the end of a tile is 1
NAMED = 12  # of the long events without a row, that a ring can name

At = tuple[Level, int]  # a tile, or the end of the tile before it


class Tiles:
    """One track, packed into `rows` rows."""

    def __init__(self, chronicle: Chronicle, rows: int, room: Room, wording: Wording, grid: Grid) -> None:
        self.chronicle = chronicle
        self.rows = rows
        self.room = room
        self._wording = wording
        self._grid = grid
        self._most = PER_ROW * rows
        self._tile: Recent[At, Block] = Recent(self._pack_tile, KEPT)
        self._edge: Recent[At, Edge] = Recent(self._pack_edge, 2 * KEPT)
        self._longs: Recent[float, LongRows] = Recent(self._pack_longs, LEVELS)

    def seen(self, per_day: float, window: Window) -> Sequence[Block]:
        """What is packed in the tiles that a window meets."""
        level = self._grid.level(per_day)
        tiles = level.tiles(window)
        blocks = [self._tile((level, tile)) for tile in tiles]
        blocks += [Block(self._edge((level, tile + 1)).placed) for tile in tiles]
        return [*blocks, self._seated(level, window)]

    def level(self, per_day: float) -> Level:
        """The zoom level that is packed for such days."""
        return self._grid.level(per_day)

    def ready(self, per_day: float, window: Window) -> bool:
        """True where nothing of it has to be packed any more."""
        level = self._grid.level(per_day)
        return level.long_days in self._longs and all((level, tile) in self._tile for tile in level.tiles(window))

    def prepare(self, per_day: float, window: Window) -> int:
        """Find the rows of long events, pack what reaches over one end of a tile, or pack one tile."""
        level = self._grid.level(per_day)
        if self._longs.prepare(level.long_days):
            return DEAR
        for tile in level.tiles(window):
            if self._edge.prepare((level, tile)) or self._edge.prepare((level, tile + 1)):
                return 1
            if self._tile.prepare((level, tile)):
                return DEAR
        return 0

    def _pack_longs(self, days: float) -> LongRows:
        return LongRows(self.chronicle, days, self.rows, self.room, self._wording)

    def _seated(self, level: Level, window: Window) -> Block:
        """The long events of a window, and one ring for those without a row."""
        longs = self._longs(level.long_days)
        placed = tuple(self._long(longs, level, row, i) for row, i in longs.seated(*window))
        without = longs.count(*window) - len(placed)
        if not without:
            return Block(placed)
        named = tuple(longs.unseated(*window, NAMED))
        return Block(
            placed, (Cluster(named, without, self.rows - 1, window, self.chronicle.covered(named), afloat=True),)
        )

    def _long(self, longs: LongRows, level: Level, row: int, number: int) -> Placed:
        first, last = self.chronicle.span(number)
        widths = self._wording.widths(number, level.per_day) if longs.step > 1 else ()
        fits = widths and (number in self._wording.heavy or widths[0] <= (last - first) * level.per_day)
        return Placed(number, row, 0 if fits else -1, False, bool(fits))

    def _pack_edge(self, at: At) -> Edge:
        level, tile = at
        longs = self._longs(level.long_days)
        return pack_edge(
            self.chronicle, level, tile, longs, self.rows, self.room, self._wording, self._most
        )  # fmt: skip

    def _pack_tile(self, at: At) -> Block:
        level, tile = at
        start, end = level.span(tile)
        longs = self._longs(level.long_days)
        taken = Taken(self.rows)
        take_longs(taken, longs, level, (start, end), start)
        edges = self._edge(at), self._edge((level, tile + 1))
        for edge in edges:
            take_edge(taken, edge.placed, level, self._wording, self.room, start)
        over = edges[1].numbers
        within = self.chronicle.beginning(start, end)
        room = msgspec.structs.replace(self.room, left=0.0, right=TILE - self.room.apart)
        if len(within) - longs.beginning(start, end) <= self._most:
            unseated = longs.count(start, end) > sum(1 for _ in longs.seated(start, end))
            crowded = unseated or any(edge.rest for edge in edges)
            packed = self._pack_all(level, start, self._own(within, over, level), taken, room, crowded)
            return Block(packed.placed, (*packed.clusters, *self._rest(edges[1].rest)))
        heaviest = self.chronicle.heaviest(start, end, self._most)
        chosen = (i for i in self._wording.heavy if i in within)
        tried = self._own(sorted({*heaviest, *chosen}), over, level)
        items = items_of(self._wording, tried, level.per_day, start)
        spots, _ = place_words(items, taken, room, self.rows - 1)
        placed = placed_of(spots, items, tried, taken, room)
        gone = {one.number for one in (*edges[1].placed, *placed)}
        return Block(placed, tuple(self._binned(start, end, gone, level)))

    def _rest(self, numbers: Sequence[int]) -> Iterator[Cluster]:
        """The ring of what reaches over the end of a tile and has no row."""
        if numbers:
            span = self.chronicle.firsts[numbers[0]], self.chronicle.over(numbers)
            yield cluster_of(self.chronicle, numbers, self.rows - 1, span)

    def _pack_all(
        self, level: Level, start: float, own: Sequence[int], taken: Taken, room: Room, crowded: bool
    ) -> Block:
        """A tile with few events, each with a row of its own where there is one."""
        items = items_of(self._wording, own, level.per_day, start)
        items = [msgspec.structs.replace(one, x0=max(one.x0, 0.0), x1=min(one.x1, TILE)) for one in items]
        return block_of(pack(items, self.rows, room, taken, crowded), items, own, self.chronicle, room)

    def _own(self, numbers: Iterable[int], over: Set[int], level: Level) -> list[int]:
        """The events that are packed with their tile: not over its end, nor long."""
        firsts, lasts, days = self.chronicle.firsts, self.chronicle.lasts, level.long_days
        return [i for i in numbers if lasts[i] - firsts[i] <= days and i not in over]

    def _binned(self, start: float, end: float, gone: Set[int], level: Level) -> Iterator[Cluster]:
        """All of a tile but those `gone`, folded by where they begin, in rings side by side."""
        count = max(1, floor(TILE / (RING_PITCH * self.room.ring)))
        days = (end - start) / count
        began = self.chronicle.beginning(start, end)
        skipped = sorted({*gone, *self._longs(level.long_days).among(began)})
        for at in range(count):
            first, last = start + at * days, start + (at + 1) * days if at + 1 < count else end
            runs = tuple(without(self.chronicle.beginning(first, last), skipped))
            if runs:
                yield dense_of(self.chronicle, runs, self.rows - 1, (first, last))

"""Packing a small track: all of its events at once, for each zoom level, so that nothing but the sheet cuts off words.

The window for which rows were dealt is packed for itself and exactly, with its words inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import floor, inf, isclose, log2

import msgspec

from g60desk.layout.recent import Recent
from g60desk.layout.scale import Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Item, Room
from g60desk.layout.timeline_grid import NEARLY, Grid, Level
from g60desk.layout.timeline_placed import Block, Placed, Wording, block_of, items_of
from g60desk.layout.timeline_rows import Packing, pack
from g60desk.layout.timeline_taken import Taken

MOST_WHOLE = 120  # events of a track that is packed at once
LEVELS = 12  # kept, of those seen last
DEAR = 2  # a level, where the end of a tile is 1


class Home(msgspec.Struct, frozen=True):
    """The window for which rows are dealt: its px for a day, and the px that words may use from its beginning."""

    window: Window
    per_day: float
    width: float
    octave: int = 0  # how many times twice as wide its days are as in the window in which the story opens

    def busiest(self, chronicle: Chronicle) -> Home:
        """A window as long, where a track has most to show."""
        return msgspec.structs.replace(self, window=chronicle.busiest(self.window[1] - self.window[0]))

    def items(self, wording: Wording, numbers: Sequence[int]) -> list[Item]:
        """Events as items of this window, in px from its beginning; its ends cut their marks."""
        end = (self.window[1] - self.window[0]) * self.per_day
        return [
            msgspec.structs.replace(item, x0=max(0.0, item.x0), x1=min(item.x1, end))
            for item in items_of(wording, numbers, self.per_day, self.window[0])
        ]


def octave_of(per_day: float, opening: float) -> int:
    """How many times twice as wide days are than in the opening window, to the nearest."""
    return floor(log2(per_day / opening) + 0.5 + NEARLY)


class Whole:
    """One track of at most `MOST_WHOLE` events, packed into `rows` rows."""

    def __init__(self, chronicle: Chronicle, rows: int, room: Room, wording: Wording, grid: Grid, home: Home) -> None:
        self.chronicle = chronicle
        self.rows = rows
        self.room = msgspec.structs.replace(room, left=-inf, right=inf)
        self._wording = wording
        self._grid = grid
        self._home = home
        self._level: Recent[float, Block] = Recent(self._pack_level, LEVELS)

    def seen(self, per_day: float, window: Window) -> Sequence[Block]:
        """What is packed for a window; all of the track is."""
        home = self._home
        if not self._is_home(per_day):
            return [self._level(self._grid.level(per_day).per_day)]
        inside = window[0] >= home.window[0] - 1e-6 and window[1] <= home.window[1] + 1e-6
        return [self._parts[0], *([] if inside else [self._outside])]

    def level(self, per_day: float) -> Level:
        """The zoom level that is packed for such days."""
        return self._grid.level(per_day)

    def ready(self, per_day: float, window: Window) -> bool:
        """True where the level is packed; the home window always was, to deal rows for it."""
        return self._is_home(per_day) or self._grid.level(per_day).per_day in self._level

    def prepare(self, per_day: float, window: Window) -> int:
        """Pack the level."""
        return DEAR if self._level.prepare(self._grid.level(per_day).per_day) else 0

    def _is_home(self, per_day: float) -> bool:
        return isclose(per_day, self._home.per_day, rel_tol=1e-9)

    def _pack_level(self, per_day: float) -> Block:
        own = range(len(self.chronicle))
        return self._packed(own, items_of(self._wording, own, per_day, self._grid.origin), self.room)[0]

    def _packed(
        self,
        numbers: Sequence[int],
        items: Sequence[Item],
        room: Room,
        taken: Taken | None = None,
        crowded: bool = False,
    ) -> tuple[Block, Packing]:
        packing = pack(items, self.rows, room, taken, crowded)
        return block_of(packing, items, numbers, self.chronicle, room), packing

    @cached_property
    def _parts(self) -> tuple[Block, Packing]:
        """What happens in the home window."""
        home = self._home
        own = self.chronicle.happening(*home.window)
        room = msgspec.structs.replace(self.room, left=0.0, right=home.width)
        block, packing = self._packed(own, home.items(self._wording, own), room)
        return msgspec.structs.replace(block, placed=tuple(self._leading(one, home) for one in block.placed)), packing

    def _leading(self, one: Placed, home: Home) -> Placed:
        """The same, its words under the part of a long mark that the home window shows."""
        if not one.below:
            return one
        x0, _ = self._wording.mark(one.number, home.per_day, home.window[0])
        return msgspec.structs.replace(one, lead=max(0.0, -x0))

    @cached_property
    def _outside(self) -> Block:
        """What happens before and after the home window, in the rows as that has left them."""
        home = self._home
        own = set(self.chronicle.happening(*home.window))
        rest = [i for i in range(len(self.chronicle)) if i not in own]
        items = items_of(self._wording, rest, home.per_day, home.window[0])
        block, packing = self._parts
        taken = packing.taken.copy()
        self._take_cut(taken, block, home)
        return self._packed(rest, items, self.room, taken, packing.crowded)[0]

    def _take_cut(self, taken: Taken, block: Block, home: Home) -> None:
        """Take what the ends of the home window have cut off the marks in it."""
        end = (home.window[1] - home.window[0]) * home.per_day
        for one in block.placed:
            x0, x1 = self._wording.mark(one.number, home.per_day, home.window[0])
            row = (taken.bare if one.label < 0 else taken.worded)[one.row]
            for part in ((x0, min(x1, 0.0)), (max(x0, end), x1)):
                if part[0] < part[1]:
                    row.take(*part)

"""How high each row of histories is: one that has more to say than room for it gets rows of words from the others.

It goes by the window in which all is seen, and by nothing that is selected, so that a choice moves no row.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.histories_axis import scale_of
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import PITCH, Plan, least_height
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_deal import MOST_MORE, WORTH_A_ROW
from g60desk.layout.timeline_fold import Item, Room
from g60desk.layout.timeline_lanes import room_for
from g60desk.layout.timeline_rows import pack
from g60desk.layout.timeline_whole import MOST_WHOLE, Home
from g60desk.layout.timeline_wording import TrackWording, empty_shelf
from g60desk.layout.told import Told

MOST_ROWS = 8  # of more, all are equally high


def row_heights(told: Told, frame: Frame, shown: Sequence[History], plan: Plan, opening: Scale) -> list[float]:
    """The heights of rows that are equally high in a plan; as they are where they are many, or low."""
    equal = [row.height for row in plan.rows]
    if not 1 < len(shown) <= MOST_ROWS or plan.rows[0].size == "low":
        return equal
    first, pitch = plan.rows[0], PITCH * frame.type("label").px
    around = first.height - first.rows * first.pitch  # of a row, above and below its words
    whole = int((sum(equal) - len(shown) * around) / pitch + 1e-6)
    least = max(1, ceil((least_height(frame, first.size) - around) / pitch))
    if least * len(shown) >= whole:
        return equal
    players = [_Player(told, frame, one, opening) for one in shown]
    rows = [least] * len(shown)
    while True:
        left = whole - sum(rows)
        offers = [player.best(now, left) for player, now in zip(players, rows, strict=True)]
        number = max(range(len(offers)), key=lambda n: offers[n][0])
        if not offers[number][0]:
            break
        rows[number] += offers[number][1]
    spare = (sum(equal) - len(shown) * around - sum(rows) * pitch) / len(shown)
    return [around + count * pitch + spare for count in rows]


class _Player:
    """One history, packed into so many rows of words to see what it would win by more."""

    def __init__(self, told: Told, frame: Frame, one: History, opening: Scale) -> None:
        self._items: list[Item] = []
        self._room: Room = room_for(frame, 0.0, opening.right - opening.left)
        self._costs: dict[int, float] = {}
        scale = scale_of(one, opening, since=told.state.since)
        if scale is not None and 0 < len(one.chronicle) <= MOST_WHOLE:
            told = told.in_state(msgspec.structs.replace(told.state, selection=None, opened=None))
            wording = TrackWording(told, frame, one.chronicle, empty_shelf(), 0.0)
            home = Home((scale.start, scale.end), scale.per_day, scale.right - scale.left)
            self._items = home.items(wording, one.chronicle.happening(*home.window))

    def best(self, rows: int, left: int) -> tuple[float, int]:
        """What it wins by more rows than it has, for each, and how many of those that are left."""
        found = (0.0, 0)
        for more in range(1, min(MOST_MORE, left) + 1 if self._items else 0):
            won = (self._cost(rows) - self._cost(rows + more)) / more
            if won >= WORTH_A_ROW and won > found[0]:
                found = (won, more)
        return found

    def _cost(self, rows: int) -> float:
        if rows not in self._costs:
            self._costs[rows] = pack(self._items, rows, self._room).cost
        return self._costs[rows]

"""Events longer than a good part of the sheet: each keeps one row of its track over all of its time.

Which rows these are is decided for an octave of zoom levels at once, the heaviest event first, so that a long bar
neither jumps when time moves nor when it comes a little closer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import inf
from typing import NamedTuple

from g60desk.layout.scale import Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_grid import TILE
from g60desk.layout.timeline_placed import Wording
from g60desk.layout.timeline_taken import Row
from g60desk.layout.timeline_wording import BEFORE_ALL

MOST_LIGHT = 1500  # of the lightest that a row is sought for; of more, most would find none
UNDER = 2  # rows that a long bar and the words under it take


class LongRows:
    """The events of a track that last longer than `days`, in at most `rows` rows, apart also where days are narrowest.

    With words for it, a bar takes two rows; the lowest row of the track is not for them.  What is selected has words
    wherever it has a row, others where those are not longer than their bar.  Where something shorter is selected, a
    `spare` row above the lowest is kept for it.
    """

    def __init__(self, chronicle: Chronicle, days: float, rows: int, room: Room, wording: Wording) -> None:
        longer = chronicle.lengths.longer(days)
        narrow = days * 4 / TILE  # the days of a px
        self._chronicle = chronicle
        self._firsts, self._ends, self.numbers = longer.firsts, longer.ends, longer.numbers
        self.step = UNDER if rows > UNDER else 1
        self._rows: list[_Seats] = []
        before_all = wording.heavy
        chosen = [i for i, weight in before_all.items() if weight >= BEFORE_ALL]
        self.spare = int(any(chronicle.lasts[i] - chronicle.firsts[i] <= days for i in chosen))
        heavy, light = longer.heavy, longer.light
        if before_all:
            own = {i for i in longer.numbers if i in before_all}
            heavy = sorted({*heavy, *own}, key=lambda i: (-wording.weight(i), i))
            light = [i for i in light if i not in own]
        light = light[:: -(-len(light) // MOST_LIGHT) or 1]
        spans = {i: chronicle.span(i) for i in heavy}
        for i in before_all.keys() & spans.keys():
            first, last = spans[i]
            words = max(wording.widths(i, 1 / narrow), default=0.0)
            spans[i] = first, max(last, first + (room.inset + words) * narrow)
        for _ in range(0, max(0, rows - self.step - self.spare), self.step):
            row, heavy = _seat_heavy(spans, heavy, room.gap * narrow)
            seats, light = _seat_light(chronicle, row, light, room.gap * narrow)
            self._rows.append(seats)

    def seated(self, start: float, end: float) -> Iterator[tuple[int, int]]:
        """(row, number) of those with a row that happen in the span."""
        for at, seats in enumerate(self._rows):
            for n in range(bisect_right(seats.ends, start), bisect_left(seats.starts, end)):
                if self._chronicle.lasts[seats.numbers[n]] > start:
                    yield at * self.step, seats.numbers[n]

    def stretches(self, start: float, end: float) -> Iterator[tuple[int, float, float]]:
        """(row, first, last moment) of what they take of the rows in the span."""
        for at, seats in enumerate(self._rows):
            for n in range(bisect_right(seats.ends, start), bisect_left(seats.starts, end)):
                yield at * self.step, seats.starts[n], seats.ends[n]

    def count(self, start: float, end: float) -> int:
        """How many of them happen in the span, with or without a row."""
        return bisect_left(self._firsts, end) - bisect_right(self._ends, start)

    def beginning(self, start: float, end: float) -> int:
        """How many of them begin in the span."""
        return bisect_left(self._firsts, end) - bisect_left(self._firsts, start)

    def among(self, numbers: range) -> Sequence[int]:
        """Those of a run of events that are long."""
        return self.numbers[bisect_left(self.numbers, numbers.start) : bisect_left(self.numbers, numbers.stop)]

    def unseated(self, start: float, end: float, most: int) -> list[int]:
        """Up to `most` of those without a row that happen in the span, in their order."""
        seated = {number for _, number in self.seated(start, end)}
        lasts, longest = self._chronicle.lasts, self._chronicle.longest
        begun = self.numbers[bisect_left(self._firsts, start - longest) : bisect_left(self._firsts, end)]
        return list(islice((i for i in begun if lasts[i] > start and i not in seated), most))


class _Seats(NamedTuple):
    """The events of one row in their order: when they begin and end, and their numbers."""

    starts: list[float]
    ends: list[float]
    numbers: list[int]


def _seat_heavy(spans: Mapping[int, Window], numbers: Sequence[int], gap: float) -> tuple[_Seats, list[int]]:
    """A row of those that come before all others, the first number first; and those that have no place there."""
    row, rest = Row(), []
    taken: dict[float, int] = {}
    for i in numbers:
        first, last = spans[i]
        if row.free(first, last, gap):
            row.take(first, last)
            taken[first] = i
        else:
            rest.append(i)
    return _Seats(row.starts, row.ends, [taken[start] for start in row.starts]), rest


def _seat_light(chronicle: Chronicle, heavy: _Seats, numbers: Sequence[int], gap: float) -> tuple[_Seats, list[int]]:
    """The row with the others in it, in the order of time, and those left; one pass, since there may be thousands."""
    firsts, lasts, coming = chronicle.firsts, chronicle.lasts, [*heavy.starts, inf]
    seated: list[int] = []
    rest: list[int] = []
    at, end = 0, -inf
    for i in numbers:
        first, last = firsts[i], lasts[i]
        while coming[at] <= first:
            end = heavy.ends[at]
            at += 1
        if first < end + gap or last + gap > coming[at]:
            rest.append(i)
        else:
            seated.append(i)
            end = last
    both = [*zip(*heavy, strict=True), *((firsts[i], lasts[i], i) for i in seated)]
    both.sort()  # none begins with another
    return _Seats(*map(list, zip(*both, strict=True))) if both else heavy, rest

"""The dated events of a track, asked by time: every answer costs the logarithm of their number and what it gives.

Events stand in the order of their bounds and are known by their number in that order.  A moment is a day number with
its part of the day; a span of time is given from its first moment to the one behind its last.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import inf

from g60desk.layout.scale import Window
from g60desk.layout.timeline_lengths import Lengths
from g60desk.layout.timeline_runs import Extremes
from g60desk.layout.timeline_window import extent, lasting
from g60desk.story.model import Event, Key


class Chronicle:
    """Events by time; those without a date are left out.

    An end that is open is that of `reach`: a window holds all that goes on in it, however long ago that began.
    """

    def __init__(self, events: Iterable[Event], reach: Window = (inf, -inf)) -> None:
        dated = [(*lasting(event.when, reach), at, event) for at, event in enumerate(events) if event.when is not None]
        dated.sort(key=lambda one: one[:3])
        self.events: tuple[Event, ...] = tuple(one[3] for one in dated)
        self.firsts = array("d", (one[0] for one in dated))
        self.lasts = array("d", (one[1] for one in dated))
        self.weights = array("b", (event.weight for event in self.events))
        self._ends = array("d", sorted(self.lasts))
        some = reach[0] < reach[1]
        self._open = {n for n, event in enumerate(self.events) if event.when and event.when.open} if some else set()

    def __len__(self) -> int:
        return len(self.events)

    def span(self, number: int) -> Window:
        """When an event begins and when it is over."""
        return self.firsts[number], self.lasts[number]

    def covered(self, *runs: Sequence[int]) -> Window:
        """What some events, in their order, cover together; of one that is open, the days that it is dated by."""
        runs = tuple(run for run in runs if run)
        firsts, lasts = self._dated
        if len(runs) == 1 and not self._open:
            return self.firsts[runs[0][0]], lasts.of(runs[0])
        first = min(firsts.of(run) for run in runs) if self._open else self.firsts[runs[0][0]]
        return first, max(lasts.of(run) for run in runs)

    @property
    def has_open(self) -> bool:
        """True where some go on beyond the days that they are dated by."""
        return bool(self._open)

    def over(self, *runs: Sequence[int]) -> float:
        """When the last of some events is over."""
        return max(self._over.of(run) for run in runs if run)

    @cached_property
    def _over(self) -> Extremes:
        return Extremes(self.lasts, max)

    @cached_property
    def _dated(self) -> tuple[Extremes, Extremes]:
        """The first and last moments that events are dated by."""
        if not self._open:
            return Extremes(self.firsts, min), self._over
        firsts, lasts = array("d", self.firsts), array("d", self.lasts)
        for number in self._open:
            when = self.events[number].when
            if when is not None:
                firsts[number], lasts[number] = extent(when)
        return Extremes(firsts, min), Extremes(lasts, max)

    @cached_property
    def numbers(self) -> dict[Key, int]:
        """The number of each event by its id; made when something is selected."""
        return {event.id: number for number, event in enumerate(self.events)}

    @cached_property
    def longest(self) -> float:
        """The length of the longest event, in days."""
        return max((last - first for first, last in zip(self.firsts, self.lasts, strict=True)), default=0.0)

    @cached_property
    def _longest_closed(self) -> float:
        spans = [self.span(n) for n in range(len(self)) if n not in self._open] if self._open else []
        return max((last - first for first, last in spans), default=0.0) if self._open else self.longest

    @cached_property
    def _by_weight(self) -> list[tuple[int, array[float], array[int]]]:
        """The weights from the heaviest on, each with the first moments and the numbers of its events."""
        found: dict[int, tuple[array[float], array[int]]] = {}
        for number, event in enumerate(self.events):
            firsts, numbers = found.setdefault(event.weight, (array("d"), array("l")))
            firsts.append(self.firsts[number])
            numbers.append(number)
        return [(weight, *found[weight]) for weight in sorted(found, reverse=True)]

    def beginning(self, start: float, end: float) -> range:
        """The events that begin in a span."""
        return range(bisect_left(self.firsts, start), bisect_left(self.firsts, end))

    def among(self, numbers: Sequence[int], start: float, end: float) -> list[int]:
        """Those of some events, in their order, that happen at least in part in the span."""
        lasts, firsts = self.lasts, self.firsts.__getitem__
        at, begun = bisect_left(numbers, start, key=firsts), bisect_left(numbers, end, key=firsts)
        return [i for i in numbers[:at] if lasts[i] > start] + list(numbers[at:begun])

    def busiest(self, days: float) -> Window:
        """The window of so many days in which the most happens by weight; the first of several.

        It begins with an event, or ends with one; asked of a track that is not crowded.
        """
        starts = sorted({*self.firsts, *(last - days for last in self.lasts)})
        spans = list(zip(self.firsts, self.lasts, self.weights, strict=True))
        best = max(starts, key=lambda at: sum(w for first, last, w in spans if last > at and first < at + days))
        return best, best + days

    def before(self, moment: float) -> int:
        """How many are over by then."""
        return bisect_right(self._ends, moment)

    def after(self, moment: float) -> int:
        """How many begin then or later."""
        return len(self.firsts) - bisect_left(self.firsts, moment)

    def span_before(self, moment: float) -> Window:
        """From the beginning to the end of the last that is over by then; there must be one."""
        return self.firsts[0], self._ends[self.before(moment) - 1]

    def span_after(self, moment: float) -> Window:
        """From the beginning of the first that begins then or later to the end; there must be one."""
        return self.firsts[len(self.firsts) - self.after(moment)], self._ends[-1]

    def within(self, start: float, end: float) -> int:
        """How many happen at least in part in the span."""
        return len(self) - self.before(start) - self.after(end)

    def happening(self, start: float, end: float) -> list[int]:
        """The events that happen at least in part in the span; costs what begins up to the longest's length before."""
        found = [i for i in self.beginning(start - self._longest_closed, end) if self.lasts[i] > start]
        if not self._open:
            return found
        return sorted({*found, *(i for i in self._open if self.firsts[i] < end and self.lasts[i] > start)})

    def heaviest(self, start: float, end: float, most: int) -> list[int]:
        """Those that begin in the span, heaviest first, until there are `most`; spread over the span by weight.

        Of a weight with more than are wanted, every so many-th is taken.
        """
        found: list[int] = []
        for _, firsts, numbers in self._by_weight:
            first, last = bisect_left(firsts, start), bisect_left(firsts, end)
            wanted = most - len(found)
            if wanted <= 0:
                break
            step = max(1, -(-(last - first) // wanted))
            found.extend(numbers[first:last:step])
        return found

    @cached_property
    def lengths(self) -> Lengths:
        """The events by how long they last."""
        return Lengths(self.firsts, self.lasts, self.weights)

    def count_by_weight(self, start: float, end: float) -> dict[int, int]:
        """How many begin in the span, by weight."""
        return {weight: bisect_left(firsts, end) - bisect_left(firsts, start) for weight, firsts, _ in self._by_weight}

"""The story time as it runs: which day it is after so many seconds.

Story time glides evenly, or goes from event to event with the same stay at each.  Both are one function, pieced
together of straight stretches (`Ride.knots`), so that it never goes back, ends exactly at the end, and can be taken up
again at any day.  Where nothing may move, the same ride is seen in cuts: the day stays at one event until the next.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

import msgspec

OPENING_SECONDS = 40.0  # for the window in which a story opens, at the normal pace
STAY_SECONDS = 4.0  # at each event, event by event
WHOLE_SECONDS = 60.0  # for all of time, at the fastest pace


class Pace(StrEnum):
    """How fast story time runs, the slowest first."""

    EVENTS = "events"
    HALF = "half"
    NORMAL = "normal"
    DOUBLE = "double"
    FOURFOLD = "fourfold"
    EIGHTFOLD = "eightfold"
    MINUTE = "minute"  # all of time in a minute, where that is faster than eightfold


FACTOR = {Pace.HALF: 0.5, Pace.NORMAL: 1.0, Pace.DOUBLE: 2.0, Pace.FOURFOLD: 4.0, Pace.EIGHTFOLD: 8.0}


class Lengths(msgspec.Struct, frozen=True):
    """How long a story is, in days: the window in which it opens, and all of its time."""

    opening: float
    whole: float = 0.0

    def paces(self) -> tuple[Pace, ...]:
        """The paces that the story has, each faster than the one before."""
        eightfold = self.opening / OPENING_SECONDS * FACTOR[Pace.EIGHTFOLD]
        return tuple(pace for pace in Pace if pace is not Pace.MINUTE or self.whole / WHOLE_SECONDS > eightfold)

    def pace(self, wished: Pace) -> Pace:
        """The wished pace, else the fastest: one that was remembered from a longer story."""
        paces = self.paces()
        return wished if wished in paces else paces[-1]

    def days_per_second(self, pace: Pace) -> float:
        """How many days go by in a second; event by event, as at half pace."""
        pace = self.pace(pace)
        if pace is Pace.MINUTE:
            return self.whole / WHOLE_SECONDS
        return self.opening / OPENING_SECONDS * FACTOR.get(pace, FACTOR[Pace.HALF])


class Ride(msgspec.Struct, frozen=True):
    """One run of the story time: `knots` are (seconds, day), both rising; between two of them time runs evenly.

    `stops` are the days on which it is seen to stand, in order; None where it is seen to glide.
    """

    knots: tuple[tuple[float, float], ...]
    stops: tuple[float, ...] | None = None

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.knots[-1][0]

    @property
    def end(self) -> float:
        """The day on which it ends."""
        return self.knots[-1][1]

    def day(self, seconds: float) -> float:
        """The day after so many seconds; the first before it begins, the last from its end on."""
        at = bisect_right(self.knots, seconds, key=lambda knot: knot[0])
        if at == 0 or at == len(self.knots):
            return self.knots[max(at - 1, 0)][1]
        (s0, d0), (s1, d1) = self.knots[at - 1], self.knots[at]
        return min(d0 + (d1 - d0) * (seconds - s0) / (s1 - s0), d1)

    def shown(self, seconds: float) -> float:
        """The day that is seen then: in cuts, the last stop that has been reached."""
        day = self.day(seconds)
        if self.stops is None or day >= self.end:
            return day
        at = bisect_right(self.stops, day)
        return self.stops[at - 1] if at else self.knots[0][1]

    def wait(self, seconds: float) -> float:
        """The seconds from then until another day is to be seen; 0 while it glides."""
        if self.stops is None:
            return 0.0
        at = bisect_right(self.stops, self.day(seconds))
        return max(self._when(self.stops[at] if at < len(self.stops) else self.end) - seconds, 0.0)

    def _when(self, day: float) -> float:
        """After how many seconds a day is reached: `day` backwards."""
        at = bisect_right(self.knots, day, key=lambda knot: knot[1])
        if at == 0 or at == len(self.knots):
            return self.knots[max(at - 1, 0)][0]
        (s0, d0), (s1, d1) = self.knots[at - 1], self.knots[at]
        return s0 + (s1 - s0) * (day - d0) / (d1 - d0)


def ride(begin: float, end: float, pace: Pace, lengths: Lengths, days: Sequence[float], *, still: bool = False) -> Ride:
    """The run from `begin` to `end` in a story whose dated records begin on `days` (in order, each once).

    `still` asks for cuts instead of a glide.
    """
    stops = tuple(day for day in days if begin < day < end)
    if pace is Pace.EVENTS:
        return Ride(_even(begin, end, stops, days, lengths.opening), stops)
    seconds = (end - begin) / lengths.days_per_second(pace)
    return Ride(((0.0, begin), (seconds, end)), stops if still else None)


def _even(
    begin: float, end: float, stops: Sequence[float], days: Sequence[float], opening: float
) -> tuple[tuple[float, float], ...]:
    """Knots with the same stay at each stop; the first stay is the rest of the one in which `begin` lies.

    Before the first of all days, a stay is as long as the opening window.
    """
    at = bisect_right(days, begin)
    first = stops[0] if stops else end
    before = days[at - 1] if at else first - opening
    seconds = STAY_SECONDS * (first - begin) / (first - before)
    knots = [(0.0, begin)]
    for day in (*stops, end):
        knots.append((seconds, day))
        seconds += STAY_SECONDS
    return tuple(knots)

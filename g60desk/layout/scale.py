"""A time axis: day numbers to px and back, windows of time that are zoomed and moved, and ticks by calendar unit.

A day number counts days as `Date.earliest` does (1 is 0001-01-01); a window is (start, end) with the end exclusive, so
that a year reaches from the number of its first day to that of the next year's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.story.days import civil, day_of, month_end

Window = tuple[float, float]

YEAR = 365.2425
LEAST_DAYS = 1.0
MOST_DAYS = 2000 * YEAR
LEAST_STEP = 0.8  # of a step of several days, before the next month begins anew


class Step(msgspec.Struct, frozen=True):
    """A calendar step between ticks: `count` units of `day`, `month` or `year`."""

    unit: str
    count: int

    @property
    def days(self) -> float:
        """How long the step is on average."""
        return self.count * {"day": 1.0, "month": YEAR / 12, "year": YEAR}[self.unit]


STEPS = (
    *(Step("day", count) for count in (1, 2, 5, 10)),  # several days begin anew with each month
    Step("month", 1),
    Step("month", 3),
    *(Step("year", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


class Scale(msgspec.Struct, frozen=True):
    """A window of time on the px from `left` to `right` (for time that runs down: from the top to the bottom)."""

    start: float
    end: float
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """The px of one day."""
        return (self.right - self.left) / (self.end - self.start)

    def x(self, day: float) -> float:
        """Where a day begins, in px; also outside the window."""
        return self.left + (day - self.start) * self.per_day

    def day(self, x: float) -> float:
        """The day number at a px, with its part of the day."""
        return self.start + (x - self.left) / self.per_day

    def cropped(self, right: float) -> Scale:
        """The same scale on a shorter stretch: days keep their px, the last ones fall away."""
        return Scale(self.start, self.day(right), self.left, right)

    def over(self, window: Window) -> Scale:
        """The same days at the same px, on the stretch that another window takes."""
        return Scale(*window, self.x(window[0]), self.x(window[1]))

    def moved(self, days: float) -> Scale:
        """The same scale with its window later by so many days."""
        return Scale(self.start + days, self.end + days, self.left, self.right)


def bounded(window: Window) -> Window:
    """The window, about its middle, with a length between a day and two thousand years."""
    start, end = window
    length = min(max(end - start, LEAST_DAYS), MOST_DAYS)
    if length == end - start:
        return window
    middle = (start + end) / 2
    return middle - length / 2, middle + length / 2


def zoomed(window: Window, factor: float, at: float) -> Window:
    """The window made shorter by `factor` (longer below 1) around the day `at`, which keeps its place."""
    start, end = window
    length = min(max((end - start) / factor, LEAST_DAYS), MOST_DAYS)
    share = (at - start) / (end - start)
    begin = at - share * length
    return begin, begin + length


def pinched(scale: Scale, factor: float, day: float, at: float) -> Scale:
    """The scale with its days `factor` times as wide, and with `day` at the px `at`: what two fingers do."""
    length = min(max((scale.end - scale.start) / factor, LEAST_DAYS), MOST_DAYS)
    start = day - (at - scale.left) * length / (scale.right - scale.left)
    return Scale(start, start + length, scale.left, scale.right)


def padded(window: Window, share: float = 0.04, least: float = 1.0) -> Window:
    """The window with some room on both sides: a share of its length, at least `least` days."""
    room = max((window[1] - window[0]) * share, least)
    return bounded((window[0] - room, window[1] + room))


def ticks(scale: Scale, step: Step) -> list[int]:
    """The day numbers of the ticks in the window, with the one before it and the one after it."""
    first = _floor(int(scale.start // 1), step)
    found = [first]
    while found[-1] < scale.end:
        found.append(after(found[-1], step))
    return found


def intervals(days: Sequence[int]) -> list[tuple[int, int]]:
    """The spans between ticks."""
    return list(pairwise(days))


def after(day: int, step: Step) -> int:
    """The tick that follows the one on `day`."""
    year, month, of_month = civil(day)
    if step.unit == "day":
        next_one = of_month + step.count
        return day + step.count if _has_room(year, month, next_one, step) else month_end(year, month) + 1
    if step.unit == "year":
        return day_of(year + step.count, 1, 1)
    total = year * 12 + month - 1 + step.count
    return day_of(total // 12, total % 12 + 1, 1)


def _floor(day: int, step: Step) -> int:
    """The last tick that is not after `day`."""
    year, month, of_month = civil(day)
    if step.unit == "day":
        first = (of_month - 1) // step.count * step.count + 1
        return day_of(year, month, first if _has_room(year, month, first, step) else first - step.count)
    if step.unit == "year":
        return day_of(year // step.count * step.count, 1, 1)
    return day_of(year, (month - 1) // step.count * step.count + 1, 1)


def _has_room(year: int, month: int, of_month: int, step: Step) -> bool:
    """True where a tick on that day of the month stands so far before the next month that both can be named."""
    return of_month == 1 or of_month + LEAST_STEP * step.count <= civil(month_end(year, month))[2] + 1

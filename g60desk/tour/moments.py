"""Moments of story time as dates: a day number with its part of the day, written to the second as EDTF writes it."""

from __future__ import annotations

import math
import re

from g60desk.story.dates import Date
from g60desk.story.days import civil, day_of, month_end

SECONDS = 86_400  # of a day
FIRST, LAST = float(day_of(-9998, 1, 1)), float(day_of(9999, 12, 31))  # the days that EDTF writes in four digits
_CLOCK = re.compile(r"T(\d\d):(\d\d):(\d\d)")


def moment(date: Date, *, end: bool = False) -> float:
    """The moment that a date stands for: its first, or with `end` the one after its last; a time of day counts.

    A date without that bound is at 0: the check tells it, and the story that is shown has none.
    """
    bound = date.latest if end else date.earliest
    if bound is None:
        return 0.0
    clock = _CLOCK.search(date.text)
    if clock is None:
        return float(bound + 1 if end else bound)
    hours, minutes, seconds = (int(part) for part in clock.groups())
    return bound + (3600 * hours + 60 * minutes + seconds) / SECONDS


def settled(at: float) -> float:
    """The moment to the second, as `written` keeps it."""
    if not math.isfinite(at):
        return 0.0
    day, second = divmod(round(min(max(at, FIRST), LAST) * SECONDS), SECONDS)
    return day + second / SECONDS


def written(at: float, *, end: bool = False) -> str:
    """The shortest date that `moment` reads as this moment, `end` as there."""
    day, second = divmod(round(settled(at) * SECONDS), SECONDS)
    if second:
        return f"{_day(day)}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    day = day - 1 if end else day
    year, month, _ = civil(day)
    first, last = (day_of(year, 1, 1), day_of(year, month, 1)), (day_of(year, 12, 31), month_end(year, month))
    of_year, of_month = last if end else first
    return _day(day)[: -6 if day == of_year else -3 if day == of_month else None]


def _day(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:0{5 if year < 0 else 4}}-{month:02}-{of_month:02}"

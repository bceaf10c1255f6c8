"""How long after another date something happened, as sharply as both dates are known.

Whole months of the calendar are counted, as ages are: from 24 August 1951 to 24 May 2016 there are 64 years and 9.
"""

from __future__ import annotations

import msgspec

from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil

SHARP = 92  # days: a distance that is known no worse is told in months as well


class Since(msgspec.Struct, frozen=True):
    """How far something lies from a beginning: `side` 1 after it, -1 before it, 0 where that is not known.

    `near` and `far` are the whole months, at least and at most; where the side is not known, those before and those
    after.  `days` is the exact number where both are days, else None.  `about` and `doubted` are what either date says
    of itself, `sharp` that the distance is known to some weeks.
    """

    side: int
    near: int
    far: int
    days: int | None
    about: bool
    doubted: bool
    sharp: bool


def beginning_of(date: Date | None) -> Date | None:
    """The date at which something began: of an interval that goes on its start; None where that is not known."""
    if date is None or date.precision is not Precision.INTERVAL or (date.start is not None and date.end is not None):
        return date
    return date.start


def zero_of(begin: Date) -> float:
    """The moment from which years are counted: the middle of what is known of a beginning, so that it errs least."""
    first, last = _bounds(begin)
    return float(first) if first == last else (first + last + 1) / 2


def since(begin: Date, when: Date) -> Since:
    """How far a date lies from another; raises ValueError where one of them has an end without a day."""
    (first, last), (start, end) = _bounds(begin), _bounds(when)
    if start >= last:
        side, near, far = 1, months_between(last, start), months_between(first, end)
    elif end <= first:
        side, near, far = -1, months_between(end, first), months_between(start, last)
    else:
        side, near, far = 0, months_between(start, last), months_between(first, end)
    days = abs(start - first) if first == last and start == end else None
    about, doubted = begin.approximate or when.approximate, begin.uncertain or when.uncertain
    return Since(side, near, far, days, about, doubted, (end - start) + (last - first) <= SHARP)


def months_between(one: int, other: int) -> int:
    """The whole months from a day number to one that is not before it."""
    (year, month, day), (to_year, to_month, to_day) = civil(one), civil(other)
    return (to_year - year) * 12 + to_month - month - (to_day < day)


def _bounds(date: Date) -> tuple[int, int]:
    if date.earliest is None or date.latest is None:
        raise ValueError(f"{date.text} has an end without a day")
    return date.earliest, date.latest

"""Days counted in one row: the proleptic Gregorian calendar, for any year.

A day number is what `datetime.date.toordinal` gives (1 is 0001-01-01), carried on to zero and below.  `datetime`
stops at the years 1 and 9999; the calendar repeats after 400 years, so a day outside is found in the first 400
years and moved by whole cycles.
"""

from __future__ import annotations

from datetime import date

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097


def day_of(year: int, month: int, day: int) -> int:
    """The number of a day; year 0 is 1 BC.  Raises ValueError when the month has no such day."""
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycle, rest = divmod(year - 1, CYCLE_YEARS)
    return date(rest + 1, month, day).toordinal() + cycle * CYCLE_DAYS


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: `day_of` backwards."""
    cycle, rest = divmod(day - 1, CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return found.year + cycle * CYCLE_YEARS, found.month, found.day


def month_end(year: int, month: int) -> int:
    """The number of the last day of a month."""
    if month == 12:
        return day_of(year + 1, 1, 1) - 1
    return day_of(year, month + 1, 1) - 1

"""EDTF dates: levels 0 and 1, each with its earliest and latest day.

EDTF (ISO 8601-2) writes a date as sharply as it is known: a day, a month, a season, a year, a decade (195X), a
century (19XX), or an interval of two of them whose ends may be open (`..`) or unknown (nothing).  `~` says about,
`?` uncertain, `%` both.  A time of day after a `T` is read and kept in the text; the bounds are those of its day.

Seasons are the northern meteorological ones: spring is March to May, and winter (24) is December to the end of
February of the following year, so that “winter 2016–17” is what 2016-24 covers.
"""

from __future__ import annotations

import re
from enum import StrEnum
from math import inf

import msgspec

from g60desk.story.date_problems import DateError, no_such_day, no_such_month, not_a_date, quoted
from g60desk.story.days import civil, day_of, month_end

__all__ = ["Date", "DateError", "Precision", "civil", "day_of"]


class Precision(StrEnum):
    """The smallest unit that a date is known to."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Date(msgspec.Struct, frozen=True):
    """A date with its bounds.

    `earliest` and `latest` are proleptic Gregorian day numbers (1 = 0001-01-01, as `datetime.date.toordinal`, but
    negative before), both inclusive; None where the end is open or unknown.  `start` and `end` are the two dates of
    an interval, None where that end is not dated.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start: Date | None = None
    end: Date | None = None

    @classmethod
    def parse(cls, text: str) -> Date:
        """The date that `text` writes in EDTF; raises DateError (a ValueError) that says what is allowed."""
        found = _ONE_DATE(text)
        if found is None:
            return _interval(text)
        return _single(text, *found.groups())

    @property
    def open_start(self) -> bool:
        """True for `../2018`: it had begun long before (an unknown start, `/2018`, is not open)."""
        return self.text.startswith("..")

    @property
    def open_end(self) -> bool:
        """True for `2018/..`: it goes on (an unknown end, `2018/`, is not open)."""
        return self.text.endswith("..")

    @property
    def open(self) -> bool:
        """True where an end is open: it goes on, or had begun long before."""
        return (self.latest is None or self.earliest is None) and (self.open_start or self.open_end)

    @property
    def sort_key(self) -> tuple[float, float]:
        """Orders dates by their earliest day, then by their latest; what has no bound lies at infinity."""
        return (
            -inf if self.earliest is None else self.earliest,
            inf if self.latest is None else self.latest,
        )


_ONE_DATE = re.compile(
    r"(?:(-?\d{4})|(-?\d{2}(?:XX|\dX))|Y(-?[1-9]\d{4,8}))"
    r"(?:-(\d\d|XX)(?:-(\d\d|XX))?)?"
    r"(T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00)(?:Z|[+-]\d\d(?::[0-5]\d)?)?)?([~?%])?",
    re.ASCII,
).fullmatch


def _single(
    text: str, year: str | None, vague: str | None, far: str | None,
    month: str | None, day: str | None, time: str | None, mark: str | None,
) -> Date:  # fmt: skip
    """A date that is no interval, from the groups of the pattern."""
    about, doubted = (False, False) if mark is None else (mark != "?", mark != "~")
    if year is None or year == "-0000" or (time and (mark or day is None or day == "XX")):
        return _long_or_vague(text, vague, far, month, time, about, doubted)
    number = int(year)
    if month is None or month == "XX":
        if day is not None and day != "XX":
            raise not_a_date(text)
        return Date(text, day_of(number, 1, 1), day_of(number, 12, 31), Precision.YEAR, about, doubted)
    if day is None or day == "XX":
        return _month_or_season(text, number, int(month), day, about, doubted)
    try:
        at = day_of(number, int(month), int(day))
    except ValueError:
        raise _no_such(text, number, int(month), int(day)) from None
    return Date(text, at, at, Precision.DAY, about, doubted)


def _month_or_season(text: str, year: int, month: int, day: str | None, about: bool, doubted: bool) -> Date:
    """A month, or a season where `month` is 21 to 24."""
    if 1 <= month <= 12:
        return Date(text, day_of(year, month, 1), month_end(year, month), Precision.MONTH, about, doubted)
    if not 21 <= month <= 24 or day is not None:
        raise no_such_month(text, month)
    first = 3 * (month - 20)
    last = month_end(year, first + 2) if first < 12 else month_end(year + 1, 2)
    return Date(text, day_of(year, first, 1), last, Precision.SEASON, about, doubted)


def _long_or_vague(
    text: str, vague: str | None, far: str | None, month: str | None, time: str | None, about: bool, doubted: bool
) -> Date:
    """A decade, a century, or a year of more than four digits: these take no month."""
    if month or time or (vague is None and far is None):
        raise not_a_date(text)
    if far is not None:
        year = int(far)
        return Date(text, day_of(year, 1, 1), day_of(year, 12, 31), Precision.YEAR, about, doubted)
    assert vague is not None
    one, other = sorted((int(vague.replace("X", "0")), int(vague.replace("X", "9"))))
    precision = Precision.CENTURY if vague.endswith("XX") else Precision.DECADE
    return Date(text, day_of(one, 1, 1), day_of(other, 12, 31), precision, about, doubted)


def _no_such(text: str, year: int, month: int, day: int) -> DateError:
    """Why a day does not exist."""
    if not 1 <= month <= 12:
        return no_such_month(text, month)
    return no_such_day(text, day, civil(month_end(year, month))[2])


def _interval(text: str) -> Date:
    """Two dates with a slash between them; one of them may be open or unknown."""
    left, slash, right = text.partition("/")
    if not slash or "T" in text or "/" in right or (left in ("", "..") and right in ("", "..")):
        raise not_a_date(text)
    start, end = _end(text, left), _end(text, right)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest is not None and latest is not None and latest < earliest:
        raise DateError(f"{quoted(text)}: the interval ends before it begins")
    ends = [one for one in (start, end) if one]
    about, doubted = any(one.approximate for one in ends), any(one.uncertain for one in ends)
    return Date(text, earliest, latest, Precision.INTERVAL, about, doubted, start, end)


def _end(text: str, part: str) -> Date | None:
    """One end of an interval; None where it is open or unknown."""
    if part in ("", ".."):
        return None
    found = _ONE_DATE(part)
    if found is None:
        raise not_a_date(text if re.fullmatch(r"\d{1,2}", part) else part)
    return _single(part, *found.groups())

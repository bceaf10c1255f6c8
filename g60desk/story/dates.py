"""EDTF dates: levels 0 and 1, each with its earliest and latest day."""

from __future__ import annotations

from enum import StrEnum

import msgspec


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
    negative before), both inclusive; None where the end is open or unknown.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start: Date | None = None
    end: Date | None = None

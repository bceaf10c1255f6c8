"""What to say of a date that cannot be read: what is wrong, what is allowed, what was probably meant."""

from __future__ import annotations

import re

ALLOWED = (
    "a day (2016-05-24), a month (2016-05), a season (2016-21 spring, 22 summer, 23 autumn, 24 winter), a year (2016), "
    "an interval (2016/2018), an open end (2018/.. or ../2018), an unknown end (2018/ or /2018), "
    "unknown digits (195X, 19XX, 2016-XX, 2016-05-XX), a far year (Y12345, -0500), "
    "and ~ (about), ? (uncertain) or % (both) at the end"
)
LONGEST_QUOTE = 40

# Ways in which dates are often written, each with what EDTF has for it.
_HABITS: tuple[tuple[str, str], ...] = (
    (r"\d{4}-\d{4}|\d{4} ?[–—] ?\d{4}", "an interval is written with a slash, as in 2016/2018"),
    (r"\d{4}/\d{1,2}/\d{1,2}", "a day is written with hyphens, as in 2016-05-24"),
    (r"\d{4}/\d{1,2}", "a month is written with a hyphen, as in 2016-05"),
    (r"-?\d{4}-\d{1,2}(-\d{1,2})?[~?%]?", "months and days have two digits, as in 2016-05-04"),
    (r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", "the year comes first, then month and day, as in 2016-05-24"),
    (r"\d{4}[./]\d{1,2}([./]\d{1,2})?|\d{8}", "year, month and day are joined by hyphens, as in 2016-05-24"),
    (r"(about|around|circa|ca?\.?) *\d{4}.*", "“about 2016” is written 2016~"),
    (r"\d{4} ?- ?(now|today|present)?|(since|from) \d{4}", "an interval that goes on is written 2018/.."),
    (r".*[~?%]{2,}", "both ~ and ? together are written %"),
    (r"[~?%].*|.*[~?%].+", "~, ? and % stand at the end, after the whole date"),
    (r"-?\d{2,3}x{1,2}.*|.*-xx?", "unknown digits are a capital X, and only the last ones: 195X, 19XX, 2016-XX"),
    (r"-?\d?XXX+", "of a year, the last one or two digits may be unknown: 195X, 19XX"),
    (r"-0000.*", "there is no year -0000; the year 0000 is 1 BC"),
    (r"(y?-?\d{5,})|y-?\d.*", "a year of five to nine digits is written with a Y before it, as in Y12345"),
    (r"\d{4}s", "the 1950s are written 195X"),
    (r"\d{1,3}", "a year has four digits, as in 0079"),
)


class DateError(ValueError):
    """A text that is no EDTF date of level 0 or 1; its message is a plain sentence."""


def quoted(text: str) -> str:
    """`text` in quotation marks, cut to a length that a message can hold."""
    start = "".join(one if one.isprintable() else "�" for one in text[:LONGEST_QUOTE])
    shown = start if len(text) <= LONGEST_QUOTE else start + "…"
    return f"“{shown}”"


def not_a_date(text: str) -> DateError:
    """The error for a text of no known form, with the habit that it looks like."""
    if not text.strip():
        return DateError(f"the date is empty; allowed are {ALLOWED}")
    short = text[: 2 * LONGEST_QUOTE]
    for pattern, hint in _HABITS:
        if re.fullmatch(pattern, short, re.ASCII | re.IGNORECASE):
            return DateError(f"{quoted(text)} is not a date: {hint}")
    return DateError(f"{quoted(text)} is not a date; allowed are {ALLOWED}")


def no_such_month(text: str, month: int) -> DateError:
    """The error for a month that is none and no season."""
    if 25 <= month <= 41:
        return DateError(f"{quoted(text)}: of seasons, 21 (spring), 22 (summer), 23 (autumn), 24 (winter) are allowed")
    return DateError(f"{quoted(text)}: there is no month {month:02}; months are 01 to 12, seasons 21 to 24")


def no_such_day(text: str, day: int, last: int) -> DateError:
    """The error for a day that its month does not have; `last` is the month's last day."""
    return DateError(f"{quoted(text)}: there is no day {day:02} in that month; its days are 01 to {last}")

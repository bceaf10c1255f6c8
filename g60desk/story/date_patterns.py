"""The dates of English and Chinese as CLDR writes them, written out: loading the library that has them all takes as
long as drawing the first picture.  A test holds each of these against Babel; other languages go to Babel itself.
"""

from __future__ import annotations

_LONG = ["January", "February", "March", "April", "May", "June"]
_LONG += ["July", "August", "September", "October", "November", "December"]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]
_NUMBERS = [str(month) for month in range(1, 13)]

# (language, what is shown) -> (pattern of year, month and day, the names of the months)
_PATTERNS = {
    ("en", "y"): ("{y}", _LONG),
    ("en", "yMMM"): ("{m} {y}", _SHORT),
    ("en", "yMMMM"): ("{m} {y}", _LONG),
    ("en", "yMMMd"): ("{d} {m} {y}", _SHORT),
    ("en", "d"): ("{d}", _SHORT),
    ("en", "MMM"): ("{m}", _SHORT),
    ("en", "MMMd"): ("{d} {m}", _SHORT),
    ("en", "MMMMd"): ("{d} {m}", _LONG),
    ("en", "long"): ("{d} {m} {y}", _LONG),
    ("zh-Hans", "y"): ("{y}年", _NUMBERS),
    ("zh-Hans", "yMMM"): ("{y}年{m}月", _NUMBERS),
    ("zh-Hans", "yMMMM"): ("{y}年{m}月", _NUMBERS),
    ("zh-Hans", "yMMMd"): ("{y}年{m}月{d}日", _NUMBERS),
    ("zh-Hans", "d"): ("{d}日", _NUMBERS),
    ("zh-Hans", "MMM"): ("{m}月", _NUMBERS),
    ("zh-Hans", "MMMd"): ("{m}月{d}日", _NUMBERS),
    ("zh-Hans", "MMMMd"): ("{m}月{d}日", _NUMBERS),
    ("zh-Hans", "long"): ("{y}年{m}月{d}日", _NUMBERS),
}


def own_pattern(language: str, shown: str, year: str, month: int, day: int) -> str | None:
    """A date in one of the two languages, `year` in words of its own; None where only Babel knows."""
    found = _PATTERNS.get((language, shown))
    return found[0].format(y=year, m=found[1][month - 1], d=day) if found else None

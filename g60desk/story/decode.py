"""Plain values to one record, at full speed, when nothing is wrong with them.

msgspec checks and builds a record in one go but stops at the first mistake; then `repair.py` takes the record apart.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from g60desk.story.dates import Date, Precision
from g60desk.story.model import Cite, Cites, Record, Text
from g60desk.story.shapes import Kind, shape

R = TypeVar("R", bound=Record)

UNDATED = Date(text="", earliest=None, latest=None, precision=Precision.INTERVAL)


@lru_cache(maxsize=20_000)
def parse_date(text: str) -> Date:
    """The date that `text` spells in EDTF; raises ValueError with a sentence that says what is wrong."""
    parse = getattr(Date, "parse", None)
    return parse(text) if parse else _parse_plainly(text)


def decode(record: type[R], raw: dict[str, Any]) -> R:
    """A record from the mapping that spells it; raises ValueError (msgspec's is one) at the first mistake."""
    for name in _dated(record):
        if isinstance(raw.get(name), str):
            raw = {**raw, name: parse_date(raw[name])}
    return msgspec.convert(raw, record, strict=False, dec_hook=_own_spelling)


@lru_cache(maxsize=64)
def _dated(record: type[Record]) -> tuple[str, ...]:
    return tuple(key for key, field in shape(record).fields.items() if field.kind is Kind.DATE)


def _own_spelling(wanted: type, raw: Any) -> Any:
    """The two values with a spelling of their own: a text in one or more languages, and one or more sources."""
    if wanted is Text:
        if type(raw) is str and raw:
            return Text({"": raw})
        if type(raw) is dict and raw and all(type(words) is str and words for words in raw.values()):
            return Text(raw)
    elif wanted is Cites:
        if type(raw) is dict:
            return Cites((msgspec.convert(raw, Cite),))
        return Cites(msgspec.convert(raw, tuple[Cite, ...]))
    raise ValueError("not in the spelling of this value")


def _parse_plainly(text: str) -> Date:
    """Years, months, days and intervals of them: what is read until `Date.parse` is there."""
    if "/" in text:
        start, end = (parse_date(part) if part not in ("", "..") else UNDATED for part in text.split("/", 1))
        return Date(text, start.earliest, end.latest, Precision.INTERVAL, start=start, end=end)
    found = re.fullmatch(r"(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?[~?%]?", text)
    if not found:
        raise ValueError("not a date in EDTF")
    year, month, day = found.groups()
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month and int(month) > 12:
        return Date(text, date(low, 1, 1).toordinal(), date(low, 12, 31).toordinal(), Precision.SEASON)
    if day:
        only = date(low, int(month), int(day)).toordinal()
        return Date(text, only, only, Precision.DAY)
    if month:
        first, after = date(low, int(month), 1), date(low + int(month) // 12, int(month) % 12 + 1, 1)
        return Date(text, first.toordinal(), after.toordinal() - 1, Precision.MONTH)
    return Date(text, date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal(), Precision.YEAR)

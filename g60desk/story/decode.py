"""Plain values to one record, at full speed, when nothing is wrong with them.

msgspec checks and builds a record in one go but stops at the first mistake; then `repair.py` takes the record apart.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from g60desk.story.dates import Date, Precision
from g60desk.story.model import Cite, Cites, Record, Text
from g60desk.story.shapes import Kind, shape

R = TypeVar("R", bound=Record)

UNDATED = Date(text="", earliest=None, latest=None, precision=Precision.INTERVAL)


def decode(record: type[R], raw: dict[str, Any]) -> R:
    """A record from the mapping that spells it; raises ValueError (msgspec's is one) at the first mistake."""
    for name in _dated(record):
        if isinstance(raw.get(name), str):
            raw = {**raw, name: Date.parse(raw[name])}
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

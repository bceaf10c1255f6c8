"""Plain values to the small values of the model; what cannot be read is told and comes back as `MISSING`."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from g60desk.story.dates import Date
from g60desk.story.model import Text
from g60desk.story.nodes import UNREAD
from g60desk.story.problems import Ledger, Path, listed, shown
from g60desk.story.shapes import Field, Kind

MISSING = object()  # a value that is not there or could not be read

EXPECTED = {
    Kind.WORD: "a word or a text",
    Kind.INTEGER: "a whole number in digits",
    Kind.NUMBER: "a number in digits, without separators or a unit,",
    Kind.FLAG: "true or false",
}


class Values:
    """Reads small values, writing what is wrong to the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def is_(self, wanted: type, value: Any, path: Path, name: str) -> bool:
        """True when a value is of the type that `name` describes; else it is told."""
        if value is UNREAD or isinstance(value, wanted):
            return value is not UNREAD
        if self.ledger.is_full():
            return False
        self.ledger.error(path, "wrong-type", f"{shown(value)} stands here; {name} is expected")
        return False

    def text(self, value: Any, path: Path) -> Any:
        """One text in one or more languages."""
        if isinstance(value, str):
            return Text({"": value})
        if not self.is_(dict, value, path, "a text, or a mapping from languages to texts"):
            return MISSING
        if not value:
            self.ledger.error(path, "empty-text", "a text in no language; write it or leave the key out", at_key=True)
        said = {}
        for language, words in value.items():
            if words is None or words == "":
                self.ledger.error(
                    (*path, language), "empty-text", f'the text in "{language}" is empty; write it or leave it out'
                )
            elif self.is_(str, words, (*path, language), "a text"):
                said[language] = words
        return Text(said) if said else MISSING

    def date(self, value: Any, path: Path) -> Any:
        """A date in EDTF."""
        if not self.is_(str, value, path, "a date"):
            return MISSING
        try:
            return Date.parse(value)
        except ValueError as error:
            self.ledger.error(path, "bad-date", str(error))
        return MISSING

    def choice(self, field: Field, value: Any, path: Path) -> Any:
        """One of a few words."""
        allowed = [choice.value for choice in field.holds]
        if isinstance(value, str) and value in allowed:
            return field.holds(value)
        if value is not UNREAD:
            hint = self.ledger.nearest(value, allowed) if isinstance(value, str) else ""
            self.ledger.error(path, "unknown-value", f"{shown(value)}; allowed: {listed(allowed)}", hint)
        return MISSING

    def words(self, value: Any, path: Path) -> Any:
        """A list of words; one alone is taken for a list of one."""
        if isinstance(value, str):
            self.ledger.error(
                path, "wrong-type", f"{shown(value)} stands here; a list is expected", f"write [{value[:40]}]"
            )
            return (value,)
        if not self.is_(list, value, path, "a list"):
            return MISSING
        return tuple(word for place, word in enumerate(value) if self.is_(str, word, (*path, place), "a word"))

    def integers(self, value: Any, path: Path) -> Any:
        """A list of whole numbers."""
        if not self.is_(list, value, path, "a list of whole numbers"):
            return MISSING
        found = []
        for place, number in enumerate(value):
            try:
                found.append(msgspec.convert(number, int, strict=False))
            except msgspec.ValidationError:
                message = f"{shown(number)} stands here; {EXPECTED[Kind.INTEGER]} is expected"
                self.ledger.error((*path, place), "wrong-type", message, _bare_number(number))
        return tuple(found)

    def word_map(self, value: Any, path: Path) -> Any:
        """A mapping from words to ids."""
        if not self.is_(dict, value, path, "a mapping from words to ids"):
            return MISSING
        return {key: word for key, word in value.items() if self.is_(str, word, (*path, key), "an id")}

    def points(self, value: Any, path: Path) -> Any:
        """A list of points (lat, lon)."""
        if not self.is_(list, value, path, "a list of points [lat, lon]"):
            return MISSING
        points = []
        for place, point in enumerate(value):
            try:
                points.append(msgspec.convert(point, tuple[float, float], strict=False))
            except msgspec.ValidationError:
                self.ledger.error(
                    (*path, place), "wrong-type", "not a point; two numbers are expected", "write [31.13, 121.32]"
                )
        return tuple(points)

    def plain(self, field: Field, value: Any, path: Path) -> Any:
        """A word, number or flag."""
        try:
            return msgspec.convert(value, field.type, strict=False)
        except msgspec.ValidationError:
            if value is not UNREAD:
                message = f"{shown(value)} stands here; {EXPECTED[field.kind]} is expected"
                self.ledger.error(path, "wrong-type", message, _bare_number(value))
        return MISSING


def _bare_number(value: Any) -> str:
    """The hint for a number that has separators: 1,000 or 1_000 or 1 000."""
    found = re.fullmatch(r"-?\d{1,3}(?:[,_ \u202f]\d{3})+(?:\.\d+)?", value) if isinstance(value, str) else None
    return "write " + re.sub("[,_ \u202f]", "", found[0]) if found else ""

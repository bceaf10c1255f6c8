"""The pieces of the sentence that says what a phase changed: words with gaps, names in a row, years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from g60desk.layout.text import Piece, Plate, Span, is_han
from g60desk.layout.told import Told
from g60desk.story.dates import Date, Precision
from g60desk.story.wording import short_date, worded_day

AFTER_PLATE = " "  # what a sentence keeps from a source mark, in any language
UNBROKEN = 8  # Chinese characters of the name of a line that stay together
Pieces = list[Piece]


def in_turn(told: Told, statements: Sequence[Pieces]) -> Pieces:
    """Statements one after the other, with what the language sets between sentences."""
    found: Pieces = []
    for statement in statements:
        if statement and found:
            found.append(Span(AFTER_PLATE if isinstance(found[-1], Plate) else told.words("network.change.between")))
        found += statement
    return [piece for piece in found if not isinstance(piece, Span) or piece.text]


def in_row(told: Told, names: Sequence[Pieces]) -> Pieces:
    """Names in a sentence: “A”, “A and B”, “A, B and C”."""
    found: Pieces = []
    for number, name in enumerate(names):
        if number:
            found.append(Span(told.words("network.change.and" if number == len(names) - 1 else "network.comma")))
        found += name
    return found


def filled(told: Told, key: str, **values: Pieces) -> Pieces:
    """The words under a key of `network.change` with pieces in its braces; plates stand behind all of them."""
    marks = {name: f"\0{name}\0" for name in values}
    parts = told.words(f"network.change.{key}", **marks).split("\0")
    return sorted(_pieces(parts, values), key=lambda piece: isinstance(piece, Plate))


def _pieces(parts: Sequence[str], values: Mapping[str, Pieces]) -> Iterator[Piece]:
    for number, part in enumerate(parts):
        if number % 2:
            yield from values[part]
        elif part:
            yield Span(part)


def unbroken(told: Told, name: str) -> Pieces:
    """A name, in Chinese not broken where it is short."""
    short = 0 < len(name) <= UNBROKEN and is_han(name[0], True)
    return [Span(name, whole=True)] if short else told.named(name)


def year_of(told: Told, date: Date) -> str:
    """The year of an opening; the date as it is written where that is vague."""
    sharp = date.precision in (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)
    if not sharp or date.approximate or date.uncertain or date.earliest is None:
        return short_date(date, told.language)
    return worded_day(date.earliest, Precision.YEAR, told.language)

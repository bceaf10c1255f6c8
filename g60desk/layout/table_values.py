"""A table as plain values: columns, rows and cells that know nothing of how they are drawn."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import msgspec

from g60desk.layout.plates import Plate
from g60desk.layout.scene import Ink
from g60desk.layout.text import Piece, Span
from g60desk.story.dates import Date
from g60desk.story.model import Cites, Key, Standing

NUMBER, LONGEST = re.compile(r"[0-9]+"), 15


class Sort(NamedTuple):
    """By what a cell is sorted.

    The groups (kinds of quantity) keep their order whether the values rise or fall; what has no value comes last.
    """

    value: float = 0.0
    words: str = ""
    group: float = 0.0


NO_SORT = Sort(group=float("inf"))


class Cell(msgspec.Struct, frozen=True):
    """What stands in a cell: pieces to be set, the same as plain text, and by what it is sorted.

    What a file of the table has in its place: the `figure` that is told, the date (`when`), or a bare `number` in the
    unit of its column.

    `below` is set in a line of its own under the pieces; `full` stands instead of them where the column that is joined
    to this one does not stand.
    """

    pieces: tuple[Piece, ...] = ()
    text: str = ""
    sort: Sort = NO_SORT
    ink: Ink = "ink"
    below: tuple[Piece, ...] = ()
    full: tuple[Piece, ...] = ()
    figure: Key = ""
    when: Date | None = None
    number: float | None = None


class Column(msgspec.Struct, frozen=True):
    """A column: its share of the width, whether it is set to the right, and in how small a type.

    On an upright sheet only the `main` columns stand; the others are told below them, across the whole width, and those
    that are told `under` their row are so on every sheet.  One that is `joined` to the column before has what belongs
    to it: where it does not stand, that cell says it in full.
    """

    key: str
    name: str
    share: float
    right: bool = False
    style: str = "body"
    main: bool = False
    joined: bool = False
    under: bool = False


class Row(msgspec.Struct, frozen=True):
    """A row: the record that it tells about (what selecting it selects), its cells, and its sources."""

    kind: str
    key: Key
    cells: tuple[Cell, ...]
    cites: Cites = Cites()
    standing: Standing | None = None

    @property
    def name(self) -> str:
        """The record as `kind:key`."""
        return f"{self.kind}:{self.key}"

    @property
    def plates(self) -> list[Plate]:
        """The source plates of its cells, from the first to the last."""
        return [piece for cell in self.cells for piece in (*cell.pieces, *cell.below) if isinstance(piece, Plate)]


class Table(msgspec.Struct, frozen=True):
    """A whole table with the sentence above it."""

    title: str
    lead: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@lru_cache(maxsize=4096)
def in_order(words: str) -> str:
    """Words as they are compared: without case and accents, numbers by their value, Chinese by its sound.

    GB 18030 has its 3,755 commonest characters in the order of pinyin, and all others behind them.
    """
    flat = "".join(char for char in normalize("NFKD", words).casefold() if not "\u0300" <= char <= "\u036f")
    return NUMBER.sub(lambda found: found[0].zfill(LONGEST), flat).encode("gb18030", "replace").decode("latin-1")


def words_cell(words: str, ink: Ink = "ink") -> Cell:
    """A cell of words, sorted by them."""
    return Cell((Span(words),) if words else (), words, Sort(words=in_order(words)) if words else NO_SORT, ink)


def nothing_cell(words: str) -> Cell:
    """Words that say that nothing is known, or that nothing is to be known; they stand at the end in every order."""
    return Cell((Span(words),), words, NO_SORT, "ink3")


def plate_cell(plate: Plate | None) -> Cell:
    """A cell with a source plate."""
    if plate is None:
        return Cell()
    return Cell((plate,), plate.label, Sort(words=in_order(plate.label)))

"""The rows of the network's lines: what each is, when it opened, through which places, and about how long."""

from __future__ import annotations

from g60desk.layout.distances import km_along, said_km
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.growth import dated_parts
from g60desk.story.model import Key, Line
from g60desk.story.wording import worded_date


def line_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Line, kind, opened, places, source, length along its course as it is drawn, note."""
    words = told.words
    columns = [
        Column("line", words("table.line"), 0.18, main=True),
        Column("kind", words("table.kind"), 0.12, style="label"),
        Column("opened", words("table.opened"), 0.2, style="label", main=True),
        Column("places", words("table.places"), 0.2, style="label"),
        Column("source", words("table.source"), 0.1, main=True),
        Column("length", words("table.length"), 0.17, right=True, style="caption"),
        Column("note", words("table.note"), 0.16, style="caption", under=True),
    ]
    return columns, [_row(told, line) for line in told.story.network.lines]


def _row(told: Told, line: Line) -> Row:
    places = told.index.places
    through = told.words("table.dash").join(told.text(places[key].name) for key in line.through if key in places)
    cells = (
        words_cell(told.text(line.name)),
        words_cell(told.words(f"table.kind_{line.kind}".replace("-", "_")), "ink2"),
        _opened(told, line),
        words_cell(through),
        plate_cell(told.plate("line", line.id, line.cite, None, bool(line.note))),
        _length(told, line),
        words_cell(told.text(line.note), "ink2"),
    )
    return Row("line", line.id, cells, line.cite)


def _opened(told: Told, line: Line) -> Cell:
    """When it opened; its parts each on their own where they did not open together."""
    parts = dated_parts(line)
    dates = [date for _, date in parts if date is not None]
    if not dates:
        return nothing_cell(told.words("table.not_dated"))
    said = [worded_date(date, told.language) if date else told.words("table.unknown") for _, date in parts]
    if len(parts) > 1:
        colon = told.words("table.colon")
        said = [colon.join((ends_of(told, pair), when)) for (pair, _), when in zip(parts, said, strict=True)]
    semicolon = told.words("table.semicolon")
    first, rest = said[0], semicolon.join(said[1:])
    words = semicolon.join(said)
    own = told.named(first + semicolon.rstrip() if rest else first)
    sort = Sort(min(date.sort_key[0] for date in dates), words)
    alone = dates[0] if len(parts) == 1 else None
    return Cell(tuple(own), words, sort, below=tuple(told.named(rest)) if rest else (), when=alone)


def ends_of(told: Told, pair: tuple[Key, Key]) -> str:
    """The two ends of a part of a line, by name."""
    known = told.index.places
    return told.words("table.dash").join(told.text(known[key].name) for key in pair if key in known)


def _length(told: Told, line: Line) -> Cell:
    """From the first stop to the last along the course; words where no course is known."""
    far = km_along(told, line)
    if not far:
        return nothing_cell(told.words("table.unknown"))
    km = max(far.values())
    said = told.words("network.km_drawn", km=said_km(told, km))
    return Cell((Span(said, whole=True),), said, Sort(km), "ink2", number=round(km, 1))

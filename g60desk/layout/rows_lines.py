"""The rows of the network's lines: what each is, when it opened, through which places, and about how long."""

from __future__ import annotations

from g60desk.layout.distances import km_along, said_km
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.model import Line
from g60desk.story.wording import worded_date


def line_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Line, kind, opened, places, length along its course, source, note."""
    words = told.words
    columns = [
        Column("line", words("table.line"), 0.18, main=True),
        Column("kind", words("table.kind"), 0.12, style="label"),
        Column("opened", words("table.opened"), 0.14, style="label", main=True),
        Column("places", words("table.places"), 0.2, style="label"),
        Column("length", words("table.length"), 0.1, right=True, style="label"),
        Column("source", words("table.source"), 0.1, main=True),
        Column("note", words("table.note"), 0.16, style="caption", under=True),
    ]
    return columns, [_row(told, line) for line in told.story.network.lines]


def _row(told: Told, line: Line) -> Row:
    places = told.index.places
    dates = [line.opens] if line.opens else [section.opens for section in line.sections]
    opened = told.words("table.comma").join(worded_date(date, told.language) for date in dates)
    first = min((date.sort_key[0] for date in dates), default=float("inf"))
    through = told.words("table.dash").join(told.text(places[key].name) for key in line.through if key in places)
    cells = (
        words_cell(told.text(line.name)),
        words_cell(told.words(f"table.kind_{line.kind}".replace("-", "_")), "ink2"),
        Cell((Span(opened),), opened, Sort(first, opened)) if dates else nothing_cell(told.words("table.not_dated")),
        words_cell(through),
        _length(told, line),
        plate_cell(told.plate("line", line.id, line.cite, None, bool(line.note))),
        words_cell(told.text(line.note), "ink2"),
    )
    return Row("line", line.id, cells, line.cite)


def _length(told: Told, line: Line) -> Cell:
    """From the first stop to the last along the course; words where no course is known."""
    far = km_along(told, line)
    if not far:
        return nothing_cell(told.words("table.unknown"))
    km = max(far.values())
    said = said_km(told, km)
    return Cell((Span(said, whole=True),), said, Sort(km))

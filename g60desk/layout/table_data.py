"""A table as data: the columns of a file in which numbers are numbers, with what belongs to each beside it.

A column of the table becomes one or several: a figure its value, unit, how it is said, the words of the source, its
date, standing and sources; a date its EDTF and its first and last day.  The names are the same in every language.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from g60desk.layout.table_values import Cell, Column, Row, Table
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.days import civil
from g60desk.story.model import Cite, Cites, Key, Standing
from g60desk.story.quantities import shown
from g60desk.story.wording import worded
from g60desk.story.wording_quantities import counted

Value = str | Decimal | int | float | None
ASIDE = frozenset(("source", "unit", "printed"))  # columns that a figure or the end of the row says better
OWN = "value"  # the column of a table of figures: what it becomes has no name before it
MOST_DIGITS = 15  # of a number that does not end


class DataColumn(NamedTuple):
    """A column of the file: its name, the words for the table's column, and which part of that it is."""

    name: str
    of: str
    part: str


class TableData(msgspec.Struct, frozen=True):
    """A table for a file; `cites` are all sources that its rows rest on."""

    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    cites: Cites


FIGURE = ("value", "unit", "counts", "said", "printed")
TOLD = ("told_value", "told_unit")  # in another unit than that of the source
OF_ROW = ("record", "standing", "sources")  # what each row ends or begins with
OF_FIGURE = ("as_of", "as_of_from", "as_of_to", "standing", "sources")  # what a table of figures has for its rows


def table_data(told: Told, table: Table, rows: Sequence[Row]) -> TableData:
    """These rows of a table as data; a column in which nothing stands is left out."""
    plan = [
        (at, part, _named(table.columns[at], part))
        for at in range(len(table.columns))
        for part in _parts(told, table, at)
    ]
    every = [
        DataColumn("record", "", "record"),
        *(column for _, _, column in plan),
        DataColumn("standing", "", "standing"),
        DataColumn("sources", "", "sources"),
    ]
    found: list[list[Value]] = []
    for row in rows:
        values = [_value(told, row.cells[at], part) for at, part, _ in plan]
        found.append([row.name, *values, str(row.standing or ""), sources_of(row.cites)])
    kept = [at for at in range(len(every)) if any(values[at] not in (None, "") for values in found)]
    filled = tuple(tuple(values[at] for at in kept) for values in found)
    return TableData(tuple(every[at] for at in kept), filled, _all_cites(told, rows))


def _parts(told: Told, table: Table, at: int) -> tuple[str, ...]:
    """What a column becomes: parts of a figure or of a date, a number, or words; nothing for what another one says."""
    cells, column = [row.cells[at] for row in table.rows], table.columns[at]
    if column.key in ASIDE:
        return ()
    if any(cell.figure for cell in cells):
        parts = (*FIGURE, *(TOLD if told.measure is not None else ()), *(() if column.key == OWN else OF_FIGURE))
        return (*(() if column.right else ("words",)), *(f"figure.{part}" for part in parts))
    if any(cell.when is not None for cell in cells):
        return ("date.edtf", "date.from", "date.to", "date.words")
    return ("number",) if any(cell.number is not None for cell in cells) else ("words",)


def _named(column: Column, part: str) -> DataColumn:
    kind, _, name = part.partition(".")
    own = column.key.replace("-", "_")
    ends = {
        "words": "",
        "number": "_km",
        "date.edtf": "",
        "date.from": "_from",
        "date.to": "_to",
        "date.words": "_words",
    }
    if kind == "figure":
        return DataColumn(name if column.key == OWN else f"{own}_{name}", column.name, part)
    name = own + ends[part]
    return DataColumn(f"{name}_words" if name in OF_ROW else name, column.name, part)


def _value(told: Told, cell: Cell, part: str) -> Value:
    kind, _, name = part.partition(".")
    if kind == "figure":
        return _of_figure(told, cell.figure, name) if cell.figure else None
    if kind == "date" and name != "words":
        return _of_date(cell.when, name)
    return cell.number if kind == "number" else cell.text


def _of_figure(told: Told, key: Key, name: str) -> Value:
    """A part of a figure as it is printed, or of what it is told in."""
    found = told.given(key)
    own, figure = found.quantity, told.story.figures[key]
    if name.startswith("as_of"):
        return _of_date(found.when, name.removeprefix("as_of").removeprefix("_") or "edtf")
    now = told.figure(key).quantity
    parts: dict[str, Value] = {
        "value": shown(own.value, own.digits or MOST_DIGITS),
        "unit": own.unit.key,
        "counts": counted(own, told.language),
        "said": str(own.said),
        "printed": figure.printed or worded(own, told.language).plain(),
        "told_value": shown(now.value, now.digits or MOST_DIGITS, now.said) if now != own else None,
        "told_unit": (counted(now, told.language) or now.unit.key) if now != own else "",
        "standing": str(found.standing or Standing.SINGLE),
        "sources": sources_of(found.cites),
    }
    return parts[name]


def _of_date(when: Date | None, name: str) -> Value:
    """A date as EDTF, or its first or last day by ISO 8601."""
    if when is None:
        return ""
    if name == "edtf":
        return when.text
    day = when.earliest if name == "from" else when.latest
    if day is None:
        return ""
    year, month, of_month = civil(day)
    return datetime.date(year, month, of_month).isoformat() if 0 < year < 10_000 else f"{year}-{month:02}-{of_month:02}"


def sources_of(cites: Cites) -> str:
    """Sources by their ids, each with the place in it."""
    return "; ".join(" ".join(part for part in (cite.source, cite.at) if part) for cite in cites)


def _all_cites(told: Told, rows: Sequence[Row]) -> Cites:
    return Cites(dict.fromkeys(_cites_of(told, rows)))


def _cites_of(told: Told, rows: Sequence[Row]) -> Iterator[Cite]:
    for row in rows:
        yield from row.cites
        if row.kind == "source":
            yield Cite(source=row.key)
        for cell in row.cells:
            if cell.figure:
                yield from told.given(cell.figure).cites

"""The tables of a story as one workbook: a sheet for each, and one that says what all is and names every source.

Numbers are numbers, in the unit that stands beside them; words are never read as formulas.  The same story gives the
same bytes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from g60desk.export.csv_readme import columns, sources_cited, standings, units
from g60desk.export.writing import Done, Writing, file_beside
from g60desk.layout.atoms import is_han
from g60desk.layout.citation import citation
from g60desk.layout.reference import address
from g60desk.layout.table_data import MOST_DIGITS, TableData, Value
from g60desk.layout.told import Told
from g60desk.story.wording import worded_date
from g60desk.tokens import Tokens

WHEN = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # in every file, whenever it is written
LONGEST_NAME = 31  # letters of the name of a sheet
NARROWEST, WIDEST = 8, 60  # letters of a column
NOT_IN_NAME = re.compile(r"[\[\]:*?/\\']")
README = "README"


def write_workbook(
    told: Told, tables: Mapping[str, TableData], tokens: Tokens, path: Path, *, replace: bool = False
) -> Writing:
    """Write some tables by name; raises OSError, and then there is nothing new."""
    with file_beside(path, replace=replace) as beside, beside.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"in_memory": True})
        book.set_properties({"title": told.text(told.story.title), "created": WHEN, "comments": "G60 Desk"})
        ink = tokens.theme("paper")
        head = book.add_format({"bold": True, "bg_color": ink["sunk"], "font_color": ink["ink"], "valign": "top"})
        _readme(book.add_worksheet(README), told, tables, book.add_format({"bold": True}), _wrapped(book))
        for number, (name, data) in enumerate(tables.items(), 1):
            _sheet(book.add_worksheet(sheet_name(name)), data, head)
            yield Done(number, len(tables), name)
        book.close()


def sheet_name(name: str) -> str:
    """A name that a sheet may have."""
    return NOT_IN_NAME.sub("-", name)[:LONGEST_NAME]


def _wrapped(book: xlsxwriter.Workbook) -> Format:
    return book.add_format({"text_wrap": True, "valign": "top"})


def _sheet(sheet: Worksheet, data: TableData, head: Format) -> None:
    """A table under its frozen names of columns."""
    for at, column in enumerate(data.columns):
        sheet.write_string(0, at, column.name, head)
        sheet.set_column(at, at, _width([column.name, *(row[at] for row in data.rows)]))
    for number, row in enumerate(data.rows, 1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(data.rows), max(0, len(data.columns) - 1))


def _write(sheet: Worksheet, row: int, at: int, value: Value) -> None:
    """A value: nothing for what is not known, a number as one where no digit of it is lost."""
    if value is None or value == "":
        return
    exact = not isinstance(value, Decimal) or len(value.as_tuple().digits) <= MOST_DIGITS
    if not isinstance(value, str) and exact:
        sheet.write_number(row, at, float(value))
    else:
        sheet.write_string(row, at, _plain(str(value)))


def _plain(said: str) -> str:
    return said.replace("\u202f", " ").replace("\u00a0", " ")


def _width(values: Iterable[Value]) -> int:
    """How many letters wide a column is for its values; a Chinese character counts for two."""
    longest = max((sum(2 if is_han(char) else 1 for char in str(one)) for one in values if one is not None), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2))


def _readme(sheet: Worksheet, told: Told, tables: Mapping[str, TableData], bold: Format, wrapped: Format) -> None:
    """What the workbook is, what its columns are, and every source in full."""
    words = told.words
    updated = told.story.updated
    rows: list[tuple[str, ...]] = [(words("csv.title", story=told.text(told.story.title)),)]
    rows += [(words("csv.updated", date=worded_date(updated, told.language)),)] if updated else []
    rows += [(words("csv.workbook"),), ()]
    for name, data in tables.items():
        rows += [(words("csv.file", name=sheet_name(name), n=len(data.rows)),), *_pairs(told, columns(told, data)), ()]
    rows += [(words("csv.units"),), *_pairs(told, units(told, tables.values())), ()]
    rows += [(words("csv.standings"),), *_pairs(told, standings(told)), ()]
    rows += [(words("csv.sources"),)]
    rows += [(one.id, citation(told, one), address(one)) for one in sources_cited(told, tables.values())]
    for number, row in enumerate(rows):
        for at, said in enumerate(row):
            sheet.write_string(number, at, _plain(said), bold if len(row) == 1 else wrapped if at else None)
    for at, width in enumerate((32, 90, WIDEST)):
        sheet.set_column(at, at, width)


def _pairs(told: Told, said: Iterable[str]) -> list[tuple[str, ...]]:
    """Lines that say a name and what it is, as two cells."""
    return [tuple(one.split(told.words("table.colon"), 1)) for one in said]

"""Rows as CSV: RFC 4180 with a byte order mark, so that spreadsheets read Chinese, and with no formula in a cell.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for something to reckon with, and such a cell can read
files and call programs; whoever writes a story must not be able to do that to its reader.  Such words get an apostrophe
before them.  Numbers are numbers, and need none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from g60desk.layout.table_data import TableData, Value

BEGINS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t",
    "\r",
    "\n",
)  # the wide ones too: Excel reads them so in Chinese
GUARD = "'"


def csv_bytes(data: TableData) -> bytes:
    """A table as the bytes of a CSV file: UTF-8 with its mark, commas, lines that end in CR LF."""
    return csv_text([column.name for column in data.columns], data.rows).encode("utf-8-sig")


def csv_text(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """The names of the columns, and the rows."""
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([plain(value) for value in row] for row in rows)
    return written.getvalue()


def plain(value: Value) -> str:
    """A value as it stands in the file: digits for a number, guarded words, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        digits = f"{value:f}"
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) and value == int(value) else str(value)
    words = " ".join(value.replace("\u202f", " ").replace("\u00a0", " ").split(" "))
    return GUARD + words if words.lstrip(" \"'").startswith(BEGINS) or words[:1] in ("\t", "\r", "\n") else words

"""Rows as CSV: RFC 4180 with a byte order mark, so that spreadsheets read Chinese, and with no formula in a cell.

Numbers are written as digits by the program, and need no guard.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from g60desk.layout.guarded import guarded
from g60desk.layout.table_data import TableData, Value


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
    return guarded(value.replace("\u202f", " ").replace("\u00a0", " "))

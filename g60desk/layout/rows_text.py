"""A table as text: tab-separated, one line for each row, its sources written out at the end of the line."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.layout.citation import citation
from g60desk.layout.guarded import guarded
from g60desk.layout.table_values import Row, Table
from g60desk.layout.told import Told
from g60desk.story.model import Cites


def table_text(told: Told, table: Table, rows: Iterable[Row]) -> str:
    """The names of the columns and these rows; the column of plates gives way to the sources in full, at the end."""
    kept = [i for i, column in enumerate(table.columns) if column.key != "source"]
    lines = ["\t".join([*(table.columns[i].name for i in kept), told.words("table.source")])]
    for row in rows:
        lines.append("\t".join([*(_flat(row.cells[i].text) for i in kept), _flat(sources_text(told, row.cites))]))
    return "\n".join(lines) + "\n"


def sources_text(told: Told, cites: Cites) -> str:
    """Sources with the places in them, as words: `Title, 13 June 2023, ¶8; Other title, p. 12`."""
    found = []
    for cite in cites:
        source = told.index.source(cite.source)
        if source is not None:
            found.append(told.words("table.then").join(part for part in (citation(told, source), cite.at) if part))
    return told.words("table.semicolon").join(found)


def _flat(words: str) -> str:
    """Words without the marks that would break the table, or be a formula where it is put."""
    return guarded(" ".join(words.replace("\u202f", " ").replace("\u00a0", " ").split()))

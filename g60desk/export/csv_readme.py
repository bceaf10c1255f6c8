"""The README beside a table: what each column is, how the file is written, and every source in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from g60desk.layout.citation import citation
from g60desk.layout.reference import address
from g60desk.layout.table_data import DataColumn, TableData
from g60desk.layout.told import Told
from g60desk.story.model import Source, Standing
from g60desk.story.units import UNITS
from g60desk.story.wording import unit_name, worded_date

WIDTH = 2  # blanks before an entry


def readme_text(told: Told, tables: Mapping[str, TableData]) -> str:
    """The README of these files, in the language that is told."""
    words = told.words
    parts = [words("csv.title", story=told.text(told.story.title)), words("csv.lead"), ""]
    if told.story.updated is not None:
        parts[1:1] = [words("csv.updated", date=worded_date(told.story.updated, told.language))]
    parts += [words("csv.written"), ""]
    for name, data in tables.items():
        parts += [words("csv.file", name=name, n=len(data.rows)), *map(_entry, columns(told, data)), ""]
    parts += [words("csv.units"), *map(_entry, units(told, tables.values())), ""]
    parts += [words("csv.standings"), *map(_entry, standings(told)), ""]
    parts += [words("csv.sources"), *map(_entry, _sources(told, tables.values()))]
    return "\n".join(parts).replace("\u202f", " ").replace("\u00a0", " ") + "\n"


def _entry(said: str) -> str:
    return " " * WIDTH + said


def columns(told: Told, data: TableData) -> Iterable[str]:
    """What each column of a table is."""
    for column in data.columns:
        yield f"{column.name}{told.words('table.colon')}{_meaning(told, column)}"


def _meaning(told: Told, column: DataColumn) -> str:
    """What a column is: in the words of the table, and for a part of it what part."""
    if column.part == "words":
        return column.of
    said = told.words(f"csv.part.{column.part.replace('.', '_')}")
    return f"{column.of}{told.words('table.colon')}{said}" if column.of else said


def units(told: Told, tables: Iterable[TableData]) -> Iterable[str]:
    """The units that occur, in full."""
    found: dict[str, None] = {}
    for data in tables:
        at = [i for i, column in enumerate(data.columns) if column.part in ("figure.unit", "figure.told_unit")]
        found.update(dict.fromkeys(str(row[i]) for row in data.rows for i in at if row[i] in UNITS))
    for key in UNITS:
        if key in found:
            yield f"{key}{told.words('table.colon')}{unit_name(key, told.language)}"


def standings(told: Told) -> Iterable[str]:
    """What each standing means."""
    for one in Standing:
        yield f"{one}{told.words('table.colon')}{told.words(f'drawer.{one}'.replace('-', '_'))}"


def _sources(told: Told, tables: Iterable[TableData]) -> Iterable[str]:
    for source in sources_cited(told, tables):
        said = f"{source.id}{told.words('table.colon')}{citation(told, source)}"
        yield " ".join(part for part in (said, address(source)) if part)


def sources_cited(told: Told, tables: Iterable[TableData]) -> list[Source]:
    """Every source on which a row rests, in the order of the story."""
    cited = {cite.source for data in tables for cite in data.cites}
    return [source for source in told.story.sources if source.id in cited]

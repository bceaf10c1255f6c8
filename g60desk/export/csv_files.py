"""The tables of a story as CSV files with one README: made in memory first, then written all or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from g60desk.export.csv_readme import readme_text
from g60desk.export.csv_text import csv_bytes
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.layout.rows import rows_for
from g60desk.layout.table_data import TableData, table_data
from g60desk.layout.table_sorting import arranged, sorting_of, table_name
from g60desk.layout.told import Told
from g60desk.state import LINES, PLACES
from g60desk.story.model import Chart, EvidencePage, View

README = "README.txt"
Files = dict[str, bytes]


def files_of(told: Told, tables: dict[str, TableData]) -> Files:
    """The files of some tables by name: one for each, and the README."""
    named = {f"{name}.csv": data for name, data in tables.items()}
    return {**{name: csv_bytes(data) for name, data in named.items()}, README: readme_text(told, named).encode()}


def shown_table(told: Told, charts: Sequence[Chart] | None = None) -> dict[str, TableData]:
    """The table that the state shows, in its order; of the statistics those of a page."""
    name, table = table_name(told), rows_for(told, charts)
    return {name: table_data(told, table, arranged(table, sorting_of(told.state, name)))}


def every_table(told: Told, view: str = "") -> dict[str, TableData]:
    """The tables of all views, or of one; those that have no row are left out."""
    found: dict[str, TableData] = {}
    for one in _ways(told, view):
        found.update(
            {name: data for name, data in shown_table(one).items() if data.rows and data not in found.values()}
        )
    return found


def _ways(told: Told, view: str) -> Iterator[Told]:
    for one in View:
        if view and one != view:
            continue
        pages: dict[View, list[dict[str, str]]] = {
            View.NETWORK: [{"page": page} for page in (PLACES, LINES)],
            View.COMPARISON: [{"compared": picture} for picture in PICTURES],
            View.SOURCES: [{"evidence": page} for page in ("", *EvidencePage)],
        }
        for fields in pages.get(one, [{}]):
            bare = {"page": "", "compared": "", "evidence": ""}
            yield told.in_state(msgspec.structs.replace(told.state, view=one, table=True, **{**bare, **fields}))


def already_there(folder: Path, files: Files) -> list[Path]:
    """Those of the files that would be written over."""
    return [folder / name for name in files if (folder / name).exists()]

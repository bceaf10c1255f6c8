"""In which order the rows of a table stand: as the story tells them, or by one of its columns, rising or falling.

The state keeps one order for each table that has another than the story's, as ``TABLE/COLUMN`` or
``TABLE/COLUMN/falling``.  Sorting is stable, numbers and dates go by their values, kinds of quantity stay apart, and
what is not known stands last in both directions.
"""

from __future__ import annotations

from typing import NamedTuple

from g60desk.layout.rows import network_page
from g60desk.layout.table_values import Row, Table
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.model import Key, View

FALLING = "falling"


class Sorting(NamedTuple):
    """By which column, and whether its values fall; no column for the order of the story."""

    column: Key = ""
    falling: bool = False

    def then(self, column: Key) -> Sorting:
        """The order after another press on this column: rising, falling, the story's again."""
        if column != self.column:
            return Sorting(column)
        return Sorting() if self.falling else Sorting(column, falling=True)


AS_TOLD = Sorting()


def table_name(told: Told) -> Key:
    """What the table of the present view is called in the state and in files."""
    view = View(told.state.view)
    if view == View.NETWORK:
        return network_page(told)
    own = {View.COMPARISON: told.state.compared, View.SOURCES: told.state.evidence}
    return own.get(view, "") or str(view)


def sorting_of(state: State, table: Key) -> Sorting:
    """The order of a table."""
    for entry in state.sorts:
        name, _, rest = entry.partition("/")
        column, _, way = rest.partition("/")
        if name == table:
            return Sorting(column, way == FALLING)
    return AS_TOLD


def sorts_with(state: State, table: Key, sorting: Sorting) -> tuple[Key, ...]:
    """The orders of all tables, with this one for one of them."""
    others = tuple(entry for entry in state.sorts if entry.partition("/")[0] != table)
    if not sorting.column:
        return others
    return (*others, f"{table}/{sorting.column}{f'/{FALLING}' if sorting.falling else ''}")


def arranged(table: Table, sorting: Sorting) -> list[Row]:
    """The rows in this order; in that of the story where the table has no such column."""
    at = next((i for i, column in enumerate(table.columns) if column.key == sorting.column), -1)
    rows = list(table.rows)
    if at >= 0:
        rows.sort(key=lambda row: row.cells[at].sort[:2], reverse=sorting.falling)
        rows.sort(key=lambda row: row.cells[at].sort.group)
    return rows


def sorting_words(told: Told, table: Table, sorting: Sorting) -> str:
    """The order in words: “Value, falling”."""
    name = next((column.name for column in table.columns if column.key == sorting.column), "")
    if not name:
        return told.words("table.as_told")
    return told.words("table.sorted", name=name, way=told.words(f"table.sorted_{'down' if sorting.falling else 'up'}"))

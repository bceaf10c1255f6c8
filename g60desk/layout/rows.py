"""The table that is the twin of each view: the same facts in the same order, to read line by line, to hear or to copy.

A table knows nothing of how it is drawn; `views/table.py` shows it and `rows_text.py` writes it for the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable

from g60desk.layout.foot_names import view_name
from g60desk.layout.rows_events import event_rows
from g60desk.layout.rows_facts import cell_rows, figure_rows
from g60desk.layout.rows_places import network_rows
from g60desk.layout.table_values import Column, Row, Table
from g60desk.layout.told import Told
from g60desk.story.model import View

_MAKERS: dict[View, Callable[[Told], tuple[list[Column], list[Row]]]] = {
    View.STATISTICS: figure_rows,
    View.COMPARISON: cell_rows,
    View.TIMELINE: event_rows,
    View.NETWORK: network_rows,
}


def rows_for(told: Told) -> Table:
    """The table of the view that the state shows."""
    view = View(told.state.view)
    columns, rows = _MAKERS[view](told)
    title = told.words(f"table.title_{view}", name=view_name(told, view))
    return Table(title, told.words("table.lead"), tuple(columns), tuple(rows))

"""The table that is the twin of each view: the same facts in the same order, to read line by line, to hear or to copy.

A table knows nothing of how it is drawn; `views/table.py` shows it and `rows_text.py` writes it for the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.foot_names import view_name
from g60desk.layout.rows_events import event_rows
from g60desk.layout.rows_facts import cell_rows, figure_rows
from g60desk.layout.rows_lines import line_rows
from g60desk.layout.rows_places import place_rows
from g60desk.layout.rows_stops import stop_rows
from g60desk.layout.table_values import Column, Row, Table
from g60desk.layout.timeline_tracks import hidden_events
from g60desk.layout.told import Told
from g60desk.state import LINES, PLACES
from g60desk.story.model import Chart, View

_MAKERS: dict[View, Callable[[Told], tuple[list[Column], list[Row]]]] = {
    View.COMPARISON: cell_rows,
    View.TIMELINE: event_rows,
}


def _network_maker(told: Told) -> Callable[[Told], tuple[list[Column], list[Row]]]:
    return line_rows if network_page(told) == LINES else place_rows


def network_page(told: Told) -> str:
    """Which table of the network is shown: the one that was chosen, else that of what is selected."""
    if told.state.page in (PLACES, LINES):
        return told.state.page
    chosen = told.state.selection
    return LINES if chosen is not None and chosen.kind == "line" else PLACES


def rows_for(told: Told, charts: Sequence[Chart] | None = None) -> Table:
    """The table of the view that the state shows; of the statistics only these charts, where a page has no more."""
    view = View(told.state.view)
    title, lead = told.words(f"table.title_{view}", name=view_name(told, view)), told.words("table.lead")
    if view == View.NETWORK and network_page(told) == LINES:
        title = told.words("table.title_lines", name=view_name(told, view))
    if view != View.STATISTICS:
        maker = _network_maker(told) if view == View.NETWORK else _MAKERS[view]
        if view == View.COMPARISON and told.state.compared == "strips":
            title, maker = told.words("table.title_stops", name=view_name(told, view)), stop_rows
        columns, rows = maker(told)
        gone = hidden_events(told) if view == View.TIMELINE else 0
        if gone:
            lead = told.words("tracks.left_out", n=gone)
        return Table(title, lead, tuple(columns), tuple(rows))
    every = told.story.statistics.charts
    columns, rows = figure_rows(told, every if charts is None else charts)
    if charts and charts[0] != every[0]:  # a page is called as its picture is
        title, lead = told.text(charts[0].title) or title, told.text(charts[0].lead) or lead
    return Table(title, lead, tuple(columns), tuple(rows))

"""The table that is the twin of each view: the same facts in the same order, to read line by line, to hear or to copy.

A table knows nothing of how it is drawn; `views/table.py` shows it and `rows_text.py` writes it for the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.comparison_bar import aspects_words
from g60desk.layout.comparison_choice import compared_subjects, paired
from g60desk.layout.comparison_pictures import picture_shown
from g60desk.layout.evidence_head import evidence_title
from g60desk.layout.foot_names import view_name
from g60desk.layout.listing import in_a_row
from g60desk.layout.rows_events import event_rows
from g60desk.layout.rows_evidence import evidence_rows
from g60desk.layout.rows_facts import cell_rows, figure_rows
from g60desk.layout.rows_lines import line_rows
from g60desk.layout.rows_places import place_rows
from g60desk.layout.rows_stops import stop_rows
from g60desk.layout.table_values import Column, Row, Table
from g60desk.layout.timeline_tracks import hidden_events
from g60desk.layout.told import Told
from g60desk.state import LINES, PLACES
from g60desk.story.model import Chart, View


def _network_maker(told: Told) -> Callable[[Told], tuple[list[Column], list[Row]]]:
    return line_rows if network_page(told) == LINES else place_rows


def network_page(told: Told) -> str:
    """Which table of the network is shown: the one that was chosen, else that of what is selected."""
    if told.state.page in (PLACES, LINES):
        return told.state.page
    chosen = told.state.selection
    return LINES if chosen is not None and chosen.kind == "line" else PLACES


def _comparison_maker(told: Told) -> Callable[[Told], tuple[list[Column], list[Row]]]:
    """The twin of the picture of the comparison that is shown."""
    if picture_shown(told) != "histories":
        return stop_rows if picture_shown(told) == "strips" else cell_rows
    from g60desk.layout.rows_histories import history_rows  # most tables need no histories

    return history_rows


_MAKERS: dict[View, Callable[[Told], Callable[[Told], tuple[list[Column], list[Row]]]]] = {
    View.COMPARISON: _comparison_maker,
    View.NETWORK: _network_maker,
    View.TIMELINE: lambda _: event_rows,
    View.SOURCES: lambda _: evidence_rows,
}


def rows_for(told: Told, charts: Sequence[Chart] | None = None) -> Table:
    """The table of the view that the state shows; of the statistics only these charts, where a page has no more."""
    view = View(told.state.view)
    title, lead = told.words(f"table.title_{view}", name=view_name(told, view)), told.words("table.lead")
    if view == View.NETWORK and network_page(told) == LINES:
        title = told.words("table.title_lines", name=view_name(told, view))
    if view == View.COMPARISON and picture_shown(told):
        named = {"strips": "table.title_stops", "histories": "table.title_histories"}[picture_shown(told)]
        title = told.words(named, name=view_name(told, view))
    if view == View.SOURCES:
        title, lead = evidence_title(told)
    if view != View.STATISTICS:
        columns, rows = _MAKERS[view](told)(told)
        if view == View.COMPARISON and (told.state.aspects_of or told.state.aspects_by or paired(told)):
            names = in_a_row(told, [told.text(subject.name) for subject in compared_subjects(told)])
            lead = f"{names}{told.words('table.colon')}{aspects_words(told)}" if paired(told) else aspects_words(told)
        gone = hidden_events(told) if view == View.TIMELINE else 0
        if gone:
            lead = told.words("tracks.left_out", n=gone)
        return Table(title, lead, tuple(columns), tuple(rows))
    every = told.story.statistics.charts
    columns, rows = figure_rows(told, every if charts is None else charts)
    if charts and charts[0] != every[0]:  # a page is called as its picture is
        title, lead = told.printed.text(charts[0].title) or title, told.text(charts[0].lead) or lead
    return Table(title, lead, tuple(columns), tuple(rows))

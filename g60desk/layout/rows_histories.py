"""The rows of histories: the events of each subject by time, and how long after its beginning each of them was."""

from __future__ import annotations

from g60desk.layout.histories_list import Histories, History
from g60desk.layout.histories_said import since_words
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.timeline_order import in_order
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event
from g60desk.story.wording import worded_date


def history_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Subject, what happened, when, how long after the beginning, source, editor's note.

    The rows stand in the order of the picture; what has no date comes after what has one.
    """
    words = told.words
    columns = [
        Column("subject", words("table.subject"), 0.18, style="label"),
        Column("event", words("table.event"), 0.28, main=True),
        Column("date", words("table.date"), 0.13, style="label", main=True),
        Column("since", words("histories.column_since"), 0.16, style="label", main=True),
        Column("source", words("table.source"), 0.08, main=True),
        Column("note", words("table.note"), 0.17, style="caption"),
    ]
    rows: list[Row] = []
    for number, one in enumerate(Histories(told).shown(told)):
        undated = [event for event in told.index.events_of(one.subject.track) if event.when is None]
        events = [*one.chronicle.events, *in_order(undated)] if one.subject.track else []
        rows += [_row(told, one, number, event) for event in events]
        if not events:
            rows.append(_empty(told, one, number))
    return columns, rows


def _row(told: Told, one: History, number: int, event: Event) -> Row:
    cells = (
        _subject_cell(told, one, number),
        words_cell(told.text(event.title)),
        _date_cell(told, event),
        _since_cell(told, one, event),
        plate_cell(told.plate("event", event.id, event.cite, event.standing, bool(event.note))),
        words_cell(told.text(event.note), "ink2"),
    )
    return Row("event", event.id, cells, event.cite, event.standing)


def _empty(told: Told, one: History, number: int) -> Row:
    """A subject of which no event is told: its beginning stands alone."""
    subject = one.subject
    begins = worded_date(subject.begins, told.language) if subject.begins is not None else ""
    cells = (
        _subject_cell(told, one, number),
        nothing_cell(told.words("histories.no_events")),
        words_cell(told.words("histories.begins", date=begins)) if begins else Cell(),
        Cell(),
        plate_cell(told.plate("subject", subject.id, subject.dated_by, note=bool(subject.note))),
        words_cell(told.text(subject.note), "ink2"),
    )
    return Row("subject", subject.id, cells, subject.dated_by)


def _subject_cell(told: Told, one: History, number: int) -> Cell:
    name = told.text(one.subject.name)
    return Cell((Span(name),), name, Sort(float(number)), "ink")


def _date_cell(told: Told, event: Event) -> Cell:
    if event.when is None:
        before = told.index.events.get(event.after)
        name = told.text(before.short or before.title) if before is not None else ""
        return nothing_cell(told.words("table.after", name=name) if name else told.words("table.not_dated"))
    said = worded_date(event.when, told.language)
    return Cell((Span(said),), said, Sort(extent(event.when)[0]), "ink", when=event.when)


def _since_cell(told: Told, one: History, event: Event) -> Cell:
    """How long after the beginning, as sharply as both are dated; sorted by the middle of what is known."""
    said = since_words(told, one, event)
    if not said or event.when is None or one.zero is None:
        return Cell()
    return Cell((Span(said),), said, Sort(sum(extent(event.when)) / 2 - one.zero), "ink")

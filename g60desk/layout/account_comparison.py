"""The accounts of what is compared and counted: subjects, aspects, cells, charts and notes."""

from __future__ import annotations

from g60desk.layout.account_figures import figure_value, standing_of
from g60desk.layout.account_parts import Account, joined, note_text, notes_about, number_of, standing_words
from g60desk.layout.listing import in_a_row
from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.model import NOTHING_SAID, Cell, Key
from g60desk.story.phrases import names_figure
from g60desk.story.wording import worded_date


def subject_account(told: Told, key: Key) -> Account | None:
    """Something that is compared: when it began, and its stops."""
    subject = told.index.subjects.get(key)
    if subject is None:
        return None
    rows = number_of(told, told.text(subject.name), subject.badge)
    if subject.begins is not None:
        rows.append((told.words("drawer.begins"), worded_date(subject.begins, told.language)))
    stops = [told.text(told.index.places[stop.place].name if stop.place in told.index.places else stop.name)
             for stop in told.index.stops_of(subject)]  # fmt: skip
    if stops:
        rows.append((told.words("drawer.through"), in_a_row(told, stops)))
    cites = joined([subject.all_cites])
    return Account("subject", told.text(subject.name), "", tuple(rows), cites, "",
                   notes_about(told, subject.note, key))  # fmt: skip


def aspect_account(told: Told, key: Key) -> Account | None:
    """An aspect: what it says of each subject."""
    aspect = told.index.aspects.get(key)
    if aspect is None:
        return None
    names = {subject.id: told.text(subject.name) for subject in told.story.comparison.subjects}
    rows = tuple((names.get(subject, subject), said_in(told, cell)) for subject, cell in aspect.cells.items())
    cites = joined(cell.cite for cell in aspect.cells.values())
    return Account(
        "aspect",
        told.text(aspect.name),
        "",
        rows,
        cites,
        "",
        notes_about(told, NOTHING_SAID, key, *(f"{key}/{subject}" for subject in aspect.cells)),
    )


def cell_account(told: Told, key: Key) -> Account | None:
    """What one aspect says of one subject."""
    aspect_key, _, subject = key.partition("/")
    aspect = told.index.aspects.get(aspect_key)
    cell = aspect.cells.get(subject) if aspect else None
    if aspect is None or cell is None:
        return None
    names = {one.id: told.text(one.name) for one in told.story.comparison.subjects}
    about = in_a_row(told, [names.get(one, one) for one in (subject, *cell.also)])
    rows = ((told.words("search.subject"), about), (told.words("search.aspect"), told.text(aspect.name)))
    cites, standing = cell.cite, standing_words(told, cell.standing)
    if cell.figure in told.index.figures:
        found = told.figure(cell.figure)
        cites, standing = joined([cell.cite, found.cites]), standing or standing_of(told, found)
    figures = (cell.figure,) if cell.figure else ()
    value, what = _figure_and_text(told, cell)
    return Account("cell", value or what, what if value else "", rows, cites, standing,
                   notes_about(told, cell.note, key, aspect_key, cell.figure), figures)  # fmt: skip


def said_in(told: Told, cell: Cell) -> str:
    """What a cell says in one line: its figure and its words."""
    return told.words("table.colon").join(part for part in _figure_and_text(told, cell) if part)


def _figure_and_text(told: Told, cell: Cell) -> tuple[str, str]:
    """The figure and the words of a cell; a figure that the words name stands in them only."""
    named = names_figure(cell.text, cell.figure, told.story, told.language)
    return "" if named else figure_value(told, cell.figure), told.text(cell.text)


def chart_account(told: Told, key: Key) -> Account | None:
    """A chart: its figures, and where they come from."""
    chart = told.index.charts.get(key)
    if chart is None:
        return None
    cites = joined(told.figure(figure).cites for figure in chart.shown if can_be_said(told, figure))
    what = told.text(chart.lead) if chart.lead else ""
    notes = notes_about(told, chart.note, key)
    return Account("chart", told.text(chart.title), what, (), cites, "", notes, chart.shown)


def note_account(told: Told, key: Key) -> Account | None:
    """An editor's note, and the figures that it concerns."""
    note = told.index.notes.get(key)
    if note is None:
        return None
    figures = tuple(name for name in note.about if name in told.index.figures)
    return Account("note", told.text(note.title), note_text(told, note), (), note.cite, "", (), figures)

"""The rows of the statistics (one for each figure) and of the comparison (one for each statement)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_choice import compared_aspects, compared_subjects, holder_of, standing_in
from g60desk.layout.comparison_said import notes_of
from g60desk.layout.listing import in_a_row
from g60desk.layout.numbers import can_be_said, figure_text, said_number
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.model import Aspect, Chart, Key, Standing, Text
from g60desk.story.model import Cell as Verdict
from g60desk.story.phrases import names_figure
from g60desk.story.wording import worded, worded_date

# The scale stands with the number, so that a column of units holds units alone.
_SCALE = re.compile(r"^(?:trillion|billion|million|万亿|亿|万)(?: |(?=\S)|$)")


def figure_rows(told: Told, charts: Sequence[Chart]) -> tuple[list[Column], list[Row]]:
    """Figure, value, unit, as of, source, editor's note: each figure of these charts once, in their order.

    In another unit than that of the source, what is printed has a column of its own.
    """
    words, converted = told.words, told.measure is not None
    columns = [
        Column("figure", words("table.figure"), 0.285, main=True),
        Column("value", words("table.value"), 0.15, right=True, main=True),
        Column("unit", words("table.unit"), 0.11, joined=True),
        *([Column("printed", words("table.printed"), 0.12, style="caption")] if converted else []),
        Column("as_of", words("table.as_of"), 0.115),
        Column("source", words("table.source"), 0.08, main=True),
        Column("note", words("table.note"), 0.14 if converted else 0.26, style="caption"),
    ]
    keys = dict.fromkeys(key for chart in charts for key in chart.shown)
    said = [key for key in keys if can_be_said(told, key)]
    kinds = list(dict.fromkeys(_kind(told, key) for key in said))
    return columns, [_figure_row(told, key, kinds.index(_kind(told, key))) for key in said]


def _kind(told: Told, key: Key) -> tuple[object, ...]:
    """What a figure measures or counts: values of two kinds are not compared."""
    quantity = told.figure(key).quantity
    return quantity.unit.kind, quantity.of


def _figure_row(told: Told, key: Key, group: int) -> Row:
    figure, found = told.story.figures[key], told.figure(key)
    value, unit = value_cells(told, key, group)
    cells = (
        words_cell(told.text(figure.label)),
        value,
        unit,
        *([_printed_cell(told, key)] if told.measure is not None else []),
        date_cell(told, found.when),
        plate_cell(told.figure_plate(key)),
        note_cell(told, figure.note),
    )
    return Row("figure", key, cells, found.cites, found.standing)


def value_cells(told: Told, key: Key, group: int = 0) -> tuple[Cell, Cell]:
    """A figure as two cells: its number with what qualifies it, sorted among the figures of a group, and its unit."""
    said = said_number(told, key)
    scale = _SCALE.match(said.unit)
    factor = scale.group().strip() if scale else ""
    unit = said.unit[scale.end() :] if scale else said.unit
    number = f"{said.number}{said.glue if factor else ''}{factor}"
    base = told.figure(key).quantity.base
    before = [Span(said.qualifier + said.gap, ink="ink2", whole=True)] if said.qualifier else []
    text = f"{said.qualifier}{said.gap if said.qualifier else ''}{number}"
    in_full = Span(f"{said.number}{said.glue}{said.unit}", whole=True)
    pieces = (*before, Span(number, whole=True))
    value = Cell(pieces, text, Sort(base, group=group), full=(*before, in_full), figure=key)
    return value, words_cell(unit, "ink2")


def _printed_cell(told: Told, key: Key) -> Cell:
    """A figure as it is printed; nothing where it is told so."""
    own = told.given(key).quantity
    if own == told.figure(key).quantity:
        return Cell()
    said = worded(own, told.language)
    return Cell((Span(said.joined(), whole=True),), said.plain(), Sort(own.base), "ink2")


def date_cell(told: Told, when: Date | None) -> Cell:
    """When a figure held, or a source appeared."""
    if when is None:
        return nothing_cell(told.words("table.not_dated"))
    words = worded_date(when, told.language)
    return Cell((Span(words),), words, Sort(when.sort_key[0], words), when=when)


def note_cell(told: Told, note: Text) -> Cell:
    """The editor's note of a record."""
    return words_cell(told.text(note), "ink2") if note else Cell()


def cell_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Aspect, subject, statement, source, editor's note; where nothing is known the row says so."""
    words = told.words
    columns = [
        Column("aspect", words("table.aspect"), 0.14, main=True),
        Column("subject", words("table.subject"), 0.21, style="label"),
        Column("statement", words("table.statement"), 0.33, main=True),
        Column("source", words("table.source"), 0.09, main=True),
        Column("note", words("table.note"), 0.23, style="caption"),
    ]
    rows: list[Row] = []
    subjects = compared_subjects(told)
    shown = {subject.id for subject in subjects}
    for number, aspect in enumerate(compared_aspects(told)):
        spoken: set[Key] = set()
        for subject in subjects:
            holder = holder_of(aspect, subject.id)
            if holder and subject.id not in spoken:
                about = [one for one in (holder, *aspect.cells[holder].also) if one in shown]
                spoken |= set(about)
                rows.append(_cell_row(told, aspect, number, holder, tuple(about)))
        missing = [s.id for s in subjects if s.id not in spoken]
        rows += [_cell_row(told, aspect, number, subject, (subject,)) for subject in missing]
    return columns, rows


def _doubt_cell(told: Told, cell: Verdict, notes: Sequence[str]) -> Cell:
    """The editor's note on a cell of the comparison; before it whether sources disagree."""
    note = notes[0] if notes else ""
    if standing_in(told, cell) != Standing.DISPUTED:
        return words_cell(note, "ink2") if note else Cell()
    words = told.words("comparison.disputed_note", note=note) if note else told.words("comparison.disputed")
    return words_cell(words, "ink2")


def _cell_row(told: Told, aspect: Aspect, number: int, holder: Key, subjects: tuple[Key, ...]) -> Row:
    known = told.index.subjects
    names = in_a_row(told, [told.text(known[s].name) for s in subjects if s in known])
    cell = aspect.cells.get(holder)
    first = Cell((Span(told.text(aspect.name)),), told.text(aspect.name), Sort(float(number)))
    if cell is None:
        nothing = nothing_cell(told.words("table.unknown"))
        return Row("aspect", aspect.id, (first, words_cell(names), nothing, Cell(), Cell()))
    text = told.text(cell.text)
    figure = figure_text(told, cell.figure) if can_be_said(told, cell.figure) else ""
    named = names_figure(cell.text, cell.figure, told.story, told.language)
    said = text if named else told.words("table.colon").join(part for part in (figure, text) if part)
    key = f"{aspect.id}/{holder}"
    cites = cell.cite or (told.figure(cell.figure).cites if figure else cell.cite)
    notes = notes_of(told, key, cell)
    plate = told.plate("cell", key, cell.cite, standing_in(told, cell), bool(notes))
    if plate is None and figure:
        plate = told.figure_plate(cell.figure)
    statement = msgspec.structs.replace(words_cell(said), figure=cell.figure if figure else "")
    cells = (first, words_cell(names), statement, plate_cell(plate), _doubt_cell(told, cell, notes))
    return Row("cell", key, cells, cites, standing_in(told, cell))

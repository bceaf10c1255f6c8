"""The tables of the view of sources: its sources, its figures by standing, or the editor's notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from g60desk.layout.account_parts import standing_words
from g60desk.layout.citation import citation, kind_of
from g60desk.layout.evidence import keys_of, listed, page_of
from g60desk.layout.listing import in_a_row
from g60desk.layout.record_names import concerned, record_name
from g60desk.layout.reference import readable_address
from g60desk.layout.rows_facts import date_cell, value_cells
from g60desk.layout.supports import supports
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.locales import language_named
from g60desk.story.model import EvidencePage, FigureStanding, Key

Rows = tuple[list[Column], list[Row]]


def evidence_rows(told: Told) -> Rows:
    """The table of the page that is shown, in the order of its list."""
    return _MAKERS[page_of(told)](told)


def _sources(told: Told) -> Rows:
    words = told.words
    columns = [
        Column("number", words("sources.number"), 0.05, right=True, main=True),
        Column("source", words("drawer.source"), 0.4, main=True),
        Column("kind", words("sources.kind"), 0.12),
        Column("date", words("table.date"), 0.1),
        Column("language", words("sources.language"), 0.1),
        Column("supports", words("sources.statements"), 0.08, right=True, main=True),
        Column("address", words("drawer.address"), 0.15, style="caption", under=True),
    ]
    return columns, [_source_row(told, key) for key in keys_of(listed(told))]


def _source_row(told: Told, key: Key) -> Row:
    source, number, count = told.index.sources[key].source, told.source_numbers[key], len(supports(told)[key])
    language = language_named(source.language, told.language) if source.language else ""
    cells = (
        Cell((Span(str(number)),), str(number), Sort(float(number))),
        words_cell(citation(told, source)),
        words_cell(kind_of(told, source), "ink2"),
        date_cell(told, source.issued),
        words_cell(language, "ink2"),
        Cell((Span(str(count)),), str(count), Sort(float(count))),
        words_cell(readable_address(source), "ink2"),
    )
    return Row("source", key, cells)


def _figures(told: Told) -> Rows:
    words = told.words
    columns = [
        Column("figure", words("table.figure"), 0.3, main=True),
        Column("value", words("table.value"), 0.15, right=True, main=True),
        Column("unit", words("table.unit"), 0.12, joined=True),
        Column("as_of", words("table.as_of"), 0.14),
        Column("standing", words("drawer.standing"), 0.19),
        Column("source", words("table.source"), 0.1, main=True),
    ]
    groups = listed(told)
    keys = [(key, number) for number, group in enumerate(groups) for key in group.keys]
    return columns, [_figure_row(told, key, number) for key, number in keys]


def _figure_row(told: Told, key: Key, group: int) -> Row:
    figure = told.story.figures[key]
    label = words_cell(told.text(figure.label))
    try:
        found = told.figure(key)
    except ValueError:
        empty = nothing_cell(told.words("sources.no_value"))
        standing = words_cell(told.words(f"sources.standing.{FigureStanding.NO_VALUE}"))
        plate = told.plate("source", figure.cite[0].source, figure.cite) if figure.cite else None
        return Row("figure", key, (label, empty, Cell(), Cell(), standing, plate_cell(plate)), figure.cite)
    value, unit = value_cells(told, key)
    said = standing_words(told, found.standing)
    standing = Cell((Span(said),), said, Sort(float(group), said))
    cells = (label, value, unit, date_cell(told, found.when), standing, plate_cell(told.figure_plate(key)))
    return Row("figure", key, cells, found.cites, found.standing)


def _notes(told: Told) -> Rows:
    words = told.words
    columns = [
        Column("note", words("table.note"), 0.2, main=True),
        Column("says", words("sources.note_says"), 0.2, style="caption"),
        Column("others", words("sources.note_others"), 0.2, style="caption"),
        Column("text", words("sources.note_text"), 0.2, style="caption"),
        Column("concerns", words("drawer.about"), 0.12, style="caption"),
        Column("source", words("table.source"), 0.08, main=True),
    ]
    return columns, [_note_row(told, key) for key in keys_of(listed(told))]


def _note_row(told: Told, key: Key) -> Row:
    note = told.index.notes[key]
    about = in_a_row(told, [record_name(told, one) for one in concerned(told, note.about)])
    cells = (
        words_cell(told.text(note.title)),
        words_cell(told.text(note.says), "ink2"),
        words_cell(told.text(note.others), "ink2"),
        words_cell(told.text(note.text), "ink2"),
        words_cell(about, "ink2"),
        plate_cell(told.plate("note", key, note.cite)),
    )
    return Row("note", key, cells, note.cite)


_MAKERS: Mapping[str, Callable[[Told], Rows]] = {
    "": _sources,
    EvidencePage.FIGURES: _figures,
    EvidencePage.NOTES: _notes,
}

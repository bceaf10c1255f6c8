"""The rows of the network: its places with their figures, then its lines."""

from __future__ import annotations

from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, Place
from g60desk.story.wording import short_date, worded_date

FIGURES = {"people": 0.135, "area": 0.155, "gdp": 0.145}  # with the shares of their columns


def network_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Name, region or kind, since when, people, area and GDP (each with its year), source, note or course."""
    words = told.words
    columns = [
        Column("place", words("table.place"), 0.105, main=True),
        Column("region", words("table.region"), 0.09, style="label"),
        Column("joined", words("table.joined"), 0.115, style="label", main=True),
        *(Column(name, words(f"table.{name}"), share, right=True, style="label") for name, share in FIGURES.items()),
        Column("source", words("table.source"), 0.11, main=True),
        Column("note", words("table.note"), 0.145, style="caption", under=True),
    ]
    rows = [_place_row(told, place) for place in told.story.network.places]
    return columns, rows + [_line_row(told, line) for line in told.story.network.lines]


def _place_row(told: Told, place: Place) -> Row:
    regions, phases = told.index.regions, told.index.phases
    region = told.text(regions[place.region].name) if place.region in regions else ""
    phase = phases.get(place.joins)
    joined = told.words("table.then").join((phase.name, short_date(phase.begins, told.language))) if phase else ""
    outside = nothing_cell(told.words("table.not_member"))
    since = Cell((Span(joined),), joined, Sort(phase.begins.sort_key[0], joined)) if phase else outside
    plate = told.plate("place", place.id, place.cite, None, bool(place.note))
    cells = (
        words_cell(told.text(place.name)),
        words_cell(region, "ink2"),
        since,
        *(_figure_cell(told, place.figures.get(name, "")) for name in FIGURES),
        plate_cell(plate),
        words_cell(told.text(place.note), "ink2"),
    )
    return Row("place", place.id, cells, place.cite)


def _figure_cell(told: Told, key: Key) -> Cell:
    """A figure with its year and plate; words where the story has none."""
    if not can_be_said(told, key):
        return nothing_cell(told.words("table.unknown"))
    text = figure_text(told, key)
    value = Span(text, whole=True)
    below: list[Piece] = []
    when = told.figure(key).when
    if when is not None:
        year = short_date(when, told.language)
        below.append(Span(year, ink="ink2", whole=True))
        text = told.words("table.then").join((text, year))
    below += told.plates([told.figure_plate(key)])
    return Cell((value,), text, Sort(told.figure(key).quantity.base), below=tuple(below))


def _line_row(told: Told, line: Line) -> Row:
    places = told.index.places
    dates = [line.opens] if line.opens else [section.opens for section in line.sections]
    opened = told.words("table.comma").join(worded_date(date, told.language) for date in dates)
    first = min((date.sort_key[0] for date in dates), default=float("inf"))
    through = told.words("table.dash").join(told.text(places[key].name) for key in line.through if key in places)
    undated = nothing_cell(told.words("table.not_dated"))
    since = Cell((Span(opened),), opened, Sort(first, opened)) if dates else undated
    note = told.words("table.sentence").join(part for part in (through, told.text(line.note)) if part)
    cells = (
        words_cell(told.text(line.name)),
        words_cell(told.words(f"table.kind_{line.kind}".replace("-", "_")), "ink2"),
        since,
        *(Cell() for _ in FIGURES),
        plate_cell(told.plate("line", line.id, line.cite, None, bool(line.note))),
        words_cell(note, "ink2"),
    )
    return Row("line", line.id, cells, line.cite)

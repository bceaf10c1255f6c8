"""The rows of the network's places, with their figures, and how each is tied."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.network_degree import lines_said
from g60desk.layout.network_place_rows import role_name
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place
from g60desk.story.wording import short_date

SHARE, MOST_FIGURES = 0.435, 4  # of the columns of figures: the share of all, and how many stand in the table


def place_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Name, region, since when, the figures that places have (each with its year), source, how it is tied, note."""
    words = told.words
    named = list(dict.fromkeys(name for place in told.story.network.places for name in place.figures))[:MOST_FIGURES]
    columns = [
        Column("place", words("table.place"), 0.105, main=True),
        Column("region", words("table.region"), 0.09, style="label"),
        Column("joined", words("table.joined"), 0.115, style="label", main=True),
        *(Column(name, role_name(told, name), SHARE / len(named), right=True, style="label") for name in named),
        Column("source", words("table.source"), 0.11, main=True),
        Column("note", words("table.note"), 0.145 if named else 0.145 + SHARE, style="caption", under=True),
    ]
    return columns, [_place_row(told, place, named) for place in told.story.network.places]


def _place_row(told: Told, place: Place, named: Sequence[str]) -> Row:
    regions, phases = told.index.regions, told.index.phases
    region = told.text(regions[place.region].name) if place.region in regions else ""
    phase = phases.get(place.joins)
    joined = told.words("table.then").join((phase.name, short_date(phase.begins, told.language))) if phase else ""
    outside = nothing_cell(told.words("table.not_member"))
    since = (
        Cell((Span(joined),), joined, Sort(phase.begins.sort_key[0], joined), when=phase.begins) if phase else outside
    )
    said = (lines_said(told, place.id), told.text(place.note))
    plate = told.plate("place", place.id, place.cite, None, bool(place.note))
    cells = (
        words_cell(told.text(place.name)),
        words_cell(region, "ink2"),
        since,
        *(_figure_cell(told, place.figures.get(name, "")) for name in named),
        plate_cell(plate),
        words_cell(told.words("table.sentence").join(part for part in said if part), "ink2"),
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
    return Cell((value,), text, Sort(told.figure(key).quantity.base), below=tuple(below), figure=key)

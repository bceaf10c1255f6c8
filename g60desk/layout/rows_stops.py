"""The rows of what is compared, stop by stop: how far along its line each lies, how far beside it, and how far on."""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Corridor, Stand, apart
from g60desk.layout.corridor_lengths import near_length
from g60desk.layout.corridor_roads import roads_of
from g60desk.layout.corridor_scale import shown_corridors
from g60desk.layout.corridor_words import cites_of, kind_words, length_words, spot_words
from g60desk.layout.numbers import figure_text
from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.model import Stop


def stop_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Subject, stop, kind, km along the line, km beside it, km to the next stop, coordinates, source.

    Each subject begins with its whole length, and the lengths that sources give.
    """
    words = told.words
    columns = [
        Column("subject", words("table.subject"), 0.12, style="label"),
        Column("stop", words("table.stop"), 0.28, main=True),
        Column("kind", words("table.kind"), 0.12, style="label"),
        Column("along", words("table.km_along"), 0.1, right=True, style="label", main=True),
        Column("beside", words("table.km_beside"), 0.1, right=True, style="label", main=True),
        Column("next", words("table.to_next"), 0.14, style="label"),
        Column("coordinates", words("table.coordinates"), 0.12, right=True, style="caption"),
        Column("source", words("table.source"), 0.1, main=True),
    ]
    rows = []
    for number, corridor in enumerate(shown_corridors(told)):
        name = corridor.subject.badge or told.text(corridor.subject.name)
        first = Cell((Span(name),), name, Sort(float(number)))
        rows += list(_of_corridor(told, corridor, first))
    return columns, rows


def _of_corridor(told: Told, corridor: Corridor, first: Cell) -> Iterator[Row]:
    subject = corridor.subject
    whole = words_cell(told.words("strips.whole"), "ink2")
    plate = plate_cell(told.plate("subject", subject.id, subject.cite, note=bool(subject.note)))
    length = _km(told, corridor.length) if corridor.spine is not None else nothing_cell(told.words("table.unknown"))
    said = words_cell(length_words(told, corridor))
    yield Row("subject", subject.id, (first, said, whole, length, Cell(), Cell(), Cell(), plate), subject.cite)
    for road in roads_of(told, subject.id):
        label = words_cell(told.text(told.story.figures[road.figure].label))
        kind = words_cell(told.words("strips.key_road"), "ink2")
        text = figure_text(told, road.figure)
        value = Cell((Span(text, whole=True),), text, Sort(road.km))
        mark = plate_cell(told.figure_plate(road.figure))
        cites = told.figure(road.figure).cites
        yield Row("figure", road.figure, (first, label, kind, value, Cell(), Cell(), Cell(), mark), cites)
    for at, stand in enumerate(corridor.stands):
        after = corridor.stands[at + 1] if at + 1 < len(corridor.stands) else None
        yield _row(told, corridor, first, stand, after)
    stops = told.index.stops_of(subject)
    for number, stop in enumerate(stops, 1):
        if stop in corridor.nowhere:
            yield _nowhere(told, first, f"{subject.id}/{number}", stop)


def _row(told: Told, corridor: Corridor, first: Cell, stand: Stand, after: Stand | None) -> Row:
    measured = corridor.spine is not None
    spot = spot_words(stand.spot)
    cites = cites_of(told, stand.stop)
    cells = (
        first,
        words_cell(stop_name(told, stand.stop)),
        words_cell(kind_words(told, stand.stop), "ink2"),
        _km(told, stand.foot.km) if measured else nothing_cell(told.words("table.unknown")),
        _km(told, stand.foot.off) if measured and not stand.on else Cell(),
        _next(told, corridor, stand, after) if after is not None else Cell(),
        Cell((Span(spot, whole=True),), spot, Sort(stand.spot[0], spot)),
        plate_cell(told.plate("stop", stand.key, cites)),
    )
    return Row("stop", stand.key, cells, cites)


def _nowhere(told: Told, first: Cell, key: str, stop: Stop) -> Row:
    unknown = nothing_cell(told.words("table.unknown"))
    cites = cites_of(told, stop)
    name, kind = words_cell(stop_name(told, stop)), words_cell(kind_words(told, stop), "ink2")
    plate = plate_cell(told.plate("stop", key, cites))
    return Row("stop", key, (first, name, kind, unknown, Cell(), Cell(), unknown, plate), cites)


def _next(told: Told, corridor: Corridor, stand: Stand, after: Stand) -> Cell:
    """How far it is to the stop after this one, and which that is."""
    km = apart(corridor, stand, after)[0]
    text = told.words("network.km_to", km=near_length(told, km), name=stop_name(told, after.stop))
    return Cell((Span(text),), text, Sort(km))


def _km(told: Told, km: float) -> Cell:
    text = near_length(told, km)
    return Cell((Span(text, whole=True),), text, Sort(km), number=round(km, 1))

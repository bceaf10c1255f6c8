"""What the network says of a chosen line: when it opened, its stops, the way to each, and how to travel along it."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.distances import km_along, said_km
from g60desk.layout.frame import Frame
from g60desk.layout.network_focus import chosen_place, travelled
from g60desk.layout.network_rows import BlockRow, Button, buttons_row, column_of, fact_row, said_in, words_row
from g60desk.layout.network_travel import ARROWS, lies, next_stop, stop_said, westward
from g60desk.layout.text import Piece, Span, flow
from g60desk.layout.told import Told
from g60desk.story.growth import dated_parts
from g60desk.story.model import Line, Place
from g60desk.story.wording import short_date, worded_date

DRAWN, STOPS, NOTE, HINT = 1, 2, 4, 5  # ranks


def line_rows(told: Told, frame: Frame, line: Line, width: float) -> Sequence[BlockRow]:
    """The rows of a line."""
    title: list[Piece] = [Span(told.text(line.name))]
    title += told.plates([told.plate("line", line.id, line.cite, None, bool(line.note))])
    rows = [words_row(frame, flow(title, frame.type("place"), width, frame))]
    opened = _opened(told, frame, line)
    column = column_of(frame, [label for label, _ in opened])
    rows += [fact_row(frame, column, [label], said_in(frame, [said], width - column), 1) for label, said in opened]
    if km_along(told, line):
        drawn = flow([told.words("network.as_drawn")], frame.type("caption"), width, frame)
        rows.append(words_row(frame, drawn, DRAWN, ink="ink2"))
    rows += _stops(told, frame, line, width)
    if line.note:
        note = flow([told.text(line.note)], frame.type("caption"), width, frame)
        rows.append(words_row(frame, note, NOTE, ink="ink2", above=3))
    if frame.hands and frame.hall is None:  # in a hall there are no keys
        hint = flow([told.words("network.travel_hint")], frame.type("caption"), width, frame)
        rows.append(words_row(frame, hint, HINT, ink="ink2", above=3))
    return [*rows, *_ways(told, frame, line, width)]


def _opened(told: Told, frame: Frame, line: Line) -> list[tuple[str, Span]]:
    """When a line opened: its parts, each on its own, also one of which nobody says when."""
    dated = short_date if frame.mode == "compact" else worded_date
    opened = told.words("network.opened")
    known = told.index.places
    found = []
    parts = dated_parts(line)
    for pair, date in parts:
        ends = told.words("network.dash").join(told.text(known[key].name) for key in pair if key in known)
        said = Span(told.words("network.not_known"), ink="ink3")
        if date is not None:
            said = Span(dated(date, told.language), whole=True)
        found.append((ends if len(parts) > 1 else opened, said))
    return found


def _stops(told: Told, frame: Frame, line: Line, width: float) -> list[BlockRow]:
    """The stops as they are counted, each with the way from the first; without a course their names alone."""
    far, stops = km_along(told, line), westward(told, line)
    names = [told.text(stop.name) for stop in stops]
    column = column_of(frame, names)
    found = []
    for number, (stop, name) in enumerate(zip(stops, names, strict=True)):
        said = ""
        if far:
            said = told.words("network.km", n=0) if not number else said_km(told, abs(far[stop.id] - far[stops[0].id]))
        words = said_in(frame, [Span(said, ink="ink2", whole=True)] if said else [], width - column)
        says = told.words("network.travel_to", name=name, line=told.text(line.name))
        found.append(
            fact_row(frame, column, [Span(name, ink="ink")], words, STOPS, (f"travel:{line.id}/{stop.id}", says))
        )
    return found


def travel_rows(told: Told, frame: Frame, one: Place, width: float) -> list[BlockRow]:
    """Which stop of the line that one travels along the place is, and the ways to the stops beside it."""
    line = travelled(told)
    if line is None:
        return []
    said = flow([stop_said(told, line, one)], frame.type("caption", 500), width, frame)
    return [words_row(frame, said, above=2), *_ways(told, frame, line, width)]


def _ways(told: Told, frame: Frame, line: Line, width: float) -> list[BlockRow]:
    """Buttons that lead to the stop before and the one after; from the line itself, to begin at either end."""
    begins = chosen_place(told) is None
    buttons = []
    for way in (-1, 1):
        stop = next_stop(told, line, way)
        if stop is not None:
            name, arrow = told.text(stop.name), ARROWS[lies(told, frame), way]
            shown = told.words("network.from", name=name) if begins else name
            words = f"{arrow} {shown}" if way < 0 else f"{shown} {arrow}"
            says = told.words("network.travel_to", name=name, line=told.text(line.name))
            buttons.append(Button(words, f"travel:{line.id}/{stop.id}", says))
    return [buttons_row(frame, buttons, width)] if buttons else []

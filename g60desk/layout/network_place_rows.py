"""What the network says of a chosen place: its figures with their sources, its lines, and what happened there."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_events import event_date, events_of
from g60desk.layout.network_line_rows import travel_rows
from g60desk.layout.network_links import lines_of
from g60desk.layout.network_rows import (
    STANDS_FOR,
    BlockRow,
    Button,
    buttons_row,
    column_of,
    fact_row,
    names_row,
    said_in,
    words_row,
)
from g60desk.layout.numbers import can_be_said, figure_spans
from g60desk.layout.text import Piece, Span, flow
from g60desk.layout.told import Told
from g60desk.state import MOST_REACH
from g60desk.story.model import Event, Key, Place
from g60desk.story.wording import short_date

LINES, EVENTS, NOTE = 2, 3, 7  # ranks: what goes first where there is no room stands last
MOST_EVENTS = 3
MOST_LINES_OF_WORDS = 2


def place_rows(told: Told, frame: Frame, one: Place, width: float) -> Sequence[BlockRow]:
    """The rows of a place."""
    rows = [words_row(frame, flow(place_title(told, one), frame.type("place"), width, frame))]
    rows += travel_rows(told, frame, one, width)
    facts = _facts(told, one)
    shown = [event for event in events_of(told, one.id) if event.when is not None][-MOST_EVENTS:]
    dates = [event_date(told, event) for event in shown]
    column = column_of(frame, [told.words("network.lines"), *(label for label, _ in facts)])
    rows += [fact_row(frame, column, [label], said_in(frame, said, width - column), 1) for label, said in facts]
    rows += _lines(told, frame, one, width, column)
    rows += _events(told, frame, one, shown, width, max(column, column_of(frame, dates, "caption")))
    if one.note:
        note = flow([told.text(one.note)], frame.type("caption"), width, frame)
        rows.append(words_row(frame, note, NOTE, ink="ink2", above=3))
    return [*rows, _controls(told, frame, width)]


def place_title(told: Told, one: Place) -> list[Piece]:
    """The name of a place with its plate."""
    return [Span(told.text(one.name)), *told.plates([told.plate("place", one.id, one.cite, None, bool(one.note))])]


def _facts(told: Told, one: Place) -> list[tuple[str, list[Piece]]]:
    region, phase = told.index.regions.get(one.region), told.index.phases.get(one.joins)
    facts: list[tuple[str, list[Piece]]] = []
    if region is not None:
        joined = told.words("network.since", phase=phase.name) if phase else told.words("network.not_member")
        facts.append((told.text(region.name), [Span(joined)]))
    said = [(name, key) for name, key in one.figures.items() if can_be_said(told, key)]
    return facts + [(role_name(told, name, key), figure_pieces(told, key)) for name, key in said]


def role_name(told: Told, role: str, key: Key = "") -> str:
    """What a figure says of a place: its role in words, else the figure's own label, else the role as written."""
    label = f"network.{role}"
    if told.words.has(label):
        return told.words(label)
    figure = told.index.figure(key) if key else None
    return told.text(figure.label) if figure is not None else role.replace("-", " ").capitalize()


def figure_pieces(told: Told, key: Key) -> list[Piece]:
    """A figure with its year and its plate."""
    when = told.figure(key).when
    said: list[Piece] = list(figure_spans(told, key))
    if when is not None:
        said.append(Span(told.words("network.in_year", year=short_date(when, told.language)), ink="ink2"))
    return said + told.plates([told.figure_plate(key)])


def _lines(told: Told, frame: Frame, one: Place, width: float, column: float) -> list[BlockRow]:
    """The lines of a place in a row of names; each leads to a travel along it."""
    names = []
    for line in lines_of(told, one.id):
        says = told.words("network.travel_along", line=told.text(line.name))
        names.append((told.text(line.name), f"travel:{line.id}/{one.id}", says))
    return [names_row(told, frame, column, told.words("network.lines"), names, width, LINES)] if names else []


def _events(
    told: Told, frame: Frame, one: Place, shown: Sequence[Event], width: float, column: float
) -> list[BlockRow]:
    """The last events of a place, each of which leads to the timeline; the drawer has them all."""
    found = []
    for older, event in zip(range(len(shown) - 1, -1, -1), shown, strict=True):
        words = flow(told.spans(event.short or event.title), frame.type("caption", 500), width - column, frame,
                     most_lines=MOST_LINES_OF_WORDS)  # fmt: skip
        says = told.words("network.to_event", title=told.text(event.title), date=event_date(told, event))
        leads = (f"go:event:{event.id}", says)
        found.append(fact_row(frame, column, [event_date(told, event)], words, EVENTS + older, leads))
    every = events_of(told, one.id)
    if len(every) > len(shown):
        said = told.words("network.all_events", n=len(every))
        more = flow([Span(said, frame.type("caption", 500))], frame.type("caption"), width, frame)
        found.append(words_row(frame, more, STANDS_FOR, target=(f"cite:place:{one.id}", said)))
    return found


def _controls(told: Told, frame: Frame, width: float) -> BlockRow:
    """Compare with another place; and how far the light goes."""
    reach = told.state.reach
    other = reach % MOST_REACH + 1
    says = told.words(f"network.reach_{other}_says")
    buttons = [
        Button(told.words("network.compare"), "compare:wait"),
        Button(told.words(f"network.reach_{reach}"), f"set:reach={other}", says),
    ]
    return buttons_row(frame, buttons, width)

"""The rows of the timeline: dated events and eras by their dates, each undated event after the one that it follows."""

from __future__ import annotations

from g60desk.layout.table_values import Cell, Column, Row, Sort, nothing_cell, plate_cell, words_cell
from g60desk.layout.text import Span
from g60desk.layout.timeline_tracks import shown_eras, shown_events
from g60desk.layout.told import Told
from g60desk.story.model import Era, Event, Key
from g60desk.story.wording import worded_date


def event_rows(told: Told) -> tuple[list[Column], list[Row]]:
    """Date, what happened, track, places, source, editor's note."""
    words = told.words
    columns = [
        Column("date", words("table.date"), 0.15, style="label", main=True),
        Column("event", words("table.event"), 0.30, main=True),
        Column("track", words("table.track"), 0.11, style="label"),
        Column("places", words("table.places"), 0.13, style="label"),
        Column("source", words("table.source"), 0.09, main=True),
        Column("note", words("table.note"), 0.22, style="caption"),
    ]
    order = _order(told)
    rows = [
        _event_row(told, one, float(place)) if isinstance(one, Event) else _era_row(told, one, float(place))
        for place, one in enumerate(order)
    ]
    return columns, rows


def _order(told: Told) -> list[Event | Era]:
    """The events of the shown tracks in the order of the table; those in a chain that leads nowhere come last."""
    events = shown_events(told)
    followers: dict[Key, list[Event]] = {}
    for event in events:
        if event.when is None:
            followers.setdefault(event.after, []).append(event)
    dated: list[Event | Era] = [*shown_eras(told), *(event for event in events if event.when is not None)]
    queue = sorted(dated, key=lambda one: one.when.sort_key if one.when else (0.0, 0.0))[::-1]
    found: list[Event | Era] = []
    seen: set[Key] = set()
    while queue:
        one = queue.pop()
        if isinstance(one, Era):
            found.append(one)
        elif one.id not in seen:
            seen.add(one.id)
            found.append(one)
            queue.extend(reversed(followers.get(one.id, ())))
    return [*found, *(event for event in events if event.id not in seen)]


def _event_row(told: Told, event: Event, place: float) -> Row:
    tracks, places = told.index.tracks, told.index.places
    track = told.text(tracks[event.track].name) if event.track in tracks else ""
    where = told.words("table.comma").join(told.text(places[key].name) for key in event.places if key in places)
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    cells = (
        _date_cell(told, event, place),
        words_cell(told.text(event.title)),
        words_cell(track, "ink2"),
        words_cell(where, "ink2"),
        plate_cell(plate),
        words_cell(told.text(event.note), "ink2"),
    )
    return Row("event", event.id, cells, event.cite, event.standing)


def _era_row(told: Told, era: Era, place: float) -> Row:
    track = told.index.tracks.get(era.track)
    kind = told.words("table.era_of", track=told.text(track.name)) if track else told.words("table.era")
    date = worded_date(era.when, told.language)
    cells = (
        Cell((Span(date),), date, Sort(place), "ink", when=era.when),
        words_cell(told.text(era.name)),
        words_cell(kind, "ink2"),
        words_cell("", "ink2"),
        plate_cell(told.plate("era", era.id, era.cite, era.standing, bool(era.note))),
        words_cell(told.text(era.note), "ink2"),
    )
    return Row("era", era.id, cells, era.cite, era.standing)


def _date_cell(told: Told, event: Event, place: float) -> Cell:
    if event.when is not None:
        words, ink = worded_date(event.when, told.language), "ink"
    else:
        before = told.index.events.get(event.after)
        name = told.text(before.short or before.title) if before else ""
        if not name:
            return nothing_cell(told.words("table.not_dated"))
        words, ink = told.words("table.after", name=name), "ink3"
    return Cell((Span(words),), words, Sort(place), ink, when=event.when)

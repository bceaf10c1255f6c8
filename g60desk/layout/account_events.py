"""The accounts of what happened: events, eras and phases."""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.layout.account_parts import Account, joined, notes_about, standing_words
from g60desk.layout.event_links import Side, links_said
from g60desk.layout.listing import in_a_row
from g60desk.layout.told import Told
from g60desk.story.model import NOTHING_SAID, Event, Key
from g60desk.story.phrases import figures_named
from g60desk.story.wording import worded_date


def event_account(told: Told, key: Key) -> Account | None:
    """An event: its date, its places, its picture, and the sources and figures of all that its card says."""
    event = told.index.event(key)
    if event is None:
        return None
    rows = [(told.words("drawer.date"), _when(told, key))]
    places = [told.text(told.index.places[name].name) for name in event.places if name in told.index.places]
    if places:
        rows.append((told.words("search.place"), in_a_row(told, places)))
    for side, events in links_said(told, event):
        if side is not Side.FOLLOWS:  # that one stands beside the date
            rows.append((side.words(told), in_a_row(told, [told.text(one.title) for one in events])))
    picture = picture_account(told, key)
    if picture is not None:
        rows.append((told.words("drawer.picture"), told.words("drawer.semicolon").join((picture.value, picture.what))))
    cites = joined((event.cite, *((picture.cites,) if picture else ())))
    figures = tuple(dict.fromkeys((*event.figures, *_figures_said(told, event))))
    what = told.text(event.text) if event.text else ""
    return Account("event", told.text(event.title), what, tuple(rows), cites, standing_words(told, event.standing),
                   notes_about(told, event.note, key), figures)  # fmt: skip


def _figures_said(told: Told, event: Event) -> Iterator[Key]:
    """The figures in the words of an event that stand elsewhere in the sources; the others follow by their place."""
    for key in (*figures_named(event.text), *figures_named(event.title)):
        figure = told.index.figure(key)
        if figure is not None and not set(figure.cite) & set(event.cite):
            yield key


def picture_account(told: Told, key: Key) -> Account | None:
    """The picture of an event: what it shows and whose it is."""
    event = told.index.event(key)
    if event is None or event.media is None:
        return None
    whose = " · ".join(part for part in (told.text(event.media.credit), event.media.licence) if part)
    return Account("picture", told.text(event.media.alt) or told.text(event.title), whose, (), event.media.cite, "", ())


def _when(told: Told, key: Key) -> str:
    event = told.index.events[key]
    if event.when is not None:
        return worded_date(event.when, told.language)
    before = told.index.event(event.after)
    if before is None:
        return told.words("drawer.undated")
    return told.words("drawer.ordered", title=told.text(before.title))


def era_account(told: Told, key: Key) -> Account | None:
    """An era: its dates, and the track that it concerns."""
    era = told.index.eras.get(key)
    if era is None:
        return None
    rows = [(told.words("drawer.date"), worded_date(era.when, told.language))]
    track = told.index.tracks.get(era.track)
    if track is not None:
        rows.append((told.words("table.track"), told.text(track.name)))
    return Account("era", told.text(era.name), told.text(era.text), tuple(rows), era.cite,
                   standing_words(told, era.standing), notes_about(told, era.note, key))  # fmt: skip


def phase_account(told: Told, key: Key) -> Account | None:
    """A phase: when it began, and what it is."""
    phase = told.index.phases.get(key)
    if phase is None:
        return None
    rows = ((told.words("drawer.date"), worded_date(phase.begins, told.language)),)
    what = told.words("table.sentence").join(told.text(text) for text in (phase.title, phase.text) if text)
    return Account("phase", phase.name, what, rows, phase.cite, "", notes_about(told, NOTHING_SAID, key),
                   tuple(phase.figures.values()))  # fmt: skip

"""The accounts of what stands along a corridor, and of how its distances are measured."""

from __future__ import annotations

from g60desk.layout.account_parts import Account, Row, joined, notes_about
from g60desk.layout.compared_subject import called
from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Corridor, Stand, apart
from g60desk.layout.corridor_chosen import stand_of
from g60desk.layout.corridor_scale import shown_corridors
from g60desk.layout.corridor_words import (
    apart_words,
    cites_of,
    kind_words,
    place_words,
    spot_words,
    straight_km,
)
from g60desk.layout.distances import great_circle, spot_of
from g60desk.layout.told import Told
from g60desk.story.model import NOTHING_SAID, Key

MOST_OTHERS = 12  # of a stop: to how many the distance is told, the nearest first


def stop_account(told: Told, key: Key) -> Account | None:
    """A stop of a subject: its kind, where it lies, and how far it is to the others."""
    found = stand_of(told, key)
    if found is None:
        return _nowhere(told, key)
    corridor, stand = found
    place = told.index.places.get(stand.stop.place)
    rows: list[Row] = [
        (told.words("search.subject"), called(told, corridor.subject)),
        (told.words("strips.kind"), kind_words(told, stand.stop)),
        (told.words("strips.where"), place_words(told, corridor, stand)),
        (told.words("strips.coordinates"), spot_words(stand.spot)),
    ]
    others = [one for one in corridor.stands if one is not stand]
    others.sort(key=lambda one: apart(corridor, stand, one)[0])
    rows += [_distance(told, corridor, stand, other) for other in others[:MOST_OTHERS]]
    on_map = place is not None and spot_of(place) is not None
    leads = ((f"place:{place.id}", told.text(place.name)),) if place is not None and on_map else ()
    notes = notes_about(told, place.note, place.id) if place is not None else ()
    return Account(
        "stop", stop_name(told, stand.stop), "", tuple(row for row in rows if row[1]), cites_of(told, stand.stop), "",
        notes, led=told.words("timeline.card.on_map"), leads=leads,
    )  # fmt: skip


def _distance(told: Told, corridor: Corridor, one: Stand, other: Stand) -> Row:
    """How far it is to another stop: along the course where both lie on it, and in any case as the crow flies."""
    said = apart_words(told, corridor, one, other)
    if apart(corridor, one, other)[1]:
        straight = straight_km(told, great_circle(one.spot, other.spot))
        said = told.words("table.semicolon").join((said, straight))
    return told.words("strips.to", name=stop_name(told, other.stop)), said


def _nowhere(told: Told, key: Key) -> Account | None:
    """A stop without coordinates: its name, its kind and its sources."""
    subject_key, _, number = key.rpartition("/")
    subject = told.index.subjects.get(subject_key)
    stops = told.index.stops_of(subject) if subject is not None else ()
    if not number.isdecimal() or not 0 < int(number) <= len(stops):
        return None
    stop = stops[int(number) - 1]
    rows = (
        (told.words("strips.kind"), kind_words(told, stop)),
        (told.words("strips.coordinates"), told.words("table.unknown")),
    )
    return Account("stop", stop_name(told, stop), "", rows, cites_of(told, stop))


def method_account(told: Told, key: Key) -> Account | None:
    """How distances are measured, with the sources of the coordinates."""
    del key
    stands = [stand for corridor in shown_corridors(told) for stand in corridor.stands]
    cites = joined(cites_of(told, stand.stop) for stand in stands)
    title, text = told.words("strips.method_title"), told.words("strips.method_text")
    return Account("method", title, text, (), cites, "", notes_about(told, NOTHING_SAID))

"""Which tour of a story is told, and in how many minutes: what is wished, else what was told last."""

from __future__ import annotations

from typing import NamedTuple

from g60desk.shell.desk import Desk
from g60desk.story.model import Key, Tour
from g60desk.tour.route import lengths_of

MOST_STORIES = 40  # whose tour is remembered


class TourWish(NamedTuple):
    """A tour and the minutes of a talk of it; None for the whole tour."""

    tour: Key
    minutes: int | None = None


def wish_spelt(text: str) -> TourWish:
    """The wish that a target spells: `TOUR`, or `TOUR/MINUTES`."""
    tour, _, minutes = text.partition("/")
    return TourWish(tour, int(minutes) if minutes.isdecimal() else None)


def tour_told(desk: Desk) -> Tour:
    """The tour of the story that was told last, else its first; the story has one."""
    tours = desk.session.index.tours
    last = desk.store.now.tours.get(desk.session.reading.story.id, "")
    return tours.get(last) or next(iter(tours.values()))


def tour_wished(desk: Desk, wish: TourWish | None) -> TourWish:
    """What to tell: a wish that the story can meet, else as it was told last; of no length the longest."""
    wished = desk.session.index.tours.get(wish.tour) if wish else None
    tour = wished or tour_told(desk)
    lengths = lengths_of(tour)
    for minutes in (wish.minutes if wish else None, desk.store.now.talk_minutes):
        if minutes in lengths:
            return TourWish(tour.id, minutes)
    return TourWish(tour.id, next(reversed(lengths), None))


def remember_tour(desk: Desk, told: TourWish) -> None:
    """Tell it the next time as well."""
    others = {story: tour for story, tour in desk.store.now.tours.items() if story != desk.session.reading.story.id}
    kept = dict(list(others.items())[-(MOST_STORIES - 1) :])
    minutes = {} if told.minutes is None else {"talk_minutes": told.minutes}
    desk.remember(tours={**kept, desk.session.reading.story.id: told.tour}, **minutes)

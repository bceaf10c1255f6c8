"""One event after the other by time: which comes before and which after an event that is told."""

from __future__ import annotations

from g60desk.layout.timeline_order import chains_of
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

STEPS = {"previous": -1, "next": 1}  # how far each goes in time


def event_beside(told: Told, key: Key, by: int) -> Event | None:
    """The next event by time (`by` 1) or the one before (-1), of the tracks that are not hidden; None at the ends.

    It is the order in which the arrows walk: the dated events, then those of which only the order is known.
    """
    at = told.index.place_in_time.get(key)
    if at is not None:
        found = _dated_beside(told, at, by)
        if found is not None or by < 0:
            return found
    undated = [event.id for chain in chains_of(told) for event in chain.events]
    place = 0 if at is not None else undated.index(key) + by if key in undated else len(undated)
    if place < 0:
        return _dated_beside(told, len(told.index.dated_in_time), -1)
    return told.index.event(undated[place]) if place < len(undated) else None


def _dated_beside(told: Told, at: int, by: int) -> Event | None:
    """The nearest dated event of a shown track before or after a place in time."""
    events, hidden = told.index.dated_in_time, frozenset(told.state.hidden)
    while 0 <= at + by < len(events):
        at += by
        if events[at].track not in hidden:
            return events[at]
    return None

"""What happened at a place: the events that name it, in the order of time."""

from __future__ import annotations

from g60desk.layout.told import Told
from g60desk.story.model import Event, Key
from g60desk.story.wording import short_date

MOST_STEPS = 100  # from an event without a date back to one that has one


def events_of(told: Told, place: Key) -> list[Event]:
    """The events that name a place, by time; one of which only the order is known after the one that it follows."""
    named = [event for event in told.story.timeline.events if place in event.places]
    return sorted(named, key=lambda event: _time_key(told, event))


def _time_key(told: Told, event: Event) -> tuple[float, float]:
    before: Event | None = event
    for steps in range(MOST_STEPS):
        if before is None or before.when is not None:
            start = before.when.sort_key[0] if before is not None and before.when is not None else float("inf")
            return start, steps
        before = told.index.event(before.after)
    return float("inf"), 0


def event_date(told: Told, event: Event) -> str:
    """When it was, in few letters; nothing where only the order is known."""
    return short_date(event.when, told.language) if event.when is not None else ""

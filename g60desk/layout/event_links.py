"""What an event leads to, and what it follows: the links of the story, from both ends."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from g60desk.layout.told import Told
from g60desk.story.model import Event, Key


class Links(msgspec.Struct, frozen=True):
    """The events before one and after it; `causes` are the ids of those between which the story says “leads to”.

    With the others it is only known that one comes after the other.
    """

    before: tuple[Event, ...]
    after: tuple[Event, ...]
    causes: frozenset[Key]

    def __bool__(self) -> bool:
        return bool(self.before or self.after)


def links_of(told: Told, event: Event) -> Links:
    """The links of an event, in the order of the story."""
    index = told.index
    led_by, leads_to = index.leading_to(event.id), tuple(_found(told, event.leads_to))
    before = _once([*led_by, *_found(told, [event.after] if event.after else [])])
    after = _once([*leads_to, *index.following(event.id)])
    return Links(before, after, frozenset(one.id for one in (*led_by, *leads_to)))


def links_said(told: Told, event: Event) -> list[tuple[str, tuple[Event, ...]]]:
    """The links by their words: what led to it, what it leads to, what it follows, what follows it."""
    links = links_of(told, event)
    sides = ((links.before, "led_by", "follows"), (links.after, "leads_to", "followed_by"))
    said = [(told.words(f"links.{name}"), tuple(one for one in events if (one.id in links.causes) is caused))
            for events, cause, order in sides for name, caused in ((cause, True), (order, False))]  # fmt: skip
    return [(name, events) for name, events in said if events]


def _found(told: Told, keys: Iterable[Key]) -> Iterable[Event]:
    return (told.index.events[key] for key in keys if key in told.index.events)


def _once(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple({event.id: event for event in events}.values())

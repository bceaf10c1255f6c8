"""What an event leads to, and what it follows: the links of the story, from both ends."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from g60desk.layout.scene import Scene
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key
from g60desk.story.wording import worded_date


class Side(StrEnum):
    """How another event stands to one: the story says that it led to it, or only that it came before; and after it."""

    LED_BY = "led_by"
    FOLLOWS = "follows"
    LEADS_TO = "leads_to"
    FOLLOWED_BY = "followed_by"

    def words(self, told: Told) -> str:
        """The words for it: “Leads to”."""
        return told.words(f"links.{self}")

    def says(self, told: Told, other: Event) -> str:
        """The other event and its date with that, for a screen reader."""
        date = worded_date(other.when, told.language) if other.when else told.words("timeline.not_dated")
        return told.words("links.says", side=self.words(told), title=told.text(other.title), date=date)


class Link(msgspec.Struct, frozen=True):
    """One link of an event: the event at its other end."""

    side: Side
    event: Event

    @property
    def forth(self) -> bool:
        """True where time goes on to the other event."""
        return self.side in (Side.LEADS_TO, Side.FOLLOWED_BY)

    @property
    def caused(self) -> bool:
        """True where the story says that one leads to the other, and not the order alone."""
        return self.side in (Side.LED_BY, Side.LEADS_TO)


def links_of(told: Told, event: Event) -> tuple[Link, ...]:
    """The links of an event: what led to it or came before it, then what it leads to or what follows it; each once."""
    index = told.index
    found = {
        Side.LED_BY: index.leading_to(event.id),
        Side.FOLLOWS: _found(told, [event.after]),
        Side.LEADS_TO: _found(told, event.leads_to),
        Side.FOLLOWED_BY: index.following(event.id),
    }
    links: dict[tuple[bool, Key], Link] = {}
    for side, events in found.items():
        for one in events:
            link = Link(side, one)
            links.setdefault((link.forth, one.id), link)
    return tuple(links.values())


def links_said(told: Told, event: Event) -> list[tuple[Side, list[Event]]]:
    """The events at the other ends, by how they stand to this one."""
    links = links_of(told, event)
    said = [(side, [link.event for link in links if link.side is side]) for side in Side]
    return [(side, events) for side, events in said if events]


def say_links(scene: Scene, told: Told, event: Event) -> None:
    """Let a screen reader hear the links of an event where it hears of its mark."""
    stop = told.words("table.sentence")
    said = [one for side, events in links_said(told, event) for one in (side.says(told, other) for other in events)]
    for at, target in enumerate(scene.targets):
        if said and (target.kind, target.key) == ("event", event.id):
            text = stop.join(part for part in (target.text.rstrip(".。"), *said) if part)
            scene.targets[at] = msgspec.structs.replace(target, said=text)


def _found(told: Told, keys: Iterable[Key]) -> tuple[Event, ...]:
    return tuple(told.index.events[key] for key in keys if key in told.index.events)

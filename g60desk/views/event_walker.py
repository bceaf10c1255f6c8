"""Going from event to event by key, whether or not a picture has a mark for each.

An event that stands in a ring with others is walked to as well: the ring is focused, and says which of them it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from g60desk.layout.scale import Window
from g60desk.layout.scene import Target
from g60desk.layout.timeline_entry import event_name
from g60desk.state import Selection
from g60desk.story.model import Event, Key

if TYPE_CHECKING:
    from g60desk.views.events import EventsView

MOST_TRIES = 8  # windows that are gone through to an event


class EventWalk(Protocol):
    """The events that are walked, in their order."""

    @property
    def order(self) -> Sequence[Event]: ...
    def event(self, key: Key) -> Event | None: ...


class EventWalker:
    """Goes from event to event; subclasses say which these are, and where a picture has them."""

    def __init__(self, view: EventsView) -> None:
        self._view = view
        self._at: Key = ""  # the event that is walked to, while the focus is on it or on its ring
        self._put: tuple[str, str] | None = None  # kind and key of the target that has the focus for it
        self._tries = 0

    # given by each

    @property
    def walk(self) -> EventWalk | None:
        """The events; None while nothing is told."""
        raise NotImplementedError

    def press(self, key: int, *, down: bool) -> bool:
        """Take a key; `down` where time runs down.  False where the key says nothing here."""
        raise NotImplementedError

    def stand(self, event: Event) -> Target | None:
        """Where an event is in the picture: its own mark, or the ring that stands for it with others."""
        raise NotImplementedError

    def is_ring(self, target: Target) -> bool:
        """True for a ring that the event which is walked to may stand in."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Focus the event where the picture has it; where it has not, go on to where it should be."""
        raise NotImplementedError

    def attended(self, window: Window) -> float:
        """Where on the axis a key goes closer to: the focused or selected event, else the middle of the window."""
        raise NotImplementedError

    # the same for all

    def here(self) -> Event | None:
        """The event that the focus is on: a drawn one, or one in the ring that has the focus for it."""
        walk, focus = self.walk, self._view.focused()
        if walk is None:
            return None
        if focus is not None and focus.kind == "event":
            return walk.event(focus.key)
        mine = focus is None or (focus.kind, focus.key) == self._put
        return walk.event(self._at) if mine and self._at else None

    def ahead(self) -> Event | None:
        """The event that is walked to."""
        return self.walk.event(self._at) if self.walk is not None and self._at else None

    def named(self, target: Target) -> Target:
        """The target, under the name of the event that is walked to where it is a ring that has others as well."""
        told, event = self._view.told, self.here()
        if told is None or event is None or not self.is_ring(target):
            return target
        return replace(target, named=told.words("timeline.in_ring", event=event_name(told, event), ring=target.name))

    def go(self, event: Event) -> None:
        """Give the focus to an event, wherever it is."""
        now = self._view.focused()
        self._at, self._tries = event.id, 0
        self._put = (now.kind, now.key) if now else None
        self.arrive()

    def go_to(self, key: Key) -> bool:
        """Give the focus to the event with this id; False where it is not shown, or there is none."""
        event = self.walk.event(key) if self.walk is not None else None
        if event is not None:
            self.go(event)
        return event is not None

    def forget(self) -> None:
        """Begin anew with the next key."""
        self._at, self._put = "", None

    def follow(self, chosen: Selection | None = None) -> None:
        """Go along with another picture: into a ring or out of it, and to what has been selected."""
        now = self._view.focused()
        if chosen is not None and now is not None and chosen.kind == "event":
            self._at, self._put = chosen.key, (now.kind, now.key)
        if now is not None and (now.kind, now.key) != self._put:
            self._at = ""  # the focus was given to something else
            return
        event = self.ahead()
        target = self.stand(event) if event is not None else None
        if target is not None and (target.kind, target.key) != self._put:
            self._put = (target.kind, target.key)
            self._view.follow(*self._put)

    def focus(self, target: Target) -> None:
        """Give the focus to the mark or the ring of the event that is walked to."""
        self._put = (target.kind, target.key)
        self._view.focus_on(target)
        if target.kind != "event":
            self._view.announced.emit(self.named(target).name)

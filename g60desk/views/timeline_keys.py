"""Keys on the timeline: the arrows walk all events, and the window goes along to where the next one can be seen.

An event that stands in a ring with others is walked to as well: the ring is focused, and says which of them it is now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt

from g60desk.layout.scale import Window
from g60desk.layout.scene import Target
from g60desk.layout.timeline_entry import event_name
from g60desk.layout.timeline_reveal import is_within, ring_window, stand_of, window_showing
from g60desk.layout.timeline_walk import Walk, attended
from g60desk.layout.timeline_window import extent
from g60desk.story.model import Event, Key

if TYPE_CHECKING:
    from g60desk.views.timeline_walked import WalkedView

MOST_TRIES = 8
ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Walker:
    """Goes from event to event."""

    def __init__(self, view: WalkedView) -> None:
        self._view = view
        self._walk: Walk | None = None
        self._at: Key = ""  # the event that is walked to, while the focus is on it or on its ring
        self._put: tuple[str, str] | None = None  # kind and key of the target that has the focus for it
        self._tries = 0

    @property
    def walk(self) -> Walk | None:
        """All events of the shown tracks in their order; None while nothing is told."""
        told = self._view.told
        if told is None:
            return None
        if self._walk is None or not self._walk.serves(told):
            self._walk = Walk(told)
        return self._walk

    # steps

    def press(self, key: int, *, down: bool) -> bool:
        """Take a key; `down` where time runs down.  False where the key says nothing here."""
        if key in WAYS:
            x, y = WAYS[key]
            return self._step(*((y, x) if down else (x, y)))
        walk = self.walk
        if key not in ENDS or walk is None or not walk.order:
            return False
        self.go(walk.ends[ENDS[key]])
        return True

    def _step(self, along: int, across: int) -> bool:
        """Go to the event before or after in time, or to the nearest of another track; False where that is nothing."""
        walk, focus = self.walk, self._view.focused()
        if walk is None:
            return False
        here = self.here()
        if here is None:
            found = self._first(walk, focus) if along else None
        else:
            found = walk.beside(here.id, along) if along else walk.across(here.id, across)
        if found is not None:
            self.go(found)
        return found is not None or (here is not None and along != 0)

    def here(self) -> Event | None:
        """The event that the focus is on: a drawn one, or one in the ring that has the focus for it."""
        walk, focus = self.walk, self._view.focused()
        if walk is None:
            return None
        if focus is not None and focus.kind == "event":
            return walk.event(focus.key)
        mine = focus is None or (focus.kind, focus.key) == self._put
        return walk.event(self._at) if mine and self._at else None

    def _first(self, walk: Walk, focus: Target | None) -> Event | None:
        """Where a walk begins: in the ring that has the focus, at the selected event, or where the window begins."""
        told = self._view.told
        ring = ring_window(focus) if focus is not None else None
        if told is None or (focus is not None and ring is None):
            return None
        chosen = told.state.selection
        if ring is None and chosen is not None and chosen.kind == "event":
            found = walk.event(chosen.key)
            if found is not None:
                return found
        return walk.first_since((ring or self._view.glide.seen)[0])

    def named(self, target: Target) -> Target:
        """The target, under the name of the event that is walked to where it is a ring that has others as well."""
        told, event = self._view.told, self.here()
        if told is None or event is None or ring_window(target) is None:
            return target
        return replace(target, name=told.words("timeline.in_ring", event=event_name(told, event), ring=target.name))

    def attended_day(self, window: Window) -> float:
        """The day that a key goes closer to: that of the focused or selected event, else the middle of the window."""
        told, event = self._view.told, self.here()
        if event is None and told is not None:
            target = attended(told, self._view.scene.targets, None)
            event = told.index.events[target.key] if target is not None else None
        middle = sum(extent(event.when)) / 2 if event is not None and event.when is not None else None
        return middle if middle is not None and window[0] < middle < window[1] else sum(window) / 2

    # to an event

    def go(self, event: Event) -> None:
        """Give the focus to an event, wherever it is."""
        now = self._view.focused()
        self._at, self._tries = event.id, 0
        self._put = (now.kind, now.key) if now else None
        self.arrive()

    def go_to(self, key: Key) -> bool:
        """Give the focus to the event with this id; False where its track is hidden or there is none."""
        event = self.walk.event(key) if self.walk is not None else None
        if event is not None:
            self.go(event)
        return event is not None

    def forget(self) -> None:
        """Begin anew with the next key."""
        self._at, self._put = "", None

    def arrive(self) -> None:
        """Focus the event where the picture has it; where it has not, go on to where it should be."""
        told, event = self._view.told, self.here_or_ahead()
        if told is None or event is None or self._view.glide.flying is not None:
            return
        target = stand_of(self._view.scene, told, event)
        if target is not None and (target.kind == "event" or is_within(self._view.glide.stated, event)):
            self._focus(target)
        elif self._view.axis is not None and event.when is not None and self._tries < MOST_TRIES:
            wish = window_showing(self._view.glide.stated, event, self._view.axis, self._tries)
            self._tries += 1
            self._view.fly(self._view.glide.kept(wish))
            self.arrive()

    def here_or_ahead(self) -> Event | None:
        """The event that is walked to."""
        return self.walk.event(self._at) if self.walk is not None and self._at else None

    def follow(self) -> None:
        """In another picture let the focus go along: into a ring, or out of it."""
        told, event, now = self._view.told, self.here_or_ahead(), self._view.focused()
        if now is not None and (now.kind, now.key) != self._put:
            self._at = ""  # the focus was given to something else
        elif told is not None and event is not None:
            target = stand_of(self._view.scene, told, event)
            if target is not None and (target.kind, target.key) != self._put:
                self._put = (target.kind, target.key)
                self._view.follow(*self._put)

    def _focus(self, target: Target) -> None:
        self._put = (target.kind, target.key)
        self._view.focus_on(target)
        if target.kind != "event":
            self._view.announced.emit(self.named(target).name)

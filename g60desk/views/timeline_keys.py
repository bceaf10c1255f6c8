"""Keys on the timeline: the arrows walk all events, and the window goes along to where the next one can be seen.

How one goes to an event is in `event_walker.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from g60desk.layout.scale import Window
from g60desk.layout.scene import Target
from g60desk.layout.timeline_reveal import is_within, ring_window, stand_of, window_showing
from g60desk.layout.timeline_walk import Walk, attended
from g60desk.layout.timeline_window import extent
from g60desk.story.model import Event
from g60desk.views.canvas import ARROWS
from g60desk.views.event_walker import MOST_TRIES, EventWalker

if TYPE_CHECKING:
    from g60desk.views.timeline_walked import WalkedView

ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}


class Walker(EventWalker):
    """Goes from event to event."""

    def __init__(self, view: WalkedView) -> None:
        super().__init__(view)
        self._walk: Walk | None = None

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
        if key in ARROWS:
            x, y = ARROWS[key]
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

    def stand(self, event: Event) -> Target | None:
        told = self._view.told
        return stand_of(self._view.scene, told, event) if told is not None else None

    def is_ring(self, target: Target) -> bool:
        return ring_window(target) is not None

    def attended(self, window: Window) -> float:
        """The day that a key goes closer to: that of the focused or selected event, else the middle of the window."""
        told, event = self._view.told, self.here()
        if event is None and told is not None:
            target = attended(told, self._view.scene.targets, None)
            event = told.index.events[target.key] if target is not None else None
        middle = sum(extent(event.when)) / 2 if event is not None and event.when is not None else None
        return middle if middle is not None and window[0] < middle < window[1] else sum(window) / 2

    # to an event

    def arrive(self) -> None:
        """Focus the event where the picture has it; where it has not, go on to where it should be."""
        event = self.ahead()
        if event is None or self._view.glide.flying is not None:
            return
        target = self.stand(event)
        if target is not None and (target.kind == "event" or is_within(self._view.glide.stated, event)):
            self.focus(target)
        elif self._view.axis is not None and event.when is not None and self._tries < MOST_TRIES:
            wish = window_showing(self._view.glide.stated, event, self._view.axis, self._tries)
            self._tries += 1
            self._view.wish(self._view.glide.kept(wish))
            self.arrive()

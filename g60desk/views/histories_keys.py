"""Keys on histories: left and right walk the events of a row, up and down go from subject to subject.

An event that stands in a ring with others is walked to as well: the ring is focused, and says which of them it is now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt

from g60desk.layout.histories_walk import RowWalk, stand_in, window_with
from g60desk.layout.scale import Window, zoomed
from g60desk.layout.scene import Target
from g60desk.layout.timeline_entry import event_name
from g60desk.state import Selection
from g60desk.story.model import Event, Key

if TYPE_CHECKING:
    from g60desk.views.histories import HistoriesView

MOST_TRIES = 8
CLOSER = 4.0  # how much closer each window is than the one before it, in which the event was folded away
ALONG: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ACROSS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class RowWalker:
    """Goes from event to event."""

    def __init__(self, view: HistoriesView) -> None:
        self._view = view
        self._walk: RowWalk | None = None
        self._at: Key = ""  # the event that is walked to, while the focus is on it or on its ring
        self._put: tuple[str, str] | None = None  # kind and key of the target that has the focus for it
        self._tries = 0

    @property
    def walk(self) -> RowWalk | None:
        """The events of the rows; None while nothing is told."""
        told, sheet = self._view.told, self._view.sheet
        if told is None or sheet is None:
            return None
        shown = sheet.histories.shown(told)
        if self._walk is None or not self._walk.serves(told, shown):
            self._walk = RowWalk(told, shown)
        return self._walk

    def press(self, key: int) -> bool:
        """Take a key; False where it says nothing here."""
        walk = self.walk
        if walk is None or key not in {**ALONG, **ACROSS, **ENDS}:
            return False
        here = self.here()
        if here is None:
            found = self._first(walk)
        elif key in ENDS:
            found = walk.end(here.id, ENDS[key])
        else:
            found = walk.beside(here.id, ALONG[key]) if key in ALONG else walk.across(here.id, ACROSS[key])
        if found is not None:
            self.go(found)
        return found is not None or (here is not None and key in ALONG)

    def here(self) -> Event | None:
        """The event that the focus is on: a drawn one, or one in the ring that has the focus for it."""
        walk, focus = self.walk, self._view.focused()
        if walk is None:
            return None
        if focus is not None and focus.kind == "event":
            return walk.event(focus.key)
        mine = focus is None or (focus.kind, focus.key) == self._put
        return walk.event(self._at) if mine and self._at else None

    def _first(self, walk: RowWalk) -> Event | None:
        """Where a walk begins: at the selected event, in the focused row, or in the first; None from other things."""
        focus, told = self._view.focused(), self._view.told
        chosen = told.state.selection if told is not None else None
        if focus is None and chosen is not None and chosen.kind == "event" and walk.event(chosen.key) is not None:
            return walk.event(chosen.key)
        if focus is not None and focus.kind != "subject":
            return None
        return walk.first_of(focus.key if focus is not None else "", self._view.glide.seen[0])

    def named(self, target: Target) -> Target:
        """The target, under the name of the event that is walked to where it is a ring that has others as well."""
        told, event = self._view.told, self.here()
        if told is None or event is None or target.kind != "set" or (target.kind, target.key) != self._put:
            return target
        return replace(target, name=told.words("timeline.in_ring", event=event_name(told, event), ring=target.name))

    def attended(self, window: Window) -> float:
        """Where on the axis a key goes closer to: the focused or selected event, else the middle of the window."""
        walk, told, event = self.walk, self._view.told, self.here()
        if event is None and walk is not None and told is not None and told.state.selection is not None:
            event = walk.event(told.state.selection.key) if told.state.selection.kind == "event" else None
        middle = sum(walk.span(event)) / 2 if walk is not None and event is not None else None
        return middle if middle is not None and window[0] < middle < window[1] else sum(window) / 2

    # to an event

    def go(self, event: Event) -> None:
        """Give the focus to an event, wherever it is."""
        now = self._view.focused()
        self._at, self._tries = event.id, 0
        self._put = (now.kind, now.key) if now else None
        self.arrive()

    def go_to(self, key: Key) -> bool:
        """Give the focus to the event with this id; False where its row is not shown."""
        event = self.walk.event(key) if self.walk is not None else None
        if event is not None:
            self.go(event)
        return event is not None

    def arrive(self) -> None:
        """Focus the event where the picture has it; where it has not, go on to where it should be."""
        walk, event = self.walk, None
        event = walk.event(self._at) if walk is not None and self._at else None
        view = self._view
        if walk is None or event is None or view.glide.flying is not None or view.turn.moving:
            return
        target, span, seen = stand_in(view.scene, walk, event), walk.span(event), view.glide.stated
        if target is not None:
            self._focus(target)
        elif self._tries < MOST_TRIES and self._turn_page(walk, event):
            self._tries += 1
            self.arrive()
        elif self._tries < MOST_TRIES:
            moved = window_with(seen, span)
            self._tries += 1
            view.fly(view.glide.kept(zoomed(seen, CLOSER, sum(span) / 2) if moved == seen else moved))
            self.arrive()

    def _turn_page(self, walk: RowWalk, event: Event) -> bool:
        """Ask for the page that has the row of an event; False where it is shown."""
        number = walk.number_of(event.id)
        history = walk.history_of(event.id)
        if history is None or any(one.history.key == history.key for one in self._view.rows):
            return False
        self._view.wished.emit({"subjects": number})
        return True

    def reveal(self, chosen: Selection) -> None:
        """Bring what has been selected elsewhere into sight."""
        walk, view = self.walk, self._view
        event = walk.event(chosen.key) if walk is not None and chosen.kind == "event" else None
        if walk is not None and event is not None and not view.turn.moving:
            self._turn_page(walk, event)
            window = window_with(view.glide.stated, walk.span(event))
            if window != view.glide.stated:
                view.fly(view.glide.kept(window))

    def follow(self, chosen: Selection | None = None) -> None:
        """Go along with the picture: into a ring or out of it, and to what has been selected."""
        walk, now = self.walk, self._view.focused()
        if chosen is not None and now is not None and chosen.kind == "event":
            self._at, self._put = chosen.key, (now.kind, now.key)
        if now is not None and (now.kind, now.key) != self._put:
            self._at = ""  # the focus was given to something else
        elif walk is not None and self._at:
            event = walk.event(self._at)
            target = stand_in(self._view.scene, walk, event) if event is not None else None
            if target is not None and (target.kind, target.key) != self._put:
                self._put = (target.kind, target.key)
                self._view.follow(*self._put)

    def _focus(self, target: Target) -> None:
        self._put = (target.kind, target.key)
        self._view.focus_on_drawn(target)
        if target.kind != "event":
            self._view.announced.emit(self.named(target).name)

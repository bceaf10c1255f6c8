"""Keys on histories: left and right walk the events of a row, up and down go from subject to subject.

How one goes to an event is in `event_walker.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from g60desk.layout.histories_walk import RowWalk, stand_in, window_with
from g60desk.layout.scale import Window, zoomed
from g60desk.layout.scene import Target
from g60desk.state import Selection
from g60desk.story.model import Event
from g60desk.views.event_walker import MOST_TRIES, EventWalker

if TYPE_CHECKING:
    from g60desk.views.histories_turned import TurnedHistories

CLOSER = 4.0  # how much closer each window is than the one before it, in which the event was folded away
ALONG: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ACROSS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class RowWalker(EventWalker):
    """Goes from event to event."""

    def __init__(self, view: TurnedHistories) -> None:
        super().__init__(view)
        self._rows = view
        self._walk: RowWalk | None = None

    @property
    def walk(self) -> RowWalk | None:
        """The events of the rows; None while nothing is told."""
        told, sheet = self._rows.told, self._rows.sheet
        if told is None or sheet is None:
            return None
        shown = sheet.histories.shown(told)
        if self._walk is None or not self._walk.serves(told, shown):
            self._walk = RowWalk(told, shown)
        return self._walk

    def press(self, key: int, *, down: bool = False) -> bool:
        """Take a key; rows always lie.  False where it says nothing here."""
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

    def _first(self, walk: RowWalk) -> Event | None:
        """Where a walk begins: at the selected event, in the focused row, or in the first; None from other things."""
        focus, told = self._view.focused(), self._view.told
        chosen = told.state.selection if told is not None else None
        if focus is None and chosen is not None and chosen.kind == "event" and walk.event(chosen.key) is not None:
            return walk.event(chosen.key)
        if focus is not None and focus.kind != "subject":
            return None
        return walk.first_of(focus.key if focus is not None else "", self._view.glide.seen[0])

    def stand(self, event: Event) -> Target | None:
        return stand_in(self._rows.scene, self.walk, event) if self.walk is not None else None

    def is_ring(self, target: Target) -> bool:
        return target.kind == "set" and (target.kind, target.key) == self._put

    def attended(self, window: Window) -> float:
        """Where on the axis a key goes closer to: the focused or selected event, else the middle of the window."""
        walk, told, event = self.walk, self._view.told, self.here()
        if event is None and walk is not None and told is not None and told.state.selection is not None:
            event = walk.event(told.state.selection.key) if told.state.selection.kind == "event" else None
        middle = sum(walk.span(event)) / 2 if walk is not None and event is not None else None
        return middle if middle is not None and window[0] < middle < window[1] else sum(window) / 2

    # to an event

    def arrive(self) -> None:
        """Focus the event where the picture has it; where it has not, go on to where it should be."""
        walk, event, view = self.walk, self.ahead(), self._rows
        if walk is None or event is None or view.glide.flying is not None or view.turn.moving:
            return
        target, span, seen = self.stand(event), walk.span(event), view.glide.stated
        if target is not None:
            self.focus(target)
        elif self._tries < MOST_TRIES and self._turn_page(walk, event):
            self._tries += 1
            self.arrive()
        elif self._tries < MOST_TRIES:
            moved = window_with(seen, span)
            self._tries += 1
            view.wish(view.glide.kept(zoomed(seen, CLOSER, sum(span) / 2) if moved == seen else moved))
            self.arrive()

    def _turn_page(self, walk: RowWalk, event: Event) -> bool:
        """Ask for the page that has the row of an event; False where it is shown."""
        number = walk.number_of(event.id)
        history = walk.history_of(event.id)
        if history is None or any(one.history.key == history.key for one in self._rows.rows):
            return False
        self._view.wished.emit({"subjects": number})
        return True

    def reveal(self, chosen: Selection) -> None:
        """Bring what has been selected elsewhere into sight."""
        walk, view = self.walk, self._rows
        event = walk.event(chosen.key) if walk is not None and chosen.kind == "event" else None
        if walk is not None and event is not None and not view.turn.moving:
            self._turn_page(walk, event)
            window = window_with(view.glide.stated, walk.span(event))
            if window != view.glide.stated:
                view.wish(view.glide.kept(window))

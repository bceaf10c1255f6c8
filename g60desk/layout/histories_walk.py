"""Walking histories by key: along a row in the order of time, and from row to row to what is nearest on the axis."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.histories_draw import RING
from g60desk.layout.histories_list import History
from g60desk.layout.scale import Window
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key


class RowWalk:
    """The events of the rows that are shown, from the top row down."""

    def __init__(self, told: Told, histories: Sequence[History]) -> None:
        self._since = told.state.since
        self._shown = [one.key for one in histories]
        placed = [one for one in histories if one.zero is not None or not self._since]
        self._rows = [one for one in placed if len(one.chronicle)]
        self._place = {
            event.id: (row, at) for row, one in enumerate(self._rows) for at, event in enumerate(one.chronicle.events)
        }
        undated = [
            event
            for one in histories
            if one.subject.track
            for event in told.index.events_of(one.subject.track)
            if event.when is None
        ]
        dated = [*self._rows, *(one for one in histories if one not in placed)]
        self.order: tuple[Event, ...] = (*(event for one in dated for event in one.chronicle.events), *undated)

    def serves(self, told: Told, histories: Sequence[History]) -> bool:
        """True while these are the rows, in this order."""
        return told.state.since == self._since and [one.key for one in histories] == self._shown

    def number_of(self, key: Key) -> int:
        """The number of the row that an event is in, from the top of all."""
        return self._shown.index(self._rows[self._place[key][0]].key)

    def history_of(self, key: Key) -> History | None:
        """The history that an event is of."""
        return self._rows[self._place[key][0]] if key in self._place else None

    def event(self, key: Key) -> Event | None:
        """The dated event with this id, where its row is shown."""
        if key not in self._place:
            return None
        row, at = self._place[key]
        return self._rows[row].chronicle.events[at]

    def beside(self, key: Key, by: int) -> Event | None:
        """The event of the same row so many steps later; None beyond its ends."""
        row, at = self._place[key]
        events = self._rows[row].chronicle.events
        return events[at + by] if 0 <= at + by < len(events) else None

    def end(self, key: Key, which: int) -> Event:
        """The first event of a row (0), or its last (-1)."""
        return self._rows[self._place[key][0]].chronicle.events[which]

    def across(self, key: Key, by: int) -> Event | None:
        """The event of the next row down (1) or up (-1) that is nearest on the common axis; None beyond the last."""
        row = self._place[key][0] + by
        event = self.event(key)
        if not 0 <= row < len(self._rows) or event is None:
            return None
        at = self._at(self._rows[row - by], event)
        other = self._rows[row]
        return min(other.chronicle.events, key=lambda one: abs(self._at(other, one) - at))

    def first_of(self, subject: Key, day: float) -> Event | None:
        """The first event of a subject's row from a place on the axis on; of the top row, where none is called so."""
        row = next((one for one in self._rows if one.key == subject), self._rows[0] if self._rows else None)
        if row is None:
            return None
        later = (event for event in row.chronicle.events if self._at(row, event) >= day)
        return next(later, row.chronicle.events[-1])

    def span(self, event: Event) -> Window:
        """From where to where an event lies on the common axis."""
        assert event.when is not None
        first, last = extent(event.when)
        zero = self._zero(self._rows[self._place[event.id][0]])
        return first - zero, last - zero

    def _zero(self, history: History) -> float:
        return history.zero if self._since and history.zero is not None else 0.0

    def _at(self, history: History, event: Event) -> float:
        assert event.when is not None
        return extent(event.when)[0] - self._zero(history)


def stand_in(scene: Scene, walk: RowWalk, event: Event) -> Target | None:
    """Where an event is in a picture: its own target, else the ring of its row that stands for it with others."""
    drawn = next((one for one in scene.targets if one.kind == "event" and one.key == event.id), None)
    history = walk.history_of(event.id)
    if drawn is not None or history is None:
        return drawn
    own = scene.belongings.get(f"{RING}:{history.key}", [])
    first, last = walk.span(event)
    for one in scene.targets:
        if one.kind == "set" and one.round and one.rect in own:
            start, _, end = one.key.partition("=")[2].partition("..")
            if float(start) <= first and last <= float(end):
                return one
    return None


def window_with(window: Window, span: Window) -> Window:
    """The window, moved so that what lies in `span` is in its middle part, where it is not in sight."""
    if span[0] < window[1] and window[0] < span[1]:
        return window
    middle, half = (span[0] + span[1]) / 2, (window[1] - window[0]) / 2
    return middle - half, middle + half

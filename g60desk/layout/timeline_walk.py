"""Walking the events with the keyboard: all of them in the order of time, drawn or not, and from track to track."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from g60desk.layout.scene import Target
from g60desk.layout.timeline_order import chains_of
from g60desk.layout.timeline_tracks import shown_tracks
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key, Story


class Walk:
    """The events of the shown tracks: the dated by their bounds, then the undated as they follow each other.

    It is made once for a story and its shown tracks; each step costs at most the logarithm of their number.
    """

    def __init__(self, told: Told) -> None:
        self._made_for: tuple[Story, tuple[Key, ...]] = (told.story, _tracks(told))
        shown = frozenset(self._made_for[1])
        dated = [event for event in told.index.dated_in_time if event.track in shown]
        undated = (event for chain in chains_of(told) for event in chain.events)
        self.order: tuple[Event, ...] = (*dated, *undated)
        self._places = {event.id: place for place, event in enumerate(self.order)}
        lanes: dict[Key, list[Event]] = {track: [] for track in self._made_for[1]}
        for event in dated:
            lanes[event.track].append(event)
        found = {track: sorted(events, key=_first) for track, events in lanes.items() if events}
        self._lane_of = {track: number for number, track in enumerate(found)}
        self._lanes = [(array("d", map(_first, events)), events) for events in found.values()]  # first days, events

    @property
    def ends(self) -> tuple[Event, Event]:
        """The first event, and the last that has a place in time; what has none comes after it, by the arrow."""
        dated = sum(len(events) for _, events in self._lanes)
        return self.order[0], self.order[dated - 1 if dated else -1]

    def serves(self, told: Told) -> bool:
        """True while the story and its shown tracks are those for which this was made."""
        return told.story is self._made_for[0] and _tracks(told) == self._made_for[1]

    def event(self, key: Key) -> Event | None:
        """The event with this id, where its track is shown."""
        place = self._places.get(key)
        return None if place is None else self.order[place]

    def beside(self, key: Key, by: int) -> Event | None:
        """The event that comes so many steps after this one in time; None beyond the ends."""
        place = self._places[key] + by
        return self.order[place] if 0 <= place < len(self.order) else None

    def across(self, key: Key, by: int) -> Event | None:
        """The event of the next track (the one before: -1) that begins nearest in time; None at the last."""
        event = self.order[self._places[key]]
        lane = self._lane_of.get(event.track, -1) + by
        if event.when is None or event.track not in self._lane_of or not 0 <= lane < len(self._lanes):
            return None
        days, events = self._lanes[lane]
        day = _first(event)
        after = bisect_left(days, day)
        near = [place for place in (after - 1, after) if 0 <= place < len(days)]
        return events[min(near, key=lambda place: abs(days[place] - day))]

    def first_since(self, day: float) -> Event | None:
        """The dated event that begins first on this day or later, else the last one before it."""
        later = [lane[1][at] for lane in self._lanes if (at := bisect_left(lane[0], day)) < len(lane[0])]
        if later:
            return min(later, key=lambda event: (_first(event), self._places[event.id]))
        return max((lane[1][-1] for lane in self._lanes), key=_first, default=None)


def _tracks(told: Told) -> tuple[Key, ...]:
    return tuple(track.id for track in shown_tracks(told))


def _first(event: Event) -> float:
    """The first day of a dated event; of one that had begun long before, that of its end."""
    assert event.when is not None
    return event.when.earliest if event.when.earliest is not None else extent(event.when)[0]


def attended(told: Told, targets: Sequence[Target], focus: Target | None) -> Target | None:
    """The dated event that has the keyboard focus, else the selected one; None where neither is drawn."""
    dated = [t for t in targets if t.kind == "event" and told.index.events[t.key].when is not None]
    return focus if focus in dated else next((target for target in dated if target.chosen), None)

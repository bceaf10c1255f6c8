"""Which tracks the timeline shows, in which order, which of them are folded, and what is hidden with the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import Era, Event, Key, Track


def ordered_tracks(index: Index, state: State) -> tuple[Track, ...]:
    """All tracks in the order that was wished, else in that of the story; those that the wish leaves out come last."""
    places = {key: place for place, key in enumerate(state.order)}
    return tuple(sorted(index.story.timeline.tracks, key=lambda track: places.get(track.id, len(places))))


def shown_tracks(told: Told) -> tuple[Track, ...]:
    """The tracks that are not hidden, in their order."""
    return tuple(track for track in ordered_tracks(told.index, told.state) if track.id not in told.state.hidden)


def is_folded(told: Told, track: Key) -> bool:
    """True when the track with this id is collapsed."""
    return track in told.state.folded


def shown_events(told: Told) -> tuple[Event, ...]:
    """The events of the tracks that are not hidden, in the order of the story."""
    events = told.story.timeline.events
    hidden = frozenset(told.state.hidden)
    return tuple(event for event in events if event.track not in hidden) if hidden else events


def shown_eras(told: Told) -> tuple[Era, ...]:
    """The eras that concern no hidden track, in the order of the story."""
    return tuple(era for era in told.story.timeline.eras if era.track not in told.state.hidden)


def hidden_events(told: Told) -> int:
    """How many events are hidden with their tracks."""
    return count_of(told.index, told.state.hidden)


def count_of(index: Index, tracks: Iterable[Key]) -> int:
    """How many events these tracks have together."""
    return sum(len(index.events_of(track)) for track in tracks)


def folding(index: Index, state: State, track: Key) -> dict[str, Any]:
    """The fields of the state that collapse a track, or open it again; none for a track that there is not."""
    return {"folded": _toggled(state.folded, track)} if track in index.tracks else {}


def hiding(index: Index, state: State, track: Key) -> dict[str, Any]:
    """The fields of the state that hide a track, or show it again; a selected event that would go is let go of."""
    if track not in index.tracks:
        return {}
    hidden = _toggled(state.hidden, track)
    fields: dict[str, Any] = {"hidden": hidden}
    if _is_of(index, state.selection, hidden):
        fields["selection"] = None
    return fields


def moving(index: Index, state: State, track: Key, by: int) -> dict[str, Any]:
    """The fields of the state that move a track up (-1) or down (1); none at the ends, or for a track there is not."""
    keys = [one.id for one in ordered_tracks(index, state)]
    at = keys.index(track) if track in keys else -1
    if at < 0 or not 0 <= at + by < len(keys):
        return {}
    keys.insert(at + by, keys.pop(at))
    own = keys == [one.id for one in index.story.timeline.tracks]
    return {"order": () if own else tuple(keys)}


def _toggled(keys: tuple[Key, ...], key: Key) -> tuple[Key, ...]:
    return tuple(one for one in keys if one != key) if key in keys else (*keys, key)


def _is_of(index: Index, chosen: Selection | None, tracks: Iterable[Key]) -> bool:
    event = index.event(chosen.key) if chosen is not None and chosen.kind == "event" else None
    return event is not None and event.track in tracks

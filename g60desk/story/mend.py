"""What remains of a story when parts of it had to be cut out: still a whole story, in which every id leads somewhere.

A cut is the path to what goes: an item leaves its list or mapping, an optional field goes back to its default.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from g60desk.story.dates import Date
from g60desk.story.model import NOTHING_SAID, Event, Figure, Record, Stop, Story, Text, Timeline, Track
from g60desk.story.problems import Path
from g60desk.story.shapes import shape

Cuts = dict[Any, Any]  # step -> the cuts inside it; an empty one goes as a whole


def mended(story: Story, cuts: Iterable[Path]) -> Story:
    """The story without what the paths lead to."""
    tree: Cuts = {}
    for path in sorted(cuts, key=len, reverse=True):
        inside = tree
        for step in path[:-1]:
            inside = inside.setdefault(step, {})
        inside[path[-1]] = {}  # the shorter path comes last: cutting the whole makes cuts inside it needless
    return _with_phases_dated(_without(story, tree) if tree else story)


def _without(value: Any, cuts: Cuts) -> Any:
    if isinstance(value, tuple):
        return type(value)(
            _without(item, cuts[place]) if place in cuts else item
            for place, item in enumerate(value)
            if cuts.get(place) != {}
        )
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if cuts.get(key) != {}}
        return {key: _without(item, cuts[key]) if key in cuts else item for key, item in kept.items()}
    kind: type[Record] = type(value)
    fields = shape(kind).fields
    changes = {
        fields[key].name: _without(getattr(value, fields[key].name), inside) if inside else fields[key].default
        for key, inside in cuts.items()
    }
    return _still_whole(value, msgspec.structs.replace(value, **changes), cuts)


def _still_whole(before: Any, after: Any, cuts: Cuts) -> Any:
    """Required values have no default: another one takes their place."""
    if isinstance(after, Timeline):
        return _with_tracks(after)
    if isinstance(after, Stop) and not after.name and "place" in cuts:
        return msgspec.structs.replace(after, name=Text({"": before.place}))
    if isinstance(after, Event) and "track" in cuts:
        return msgspec.structs.replace(after, track="")
    if isinstance(after, Figure) and "unit" in cuts:  # a number whose unit is not known would mislead
        return msgspec.structs.replace(after, unit="count", value=None, derive=None)
    return after


def _with_tracks(timeline: Timeline) -> Timeline:
    """Events whose track is unknown go to the first one; where there is none at all, to one without a name."""
    if all(event.track for event in timeline.events):
        return timeline
    tracks = timeline.tracks or (Track(id="events", name=NOTHING_SAID),)
    first = tracks[0].id
    events = tuple(event if event.track else msgspec.structs.replace(event, track=first) for event in timeline.events)
    return msgspec.structs.replace(timeline, tracks=tracks, events=events)


def _with_phases_dated(story: Story) -> Story:
    """A phase without a first day begins with the one before it, the first one with the next that has one."""
    days = [phase.begins for phase in story.phases if phase.begins.earliest is not None]
    if len(days) == len(story.phases):
        return story
    begins = days[0] if days else Date.parse("0001")
    phases = []
    for phase in story.phases:
        begins = phase.begins if phase.begins.earliest is not None else begins
        phases.append(msgspec.structs.replace(phase, begins=begins))
    return msgspec.structs.replace(story, phases=tuple(phases))

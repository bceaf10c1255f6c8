"""Where an event is in a picture of time, and in which window it would be seen."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.scale import Scale, Window, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_window import extent, window_with
from g60desk.layout.told import Told
from g60desk.story.model import Event

CLOSER = 4.0  # how much closer a window is than the one before it, in which the event was not seen


def stand_of(scene: Scene, told: Told, event: Event) -> Target | None:
    """Where an event is in a picture: its own target, else the ring that stands for it and its neighbours."""
    drawn = next((one for one in scene.targets if one.kind == "event" and one.key == event.id), None)
    if drawn is not None or event.when is None:
        return drawn
    rings = [one for one in scene.targets if one.kind == "set" and one.round and (ring_window(one) is not None)]
    places = scene.belongings.get(f"event:{event.id}", [])
    named = next((ring for ring in rings if ring.rect in places), None)
    return named or _ring_over(rings, told, event)


def _ring_over(rings: Sequence[Target], told: Told, event: Event) -> Target | None:
    """The ring whose window holds the event: one of its own track where there is one, else the shortest."""
    assert event.when is not None
    first, last = extent(event.when)
    found = []
    for ring in rings:
        start, end = ring_window(ring) or (0.0, 0.0)
        if start <= first and last <= end:
            track = told.index.tracks.get(event.track)
            own = track is not None and told.text(track.name) in ring.name
            found.append((not own, end - start, ring))
    return min(found, key=lambda one: one[:2])[2] if found else None


def ring_window(target: Target) -> Window | None:
    """The window to which a ring leads; None for a target that is none."""
    name, _, said = target.key.partition("=")
    start, dots, end = said.partition("..")
    if target.kind != "set" or name != "window" or not dots:
        return None
    return float(start), float(end)


def is_within(window: Window, event: Event) -> bool:
    """True where the window shows at least a part of the event, so that a ring can stand for it."""
    return window_with(event, window) == window


def window_showing(shown: Window, event: Event, axis: Scale, tries: int) -> Window:
    """The window in which a dated event should be seen, after so many windows in which it was not.

    At first the present one moved to it; then one about it, because a card may cover a part; then ever closer ones.
    """
    assert event.when is not None
    if tries == 0 and not is_within(shown, event):
        return window_with(event, shown)
    day = sum(extent(event.when)) / 2
    aside = day - axis.day((axis.left + axis.right) / 2)
    about = (shown[0] + aside, shown[1] + aside)
    return about if tries < 2 else zoomed(about, CLOSER, day)

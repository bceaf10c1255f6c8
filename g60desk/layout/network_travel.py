"""Travel along a line: its stops as they lie from west to east, the next one, and how far it is.

Left leads westwards and right eastwards, whatever the order of the story, since so it lies on the map and on the
straight layout; on an upright sheet the straight trunk has its east on top, and up leads there.  Stops are counted the
same way, so that right always leads to the next number.
"""

from __future__ import annotations

from g60desk.layout.distances import km_along, said_km, stops_of
from g60desk.layout.frame import Frame
from g60desk.layout.network_focus import chosen_place
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, NetworkLayout, Place

ARROWS = {(True, -1): "←", (True, 1): "→", (False, -1): "↓", (False, 1): "↑"}  # by lying, and way


def westward(told: Told, line: Line) -> list[Place]:
    """The stops of a line, those of its western end first; a line that ends where it begins as the story has it."""
    stops = stops_of(told, line)
    located = [stop for stop in stops if stop.lon is not None]
    if len(located) > 1 and _east_of(located[0], located[-1]):
        stops.reverse()
    return stops


def _east_of(a: Place, b: Place) -> bool:
    """True when a lies east of b, the shorter way round the Earth."""
    return ((a.lon or 0.0) - (b.lon or 0.0) + 180.0) % 360.0 > 180.0


def next_stop(told: Told, line: Line, way: int, near: Key = "") -> Place | None:
    """The stop that comes next, westwards for -1 and eastwards for 1; None where the line ends.

    Who has not come to a stop yet begins at the one called `near`, else at the end that lies behind.
    """
    stops = westward(told, line)
    here = chosen_place(told)
    at = next((number for number, stop in enumerate(stops) if here is not None and stop.id == here.id), None)
    if at is None:
        begun = next((stop for stop in stops if stop.id == near), None)
        return begun or (stops[0 if way > 0 else -1] if stops else None)
    return stops[at + way] if 0 <= at + way < len(stops) else None


def lies(told: Told, frame: Frame) -> bool:
    """True where west is at the left; on the upright straight layout it is below."""
    return frame.mode != "portrait" or told.layout == NetworkLayout.MAP


def stop_said(told: Told, line: Line, one: Place) -> str:
    """Which stop a place is, and how far it is to those beside it: the way is left out where no course is known."""
    stops = westward(told, line)
    at = next(number for number, stop in enumerate(stops) if stop.id == one.id)
    far = km_along(told, line)
    parts = [told.words("network.stop_of", n=at + 1, count=len(stops), line=told.text(line.name))]
    for other, key in ((at - 1, "network.km_from"), (at + 1, "network.km_to")):
        if 0 <= other < len(stops) and far:
            km = said_km(told, abs(far[stops[other].id] - far[one.id]))
            parts.append(told.words(key, km=km, name=told.text(stops[other].name)))
    if len(parts) > 1:
        parts.append(told.words("network.drawn"))
    return told.words("network.pause").join(parts)

"""Where the spine goes on beyond the last of its places: a stub of the straight trunk, as far as its zone reaches."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_courses import stretches
from g60desk.layout.network_links import Link, end_of, located, spine
from g60desk.layout.projection import fitted
from g60desk.layout.scene import Point, Rect
from g60desk.layout.straight_plan import Track
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, Place

LONG = 116.0  # px from the middle of the last stop
INSET = 28.0  # px between a stub and the edge of its zone
LAND = Rect(0.0, 0.0, 10_000.0, 10_000.0)  # px; only where a course ends matters, not how it is seen


def lead_stubs(
    told: Told, frame: Frame, trunk: Sequence[Place], laid: Track, v: float
) -> list[tuple[Link, list[Point]]]:
    """The stubs as (u, v) points: one at each end of the trunk beyond which the course of the spine goes on."""
    line = spine(told)
    if line is None or not trunk:
        return []
    beyond = _goes_beyond(line, told)
    found = []
    for end, zone, way in ((trunk[0].id, laid.zones[0], -1), (trunk[-1].id, laid.zones[-1], 1)):
        edge = zone.high if way > 0 else zone.low
        long = min(frame.px(LONG), abs(edge - laid.at[end]) - frame.px(INSET))
        if long > 0 and end in beyond:
            u = laid.at[end]
            found.append((end_of(line, end), [(u, v), (u + way * long, v)]))
    return found


def _goes_beyond(line: Line, told: Told) -> set[Key]:
    """The places at which the course of a line does not end, though no other place follows."""
    where = {place.id: (place.lon or 0.0, place.lat or 0.0) for place in located(told)}
    land = fitted(list(where.values()), LAND)
    spots = {key: land.at(*spot) for key, spot in where.items()}
    return {start for start, end in stretches(line, land, spots) if start == end}

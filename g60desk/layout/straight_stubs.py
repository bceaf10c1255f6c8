"""Where the spine goes on beyond the last of its places: a stub of the straight trunk, as far as its zone reaches."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_courses import stretches
from g60desk.layout.network_links import Link, end_of, located, shown_places, spine
from g60desk.layout.projection import fitted
from g60desk.layout.scene import Point, Rect
from g60desk.layout.straight_plan import Track
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, Place

LONG = 116.0  # px from the middle of the last stop
NEAR = 0.4  # of the length of the rest of a course, how far from it a place may lie that stands on its stub
INSET = 28.0  # px between a stub and the edge of its zone
LAND = Rect(0.0, 0.0, 10_000.0, 10_000.0)  # px; only where a course ends matters, not how it is seen


class Stub(msgspec.Struct, frozen=True):
    """A stub from the last stop `end` to `u`; `stop` is the place beyond it, which is no member, where there is one."""

    end: Key
    u: float
    stop: Key = ""


def stubs(told: Told, frame: Frame, trunk: Sequence[Place], laid: Track) -> list[Stub]:
    """One at each end of the trunk beyond which the course of the spine goes on, with what lies there on the land."""
    line = spine(told)
    if line is None or not trunk:
        return []
    beyond = _beyond(line, told)
    found = []
    for end, zone, way in ((trunk[0].id, laid.zones[0], -1), (trunk[-1].id, laid.zones[-1], 1)):
        edge = zone.high if way > 0 else zone.low
        long = min(frame.px(LONG), abs(edge - laid.at[end]) - frame.px(INSET))
        if long > 0 and end in beyond:
            found.append(Stub(end, laid.at[end] + way * long, beyond[end]))
    return found


def lead_stubs(told: Told, every: Sequence[Stub], laid: Track, v: float) -> list[tuple[Link, list[Point]]]:
    """The stubs as (u, v) points."""
    line = spine(told)
    assert line is not None or not every
    return [(end_of(line, one.end), [(laid.at[one.end], v), (one.u, v)]) for one in every if line is not None]


def _beyond(line: Line, told: Told) -> dict[Key, Key]:
    """The places at which the course of a line does not end, though no other of its places follows.

    With each the place that lies near the rest of the course, and farthest from the stop; empty where none does.
    """
    where = {place.id: (place.lon or 0.0, place.lat or 0.0) for place in located(told)}
    land = fitted(list(where.values()), LAND)
    spots = {key: land.at(*spot) for key, spot in where.items()}
    strangers = spots.keys() - {place.id for place in shown_places(told)}
    found = {}
    for (start, end), path in stretches(line, land, spots).items():
        if start == end:
            near = [key for key in strangers if _away(spots[key], path) < NEAR * math.dist(path[0], path[-1])]
            found[start] = max(near, key=lambda key: (math.dist(spots[key], spots[start]), key), default="")
    return found


def _away(spot: Point, path: Sequence[Point]) -> float:
    return min(math.dist(spot, point) for point in path)

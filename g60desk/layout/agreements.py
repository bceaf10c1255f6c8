"""The way of an agreement on the map: straight, and in a bow where a place lies in between that has no part in it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from g60desk.layout.geometry import between, curve
from g60desk.layout.scene import Point

BOWS = (0.0, 0.07, -0.07, 0.12, -0.12, 0.18, -0.18)  # of the distance, how far its middle is off the straight
CLEAR = 0.07  # of the distance, how near the way may come to a place that has no part in it
MOST = 60  # places; among more, nobody could say which one a line passes by


def bowed(start: Point, end: Point, others: Sequence[Point]) -> list[Point]:
    """The points of a way from start to end, of which a curve is to be drawn; two for a straight one."""
    far = math.dist(start, end)
    if not far or len(others) > MOST:
        return [start, end]
    ways = [_way(start, end, bow) for bow in BOWS]
    least = [_clearance(way, others) / far for way in ways]
    found = next((number for number, clear in enumerate(least) if clear >= CLEAR), None)
    return ways[least.index(max(least)) if found is None else found]


def _way(start: Point, end: Point, bow: float) -> list[Point]:
    """Through a middle that is `bow` times the distance off the straight."""
    if not bow:
        return [start, end]
    x, y = between(start, end, 0.5)
    return [start, (x - (end[1] - start[1]) * bow, y + (end[0] - start[0]) * bow), end]


def _clearance(way: Sequence[Point], others: Sequence[Point]) -> float:
    """How near a way comes to the nearest of some points."""
    points = curve(way) if len(way) > 2 else [between(way[0], way[1], part / 16) for part in range(17)]
    return min((math.dist(point, other) for point in points for other in others), default=math.inf)

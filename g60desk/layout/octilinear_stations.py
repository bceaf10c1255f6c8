"""The stations of a chain, laid out evenly along its way, off its bends and off what crosses it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.geometry import along, length
from g60desk.layout.rect import Point

SHIFTS = (0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.3, -0.3)  # of the distance between stations
CLEAR = 0.45  # steps between a station and a crossing


def evenly(way: Sequence[Point], number: int, crossings: Sequence[Point]) -> list[float]:
    """How far along a way `number` stations stand between its ends: evenly, moved where a bend or crossing is."""
    each = length(way) / (number + 1)
    corners = list(way[1:-1])
    found = []
    for place in range(1, number + 1):
        options = [(place + shift) * each for shift in SHIFTS]
        found.append(min(options, key=lambda far: _near(along(way, far), corners, crossings)))
    return found


def _near(spot: Point, corners: Sequence[Point], crossings: Sequence[Point]) -> float:
    """How much a spot is in the way of crossings, and of bends."""
    cost = sum(10.0 * max(0.0, CLEAR - math.dist(spot, other)) for other in crossings)
    return round(cost + sum(max(0.0, CLEAR - math.dist(spot, other)) for other in corners), 6)


def straightened(way: Sequence[Point]) -> list[Point]:
    """A way without the points at which it does not turn."""
    found = list(way[:1])
    for number in range(1, len(way) - 1):
        (ax, ay), (x, y), (bx, by) = found[-1], way[number], way[number + 1]
        if abs((x - ax) * (by - y) - (y - ay) * (bx - x)) > 1e-9 or (x - ax) * (bx - x) + (y - ay) * (by - y) < 0:
            found.append(way[number])
    return [*found, *way[-1:]]


def part_of(way: Sequence[Point], start: float, end: float) -> tuple[Point, ...]:
    """The part of a way from one distance along it to another, with its bends."""
    found = [along(way, start)]
    far = 0.0
    for a, b in pairwise(way):
        far += math.dist(a, b)
        if start + 1e-6 < far < end - 1e-6:
            found.append(b)
    return (*found, along(way, end))


def bent_at(path: Sequence[Point], slack: float) -> list[int]:
    """The inner points, by number, at which a path is more than `slack` off the straight (Douglas and Peucker)."""
    if len(path) < 3:
        return []
    (ax, ay), (bx, by) = path[0], path[-1]
    long = math.hypot(bx - ax, by - ay)
    offs = []
    for x, y in path[1:-1]:
        if long > 1e-9:
            offs.append(abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / long)
        else:
            offs.append(math.hypot(x - ax, y - ay))
    most = max(range(len(offs)), key=lambda number: offs[number])
    if offs[most] <= slack:
        return []
    at = most + 1
    return [*bent_at(path[: at + 1], slack), at, *(at + number for number in bent_at(path[at:], slack))]

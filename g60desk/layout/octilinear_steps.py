"""Steps on a grid: the eight ways from a point, what they cost, and what a search has still to pay."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from g60desk.layout.octilinear_ways import STEPS

Spot = tuple[int, int]
Ports = Sequence[float]  # what it costs to leave a point in each of the eight directions; infinite where it is barred

HOP = tuple(0.5 * math.hypot(*step) for step in STEPS)
ASLANT = 0.2071  # what a slanting step costs more than a level one; rounded down, so that no way costs less
BEND = (0.0, 1.0, 2.6)  # a turn by no, one and two eighths; sharper ones are not made
CROSSING = 6.0  # less than the way around a spine of three stations
OPEN: Ports = (0.0,) * 8


class Target:
    """Where a search is to end: the least that is still to pay from a point."""

    def __init__(self, ends: Mapping[Spot, tuple[float, Ports]], heavy: float) -> None:
        self.x0, self.x1 = min(x for x, _ in ends), max(x for x, _ in ends)
        self.y0, self.y1 = min(y for _, y in ends), max(y for _, y in ends)
        self.least = min(own + min(ports) for own, ports in ends.values())
        self.bend = BEND[1] * heavy if len(ends) == 1 else 0.0

    def ahead(self, x: int, y: int, way: int) -> float:
        """The least cost from a point, entered in a direction: the distance, and a bend where the end lies aside."""
        dx = self.x0 - x if x < self.x0 else self.x1 - x if x > self.x1 else 0
        dy = self.y0 - y if y < self.y0 else self.y1 - y if y > self.y1 else 0
        cost = self.least
        if self.bend and (dx or dy):
            sx, sy = STEPS[way]
            long = max(abs(dx), abs(dy))
            if dx != sx * long or dy != sy * long:
                cost += self.bend
        return cost + least_way(abs(dx), abs(dy))


def least_way(dx: int, dy: int) -> float:
    """The least that a way over so many steps across and down can cost, without its bends."""
    return HOP[0] * dx + ASLANT * dy if dx > dy else HOP[0] * dy + ASLANT * dx


def way_of(a: Spot, b: Spot) -> int:
    """The direction of a step between two neighbouring points."""
    return STEPS.index((b[0] - a[0], b[1] - a[1]))


def passed(spots: Sequence[Spot]) -> list[tuple[Spot, int]]:
    """The points between the ends of a way, with the axis along which it passes straight, or -1."""
    ways = [way_of(a, b) for a, b in pairwise(spots)]
    return [
        (spot, way % 4 if way == after else -1) for spot, (way, after) in zip(spots[1:-1], pairwise(ways), strict=True)
    ]


def steps_of(spots: Sequence[Spot]) -> list[tuple[int, int, int]]:
    """The steps of a way, each by its upper or left point and its axis."""
    found = []
    for a, b in pairwise(spots):
        way = way_of(a, b)
        base = a if way < 4 else b
        found.append((*base, way % 4))
    return found

"""A grid of points with eight ways from each, and the cheapest way over it from one set of points to another.

The search is A* over (point, direction), as in Bast, Brosi and Storandt ("Metro Maps on Octilinear Grid Graphs",
Computer Graphics Forum 39(3), 2020): length and bends cost, a point or a slanting cell that is taken costs a crossing,
and nothing passes a station.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping

import msgspec

from g60desk.layout.octilinear_steps import BEND, CROSSING, HOP, Ports, Spot, Target, passed, steps_of
from g60desk.layout.octilinear_ways import STEPS


class Way(msgspec.Struct, frozen=True):
    """A way over the grid, and what it cost with its ends."""

    cost: float
    spots: tuple[Spot, ...]


class Grid:
    """What lies on the points and on the steps between them."""

    def __init__(self, low: Spot, high: Spot) -> None:
        self.low, self.high = low, high
        self.nodes: dict[Spot, int] = {}
        self._over: dict[Spot, list[int]] = {}  # the axis (0 to 3) of each way over a point, -1 where it turns
        self._steps: set[tuple[int, int, int]] = set()
        self.looked = 0  # points looked at in all searches

    def inside(self, spot: Spot) -> bool:
        """True for a point of the grid."""
        return self.low[0] <= spot[0] <= self.high[0] and self.low[1] <= spot[1] <= self.high[1]

    def free(self, spot: Spot) -> bool:
        """True for a point of the grid on which nothing lies."""
        return self.inside(spot) and spot not in self.nodes and not self._over.get(spot)

    def lay(self, way: Way) -> None:
        """Lay a way on the grid."""
        for spot, axis in passed(way.spots):
            self._over.setdefault(spot, []).append(axis)
        self._steps.update(steps_of(way.spots))

    def lift(self, way: Way) -> None:
        """Take a way off again."""
        for spot, axis in passed(way.spots):
            self._over[spot].remove(axis)
        self._steps.difference_update(steps_of(way.spots))

    def route(
        self,
        starts: Mapping[Spot, tuple[float, Ports]],
        ends: Mapping[Spot, tuple[float, Ports]],
        heavy: float = 1.0,
        limit: float = math.inf,
        *,
        loose: bool = False,
    ) -> Way | None:
        """The cheapest way from a start to an end, each with its own cost and ports; None where none is below `limit`.

        `heavy` multiplies the cost of bends; a `loose` way also crosses where others bend or cross, at twice the cost.
        """
        target = Target(ends, heavy)
        bends = tuple(cost * heavy for cost in BEND)
        nodes, over = self.nodes, self._over
        (low_x, low_y), (high_x, high_y) = self.low, self.high
        heap: list[tuple[float, float, Spot, int]] = []
        came: dict[tuple[Spot, int], tuple[Spot, int]] = {}
        best: dict[tuple[Spot, int], float] = {}
        goal: tuple[float, Spot, int] = (limit, (0, 0), -1)

        def push(cost: float, spot: Spot, way: int, before: tuple[Spot, int]) -> None:
            step = STEPS[way]
            x, y = after = (spot[0] + step[0], spot[1] + step[1])
            cost += HOP[way]
            if cost >= best.get((after, way), limit):
                return
            if after in nodes:
                if after not in ends:
                    return
            elif not (low_x <= x <= high_x and low_y <= y <= high_y):
                return
            elif over.get(after):
                if way % 4 in over[after] or not (loose or (len(over[after]) == 1 and over[after][0] >= 0)):
                    return
                cost += CROSSING * (2 if loose else 1)
            crossed = self._crossed(spot, after, way)
            cost += crossed
            ahead = cost + target.ahead(x, y, way)
            if ahead < goal[0] and cost < best.get((after, way), limit):
                best[after, way] = cost
                came[after, way] = before
                heapq.heappush(heap, (ahead, cost, after, way))

        for spot, (cost, ports) in starts.items():
            for way in range(8):
                if ports[way] < math.inf:
                    push(cost + ports[way], spot, way, (spot, -1))
        while heap:
            ahead, cost, spot, way = heapq.heappop(heap)
            self.looked += 1
            if ahead >= goal[0]:
                break
            if cost > best[spot, way]:
                continue
            if spot in ends:
                own, ports = ends[spot]
                whole = cost + own + ports[(way + 4) % 8]
                if whole < goal[0]:
                    goal = (whole, spot, way)
            if spot in nodes:
                continue
            if over.get(spot):  # a crossing is passed straight on
                push(cost, spot, way, (spot, way))
                continue
            for turn in (0, 1, -1, 2, -2):
                push(cost + bends[abs(turn)], spot, (way + turn) % 8, (spot, way))
        return _traced(goal, came) if goal[2] >= 0 else None

    def _crossed(self, spot: Spot, after: Spot, way: int) -> float:
        """What a step costs that others slant across; infinite where one is taken."""
        axis = way % 4
        x, y = spot if way < 4 else after
        if (x, y, axis) in self._steps:
            return math.inf
        if (axis == 1 and (x + 1, y, 3) in self._steps) or (axis == 3 and (x - 1, y, 1) in self._steps):
            return CROSSING
        return 0.0


def _traced(goal: tuple[float, Spot, int], came: Mapping[tuple[Spot, int], tuple[Spot, int]]) -> Way:
    spots = [goal[1]]
    spot, way = goal[1], goal[2]
    while way >= 0:
        spot, way = came[spot, way]
        spots.append(spot)
    return Way(goal[0], tuple(reversed(spots)))

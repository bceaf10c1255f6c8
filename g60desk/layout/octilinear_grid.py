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
        return _Search(self, ends, heavy, limit, loose=loose).way_from(starts)

    def search_step(self, spot: Spot, way: int, ends: Mapping[Spot, object], *, loose: bool) -> float:
        """What it costs to go on from a point in a direction; infinite where that is barred."""
        step = STEPS[way]
        after = (spot[0] + step[0], spot[1] + step[1])
        cost = HOP[way]
        if after in self.nodes:
            if after not in ends:
                return math.inf
        elif not self.inside(after):
            return math.inf
        elif lying := self._over.get(after):
            if way % 4 in lying or not (loose or (len(lying) == 1 and lying[0] >= 0)):
                return math.inf
            cost += CROSSING * (2 if loose else 1)
        return cost + self._crossed(spot, after, way)

    def is_crossing(self, spot: Spot) -> bool:
        """True where a way lies over a point, so that another one has to go straight on."""
        return bool(self._over.get(spot))

    def _crossed(self, spot: Spot, after: Spot, way: int) -> float:
        """What a step costs that others slant across; infinite where one is taken."""
        axis = way % 4
        x, y = spot if way < 4 else after
        if (x, y, axis) in self._steps:
            return math.inf
        if (axis == 1 and (x + 1, y, 3) in self._steps) or (axis == 3 and (x - 1, y, 1) in self._steps):
            return CROSSING
        return 0.0


class _Search:
    """One search over a grid: what is open, and the cheapest way that was found to each (point, direction)."""

    def __init__(
        self, grid: Grid, ends: Mapping[Spot, tuple[float, Ports]], heavy: float, limit: float, *, loose: bool
    ) -> None:
        self.grid, self.ends, self.limit, self.loose = grid, ends, limit, loose
        self.target = Target(ends, heavy)
        self.bends = tuple(cost * heavy for cost in BEND)
        self.heap: list[tuple[float, float, Spot, int]] = []
        self.came: dict[tuple[Spot, int], tuple[Spot, int]] = {}
        self.best: dict[tuple[Spot, int], float] = {}
        self.goal: tuple[float, Spot, int] = (limit, (0, 0), -1)

    def way_from(self, starts: Mapping[Spot, tuple[float, Ports]]) -> Way | None:
        for spot, (cost, ports) in starts.items():
            for way in range(8):
                if ports[way] < math.inf:
                    self._push(cost + ports[way], spot, way, (spot, -1))
        while self.heap:
            ahead, cost, spot, way = heapq.heappop(self.heap)
            self.grid.looked += 1
            if ahead >= self.goal[0]:
                break
            if cost <= self.best[spot, way]:
                self._go_on(cost, spot, way)
        return _traced(self.goal, self.came) if self.goal[2] >= 0 else None

    def _push(self, cost: float, spot: Spot, way: int, before: tuple[Spot, int]) -> None:
        """Open the point after one, if that is cheaper than what is known."""
        step = STEPS[way]
        x, y = after = (spot[0] + step[0], spot[1] + step[1])
        known = self.best.get((after, way), self.limit)
        if cost + HOP[way] >= known:
            return
        cost += self.grid.search_step(spot, way, self.ends, loose=self.loose)
        if cost >= known:
            return
        ahead = cost + self.target.ahead(x, y, way)
        if ahead < self.goal[0]:
            self.best[after, way] = cost
            self.came[after, way] = before
            heapq.heappush(self.heap, (ahead, cost, after, way))

    def _go_on(self, cost: float, spot: Spot, way: int) -> None:
        """From an open point: to the goal, straight over a crossing, or on in any direction."""
        if spot in self.ends:
            own, ports = self.ends[spot]
            whole = cost + own + ports[(way + 4) % 8]
            if whole < self.goal[0]:
                self.goal = (whole, spot, way)
        if spot in self.grid.nodes:
            return
        turns = (0,) if self.grid.is_crossing(spot) else (0, 1, -1, 2, -2)
        for turn in turns:
            self._push(cost + self.bends[abs(turn)], spot, (way + turn) % 8, (spot, way))


def _traced(goal: tuple[float, Spot, int], came: Mapping[tuple[Spot, int], tuple[Spot, int]]) -> Way:
    spots = [goal[1]]
    spot, way = goal[1], goal[2]
    while way >= 0:
        spot, way = came[spot, way]
        spots.append(spot)
    return Way(goal[0], tuple(reversed(spots)))

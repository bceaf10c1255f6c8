"""Knots on the points of a grid and the ways between them: the octilinear drawing of a network.

After Bast, Brosi and Storandt ("Metro Maps on Octilinear Grid Graphs", Computer Graphics Forum 39(3), 2020): stretches
are laid one by one, those of the busiest knots first, each on the cheapest way; a knot that has no point yet gets one
near to where it should be, with the way.  Then each knot is tried on the points around it, as long as that is cheaper.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from g60desk.layout.octilinear_even import STEPS
from g60desk.layout.octilinear_grid import Grid, Ports, Spot, Way, way_of
from g60desk.layout.octilinear_knots import Edge, Knots
from g60desk.layout.rect import Point

AWAY = 0.5  # what it costs to stand one step from where one should, by the square of the distance
REACH = (1.6, 3.0, 5.0, 9.0)  # steps within which a knot looks for a point, if need be again
SHORT = 4.0  # what each step costs that a way is too short for its stations
LEVEL = 0.7  # of a step, what a level one counts: names lie level, and need more room there
PASSES = 4
WORK = 40_000  # points that are looked at to improve a drawing, at most
MARGIN = 4  # steps of grid around the drawing

Ends = dict[Spot, tuple[float, Ports]]


class Drawing:
    """Knots and stretches on a grid, by their numbers; `wished` is where the knots should be."""

    def __init__(self, wished: Sequence[Point], edges: Sequence[Edge]) -> None:
        self.wished, self.edges = wished, edges
        xs, ys = [x for x, _ in wished], [y for _, y in wished]
        low = (math.floor(min(xs)) - MARGIN, math.floor(min(ys)) - MARGIN)
        self.grid = Grid(low, (math.ceil(max(xs)) + MARGIN, math.ceil(max(ys)) + MARGIN))
        self.at: dict[int, Spot] = {}
        self.ways: dict[int, Way] = {}
        self._costs: dict[int, float] = {}
        self._knots = Knots(wished, edges)

    # laying

    def lay_all(self) -> bool:
        """Lay all edges, and put knots without any near to where they should be; False where an edge found no way."""
        found = [self._lay(number) for number in self._knots.order()]
        for knot in range(len(self.wished)):
            spots = {} if knot in self.at else self._near(knot, max(REACH)) or self._near(knot, math.inf)
            if spots:
                self._put(knot, min(spots, key=lambda spot: (spots[spot], spot)))
        return all(found)

    def _lay(self, number: int) -> bool:
        """Lay an edge, with its ends where they have no point yet."""
        for strict in (True, False):
            for reach in REACH:
                if self._try(number, reach, strict=strict):
                    return True
        return False

    def _try(self, number: int, reach: float, limit: float = math.inf, *, strict: bool = True) -> bool:
        edge = self.edges[number]
        starts, ends = (self._ends(knot, number, reach, strict=strict) for knot in (edge.a, edge.b))
        way = self.grid.route(starts, ends, edge.heavy, limit, loose=not strict) if starts and ends else None
        if way is not None:
            self._keep(number, way, starts, ends)
        return way is not None

    def _keep(self, number: int, way: Way, starts: Ends, ends: Ends) -> None:
        edge = self.edges[number]
        first, last = way.spots[0], way.spots[-1]
        own = starts[first][0] + starts[first][1][way_of(first, way.spots[1])]
        own += ends[last][0] + ends[last][1][way_of(last, way.spots[-2])]
        for knot, spot in ((edge.a, first), (edge.b, last)):
            if knot not in self.at:
                self._put(knot, spot)
        self.grid.lay(way)
        self.ways[number] = way
        self._costs[number] = way.cost - own

    def _put(self, knot: int, spot: Spot) -> None:
        self.at[knot] = spot
        self.grid.nodes[spot] = knot

    def _near(self, knot: int, reach: float) -> dict[Spot, float]:
        """The free points near to where a knot should be, with what it costs to stand there."""
        x, y = self.wished[knot]
        low, high = self.grid.low, self.grid.high
        found = {}
        for sx in range(max(low[0], math.ceil(max(x - reach, low[0]))), math.floor(min(x + reach, high[0])) + 1):
            for sy in range(math.ceil(max(y - reach, low[1])), math.floor(min(y + reach, high[1])) + 1):
                far = (sx - x) ** 2 + (sy - y) ** 2
                if far <= reach * reach and self.grid.free((sx, sy)):
                    found[sx, sy] = AWAY * far
        return found

    def _ends(self, knot: int, number: int, reach: float, *, strict: bool) -> Ends:
        ports = self._knots.ports(knot, number, self._laid(knot, number), strict=strict)
        if knot in self.at:
            return {self.at[knot]: (0.0, ports)}
        return {spot: (cost, ports) for spot, cost in self._near(knot, reach).items()}

    def _laid(self, knot: int, but: int = -1) -> Mapping[int, int]:
        """The laid edges of a knot but one, with the direction in which each leaves it."""
        found = {}
        for e in self._knots.inner[knot]:
            if e in self.ways and e != but:
                spots = self.ways[e].spots
                found[e] = way_of(*spots[:2]) if self.edges[e].a == knot else way_of(spots[-1], spots[-2])
        return found

    # improving

    def improve(self) -> None:
        """Try each knot on the points around it, as long as that is cheaper and the work is not too much."""
        most = self.grid.looked + WORK
        for _ in range(PASSES):
            better = False
            for knot in range(len(self.wished)):
                if self.grid.looked > most:
                    return
                better |= self._improve(knot)
            if not better:
                return

    def _improve(self, knot: int) -> bool:
        now = self._cost(knot)
        x, y = self.at[knot]
        spots = [(x + dx, y + dy) for dx, dy in STEPS]
        return any(
            self.grid.free(spot) and self._bound(knot, spot) < now - 0.01 and self._moved(knot, spot, now)
            for spot in spots
        )

    def _bound(self, knot: int, spot: Spot) -> float:
        """The least that a knot with its edges can cost on a point."""
        inner = self._knots.inner[knot]
        cost = AWAY * math.dist(spot, self.wished[knot]) ** 2
        return cost + sum(self._least(e, spot, self.at[self.edges[e].other(knot)]) for e in inner)

    def _least(self, number: int, a: Spot, b: Spot) -> float:
        """The least that an edge between two points can cost: its length, and a bend where it cannot be straight."""
        dx, dy = abs(b[0] - a[0]), abs(b[1] - a[1])
        cost = 0.5 * max(dx, dy) + 0.2071 * min(dx, dy) + _short(a, b, self.edges[number].least)
        return cost + (self.edges[number].heavy if dx and dy and dx != dy else 0.0)

    def _moved(self, knot: int, spot: Spot, now: float) -> bool:
        """Move a knot if that is cheaper; else all is as before."""
        home, ways = self.at[knot], {e: self.ways[e] for e in self._knots.inner[knot] if e in self.ways}
        costs = {e: self._costs[e] for e in ways}
        self._lift(knot)
        if self.grid.free(spot):
            self._put(knot, spot)
            if self._lay_within(knot, list(ways), now) and self._cost(knot) < now - 0.01:
                return True
            self._lift(knot)
        self._put(knot, home)
        for way in ways.values():
            self.grid.lay(way)
        self.ways.update(ways)
        self._costs.update(costs)
        return False

    def _lift(self, knot: int) -> None:
        for e in self._knots.inner[knot]:
            if e in self.ways:
                self.grid.lift(self.ways.pop(e))
        self.grid.nodes.pop(self.at.pop(knot), None)

    def _lay_within(self, knot: int, numbers: Sequence[int], budget: float) -> bool:
        """Lay the edges of a knot as long as that costs less than a budget; False where it does not."""
        spot, near = self.at[knot], {e: self.edges[e].other(knot) for e in numbers}
        budget -= AWAY * math.dist(spot, self.wished[knot]) ** 2
        budget -= sum(self._turning(one) for one in dict.fromkeys(near.values()))
        budget -= sum(self._short(e) for e in numbers)
        left = {e: self._least(e, spot, self.at[other]) - self._short(e) for e, other in near.items()}
        for e in numbers:
            del left[e]
            if not self._try(e, 0.0, budget - sum(left.values())):
                return False
            budget -= self.ways[e].cost
        return True

    def _cost(self, knot: int) -> float:
        """What a knot costs with its edges, its turns and those of its neighbours."""
        cost = AWAY * math.dist(self.at[knot], self.wished[knot]) ** 2
        knots = {knot: None}
        for e in self._knots.inner[knot]:
            if e in self.ways:
                cost += self._costs[e] + self._short(e)
                knots[self.edges[e].other(knot)] = None
        return cost + sum(self._turning(one) for one in knots)

    def _short(self, number: int) -> float:
        """What it costs that the ends of an edge are too near to each other for its stations."""
        edge = self.edges[number]
        return _short(self.at[edge.a], self.at[edge.b], edge.least)

    def _turning(self, knot: int) -> float:
        return self._knots.turning(knot, self._laid(knot))


def _short(a: Spot, b: Spot, least: float) -> float:
    dx, dy = abs(a[0] - b[0]), abs(a[1] - b[1])
    room = dy + LEVEL * (dx - dy) if dx > dy else float(dy)
    return SHORT * max(0.0, least - room) ** 2

"""Knots on the points of a grid and the ways between them: the octilinear drawing of a network.

After Bast, Brosi and Storandt ("Metro Maps on Octilinear Grid Graphs", Computer Graphics Forum 39(3), 2020): stretches
are laid one by one, those of the busiest knots first, each on the cheapest way; a knot that has no point yet gets one
near to where it should be, with the way.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from g60desk.layout.octilinear_grid import Grid, Way
from g60desk.layout.octilinear_knots import Edge, Knots
from g60desk.layout.octilinear_steps import Ports, Spot, way_of
from g60desk.layout.rect import Point

AWAY = 0.5  # what it costs to stand one step from where one should, by the square of the distance
REACH = (1.6, 3.0, 5.0, 9.0)  # steps within which a knot looks for a point, if need be again
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

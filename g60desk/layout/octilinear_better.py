"""A drawing made better: each knot is tried on the points around it, as long as that is cheaper.

The local search of Bast, Brosi and Storandt ("Metro Maps on Octilinear Grid Graphs", Computer Graphics Forum 39(3),
2020).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from g60desk.layout.octilinear_place import AWAY, Drawing
from g60desk.layout.octilinear_steps import Spot, least_way
from g60desk.layout.octilinear_ways import STEPS

SHORT = 4.0  # what each step costs that a way is too short for its stations
LEVEL = 0.7  # of a step, what a level one counts: names lie level, and need more room there
PASSES = 4
WORK = 40_000  # points that are looked at to improve a drawing, at most


class BetterDrawing(Drawing):
    """A drawing whose knots can be moved."""

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
        cost = least_way(dx, dy) + _short(a, b, self.edges[number].least)
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

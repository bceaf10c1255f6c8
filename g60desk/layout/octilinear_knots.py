"""How stretches leave a knot: which directions are open to each, and what it costs to take them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from g60desk.layout.octilinear_steps import OPEN, Ports
from g60desk.layout.octilinear_ways import eighths, turned_off
from g60desk.layout.rect import Point

OFF = 0.35  # what it costs to leave by one eighth off the direction that a stretch has, by the square
TURN = (0.0, 1.2, 3.0, 8.0, 30.0)  # what it costs that a line turns at a knot, by eighths


class Edge(msgspec.Struct, frozen=True):
    """A stretch between two knots, by their numbers; `least` steps make room for its stations.

    Bends cost `heavy` times as much as usual.
    """

    a: int
    b: int
    lines: frozenset[str]
    least: float
    heavy: float

    def other(self, knot: int) -> int:
        """The knot at the other end."""
        return self.b if self.a == knot else self.a


class Knots:
    """The stretches at each knot, and the order in which they lie around it where the knots should be."""

    def __init__(self, wished: Sequence[Point], edges: Sequence[Edge]) -> None:
        self._edges = edges
        self.inner: list[list[int]] = [[] for _ in wished]
        for number, edge in enumerate(edges):
            self.inner[edge.a].append(number)
            self.inner[edge.b].append(number)
        self._turns = [
            {e: eighths(wished[knot], wished[edges[e].other(knot)]) for e in ends}
            for knot, ends in enumerate(self.inner)
        ]
        self._around = [sorted(turns, key=lambda e, turns=turns: (turns[e], e)) for turns in self._turns]  # type: ignore[misc]

    def order(self) -> list[int]:
        """The edges in the order in which they are laid: from the busiest knot on."""
        edges = self._edges
        busy = [sum(len(edges[e].lines) * edges[e].heavy for e in ends) for ends in self.inner]
        found: dict[int, None] = {}
        left = set(range(len(self.inner)))
        dangling: set[int] = set()
        while left:
            knot = max(sorted(dangling or left), key=lambda one: busy[one])
            left.discard(knot)
            dangling.discard(knot)
            for e in sorted(self.inner[knot], key=lambda e: (-busy[edges[e].other(knot)], e)):
                found[e] = None
                if edges[e].other(knot) in left:
                    dangling.add(edges[e].other(knot))
        return list(found)

    def ports(self, knot: int, number: int, laid: Mapping[int, int], *, strict: bool) -> Ports:
        """What it costs to leave a knot along an edge in each direction, beside those that are `laid` in theirs.

        `strict` keeps the edges in their order around the knot.
        """
        wish = self._turns[knot][number]
        found = []
        for way in range(8):
            if way in laid.values() or (strict and laid and not self._in_order(knot, number, way, laid)):
                found.append(math.inf)
                continue
            found.append(_off(wish, way) + sum(self._bend(e, number, way - one) for e, one in laid.items()))
        return found if min(found) < math.inf or not strict else OPEN

    def turning(self, knot: int, laid: Mapping[int, int]) -> float:
        """What the directions of all laid edges of a knot cost."""
        cost = 0.0
        before: dict[int, int] = {}
        for e, way in laid.items():
            cost += _off(self._turns[knot][e], way) + sum(self._bend(e, f, way - one) for f, one in before.items())
            before[e] = way
        return cost

    def _bend(self, first: int, second: int, apart: int) -> float:
        """What it costs that the lines of two edges at a knot turn there."""
        one, other = self._edges[first], self._edges[second]
        lines = len(one.lines & other.lines)
        return TURN[abs(apart % 8 - 4)] * min(one.heavy, other.heavy) * min(lines, 3) if lines else 0.0

    def _in_order(self, knot: int, number: int, way: int, laid: Mapping[int, int]) -> bool:
        """True when the edges around a knot can all leave it in their order if this one leaves that way."""
        around = self._around[knot]
        place = around.index(number)
        for sign in (1, -1):
            following = [around[(place + sign * step) % len(around)] for step in range(1, len(around))]
            between = next((n for n, other in enumerate(following) if other in laid), None)
            if between is not None and (sign * (laid[following[between]] - way)) % 8 <= between:
                return False
        return True


def _off(wish: float, way: int) -> float:
    off = turned_off(wish, way)
    return OFF * off * off

"""Which stretches of courses run so close together that one would hide the other.

What is found holds at any scale: where on the course that it runs along each point of a stretch lies.  `lanes.py` puts
them in order, and `beside.py` then moves them apart by as many px as their strokes need.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.rect import Point

ALIKE = 0.94  # cosine of the angle, 20 degrees, up to which two directions count as the same
SHORT = 2.0  # times `near`: what is shorter is no bundle
CROSSING = (0.4, 8.0)  # times `near`: off both ends on other sides, and no longer: it only crosses
Spot = tuple[int, int, float]  # a point of a course: its way, its step, and how far along that (0 to 1)


class Way(msgspec.Struct, frozen=True):
    """A stretch of a line as points; `pair` are the two places that it joins, empty where it goes on beyond one."""

    line: str
    path: tuple[Point, ...]
    pair: frozenset[str] = frozenset()
    start: str = ""


class Run(msgspec.Struct, frozen=True):
    """A part of a way that runs along another line, the `root`, from its point `first` on.

    `at` says for each point where on the root it lies; `aside` is more than 0 to the right of it, less to the left,
    summed over the points.  One that is `whole` joins the same two places and has no course of its own.
    """

    way: int
    first: int
    root: str
    at: tuple[Spot, ...]
    aside: float
    whole: bool = False


def stepped(path: Sequence[Point], step: float) -> list[tuple[int, float]]:
    """The points of a path and others between, no further than `step` apart: as (which step of it, how far along)."""
    found: list[tuple[int, float]] = []
    for number, (a, b) in enumerate(pairwise(path)):
        parts = max(1, math.ceil(math.dist(a, b) / step)) if step else 1
        found += [(number, part / parts) for part in range(parts)]
    return [*found, (max(0, len(path) - 2), 1.0)]


def point_at(path: Sequence[Point], step: int, along: float) -> Point:
    """A point of a path by its step and how far along that it is."""
    (ax, ay), (bx, by) = path[step], path[min(step + 1, len(path) - 1)]
    return ax + (bx - ax) * along, ay + (by - ay) * along


def runs_of(ways: Sequence[Way], near: float, most: int) -> list[Run]:
    """Where ways run along one that comes before them; of more than `most` ways only those with the same two ends."""
    return _Search(ways, near, look=len(ways) <= most).runs()


class _Search:
    """A search through the ways in order: what has been passed can be a root."""

    def __init__(self, ways: Sequence[Way], near: float, look: bool) -> None:
        self.ways, self.near, self.look = ways, near, look
        self.free: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)  # cell -> steps that may be roots
        self.placed: dict[int, dict[int, Spot]] = {}  # way -> its points that lie along a root

    def runs(self) -> list[Run]:
        found: list[Run] = []
        first: dict[frozenset[str], int] = {}
        for number, way in enumerate(self.ways):
            base = first.setdefault(way.pair, number) if way.pair else number
            own = [self._whole(number, base)] if base != number else self._along(number) if self.look else []
            found += own
            self.placed[number] = {run.first + at: spot for run in own for at, spot in enumerate(run.at)}
            if self.look and base == number:
                self._offer(number)
        return found

    def _whole(self, number: int, base: int) -> Run:
        """A way that joins the same two places as one before: it takes that one's course, or the root of that."""
        way, other = self.ways[number], self.ways[base]
        steps = range(len(other.path)) if way.start == other.start else range(len(other.path) - 1, -1, -1)
        at = tuple(self.placed[base].get(point, _spot(other, base, point)) for point in steps)
        roots = [self.ways[spot[0]].line for spot in at]
        root = max(dict.fromkeys(roots), key=roots.count)
        aside = _aside(other.path, way.path if way.start == other.start else way.path[::-1])
        return Run(number, 0, root, at, aside, whole=True)

    def _along(self, number: int) -> list[Run]:
        """The runs of a way along what was passed."""
        way = self.ways[number]
        hits = [self._nearest(way, point) for point in range(len(way.path))]
        found = []
        start = 0
        for end in range(1, len(hits) + 1):
            before, after = hits[start], hits[end] if end < len(hits) else None
            if before and after and self.ways[before[0][0]].line == self.ways[after[0][0]].line:
                continue
            some = [hit for hit in hits[start:end] if hit]
            if len(some) == end - start and self._counts(way.path[start:end], some):
                root = self.ways[some[0][0][0]].line
                found.append(Run(number, start, root, tuple(hit[0] for hit in some), sum(hit[1] for hit in some)))
            start = end
        return found

    def _counts(self, path: Sequence[Point], hits: Sequence[tuple[Spot, float]]) -> bool:
        """True for a stretch that is long enough and does not only cross."""
        long = sum(math.dist(a, b) for a, b in pairwise(path))
        off, most = CROSSING
        first, last = hits[0][1], hits[-1][1]
        crosses = first * last < 0 and min(abs(first), abs(last)) > off * self.near and long < most * self.near
        return long >= SHORT * self.near and not crosses

    def _nearest(self, way: Way, point: int) -> tuple[Spot, float] | None:
        """The nearest place on another line that runs the same way, and how far to the right of it the point is."""
        x, y = way.path[point]
        dx, dy = _heading(way.path, point)
        column, row = int(x // self.near), int(y // self.near)
        best: tuple[Spot, float] | None = None
        for cell in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for base, step in self.free.get(cell, ()):
                other = self.ways[base]
                if other.line == way.line:
                    continue
                (ax, ay), (bx, by) = other.path[step], other.path[step + 1]
                ex, ey = bx - ax, by - ay
                size = math.hypot(ex, ey)
                if not size or abs(dx * ex + dy * ey) < ALIKE * size:
                    continue
                along = min(1.0, max(0.0, ((x - ax) * ex + (y - ay) * ey) / size**2))
                far = math.hypot(x - ax - along * ex, y - ay - along * ey)
                if far <= self.near and (best is None or far < abs(best[1])):
                    right = ex * (y - ay) - ey * (x - ax)
                    best = (base, step, along), math.copysign(far, right)
        return best

    def _offer(self, number: int) -> None:
        """Let those steps of a way be a root that lie along none themselves."""
        path, placed = self.ways[number].path, self.placed[number]
        for step, (a, b) in enumerate(pairwise(path)):
            if step not in placed and step + 1 not in placed:
                self.free[int((a[0] + b[0]) / 2 // self.near), int((a[1] + b[1]) / 2 // self.near)].append(
                    (number, step)
                )


def _spot(way: Way, number: int, point: int) -> Spot:
    last = len(way.path) - 2
    return (number, point, 0.0) if point <= last else (number, last, 1.0)


def _heading(path: Sequence[Point], point: int) -> Point:
    before, after = path[max(0, point - 1)], path[min(len(path) - 1, point + 1)]
    dx, dy = after[0] - before[0], after[1] - before[1]
    size = math.hypot(dx, dy) or 1.0
    return dx / size, dy / size


def _aside(path: Sequence[Point], other: Sequence[Point]) -> float:
    """How far to the right of a path another one lies, summed over points at the same part of their length."""
    total = 0.0
    for part in (0.2, 0.35, 0.5, 0.65, 0.8):
        at = part * (len(path) - 1)
        x, y = point_at(path, min(int(at), len(path) - 2), at - int(at))
        dx, dy = _heading(path, round(at))
        there = part * (len(other) - 1)
        ox, oy = point_at(other, min(int(there), len(other) - 2), there - int(there))
        total += dx * (oy - y) - dy * (ox - x)
    return total * len(path) / 5

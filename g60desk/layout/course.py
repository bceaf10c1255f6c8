"""Lines that can be chosen along their whole course: what of a path is in sight, and how far off a point is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.rect import Point, Rect


class Course(msgspec.Struct, frozen=True):
    """A drawn line: its points, half of its width, and how round its corners are, in px."""

    points: tuple[Point, ...]
    half: float
    bend: float = 0.0

    def moved(self, dx: float, dy: float) -> Course:
        """The same line elsewhere."""
        return Course(tuple((x + dx, y + dy) for x, y in self.points), self.half, self.bend)

    def far(self, x: float, y: float) -> float:
        """How far a point is from the drawn line, in px; 0 on it."""
        off = min((_off(a, b, x, y) for a, b in pairwise(self.points)), default=math.inf)
        return max(0.0, off - self.half)


def _off(a: Point, b: Point, x: float, y: float) -> float:
    """How far (x, y) is from the stretch between a and b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    t = min(1.0, max(0.0, ((x - a[0]) * dx + (y - a[1]) * dy) / size)) if size else 0.0
    return math.hypot(a[0] + t * dx - x, a[1] + t * dy - y)


def in_sight(path: Sequence[Point], rect: Rect) -> list[tuple[Point, ...]]:
    """The pieces of a path that lie in a rectangle."""
    pieces: list[list[Point]] = []
    for a, b in pairwise(path):
        kept = _cut(a, b, rect)
        if kept is None:
            continue
        if pieces and pieces[-1][-1] == kept[0]:
            pieces[-1].append(kept[1])
        else:
            pieces.append([*kept])
    return [tuple(piece) for piece in pieces]


def _cut(a: Point, b: Point, rect: Rect) -> tuple[Point, Point] | None:
    """The part of a stretch inside a rectangle (Liang and Barsky); None where all of it is outside."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    start, end = 0.0, 1.0
    for step, room in ((-dx, a[0] - rect.x), (dx, rect.right - a[0]), (-dy, a[1] - rect.y), (dy, rect.bottom - a[1])):
        if step < 0:
            start = max(start, room / step)
        elif step > 0:
            end = min(end, room / step)
        elif room < 0:
            return None
    if start >= end:
        return None
    first = a if start == 0.0 else (a[0] + dx * start, a[1] + dy * start)
    last = b if end == 1.0 else (a[0] + dx * end, a[1] + dy * end)
    return first, last

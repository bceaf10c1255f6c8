"""Lines that can be chosen along their whole course, and how far a point is off them."""

from __future__ import annotations

import math
from itertools import pairwise

import msgspec

from g60desk.layout.rect import Point


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

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

    def far(self, x: float, y: float, most: float = math.inf) -> float:
        """How far a point is from the drawn line, in px; 0 on it, and infinite where it is farther than `most`."""
        off = most + self.half
        near = math.inf
        for (ax, ay), (bx, by) in pairwise(self.points):  # written out: a hand that moves asks it of every line
            if (ax - x > off and bx - x > off) or (x - ax > off and x - bx > off):
                continue
            if (ay - y > off and by - y > off) or (y - ay > off and y - by > off):
                continue
            dx, dy = bx - ax, by - ay
            size = dx * dx + dy * dy
            t = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / size)) if size else 0.0
            near = min(near, math.hypot(ax + t * dx - x, ay + t * dy - y))
            off = min(off, near)
        return max(0.0, near - self.half) if near - self.half <= most else math.inf

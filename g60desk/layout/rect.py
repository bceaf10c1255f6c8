"""Points and rectangles on a sheet, in px, y running down; they may be had from `scene.py` as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

Point = tuple[float, float]


class Rect(msgspec.Struct, frozen=True, gc=False):
    """A rectangle by its left top corner and its size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.h

    @property
    def middle(self) -> Point:
        """The centre."""
        return (self.x + self.w / 2, self.y + self.h / 2)

    def holds(self, x: float, y: float) -> bool:
        """True when the point lies inside or on the border."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def meets(self, other: Rect, gap: float = 0) -> bool:
        """True when the two overlap, or come nearer than `gap`."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def grown(self, by: float) -> Rect:
        """The same rectangle, larger by `by` on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)


def around(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle that holds all of these; there is at least one."""
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)


def stretches(points: Sequence[Point], width: float) -> Iterator[Rect]:
    """The rectangles around the stretches of a line through points, `width` px wide."""
    for ends in pairwise(points):
        (x0, y0), (x1, y1) = sorted(ends)
        yield Rect(x0, min(y0, y1), x1 - x0, abs(y1 - y0)).grown(width / 2)

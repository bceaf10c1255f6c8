"""What stands on a sheet already, and whether a rectangle or a leader would meet any of it.

Most questions are answered from a raster of bits, one integer for each row of cells: a cell that a rectangle covers
wholly, and in which there is anything, is enough for a no; where there is nothing in any cell that it touches, it is
free.  The few questions between are answered exactly, from what stands in the buckets around.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, dist, floor

from g60desk.layout.geometry import Path, between, crosses, path_meets
from g60desk.layout.rect import Point, Rect

CELL = 8.0  # px of the raster
BUCKET = 64.0  # px
SHORT = 12.0  # px: a stretch no wider or no higher bars all cells around it
EXACT = 1e-6  # px within which it is reckoned exactly
STEPS = 4  # in which a leader is looked at

Stretch = tuple[Point, Point, float]  # from and to where, and the room that it takes on both sides


class Board:
    """The sheet with what is on it already: rectangles, and paths with the room that each takes on both sides."""

    def __init__(self, sheet: Rect, rects: Sequence[Rect] = (), paths: Sequence[tuple[Path, float]] = ()) -> None:
        self.sheet = sheet
        self._bits = [0] * (ceil(sheet.h / CELL) + 1)
        self._barred = [0] * len(self._bits)
        self._columns = ceil(sheet.w / CELL) + 1
        self._rects: dict[tuple[int, int], list[Rect]] = {}
        self._stretches: dict[tuple[int, int], list[Stretch]] = {}
        for rect in rects:
            self.take(rect)
        for path, half in paths:
            for a, b in pairwise(path):
                self._run(a, b, half)

    def copy(self) -> Board:
        """Another board with the same on it; what is taken on one is free on the other."""
        other = Board.__new__(Board)
        other.__dict__.update(self.__dict__)
        other._bits, other._barred = list(self._bits), list(self._barred)
        other._rects = {key: list(rects) for key, rects in self._rects.items()}
        other._stretches = {key: list(stretches) for key, stretches in self._stretches.items()}
        return other

    def take(self, rect: Rect) -> None:
        """From now on, something stands in this rectangle."""
        for key in _buckets(rect):
            self._rects.setdefault(key, []).append(rect)
        x, y = rect.x - self.sheet.x, rect.y - self.sheet.y
        self._fill(floor(y / CELL), ceil((y + rect.h) / CELL), x, x + rect.w)

    def bar(self, path: Path, half: float) -> None:
        """From now on, a line runs here, whose whole cells are barred: for very many lines this is soon done."""
        exact, self._bits = self._bits, self._barred
        left, top = self.sheet.x, self.sheet.y
        for a, b in pairwise(path):
            x, y, w, h = min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1])
            if w > SHORT and h > SHORT:
                self._cross(a, b, half, Rect(x, y, w, h).grown(half))
            else:
                first, last = floor((y - half - top) / CELL), ceil((y + h + half - top) / CELL)
                self._fill(first, last, x - half - left, x + w + half - left)
        self._bits = exact

    def _fill(self, first: int, last: int, left: float, right: float) -> None:
        """Set the bits of the cells from `left` to `right`, in px of the sheet, in some rows."""
        start, end = max(0, floor(left / CELL)), min(self._columns, ceil(right / CELL))
        if end > start:
            mask = ((1 << (end - start)) - 1) << start
            for row in range(max(0, first), min(len(self._bits), last)):
                self._bits[row] |= mask

    def _run(self, a: Point, b: Point, half: float) -> None:
        """From now on, a line runs from a to b."""
        around = Rect(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1])).grown(half)
        if not around.meets(self.sheet, BUCKET):
            return
        pieces = max(1, ceil(dist(a, b) / BUCKET))
        keys: set[tuple[int, int]] = set()
        spots = [between(a, b, number / pieces) for number in range(pieces + 1)]
        for (ax, ay), (bx, by) in pairwise(spots):
            keys.update(_buckets(Rect(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by)).grown(half)))
        for key in keys:
            self._stretches.setdefault(key, []).append((a, b, half))
        self._cross(a, b, half, around)

    def _cross(self, a: Point, b: Point, half: float, around: Rect) -> None:
        """Set the bits along a line, row by row; written out, for all lines of a network this is most of the work."""
        top, left, bits, columns = self.sheet.y, self.sheet.x, self._bits, self._columns
        (ax, ay), (bx, by) = a, b
        slope = (bx - ax) / (by - ay) if by != ay else 0.0
        low, high = (ay, by) if ay < by else (by, ay)
        x, end_x = (ax, bx) if ax < bx else (bx, ax)
        first, last = floor((around.y - top) / CELL), ceil((around.bottom - top) / CELL)
        for row in range(max(0, first), min(len(bits), last)):
            if slope:
                start = top + row * CELL - half
                end = top + (row + 1) * CELL + half
                x = ax + ((start if start > low else low) - ay) * slope
                end_x = ax + ((end if end < high else high) - ay) * slope
                if x > end_x:
                    x, end_x = end_x, x
            begin, stop = int((x - half - left) // CELL), -int((left - half - end_x) // CELL)
            if begin < 0:
                begin = 0
            if stop > columns:
                stop = columns
            if stop > begin:
                bits[row] |= ((1 << (stop - begin)) - 1) << begin

    def free(self, rect: Rect, gap: float = 0.0) -> bool:
        """True when nothing lies in the rectangle, and it is on the sheet."""
        sheet, bits = self.sheet, self._bits
        x, y = rect.x - sheet.x, rect.y - sheet.y
        right, bottom = x + rect.w, y + rect.h
        if x < 0 or y < 0 or right > sheet.w or bottom > sheet.h:
            return False
        start, end = ceil(x / CELL), floor(right / CELL)
        if end > start:
            mask = ((1 << (end - start)) - 1) << start
            for row in range(ceil(y / CELL), floor(bottom / CELL)):
                if bits[row] & mask:
                    return False
        start, end = max(0, floor((x - gap) / CELL)), ceil((right + gap) / CELL)
        mask = ((1 << (end - start)) - 1) << start
        above, below = max(0, floor((y - gap) / CELL)), ceil((bottom + gap) / CELL)
        if any(row & mask for row in self._barred[above:below]):
            return False
        rows = bits[above:below]
        if not any(row & mask for row in rows):
            return True
        return not self._meets(rect, gap)

    def _meets(self, rect: Rect, gap: float) -> bool:
        """True when a rectangle is nearer than `gap` to another, or on a line."""
        for key in _buckets(rect.grown(gap)):
            if any(rect.meets(other, gap) for other in self._rects.get(key, ())):
                return True
            if self._run_through(key, rect):
                return True
        return False

    def _run_through(self, key: tuple[int, int], rect: Rect) -> bool:
        """True when a line of a bucket is on a rectangle; most are far away, which is written out for speed."""
        x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        for (ax, ay), (bx, by), half in self._stretches.get(key, ()):
            room = half + EXACT
            left, top, end, foot = x - room, y - room, right + room, bottom + room
            if (
                (ax < left and bx < left)
                or (ax > end and bx > end)
                or (ay < top and by < top)
                or (ay > foot and by > foot)
            ):
                continue
            if crosses((ax, ay), (bx, by), rect.grown(half)):
                return True
        return False

    def struck(self, leader: Path, start: Point) -> bool:
        """True when a leader would run through a mark or a name other than the one at its start, or end on a line."""
        near = (rect for key in _along(leader) for rect in self._rects.get(key, ()))
        if any(not rect.holds(*start) and path_meets(leader, rect) for rect in near):
            return True
        return self._on_line(leader[-1])

    def crossed(self, leader: Path, start: Point) -> bool:
        """True when a leader would run over a line, or through a mark or a name other than the one at its start."""
        if self.struck(leader, start):
            return True
        return any(self._on_line(between(leader[0], leader[-1], part / STEPS)) for part in range(STEPS + 1))

    def _on_line(self, spot: Point) -> bool:
        return self._run_through((floor(spot[0] / BUCKET), floor(spot[1] / BUCKET)), Rect(*spot, 0, 0))


def _buckets(rect: Rect) -> Iterator[tuple[int, int]]:
    """The buckets that a rectangle touches."""
    rows = range(floor(rect.y / BUCKET), floor(rect.bottom / BUCKET) + 1)
    for column in range(floor(rect.x / BUCKET), floor(rect.right / BUCKET) + 1):
        for row in rows:
            yield column, row


def _along(leader: Path) -> Iterator[tuple[int, int]]:
    (ax, ay), (bx, by) = leader[0], leader[-1]
    return _buckets(Rect(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by)))

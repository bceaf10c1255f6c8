"""Plane geometry for the network: curves through points, lines beside lines, and what lies in what."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.scene import Point, Rect

Path = Sequence[Point]


def curve(points: Path, pieces: int = 8) -> list[Point]:
    """Points of a smooth curve that passes through all of `points`, `pieces` for each stretch.

    A centripetal Catmull-Rom spline: it makes no loops where points lie close together.
    """
    if len(points) < 3:
        return list(points)
    ends = [_mirrored(points[1], points[0]), *points, _mirrored(points[-2], points[-1])]
    drawn: list[Point] = []
    for four in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        drawn += [_spline(four, step / pieces) for step in range(pieces)]
    return [*drawn, points[-1]]


def _mirrored(point: Point, at: Point) -> Point:
    return (2 * at[0] - point[0], 2 * at[1] - point[1])


def _spline(four: Sequence[Point], t: float) -> Point:
    """The point at t (0 to 1) between the middle two of four, by Barry and Goldman's pyramid."""
    t0 = 0.0
    t1, t2, t3 = _knots(four)
    at = t1 + (t2 - t1) * t
    a, b, c, d = four
    first = [_mixed(a, b, t0, t1, at), _mixed(b, c, t1, t2, at), _mixed(c, d, t2, t3, at)]
    second = [_mixed(first[0], first[1], t0, t2, at), _mixed(first[1], first[2], t1, t3, at)]
    return _mixed(second[0], second[1], t1, t2, at)


def _knots(four: Sequence[Point]) -> tuple[float, float, float]:
    steps = [max(math.sqrt(math.dist(p, q)), 1e-6) for p, q in pairwise(four)]
    return steps[0], steps[0] + steps[1], sum(steps)


def _mixed(a: Point, b: Point, start: float, end: float, at: float) -> Point:
    return between(a, b, (at - start) / (end - start))


def length(path: Path) -> float:
    """How long a path is."""
    return sum(math.dist(a, b) for a, b in pairwise(path))


def bounds(path: Path) -> Rect:
    """The rectangle around a path."""
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def along(path: Path, far: float) -> Point:
    """The point that lies `far` along a path; its ends where it is shorter."""
    for a, b in pairwise(path):
        step = math.dist(a, b)
        if step and far <= step:
            return between(a, b, max(0.0, far / step))
        far -= step
    return path[-1]


def beside(path: Path, by: float) -> list[Point]:
    """A path that runs `by` px to the right of another, as seen in its direction (y runs down)."""
    if len(path) < 2 or not by:
        return list(path)
    moved = []
    for number, (x, y) in enumerate(path):
        before, after = path[max(0, number - 1)], path[min(len(path) - 1, number + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = math.hypot(dx, dy) or 1.0
        moved.append((x - dy / size * by, y + dx / size * by))
    return moved


def between(a: Point, b: Point, part: float) -> Point:
    """The point at `part` (0 to 1) of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)


def meeting(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float] | None:
    """Where the lines through a, b and c, d meet, as parts of the ways from a to b and c to d; None for parallels."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if abs(cross) < 1e-9:
        return None
    first = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross
    return first, ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross


def stretch_in(a: Point, b: Point, rect: Rect) -> tuple[float, float] | None:
    """From and to which part of the way from a (0) to b (1) it is in the rectangle (Liang and Barsky), if it is."""
    (ax, ay), (bx, by), x, y = a, b, rect.x, rect.y
    right, bottom = x + rect.w, y + rect.h
    if (ax < x and bx < x) or (ax > right and bx > right) or (ay < y and by < y) or (ay > bottom and by > bottom):
        return None  # most stretches are far away
    dx, dy = bx - ax, by - ay
    start, end = 0.0, 1.0
    for step, room in ((-dx, ax - x), (dx, right - ax), (-dy, ay - y), (dy, bottom - ay)):
        if not step:
            if room < 0:
                return None
            continue
        if step < 0:
            start = max(start, room / step)
        else:
            end = min(end, room / step)
        if start > end:
            return None
    return start, end


def crosses(a: Point, b: Point, rect: Rect) -> bool:
    """True when the stretch from a to b touches the rectangle."""
    return stretch_in(a, b, rect) is not None


def path_meets(path: Path, rect: Rect) -> bool:
    """True when a path touches the rectangle."""
    for a, b in pairwise(path):  # noqa: SIM110 - a generator would take as long again
        if stretch_in(a, b, rect) is not None:
            return True
    return False


def inside(point: Point, rings: Sequence[Path]) -> bool:
    """True when a point lies in an area of rings, the inner ones of which are holes."""
    x, y = point
    odd = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                odd = not odd
    return odd


def cut_to(ring: Path, rect: Rect) -> list[Point]:
    """A closed ring cut off at the sides of a rectangle (Sutherland and Hodgman)."""
    kept = list(ring)
    sides = ((0, rect.x, False), (0, rect.right, True), (1, rect.y, False), (1, rect.bottom, True))
    for axis, side, less in sides:
        kept = half_of(kept, axis, side, less=less)
    return kept


def half_of(ring: Path, axis: int, side: float, *, less: bool) -> list[Point]:
    """What of a closed ring lies on one side of x (axis 0) or y (axis 1) = `side`: the `less` or the greater one.

    One step of Sutherland and Hodgman's clipping; a ring that is cut into several pieces stays one, led along the side.
    """
    kept: list[Point] = []
    if not ring:
        return kept
    before = ring[-1]
    was_in = before[axis] <= side if less else before[axis] >= side
    for point in ring:
        is_in = point[axis] <= side if less else point[axis] >= side
        if is_in != was_in:
            kept.append(between(before, point, (side - before[axis]) / (point[axis] - before[axis])))
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def thinned(path: Path, least: float) -> list[Point]:
    """A path without the points that lie nearer than `least` to the one before."""
    if not path:
        return []
    kept = [path[0]]
    for point in path[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return kept

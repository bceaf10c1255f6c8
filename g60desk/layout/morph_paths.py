"""Paths that change into one another, and parts of paths.

Two paths are given the same number of points: every corner of either, at its part of the length, so that none is cut
off on the way (the vertex pairing by arc length of T. W. Sederberg and E. Greenwood, "A physically based approach to
2-D shape blending", 1992, without their search for the best pairs: stretches between places need none).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from g60desk.layout.geometry import between
from g60desk.layout.scene import Point

Path = Sequence[Point]
BENT = 9  # points on a round corner
NEAR = 1e-4  # of the length, what is one point


def rounded(path: Path, bend: float) -> list[Point]:
    """A path with its corners rounded as `views.paths` draws them, as points."""
    if not bend or len(path) < 3:
        return list(path)
    made = [path[0]]
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        first, last = math.dist(before, corner), math.dist(corner, after)
        if not first or not last:
            made.append(corner)
            continue
        reach = min(bend, first / 2, last / 2)
        start, end = between(corner, before, reach / first), between(corner, after, reach / last)
        for step in range(BENT):
            part = step / (BENT - 1)
            made.append(between(between(start, corner, part), between(corner, end, part), part))
    return [*made, path[-1]]


def leaner(path: Path, off: float) -> list[Point]:
    """A path without the points that lie less than `off` px beside the straight way between those that are kept."""
    kept, passed = [path[0]], []
    for point, after in pairwise(path[1:]):
        passed.append(point)
        if any(_beside(kept[-1], after, one) > off for one in passed):
            kept.append(point)
            passed = []
    return [*kept, path[-1]]


def _beside(start: Point, end: Point, point: Point) -> float:
    """How far a point is from the straight line through two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    whole = math.hypot(dx, dy)
    if not whole:
        return math.dist(start, point)
    return abs((point[0] - start[0]) * dy - (point[1] - start[1]) * dx) / whole


def parts_of(path: Path) -> list[float]:
    """At which part of its length each point of a path lies, from 0 to 1."""
    far = list(accumulate((math.dist(a, b) for a, b in pairwise(path)), initial=0.0))
    whole = far[-1]
    if not whole:
        return [number / max(1, len(path) - 1) for number in range(len(path))]
    return [one / whole for one in far]


def at_part(path: Path, parts: Sequence[float], part: float) -> Point:
    """The point at a part of a path's length."""
    number = min(max(bisect_right(parts, part), 1), len(path) - 1)
    room = parts[number] - parts[number - 1]
    return between(path[number - 1], path[number], (part - parts[number - 1]) / room if room > 0 else 1.0)


def paired(a: Path, b: Path) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Two paths with as many points as each other, so that point by point one changes into the other."""
    parts_a, parts_b = parts_of(a), parts_of(b)
    stops: list[float] = []
    for part in sorted({*parts_a, *parts_b}):
        if not stops or part - stops[-1] > NEAR:
            stops.append(part)
    stops[-1] = 1.0
    return (
        tuple(at_part(a, parts_a, part) for part in stops),
        tuple(at_part(b, parts_b, part) for part in stops),
    )


def blended(a: Path, b: Path, share: float) -> tuple[Point, ...]:
    """The path at a share of the way from one to the other; both have as many points."""
    if a is b:
        return tuple(a)
    rest = 1.0 - share
    return tuple((ax * rest + bx * share, ay * rest + by * share) for (ax, ay), (bx, by) in zip(a, b, strict=True))


def carried(path: Path, start: Point, end: Point) -> tuple[Point, ...]:
    """A path whose ends have moved by so much, and between them every point by its part of both."""
    return tuple(
        (x + start[0] + (end[0] - start[0]) * part, y + start[1] + (end[1] - start[1]) * part)
        for (x, y), part in zip(path, parts_of(path), strict=True)
    )


def cut(path: Path, share: float, *, from_end: bool = False) -> tuple[Point, ...]:
    """The first share of a path, or the last one; fewer than two points where nothing is left."""
    if share <= 0.0 or len(path) < 2:
        return ()
    if share >= 1.0:
        return tuple(path)
    if from_end:
        return cut(path[::-1], share)[::-1]
    parts = parts_of(path)
    kept = [point for point, part in zip(path, parts, strict=True) if part < share]
    return (*kept, at_part(path, parts, share))

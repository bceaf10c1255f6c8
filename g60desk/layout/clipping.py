"""What of a path lies inside a rectangle, and what outside (Liang and Barsky's way of cutting a stretch)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.rect import Point, Rect


def in_sight(path: Sequence[Point], rect: Rect) -> list[tuple[Point, ...]]:
    """The pieces of a path that lie in a rectangle."""
    pieces: list[list[Point]] = []
    for a, b in pairwise(path):
        inside = _inside(a, b, rect)
        if inside is None:
            continue
        start, end = _at(a, b, inside[0]), _at(a, b, inside[1])
        if pieces and pieces[-1][-1] == start:
            pieces[-1].append(end)
        else:
            pieces.append([start, end])
    return [tuple(piece) for piece in pieces]


def out_of(path: Sequence[Point], rect: Rect) -> list[tuple[Point, ...]]:
    """The pieces of a path that lie outside a rectangle."""
    pieces: list[list[Point]] = [[*path[:1]]]
    for a, b in pairwise(path):
        inside = _inside(a, b, rect)
        if inside is None:
            pieces[-1].append(b)
            continue
        if inside[0] > 0.0:
            pieces[-1].append(_at(a, b, inside[0]))
        pieces.append([_at(a, b, inside[1])])
        if inside[1] < 1.0:
            pieces[-1].append(b)
    return [tuple(piece) for piece in pieces if len(piece) > 1]


def _at(a: Point, b: Point, t: float) -> Point:
    if t in (0.0, 1.0):
        return b if t else a
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _inside(a: Point, b: Point, rect: Rect) -> tuple[float, float] | None:
    """Where along the stretch from a (0) to b (1) it is in a rectangle, from and to; None where it is not."""
    (ax, ay), (bx, by) = a, b
    if (ax < rect.x and bx < rect.x) or (ay < rect.y and by < rect.y):
        return None
    if (ax > rect.right and bx > rect.right) or (ay > rect.bottom and by > rect.bottom):
        return None
    dx, dy = bx - ax, by - ay
    start, end = 0.0, 1.0
    for step, room in ((-dx, ax - rect.x), (dx, rect.right - ax), (-dy, ay - rect.y), (dy, rect.bottom - ay)):
        if step < 0:
            start = max(start, room / step)
        elif step > 0:
            end = min(end, room / step)
    return (start, end) if start < end else None

"""What of a path lies inside a rectangle, and what outside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.geometry import between, bounds, stretch_in
from g60desk.layout.rect import Point, Rect


def in_sight(path: Sequence[Point], rect: Rect) -> list[tuple[Point, ...]]:
    """The pieces of a path that lie in a rectangle."""
    if len(path) > 1:
        around = bounds(path)
        if rect.holds(around.x, around.y) and rect.holds(around.right, around.bottom):
            return [tuple(path)]
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
    if not bounds(path).meets(rect):
        return [tuple(path)]
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


def _at(a: Point, b: Point, part: float) -> Point:
    if part in (0.0, 1.0):  # the very point, so that pieces join
        return b if part else a
    return between(a, b, part)


def _inside(a: Point, b: Point, rect: Rect) -> tuple[float, float] | None:
    """From and to where a stretch is in a rectangle; None for one that only touches it."""
    found = stretch_in(a, b, rect)
    return found if found is not None and found[0] < found[1] else None

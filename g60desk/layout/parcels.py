"""A large area in parcels, and its edge in pieces, so that no more of it is painted than is needed.

Neighbouring parcels overlap a little: no seam is seen between them, whatever the scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from g60desk.layout.geometry import half_of
from g60desk.layout.rect import Point

Ring = tuple[Point, ...]
MOST_POINTS = 48  # of a parcel that is not divided
SMALLEST = 60.0  # px, a side that is not divided
OVERLAP = 2.0  # px
PIECE = 26  # points of a piece of an edge, at most


@lru_cache(maxsize=256)
def parcels(rings: tuple[Ring, ...]) -> tuple[tuple[Ring, ...], ...]:
    """An area, with holes where rings lie in others, as smaller ones that fill it."""
    return tuple(_divided(rings))


def _divided(rings: tuple[Ring, ...]) -> Iterator[tuple[Ring, ...]]:
    if sum(len(ring) for ring in rings) <= MOST_POINTS:
        yield rings
        return
    bounds = []
    for axis in (0, 1):
        along = [point[axis] for ring in rings for point in ring]
        bounds.append((min(along), max(along)))
    axis = 0 if bounds[0][1] - bounds[0][0] >= bounds[1][1] - bounds[1][0] else 1
    low, high = bounds[axis]
    if high - low <= SMALLEST:
        yield rings
        return
    at = (low + high) / 2
    for side, less in ((at + OVERLAP / 2, True), (at - OVERLAP / 2, False)):
        cut = tuple(tuple(kept) for ring in rings if len(kept := half_of(ring, axis, side, less=less)) > 2)
        if cut:
            yield from _divided(cut)


def pieces(path: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """A long line as short ones, each of which begins a stretch before the last one ends."""
    step = PIECE - 2
    for start in range(0, max(1, len(path) - 1), step):
        yield path[max(0, start - 1) : start + step + 1]

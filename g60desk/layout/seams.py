"""Rings of a map made whole for a plane: across the 180th meridian, around a pole, and beyond a disc's edge.

A map may be cut along the 180th meridian, at a pole, or along the sides of its box.  Such an edge is no coast: the land
is filled up to it, and no line is drawn along it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from g60desk.layout.geometry import cut_to, inside
from g60desk.layout.rect import Point, Rect
from g60desk.layout.sphere import LonLat

Box = tuple[float, float, float, float]  # west, south, east, north
NEAR = 1e-6  # degrees
WORLD = (0.0, 180.0, 360.0)  # longitudes, whatever their sign, at which a map of the world may be cut
WINDOW = Rect(-180.0, -100.0, 360.0, 200.0)


class Cuts(NamedTuple):
    """Where a map was cut: at the sides of its `box`, if it tells one, at the poles and at the 180th meridian.

    `greenwich` says that its longitudes run from 0 to 360, and so that it is cut there; `middle` is the meridian in the
    middle of a plane that ends 180 degrees from it.
    """

    box: Box | None = None
    greenwich: bool = False
    middle: float | None = None

    def along(self, a: LonLat, b: LonLat) -> bool:
        """True for a stretch that runs along a cut."""
        (lon, lat), (to_lon, to_lat) = a, b
        if abs(lat - to_lat) < NEAR:
            return 90.0 - abs(lat) < NEAR or (self.box is not None and _is_near(lat, self.box[1], self.box[3]))
        if abs(lon - to_lon) >= NEAR:
            return False
        at = [180.0, *([0.0] if self.greenwich else []), *([self.middle + 180.0] if self.middle is not None else [])]
        if self.box is not None:
            at += [self.box[0], self.box[2]]
        return any(abs(math.remainder(lon - one, 360.0)) < NEAR for one in at)

    def all_along(self, path: Sequence[LonLat]) -> list[bool]:
        """`along` for each stretch of a path; most run neither along a meridian nor along a parallel."""
        return [(abs(a[0] - b[0]) < NEAR or abs(a[1] - b[1]) < NEAR) and self.along(a, b) for a, b in pairwise(path)]


def unrolled(ring: Sequence[LonLat]) -> list[LonLat]:
    """A ring whose longitudes run on where they would jump from one side of the world to the other.

    One that goes around a pole without going to it is led there, so that it is closed on a plane too.
    """
    lons = [lon for lon, _ in ring]
    if max(lons) - min(lons) <= 180.0:
        return list(ring)
    run, turns = [ring[0]], 0.0
    for (before, _), (lon, lat) in pairwise(ring):
        step = lon - before
        if abs(step) > 180.0 and not (_is_world(lon) and _is_world(before)):
            turns -= 360.0 * round(step / 360.0)
        run.append((lon + turns, lat))
    if abs(run[-1][0] - run[0][0]) > 180.0 and ring[0] == ring[-1]:
        pole = math.copysign(90.0, sum(lat for _, lat in run))
        run += [(run[-1][0], pole), (run[0][0], pole), run[0]]
    return run


def windows(ring: Sequence[LonLat], middle: float) -> Iterator[list[LonLat]]:
    """The parts of an unrolled ring in the 360 degrees around a meridian: once, or on both sides of the window."""
    lons = [lon for lon, _ in ring]
    west, east = min(lons), max(lons)
    if middle - 180.0 <= west and east <= middle + 180.0:
        yield list(ring)
        return
    first = math.ceil((middle - 180.0 - east) / 360.0)
    last = math.floor((middle + 180.0 - west) / 360.0)
    for turn in range(first, last + 1):
        moved = [(lon + 360.0 * turn - middle, lat) for lon, lat in ring]
        if west + 360.0 * turn < middle - 180.0 or east + 360.0 * turn > middle + 180.0:
            moved = cut_to(moved[:-1] if moved[0] == moved[-1] else moved, WINDOW)
            moved += moved[:1]
        if len(moved) > 3:
            yield [(lon + middle, lat) for lon, lat in moved]


def finer(path: Sequence[LonLat], most: float) -> list[LonLat]:
    """A path with points between, so that none of its stretches is longer than so many degrees."""
    found = list(path[:1])
    for (lon, lat), (to_lon, to_lat) in pairwise(path):
        pieces = math.ceil(max(abs(to_lon - lon), abs(to_lat - lat)) / most)
        found += [(lon + (to_lon - lon) * n / pieces, lat + (to_lat - lat) * n / pieces) for n in range(1, pieces)]
        found.append((to_lon, to_lat))
    return found


def _is_world(lon: float) -> bool:
    return _is_near(abs(lon), *WORLD)


def _is_near(one: float, *others: float) -> bool:
    return any(abs(one - other) < NEAR for other in others)


def runs(path: Sequence[Point], cuts: Sequence[bool]) -> list[tuple[Point, ...]]:
    """The pieces of a path without those of its stretches that are cuts."""
    pieces: list[list[Point]] = []
    joined = False
    for (a, b), cut in zip(pairwise(path), cuts, strict=True):
        if cut:
            joined = False
        elif joined:
            pieces[-1].append(b)
        else:
            pieces.append([a, b])
            joined = True
    return [tuple(piece) for piece in pieces]


def holds(ring: Sequence[LonLat], point: LonLat) -> bool:
    """True when a point of the Earth lies in an unrolled ring, whatever turn of the world the ring is on."""
    lon, lat = point
    return any(inside((lon + turn, lat), [ring]) for turn in (-720.0, -360.0, 0.0, 360.0, 720.0))

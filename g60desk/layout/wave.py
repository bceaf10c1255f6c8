"""A wave along a path: how a river is told from a road without any colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.geometry import stretch_in
from g60desk.layout.rect import Point, Rect

STEPS = 8  # points of a wave in its length


def wave(path: Sequence[Point], high: float, long: float, sight: Rect) -> list[tuple[Point, ...]]:
    """The pieces in `sight` of a wave of half height `high` and length `long`, in px.

    Only whole steps are taken from the start of the path, so that the wave stands still when the map is moved.
    """
    room = sight.grown(long)
    step = long / STEPS
    pieces: list[list[Point]] = []
    begun = 0.0  # px along the path at the start of a stretch
    open_end = False
    for a, b in pairwise(path):
        size = math.dist(a, b)
        inside = stretch_in(a, b, room) if size else None
        if inside is None:
            open_end = open_end and not size
        else:
            if not open_end:
                pieces.append([])
            nx, ny = -(b[1] - a[1]) / size, (b[0] - a[0]) / size
            first = math.ceil((begun + inside[0] * size) / step)
            for number in range(first, math.floor((begun + inside[1] * size) / step) + 1):
                part = (number * step - begun) / size
                by = high * math.sin(2 * math.pi * number / STEPS)
                pieces[-1].append((a[0] + (b[0] - a[0]) * part + nx * by, a[1] + (b[1] - a[1]) * part + ny * by))
            open_end = inside[1] >= 1.0
        begun += size
    return [tuple(piece) for piece in pieces if len(piece) > 1]

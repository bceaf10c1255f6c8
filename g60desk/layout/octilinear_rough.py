"""A network of so many places that no good way can be looked for: each near to where it lies, lines of one bend."""

from __future__ import annotations

import math
from collections.abc import Mapping

from g60desk.layout.octilinear_net import Net, Pair
from g60desk.layout.rect import Point

MOST_STATIONS, MOST_PAIRS = 160, 320  # what is laid out with care: in about a second and a half

Step = tuple[int, int]


def is_large(net: Net, pairs: Mapping[Pair, object]) -> bool:
    """True for a network that is only laid out roughly."""
    return len(net.stations) > MOST_STATIONS or len(pairs) > MOST_PAIRS


def rough(
    at: Mapping[str, Point], pairs: Mapping[Pair, object]
) -> tuple[dict[str, Point], dict[Pair, tuple[Point, ...]]]:
    """Stations on the nearest free points of the grid, and a way of at most one bend for each stretch."""
    taken: dict[Step, str] = {}
    spots: dict[str, Step] = {}
    for key, (x, y) in at.items():
        spot = _free((round(x), round(y)), taken)
        taken[spot] = key
        spots[key] = spot
    ways = {(a, b): tuple((float(x), float(y)) for x, y in plain(spots[a], spots[b])) for a, b in pairs}
    return {key: (float(x), float(y)) for key, (x, y) in spots.items()}, ways


def _free(spot: Step, taken: Mapping[Step, str]) -> Step:
    """The free point that is nearest to one."""
    far = 0
    while True:
        ring = [(x, y) for x in range(-far, far + 1) for y in range(-far, far + 1) if max(abs(x), abs(y)) == far]
        free = [(spot[0] + x, spot[1] + y) for x, y in ring if (spot[0] + x, spot[1] + y) not in taken]
        if free:
            return min(free, key=lambda one: (math.dist(one, spot), one))
        far += 1


def plain(a: Step, b: Step) -> list[Step]:
    """From one point to another, first slanting and then straight, whatever is there."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    slant = min(abs(dx), abs(dy))
    corner = (a[0] + slant * ((dx > 0) - (dx < 0)), a[1] + slant * ((dy > 0) - (dy < 0)))
    return [a, corner, b] if corner not in (a, b) else [a, b]

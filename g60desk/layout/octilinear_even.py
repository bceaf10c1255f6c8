"""Stations drawn apart to even distances along the eight directions, near to where they lie: the start of a schematic.

Each stretch of a line wishes for one of the eight directions and for a length; the places that come nearest to all
wishes are the solution of a linear system (least squares), solved by Gauss and Seidel's iteration.  The idea is Wang
and Chi's ("Focus+Context Metro Maps", IEEE TVCG 17(12), 2011); here the wishes of a station are an assignment of its
stretches to directions in their order around it, so that no two of them leave the same way.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from g60desk.layout.octilinear_net import Net, Pair, lines_between, neighbours_of, pair_of
from g60desk.layout.octilinear_ways import STEPS, eighths, turned_off
from g60desk.layout.rect import Point

SPINE = 8  # lines, for which the spine counts
MOST_STRENGTH = 6.0
ROUNDS, SWEEPS = 6, 40
ANCHOR = 0.01  # how strongly a station is held where it was, beside 1 for each stretch
TURN = (0.0, 0.12, 0.9, 4.0, 9.0)  # what it costs that a line turns at a station, by eighths of a full turn


def scaled(net: Net, aspect: float, each: float) -> dict[str, Point]:
    """The stations with a middling distance of `each` between neighbours, stretched a little towards an aspect."""
    spots = net.spots
    xs, ys = [x for x, _ in spots.values()], [y for _, y in spots.values()]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    stretch = 1.0
    if wide > 0 and high > 0:
        stretch = min(max(math.sqrt(aspect * high / wide), 0.7), 1.6)
    far = sorted(math.dist(spots[a], spots[b]) for a, b in lines_between(net))
    middling = far[len(far) // 2] if far else max(wide, high) / max(1.0, math.sqrt(len(spots)))
    scale = each / middling if middling > 0 else 1.0
    x0, y0 = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return {key: ((x - x0) * scale * stretch, (y - y0) * scale / stretch) for key, (x, y) in spots.items()}


def evened(net: Net, start: Mapping[str, Point], lengths: Sequence[float]) -> dict[str, Point]:
    """The stations at even distances; `lengths` are those that a stretch wishes in each of the eight directions."""
    pairs = lines_between(net)
    near = neighbours_of(pairs)
    shared = {key: _shared(key, near[key], pairs, net.spine) for key in near}
    at = dict(start)
    for number in range(ROUNDS):
        firm = number / (ROUNDS - 1)
        wishes: dict[Pair, Point] = {}
        ways = {key: _directions(key, near[key], at, shared[key]) for key in near}
        for a, b in pairs:
            wishes[a, b] = _wish(at[a], at[b], ways[a][b], ways[b][a], lengths, firm)
        _settle(at, start, near, wishes, {pair: _strength(at, pair, wish) for pair, wish in wishes.items()})
    return at


def _shared(key: str, ends: Sequence[str], pairs: Mapping[Pair, tuple[str, ...]], spine: str) -> dict[Pair, int]:
    """How many lines run through a station from one neighbour to the other, if some do; the spine counts more."""
    found = {}
    for a, b in combinations(ends, 2):
        lines = set(pairs[pair_of(key, a)]) & set(pairs[pair_of(key, b)])
        if lines:
            found[a, b] = min(len(lines), 3) + (SPINE if spine in lines else 0)
    return found


def _directions(key: str, ends: Sequence[str], at: Mapping[str, Point], shared: Mapping[Pair, int]) -> dict[str, int]:
    """The direction of each stretch at a station: all different, in their order around it, lines straight."""
    turns = {end: eighths(at[key], at[end]) for end in ends}
    order = sorted(ends, key=lambda end: (turns[end], end))
    offs = [[turned_off(turns[end], way) ** 2 for way in range(8)] for end in order]
    pairs = [(order.index(a), order.index(b), lines) for (a, b), lines in shared.items()]
    best, least = tuple(range(len(order))), math.inf
    for ways in _choices(len(order)):
        cost = 0.0
        for off, way in zip(offs, ways, strict=True):
            cost += off[way]
        if cost < least:
            for a, b, lines in pairs:
                cost += TURN[abs((ways[a] - ways[b]) % 8 - 4)] * lines
            if cost < least:
                best, least = ways, cost
    return dict(zip(order, best, strict=True))


@lru_cache(maxsize=16)
def _choices(number: int) -> tuple[tuple[int, ...], ...]:
    """All ways to leave in `number` different directions, in clockwise order."""
    found = []
    for chosen in combinations(range(8), number):
        found += [chosen[turn:] + chosen[:turn] for turn in range(number)]
    return tuple(found)


def _wish(a: Point, b: Point, way: int, back: int, lengths: Sequence[float], firm: float) -> Point:
    """The step from a to b that a stretch wishes: between how it lies and the directions that its ends gave it."""
    ahead, after = STEPS[way], STEPS[(back + 4) % 8]
    wish_x = (ahead[0] * lengths[way] + after[0] * lengths[(back + 4) % 8]) / 2
    wish_y = (ahead[1] * lengths[way] + after[1] * lengths[(back + 4) % 8]) / 2
    dx, dy = b[0] - a[0], b[1] - a[1]
    far = math.hypot(dx, dy) or 1.0
    long = math.hypot(wish_x, wish_y)
    return wish_x * firm + dx / far * long * (1 - firm), wish_y * firm + dy / far * long * (1 - firm)


def _strength(at: Mapping[str, Point], pair: Pair, wish: Point) -> float:
    """How much a stretch insists: more, the shorter it is beside its wish, so that none is squeezed to nothing."""
    far = math.dist(at[pair[0]], at[pair[1]]) or 1e-6
    return min(max(1.0, (math.hypot(*wish) / far) ** 2), MOST_STRENGTH)


def _settle(
    at: dict[str, Point],
    start: Mapping[str, Point],
    near: Mapping[str, list[str]],
    wishes: Mapping[Pair, Point],
    strengths: Mapping[Pair, float],
) -> None:
    """Move all stations to where their stretches are nearest to their wishes."""
    pulls = {
        key: [(end, *_from(key, end, wishes), strengths[pair_of(key, end)]) for end in ends]
        for key, ends in near.items()
    }
    for _ in range(SWEEPS):
        for key, ends in pulls.items():
            x, y = start[key]
            x, y = x * ANCHOR, y * ANCHOR
            total = ANCHOR
            for end, dx, dy, strength in ends:
                x += (at[end][0] - dx) * strength
                y += (at[end][1] - dy) * strength
                total += strength
            at[key] = (x / total, y / total)


def _from(key: str, end: str, wishes: Mapping[Pair, Point]) -> Point:
    if (key, end) in wishes:
        return wishes[key, end]
    dx, dy = wishes[end, key]
    return -dx, -dy

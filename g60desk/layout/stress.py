"""Places for a network that has none: stations as far from each other as their lines make them.

Stress majorization (Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004), from a start along the
longest way through the network.  The same network always gives the same places.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence

from g60desk.layout.rect import Point

SWEEPS = 60
MOST = 150  # stations of which every pair is looked at; of more, only those that are near
NEAR = 5  # links between those that are near
GAP = 2.0  # between parts of a network that nothing joins


def spread_out(keys: Sequence[str], near: Mapping[str, Sequence[str]]) -> dict[str, Point]:
    """Where stations stand, in links, y down; parts of the network that nothing joins stand beside each other."""
    found: dict[str, Point] = {}
    left = 0.0
    for part in _parts(keys, near):
        spots = _spread(part, near)
        x0, y0 = min(x for x, _ in spots.values()), sum(y for _, y in spots.values()) / len(spots)
        found.update({key: (x - x0 + left, y - y0) for key, (x, y) in spots.items()})
        left += max(x for x, _ in spots.values()) - x0 + GAP
    return found


def _parts(keys: Sequence[str], near: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The parts that hang together, the largest first; the stations of each in the order of the keys."""
    left = dict.fromkeys(keys)
    found = []
    while left:
        reached = _far(next(iter(left)), near)
        found.append([key for key in left if key in reached])
        left = {key: None for key in left if key not in reached}
    return sorted(found, key=len, reverse=True)


def _far(start: str, near: Mapping[str, Sequence[str]], most: float = math.inf) -> dict[str, int]:
    """How many links each station is from one."""
    far = {start: 0}
    queue = deque([start])
    while queue:
        key = queue.popleft()
        if far[key] >= most:
            continue
        for other in near.get(key, ()):
            if other not in far:
                far[other] = far[key] + 1
                queue.append(other)
    return far


def _spread(part: Sequence[str], near: Mapping[str, Sequence[str]]) -> dict[str, Point]:
    most = math.inf if len(part) <= MOST else NEAR
    far = {key: _far(key, near, most) for key in part}
    spots = _start(part, near)
    for _ in range(SWEEPS):
        for key in part:
            x, y, total = 0.0, 0.0, 0.0
            ax, ay = spots[key]
            for other, links in far[key].items():
                if not links:
                    continue
                bx, by = spots[other]
                now = math.hypot(ax - bx, ay - by) or 1e-6
                weight = 1.0 / (links * links)
                x += weight * (bx + links * (ax - bx) / now)
                y += weight * (by + links * (ay - by) / now)
                total += weight
            if total:
                spots[key] = (x / total, y / total)
    return _turned(part, near, spots)


def _start(part: Sequence[str], near: Mapping[str, Sequence[str]]) -> dict[str, Point]:
    """Along the longest way as far as each station is from its ends; across it by a second way (pivots)."""
    first, last = _ends(part, near)
    a, b = _far(first, near), _far(last, near)
    along = {key: (a[key] - b[key]) / 2 for key in part}
    off = {key: a[key] + b[key] - a[last] for key in part}  # how far off the longest way
    aside = max(part, key=lambda key: off[key])
    c = _far(aside, near)
    middle = (a[last] + off[aside]) / 2
    return {key: (along[key], (middle - c[key]) * 0.7 + 0.01 * number) for number, key in enumerate(part)}


def _ends(part: Sequence[str], near: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """Two stations that are far from each other; the one that is told first comes first."""
    far = _far(part[0], near)
    one = max(part, key=lambda key: far[key])
    far = _far(one, near)
    two = max(part, key=lambda key: far[key])
    return (one, two) if part.index(one) <= part.index(two) else (two, one)


def _turned(part: Sequence[str], near: Mapping[str, Sequence[str]], spots: dict[str, Point]) -> dict[str, Point]:
    """The same places, turned so that the longest way runs level, from left to right."""
    first, last = _ends(part, near)
    (ax, ay), (bx, by) = spots[first], spots[last]
    turn = -math.atan2(by - ay, bx - ax)
    cos, sin = math.cos(turn), math.sin(turn)
    return {key: (x * cos - y * sin, x * sin + y * cos) for key, (x, y) in spots.items()}

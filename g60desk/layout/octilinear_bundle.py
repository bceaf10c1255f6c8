"""Lines that share a stretch: in which order they run side by side, and each on a way of its own beside the middle.

Two lines lie so that they need not cross where they part: the one that turns off to the left runs at the left, all
along what they share.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cmp_to_key
from itertools import pairwise

from g60desk.layout.geometry import between, meeting
from g60desk.layout.octilinear_layout import Drawn
from g60desk.layout.octilinear_net import Pair, lines_between, pair_of
from g60desk.layout.rect import Point


def ordered(drawn: Drawn) -> dict[Pair, tuple[str, ...]]:
    """The lines of each stretch from left to right, as seen from its lesser key."""
    stops = dict(drawn.net.lines)
    rank = {line: number for number, (line, _) in enumerate(drawn.net.lines)}
    found = {}
    for pair, lines in lines_between(drawn.net).items():
        order = sorted(lines, key=lambda line: rank[line])
        if len(order) > 1 and drawn.chains:
            order.sort(key=cmp_to_key(lambda a, b, pair=pair: _left_of(a, b, pair, stops, rank, drawn)))  # type: ignore[misc]
        found[pair] = tuple(order)
    return found


def _left_of(
    a: str, b: str, pair: Pair, stops: Mapping[str, Sequence[str]], rank: Mapping[str, int], drawn: Drawn
) -> int:
    """Less than 0 where line a runs left of line b, as seen along the pair."""
    if rank[a] > rank[b]:
        return -_left_of(b, a, pair, stops, rank, drawn)
    ahead = _along(stops[a], pair)
    forward = ahead[0] == pair[0]
    for way, back in ((ahead, False), (ahead[::-1], True)):
        turned = _parted(stops[a], stops[b], way, drawn)
        if turned:
            return turned if forward != back else -turned
    return -1 if forward else 1


def _along(stops: Sequence[str], pair: Pair) -> tuple[str, str]:
    """A pair in the direction in which a line runs through it."""
    return next((a, b) for a, b in pairwise(stops) if pair_of(a, b) == pair)


def _parted(first: Sequence[str], second: Sequence[str], way: tuple[str, str], drawn: Drawn) -> int:
    """Where two lines part ahead: -1 when the first goes off to the left, 1 to the right, 0 where they do not part."""
    a, b = _ahead(first, way), _ahead(second, way)
    before, at = way
    for one, other in zip(a, b, strict=False):
        if one != other:
            back = _angle(drawn, at, before)
            turns = [(_angle(drawn, at, end) - back) % math.tau for end in (one, other)]
            return -1 if turns[0] < turns[1] else 1
        before, at = at, one
    return 0


def _ahead(stops: Sequence[str], way: tuple[str, str]) -> Sequence[str]:
    """The stations that a line reaches beyond a pair."""
    for number, (a, b) in enumerate(pairwise(stops)):
        if (a, b) == way:
            return stops[number + 2 :]
        if (b, a) == way:
            return stops[:number][::-1]
    return ()


def _angle(drawn: Drawn, start: str, end: str) -> float:
    """The direction in which the way from one station to the next begins."""
    path = drawn.ways[pair_of(start, end)]
    (ax, ay), (bx, by) = (path[0], path[1]) if start < end else (path[-1], path[-2])
    return math.atan2(by - ay, bx - ax)


def aside(path: Sequence[Point], by: float) -> list[Point]:
    """A path of straight segments moved `by` px to its right, each segment along itself (y runs down)."""
    if not by:
        return list(path)
    moved = [_shifted(a, b, by) for a, b in pairwise(path)]
    found = [moved[0][0]]
    for before, after in pairwise(moved):
        found.append(_meeting(before, after))
    return [*found, moved[-1][1]]


def _shifted(a: Point, b: Point, by: float) -> tuple[Point, Point]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    far = math.hypot(dx, dy) or 1.0
    ox, oy = -dy / far * by, dx / far * by
    return (a[0] + ox, a[1] + oy), (b[0] + ox, b[1] + oy)


def _meeting(first: tuple[Point, Point], second: tuple[Point, Point]) -> Point:
    """Where two segments meet when they are made longer; the end of the first where they are level with each other."""
    parts = meeting(*first, *second)
    return first[1] if parts is None else between(*first, parts[0])


def joined(paths: Sequence[Sequence[Point]]) -> list[Point]:
    """Pieces of one line, made one path: where two do not end together, the segments are led to where they meet."""
    found = list(paths[0])
    for path in paths[1:]:
        if math.dist(found[-1], path[0]) < 0.01:
            found += path[1:]
            continue
        meeting = _meeting((found[-2], found[-1]), (path[0], path[1]))
        if math.dist(meeting, path[0]) <= 4 * math.dist(found[-1], path[0]) and meeting != found[-1]:
            found = [*found[:-1], meeting, *path[1:]]
        else:
            found += _changed_over(found.pop(), path)
    return found


def from_middle(middle: Point, path: Sequence[Point]) -> list[Point]:
    """A path beside the middle of the station where its line ends, led into that middle by a slant of 45 degrees."""
    off = math.dist(middle, path[0])
    if off < 0.01 or math.dist(path[0], path[1]) < 2 * off:
        return list(path)
    return _changed_over(middle, path)


def _changed_over(end: Point, path: Sequence[Point]) -> list[Point]:
    """From the end of a piece to a level one beside it, slanting by 45 degrees."""
    (x, y), (ax, ay) = path[0], path[1]
    far = math.dist(path[0], path[1]) or 1.0
    shift = math.dist(end, path[0])
    return [end, (x + (ax - x) / far * shift, y + (ay - y) / far * shift), *path[1:]]

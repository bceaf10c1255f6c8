"""The way of a connector from one mark to another: straight stretches past the words between them.

It leaves a mark above or below, runs between the rows, changes rows where it strikes the fewest words, and comes to the
other mark above or below, or to the side of words.  What it costs is its length, its corners and the words it strikes;
where it strikes some all the same, it is broken, so that it runs behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from g60desk.layout.scene import Point, Rect

Way = tuple[Point, ...]

REACH = 24.0  # px: how far from its end a long mark is left or reached
STRUCK, CORNER = 160.0, 60.0  # px of a longer way that one struck word, one corner is worth
FARTHEST = 120.0  # px beyond the two marks where a way may change rows


class _Port(NamedTuple):
    """Where a way begins or ends: at height `at`, after it has run along `turn`."""

    at: float
    turn: float


class _Word(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float


def way_between(start: Rect, end: Rect, words: Sequence[Rect], gap: float, s: float) -> Way:
    """The points of the way that costs least; `gap` px from a mark it turns, `s` is the scale of the sheet."""
    a, b = start.right - min(start.w / 2, REACH * s), end.x + min(end.w / 2, REACH * s)
    return _cheapest(a, b, _ports(start, gap), _ports(end, gap), words, gap, s)


def way_beside(start: Rect, end: Rect, words: Sequence[Rect], gap: float, s: float, *, forth: bool) -> Way:
    """The same to the side of words at `end`, at the middle of their height: to their left where time goes `forth`."""
    a = start.right - min(start.w / 2, REACH * s) if forth else start.x + min(start.w / 2, REACH * s)
    b, y = (end.x - 2 * gap if forth else end.right + 2 * gap), end.middle[1]
    return _cheapest(a, b, _ports(start, gap), (_Port(y, y),), [*words, end], gap, s)


def behind(way: Way, words: Sequence[Rect], air: float) -> list[Way]:
    """The pieces of a way that is drawn behind words: `air` px before and after each, nothing is seen of it."""
    pieces: list[Way] = []
    piece: list[Point] = [way[0]]
    for a, b in pairwise(way):
        for begin, end in _covered(a, b, words, air):
            pieces.append((*piece, _on(a, b, begin)))
            piece = [_on(a, b, end)]
        piece.append(b)
    pieces.append(tuple(piece))
    return [piece for piece in pieces if sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(piece)) > air]


def _covered(a: Point, b: Point, words: Sequence[Rect], air: float) -> list[tuple[float, float]]:
    """The shares of a straight stretch that lie behind words, joined and in order."""
    length = abs(b[0] - a[0]) + abs(b[1] - a[1])
    if not length:
        return []
    flat = a[1] == b[1]
    at, first, last = (a[1], a[0], b[0]) if flat else (a[0], a[1], b[1])
    found = []
    for word in words:
        low, high, start, stop = (
            (word.y, word.bottom, word.x, word.right) if flat else (word.x, word.right, word.y, word.bottom)
        )
        if low < at < high:
            shares = sorted((edge - first) / (last - first) for edge in (start - air, stop + air))
            if shares[0] < 1 and shares[1] > 0:
                found.append((max(shares[0], 0.0), min(shares[1], 1.0)))
    joined: list[tuple[float, float]] = []
    for begin, end in sorted(found):
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((begin, end))
    return joined


def _on(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _ports(mark: Rect, gap: float) -> tuple[_Port, ...]:
    return _Port(mark.bottom, mark.bottom + gap), _Port(mark.y, mark.y - gap)


def _cheapest(
    a: float, b: float, outs: Sequence[_Port], ins: Sequence[_Port], words: Sequence[Rect], gap: float, s: float
) -> Way:
    least, right = min(a, b) - FARTHEST * s, max(a, b) + FARTHEST * s
    turns = [port.turn for port in (*outs, *ins)]
    near = [
        _Word(word.x, word.right, word.y, word.bottom)
        for word in words
        if word.x < right and word.right > least and word.y < max(turns) and word.bottom > min(turns)
    ]
    ways = (
        (cost, x, leave, come)
        for leave, come in product(outs, ins)
        for cost, x in _places(a, b, leave.turn, come.turn, near, gap, s)
    )
    _, x, leave, come = min(ways)
    return _plain(((a, leave.at), (a, leave.turn), (x, leave.turn), (x, come.turn), (b, come.turn), (b, come.at)))


def _places(
    a: float, b: float, leave: float, come: float, near: Sequence[_Word], gap: float, s: float
) -> Iterator[tuple[float, float]]:
    """Where the way may change from the height `leave` to `come`, each with what it costs there."""
    top, bottom = min(leave, come), max(leave, come)
    between = [word for word in near if word.top < bottom and word.bottom > top]
    first = [word for word in near if word.top < leave < word.bottom]
    last = [word for word in near if word.top < come < word.bottom]
    for x in dict.fromkeys((b, a, *(x for word in between for x in (word.left - gap, word.right + gap)))):
        struck = sum(word.left < x < word.right for word in between) + _along(first, a, x) + _along(last, x, b)
        corners = 2 if x in (a, b) else 4
        yield abs(x - a) + abs(b - x) + bottom - top + s * (STRUCK * struck + CORNER * corners), x


def _along(row: Sequence[_Word], x: float, other: float) -> int:
    """How many words of a row a stretch from x to the other strikes."""
    left, right = min(x, other), max(x, other)
    return sum(word.left < right and word.right > left for word in row)


def _plain(way: Way) -> Way:
    """The way without points at which it does not turn."""
    kept: list[Point] = []
    for point in way:
        if kept and abs(kept[-1][0] - point[0]) + abs(kept[-1][1] - point[1]) < 0.01:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return (a[0] == b[0] == c[0] and (b[1] - a[1]) * (c[1] - b[1]) > 0) or (
        a[1] == b[1] == c[1] and (b[0] - a[0]) * (c[0] - b[0]) > 0
    )

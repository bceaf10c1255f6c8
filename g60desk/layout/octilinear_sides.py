"""Where the names of a transit map stand: of the sides that are free, each takes the one that suits it best.

A name rather stands right of its mark than left of it, nearer to its own mark than to another, not close to other
names, and on the same side as the names before and after it on a line.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.geometry import Path
from g60desk.layout.labels import APART, GAP, LEADERS, SIDES, Placed, Wanted, place_all, place_labels, rect_beside
from g60desk.layout.labels_yielding import Yielding, unease
from g60desk.layout.rect import Rect

SMALLER = 0.05  # of the names: so many without a good place are as bad as all of them set one type smaller
LIKING = {"right": 0.0, "above": 0.2, "below": 0.25, "left": 0.6,
          "right-above": 0.8, "right-below": 0.9, "left-above": 1.2, "left-below": 1.3}  # fmt: skip
SAME = 0.5  # what another side than that of the name of a neighbour costs
MEETING, CROWD, NEAR = 6.0, 0.6, 24.0  # what it costs to meet another name, and to be nearer than so many px
STRANGE = 2.5  # what it costs to stand nearer to another mark
OTHER_SIDE = 5.0  # what another side costs than the one that the story asks for
SWEEPS = 6
MANY = 160  # names, of which not every place is weighed against every other
MISSING = 4.0  # how much worse it is to have no name than one with a long leader


class Request(msgspec.Struct, frozen=True):
    """Names that want a place on a sheet: those of the weightiest first, in their largest type.

    `smaller` are the factors of the types in which they may be set; `taken` and `paths`, each with the room that it
    takes on both sides, may not be met; `near` are pairs of keys that a line joins; `s` scales distances.
    """

    sheet: Rect
    wanted: tuple[Wanted, ...]
    smaller: tuple[tuple[float, ...], ...]
    taken: tuple[Rect, ...]
    paths: tuple[tuple[Path, float], ...]
    near: tuple[tuple[str, str], ...]
    s: float


@lru_cache(maxsize=16)
def arranged(request: Request) -> tuple[tuple[Placed, ...], int]:
    """Where the names stand, and the number of their type: the largest in which nearly all find a good place.

    Of very many names, the weightiest that find a place beside their marks are set small.

    Kept, since the same is asked for each moment of story time.
    """
    if len(request.wanted) > MANY:
        last = len(request.smaller) - 1
        named = [msgspec.structs.replace(want, leads=False) for want in _sized(request, last)]
        return tuple(place_labels(named, _board(request), request.s)), last
    near: dict[str, list[str]] = {}
    for a, b in request.near:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    bare, weights = _board(request), {want.key: 1.0 for want in request.wanted}
    best: tuple[float, list[Placed], int] | None = None
    for number in range(len(request.smaller)):
        wanted = _sized(request, number)
        sides = _sides(wanted, bare, near, request.s)
        chosen = [msgspec.structs.replace(want, side=sides.get(want.key, "")) for want in wanted]
        for first in (True, False):
            order = sorted(chosen, key=lambda want, first=first: (want.key in sides) != first)  # type: ignore[misc]
            yielding = Yielding(wanted, weights, bare, request.s)
            placed = yielding.better(place_all(order, bare.copy(), request.s))
            bad = MISSING * (len(wanted) - len(placed)) + sum(_badness(one, request.s) for one in placed)
            bad += SMALLER * len(wanted) * number
            if best is None or bad < best[0]:
                best = (bad, placed, number)
        if best is not None and best[0] <= SMALLER * len(wanted) * (number + 1):
            break
    assert best is not None
    return tuple(best[1]), best[2]


def _sized(request: Request, number: int) -> list[Wanted]:
    """The names in a type."""
    factors = request.smaller[number]
    return [
        msgspec.structs.replace(want, width=want.width * factor, height=want.height * factor)
        for want, factor in zip(request.wanted, factors, strict=True)
    ]


def _board(request: Request) -> Board:
    return Board(request.sheet, request.taken, request.paths)


def _badness(name: Placed, s: float) -> float:
    """How bad it is that a name has a leader, above all a long one: worse than on the map, where there is less room."""
    return unease(name, s) * 2 + (1.0 if name.leader and math.dist(*name.leader) > LEADERS[-1] * s else 0.0)


def _sides(wanted: Sequence[Wanted], board: Board, near: Mapping[str, Sequence[str]], s: float) -> dict[str, str]:
    """A side for each name that has a free one, by sweeps in which each takes what is best beside the others."""
    options: dict[str, dict[str, tuple[float, Rect]]] = {}
    for want in wanted:
        rects = {side: rect_beside(want, side, GAP * s) for side in SIDES}
        free = {side: rect for side, rect in rects.items() if board.free(rect, 2 * s)}
        options[want.key] = {side: (_dislike(want, side, rect, wanted), rect) for side, rect in free.items()}
    chosen: dict[str, str] = {}
    for _ in range(SWEEPS):
        before = dict(chosen)
        for want in wanted:
            own = options[want.key]
            others = [options[key][side][1] for key, side in chosen.items() if key != want.key]
            beside = [chosen[end] for end in near.get(want.key, ()) if end in chosen]
            costs = {
                side: cost + _crowd(rect, others, s) + SAME * sum(other != side for other in beside)
                for side, (cost, rect) in own.items()
            }
            if costs:
                chosen[want.key] = min(costs, key=lambda side: costs[side])
        if chosen == before:
            break
    return chosen


def _dislike(want: Wanted, side: str, rect: Rect, wanted: Sequence[Wanted]) -> float:
    """How little a side suits a name by itself: most where another mark is nearer to the name than its own."""
    cost = LIKING[side] + (OTHER_SIDE if want.side not in ("", side) else 0.0)
    own = away(rect, want.x, want.y) - want.r
    nearest = min((away(rect, other.x, other.y) - other.r for other in wanted if other is not want), default=own + 1e3)
    return cost + (STRANGE if nearest < own + rect.h / 3 else 0.0)


def _crowd(rect: Rect, others: Sequence[Rect], s: float) -> float:
    """What it costs that a name meets others, or comes near to them."""
    close = [other for other in others if rect.meets(other, NEAR * s)]
    return sum(MEETING if rect.meets(other, APART * s) else CROWD for other in close)


def away(rect: Rect, x: float, y: float) -> float:
    """How far a point is from a rectangle."""
    return math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))

"""Names that found no good place get one where others can make room.

A name that is missing, or far from its mark, takes the best place that only other names are in the way of; these look
for another place near their own marks, and where all are the better for it, it stays so.  These are ejection chains of
one link (Glover, "Ejection chains, reference structures and alternating path methods", Discrete Applied Mathematics
65, 1996).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from g60desk.layout.board import Board
from g60desk.layout.geometry import meeting, path_meets
from g60desk.layout.labels import (
    APART,
    AROUND,
    DIRECTIONS,
    FARTHER,
    GAP,
    LEADERS,
    SIDES,
    Placed,
    Wanted,
    leader_of,
    place_all,
    place_labels,
    rect_beside,
    towards,
)
from g60desk.layout.rect import Point

NO_NAME = 40.0  # how bad it is to have no name, times the weight of its place
LEADING, OVER = 3.0, 2.0  # how bad a leader is, and how much worse one that runs over a line
PER_PX = 0.1  # the same for each px of a leader beyond the shortest
MOST = 5  # names that are asked to yield to one
TRIED = 16  # places for a name for which others are asked to yield
ROUNDS = 3


class Yielding:
    """Names that may yield to each other: those asked for by key, and a board with all but names on it.

    `weights` are of the places that need a name; the others may go without, and none yields to them.
    """

    def __init__(self, wanted: Sequence[Wanted], weights: Mapping[str, float], bare: Board, s: float) -> None:
        self._wanted = {want.key: want for want in wanted}
        self._weights, self._bare, self._s = weights, bare, s
        self._near: dict[str, list[tuple[float, Placed]]] = {}
        self._far: dict[str, list[tuple[float, Placed]]] = {}
        self._over: dict[tuple[Point, ...], float] = {}  # how much worse each leader is for what it runs over

    def better(self, placed: Sequence[Placed]) -> list[Placed]:
        """The names as well placed as others can make room for them."""
        found = {one.key: one for one in placed}
        needed = [key for key in self._wanted if key in self._weights]
        for _ in range(ROUNDS):
            bad = sorted((key for key in needed if self._harm(key, found)), key=lambda key: -self._harm(key, found))
            before = list(found.values())
            for key in bad:
                found = self._improved(key, found)
            if list(found.values()) == before:
                break
        return list(found.values())

    def _harm(self, key: str, found: Mapping[str, Placed]) -> float:
        """How bad it is for a name where it stands, or that it has no place; 0.0 beside its mark."""
        if key not in found:
            return NO_NAME * self._weights.get(key, 0.1)
        leader = found[key].leader
        if not leader:
            return 0.0
        over = self._over.get(leader)
        if over is None:
            over = self._over[leader] = OVER if self._bare.crossed(leader, leader[0]) else 0.0
        return self._leads(math.dist(*leader)) + over

    def _leads(self, far: float) -> float:
        """How bad it is at least to have a leader of so many px."""
        return LEADING + PER_PX * max(0.0, far / self._s - LEADERS[0])

    def _improved(self, key: str, found: dict[str, Placed]) -> dict[str, Placed]:
        """All names with a better place for one of them, where there is one that is better for all together."""
        now = self._harm(key, found)
        others = {other: one for other, one in found.items() if other != key}
        offers: list[tuple[float, int, Placed, list[str]]] = []
        for cost, place in self._places(self._wanted[key], now):
            yielding = [other for other, one in others.items() if _meet(place, one, self._s)]
            if len(yielding) <= MOST and cost + LEADING / 2 * len(yielding) < now:
                offers.append((cost + LEADING / 2 * len(yielding), len(offers), place, yielding))
        for *_, place, yielding in sorted(offers, key=lambda offer: offer[:2])[:TRIED]:
            trial = self._with(place, yielding, others, far=now >= NO_NAME)
            keys = (key, *yielding)
            if sum(self._harm(one, trial) for one in keys) < sum(self._harm(one, found) for one in keys) - 1e-9:
                return trial
        return found

    def _with(
        self, place: Placed, yielding: Sequence[str], others: Mapping[str, Placed], *, far: bool
    ) -> dict[str, Placed]:
        """All names with one in its new place, and those that yield to it wherever there is room, also `far` off."""
        trial = {key: one for key, one in others.items() if key not in yielding} | {place.key: place}
        if not yielding:
            return trial
        board = self._bare.copy()
        for one in trial.values():
            board.take(one.rect.grown(APART * self._s))
        wanted = [self._wanted[key] for key in yielding]
        for one in (place_all if far else place_labels)(wanted, board, self._s):
            if not any(_meet(one, other, self._s) for other in trial.values()):
                trial[one.key] = one
        return trial

    def _places(self, want: Wanted, now: float) -> list[tuple[float, Placed]]:
        """All places in which neither a mark nor a line is in a name's way, and how bad each is, if less than `now`."""
        if want.key not in self._near:
            self._near[want.key] = self._weighed([*self._beside(want), *self._leading(want, LEADERS, DIRECTIONS)])
        found = self._near[want.key]
        if now > self._leads(FARTHER[0] / 2 * self._s):
            if want.key not in self._far:
                self._far[want.key] = self._weighed(self._leading(want, FARTHER, AROUND))
            found = found + self._far[want.key]
        return [one for one in found if one[0] < now]

    def _weighed(self, places: Iterable[Placed]) -> list[tuple[float, Placed]]:
        found = [(self._harm(place.key, {place.key: place}), place) for place in places]
        return sorted(found, key=lambda one: one[0])

    def _beside(self, want: Wanted) -> Iterator[Placed]:
        for side in SIDES:
            rect = rect_beside(want, side, GAP * self._s)
            if self._bare.free(rect, 2 * self._s):
                yield Placed(want.key, rect, side)

    def _leading(self, want: Wanted, fars: Iterable[float], directions: int) -> Iterator[Placed]:
        for far in fars:
            for number in range(directions):
                rect = towards(want, math.tau * number / directions, far * self._s)
                if self._bare.free(rect, self._s):
                    leader = tuple(leader_of(want, rect, self._s))
                    if not self._bare.struck(leader, (want.x, want.y)):
                        yield Placed(want.key, rect, "leader", leader)


def unease(name: Placed, s: float) -> float:
    """How bad it is that a name has a leader, above all a long one; 1.0 for about 100 px."""
    return max(0.2, math.dist(*name.leader) / s / LEADERS[-1] - 0.5) if name.leader else 0.0


def _meet(one: Placed, other: Placed, s: float) -> bool:
    """True where two names, two leaders, or a name and a leader meet."""
    if one.rect.meets(other.rect, APART * s):
        return True
    if one.leader and other.leader:
        parts = meeting(*one.leader, *other.leader)
        if parts is not None and all(0.0 <= part <= 1.0 for part in parts):
            return True
    if one.leader and path_meets(one.leader, other.rect):
        return True
    return bool(other.leader) and path_meets(other.leader, one.rect)

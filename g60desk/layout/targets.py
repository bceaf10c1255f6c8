"""What in a picture can be chosen, and which of several things a hand at a point means."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import msgspec

from g60desk.layout.course import Course
from g60desk.layout.rect import Rect

ASIDE = 3  # how much farther than ahead a target seems to be for what it lies aside
DOT = 0.2  # of the touch area of a round mark that is smaller: how far from its middle it is meant before all else


class Later:
    """Words that are made when they are asked for: of the many marks of a moving picture few are ever read."""

    __slots__ = ("_make", "_said")

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make
        self._said: str | None = None

    def __str__(self) -> str:
        if self._said is None:
            self._said = self._make()
        return self._said

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Later | str) and str(self) == str(other))

    def __hash__(self) -> int:
        return hash(str(self))


class Target(msgspec.Struct, frozen=True, gc=False):
    """Something that can be chosen: `kind` and `key` say what, `name` and `text` what a screen reader says: they
    may be made when they are asked for.

    `rect` is what the focus ring goes around (round for `round`), `hit` the area that a finger may touch.  A line has
    `courses`, along which it can be touched up to `reach` px away; its `hit` is that of its badge, or empty.
    """

    kind: str
    key: str
    rect: Rect
    hit: Rect
    named: str | Later
    said: str | Later = ""
    round: bool = False
    chosen: bool = False
    fills: bool = True
    courses: tuple[Course, ...] = ()
    reach: float = 0.0

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self.named)

    @property
    def text(self) -> str:
        """What a screen reader says besides the name."""
        return str(self.said)


def is_choice(targets: Iterable[Target], target: Target) -> bool:
    """True for one of several choices of a switch or a list: it is chosen, or stands in line with the one that is.

    What sets the same field elsewhere, such as a step to the page after, is a button.
    """
    field = target.key.partition("=")[0]
    chosen = (one for one in targets if one.chosen and one.kind == target.kind and one.key.partition("=")[0] == field)
    return any(_in_line(one.rect, target.rect) for one in chosen)


def _in_line(a: Rect, b: Rect) -> bool:
    return (a.y, a.h) == (b.y, b.h) or (a.x, a.w) == (b.x, b.w)


def touched(target: Target, least: float) -> Rect:
    """The area that a finger may touch, no less than `least` px wide and high."""
    hit = target.hit
    if hit.w >= least and hit.h >= least:
        return hit
    wide, high = max(hit.w, least), max(hit.h, least)
    x, y = hit.middle
    return Rect(x - wide / 2, y - high / 2, wide, high)


def nearness(target: Target, x: float, y: float, least: float = 0.0) -> tuple[int, float] | None:
    """How near a point is to a target, nearest first: inside, on its line, in its touch area, in reach of its line.

    Inside several, the smallest is meant, and of dots the nearest; None where the target is out of reach.  Touch areas
    have at least `least` px.
    """
    if target.courses:
        if target.hit.w and touched(target, least).holds(x, y):
            return 0, 0.0
        reach = max(target.reach, least / 2)
        off = min(course.far(x, y, reach) for course in target.courses)
        if off > reach:
            return None
        return (3, off) if off else (1, -max(course.half for course in target.courses))
    if not touched(target, least).holds(x, y):
        return None
    rect = target.rect
    if target.round and max(rect.w, rect.h) < 2 * DOT * target.hit.w:
        off = math.dist((x, y), rect.middle)  # a dot, that may lie on a line or in a large ring, is meant all around it
        if off <= target.hit.w * DOT:
            return 0, max(rect.w * rect.h, 4 * off * off)
    if rect.holds(x, y):
        return 0, rect.w * rect.h
    return 2, math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))


def in_direction(targets: Iterable[Target], start: Target, dx: int, dy: int) -> Target | None:
    """The target that lies nearest to `start` in a direction, those straight ahead first."""
    x, y = start.rect.middle
    ahead = []
    for other in targets:
        ox, oy = other.rect.middle
        along = (ox - x) * dx + (oy - y) * dy
        aside = abs((ox - x) * dy) + abs((oy - y) * dx)
        if along > 1 and other is not start:
            ahead.append((along + ASIDE * aside, other))
    return min(ahead, key=lambda pair: pair[0])[1] if ahead else None

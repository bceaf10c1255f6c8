"""What in a picture can be chosen, and which of several things a hand at a point means."""

from __future__ import annotations

import math

import msgspec

from g60desk.layout.course import Course
from g60desk.layout.rect import Rect


class Target(msgspec.Struct, frozen=True):
    """Something that can be chosen: `kind` and `key` say what, `name` and `text` what a screen reader says.

    `rect` is what the focus ring goes around (round for `round`), `hit` the area that a finger may touch.  A line has
    `courses`, along which it can be touched up to `reach` px away; its `hit` is that of its badge, or empty.
    """

    kind: str
    key: str
    rect: Rect
    hit: Rect
    name: str
    text: str = ""
    round: bool = False
    chosen: bool = False
    fills: bool = True
    courses: tuple[Course, ...] = ()
    reach: float = 0.0


def nearness(target: Target, x: float, y: float) -> tuple[int, float] | None:
    """How near a point is to a target, nearest first: inside, on its line, in its touch area, in reach of its line.

    Inside several, the smallest is meant; None where the target is out of reach.
    """
    if target.courses:
        if target.hit.w and target.hit.holds(x, y):
            return 0, 0.0
        off = min(course.far(x, y) for course in target.courses)
        if off > target.reach:
            return None
        return (3, off) if off else (1, -max(course.half for course in target.courses))
    if not target.hit.holds(x, y):
        return None
    rect = target.rect
    if rect.holds(x, y):
        return 0, rect.w * rect.h
    return 2, math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))

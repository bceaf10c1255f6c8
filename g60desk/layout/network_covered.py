"""Marks of places that lie over each other: which small ones are left out, and which stand on a rim."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.network_marks import Mark

ON_RIM = 0.8  # of the radius of a larger mark, how far off its middle a small one can still be seen
SMALL = 0.7  # of its size, what a mark on a rim has


def covers(mark: Mark, other: Mark) -> bool:
    """True when a mark reaches over that of a place that is no member, so that this one is better left out."""
    if other.chosen or other.status != "other" or mark.place == other.place or mark.sized:
        return False
    outer = mark.r + mark.width / 2
    return mark.r > other.r and math.dist((mark.x, mark.y), (other.x, other.y)) < outer + other.r


def uncovered(mark: Mark, large: Sequence[Mark]) -> Mark | None:
    """A mark as it can be seen beside the `large` ones: smaller on the rim of one; None under one."""
    covering = [other for other in large if covers(other, mark)]
    if not covering:
        return mark
    if any(math.dist((mark.x, mark.y), (one.x, one.y)) < ON_RIM * (one.r + one.width / 2) for one in covering):
        return None
    return msgspec.structs.replace(mark, r=mark.r * SMALL, width=mark.width * SMALL, over=True)

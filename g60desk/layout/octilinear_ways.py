"""The eight directions of an octilinear drawing, counted clockwise from the right; y runs down."""

from __future__ import annotations

import math

from g60desk.layout.rect import Point

STEPS = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))  # one step in each direction


def eighths(start: Point, end: Point) -> float:
    """The direction from one point to another, in eighths of a turn: 0 or more, less than 8."""
    return math.atan2(end[1] - start[1], end[0] - start[0]) / (math.tau / 8) % 8


def turned_off(eighth: float, way: int) -> float:
    """By how many eighths a direction is off one of the eight: 0 to 4."""
    off = (eighth - way) % 8
    return min(off, 8 - off)

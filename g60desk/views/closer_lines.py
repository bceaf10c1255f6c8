"""The lines of a closer look as arrays of days and values, thinner where a frame cannot draw all their points.

This module is imported only when somebody first looks closer, since numpy takes long to load.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from g60desk.layout.chart_points import Curve
from g60desk.layout.scale import Window

Numbers = NDArray[np.float64]
Line = tuple[Numbers, Numbers]
DRAWN = 5_000  # points of all lines in a frame while the plot moves


class Lines:
    """The lines of these curves, and for a plot that moves those of fewer points."""

    def __init__(self, curves: Sequence[Curve]) -> None:
        self.whole = [_arrays(curve) for curve in curves]
        self._levels: dict[int, list[Line]] = {1: self.whole}  # by how many points are drawn as two

    def level(self, group: int) -> list[Line]:
        """All lines, each so many points as two; kept, so that nothing flickers while a hand drags them."""
        if group not in self._levels:
            self._levels[group] = [_reduced(*line, group) for line in self.whole]
        return self._levels[group]


def spans(lines: Sequence[Line], window: Window) -> list[slice]:
    """The points of each line in a window, and one more on either side: a line goes on beyond the edge."""
    found = []
    for days, _ in lines:
        first, last = np.searchsorted(days, window)
        found.append(slice(max(0, int(first) - 2), min(len(days), int(last) + 2)))
    return found


def group_for(points: int) -> int:
    """How many of so many points in sight are drawn as two: 1 (all are), or a power of two of at least four."""
    return max(4, 1 << math.ceil(math.log2(2 * points / DRAWN))) if points > DRAWN else 1


def _arrays(curve: Curve) -> Line:
    """The days and values of a line, with nothing where a gap is."""
    points, ends = curve.points, curve.ends
    days = np.array([(one.first + one.last + 1) / 2 for one in points], dtype=np.float64)
    values = np.array([one.base for one in points], dtype=np.float64)
    gaps = [*ends[:-1], len(points)]  # the last parts a line from the next one in its ink
    return np.insert(days, gaps, days[[*ends[:-1], -1]]), np.insert(values, gaps, np.nan)


def _reduced(days: Numbers, values: Numbers, group: int) -> Line:
    """Of each `group` points the smallest and the largest; a gap in one leaves the group open."""
    whole = (len(days) - 1) // group * group
    parts = values[:whole].reshape(-1, group)
    kept = np.stack([parts.min(axis=1), parts.max(axis=1)], axis=1).ravel()
    at = np.repeat(days[:whole].reshape(-1, group)[:, group // 2], 2)
    return np.concatenate([at, days[whole:]]), np.concatenate([kept, values[whole:]])

"""The events of a track by how long they last."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple


class Longer(NamedTuple):
    """The events that last longer than something, by number: all in their order, when they begin, and in the order of
    time when they are over; then the weighty ones, the heaviest first, and the lightest.
    """

    numbers: Sequence[int]
    firsts: array[float]
    ends: array[float]
    heavy: Sequence[int]
    light: Sequence[int]


class Lengths:
    """Of events that begin and end at these moments and have these weights."""

    def __init__(self, firsts: array[float], lasts: array[float], weights: array[int]) -> None:
        self._firsts, self._lasts, self._weights = firsts, lasts, weights
        self._longest = lru_cache(maxsize=8)(self._find)  # zoom levels in a row often have the same

    def longer(self, days: float) -> Longer:
        """Those that last longer than so many days."""
        return self._longest(bisect_left(self._by_length[1], -days))

    @cached_property
    def _by_length(self) -> tuple[list[int], list[float]]:
        """The events from the longest on, and the negatives of their lengths."""
        lengths = [first - last for first, last in zip(self._firsts, self._lasts, strict=True)]
        numbers = sorted(range(len(lengths)), key=lengths.__getitem__)
        return numbers, [lengths[i] for i in numbers]

    def _find(self, count: int) -> Longer:
        numbers = sorted(self._by_length[0][:count])
        firsts = array("d", map(self._firsts.__getitem__, numbers))
        ends = array("d", sorted(map(self._lasts.__getitem__, numbers)))
        weights = self._weights
        heavy = sorted((i for i in numbers if weights[i] > 1), key=weights.__getitem__, reverse=True)
        return Longer(numbers, firsts, ends, heavy, [i for i in numbers if weights[i] <= 1])

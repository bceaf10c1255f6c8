"""The numbers of events in a row: runs without some few, and the least or the greatest value in them.

A ring may stand for thousands of events, of which none is to be looked at.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

BLOCK = 64  # events, of which the extreme is kept


class Extremes:
    """The extreme of some of many values: `pick` is `min` or `max`."""

    def __init__(self, values: array[float], pick: Callable[[Iterable[float]], float]) -> None:
        self.values = values
        self._pick = pick

    def of(self, numbers: Sequence[int]) -> float:
        """That of the values with these numbers, of which there must be one; quick for a run of thousands."""
        if not isinstance(numbers, range):
            return self._pick(map(self.values.__getitem__, numbers))
        if len(numbers) < 2 * BLOCK:
            return self._pick(self.values[numbers.start : numbers.stop])
        first, last = -(-numbers.start // BLOCK), numbers.stop // BLOCK
        ends = (*self.values[numbers.start : first * BLOCK], *self.values[last * BLOCK : numbers.stop])
        return self._pick((*ends, *self._blocks[first:last]))

    @cached_property
    def _blocks(self) -> array[float]:
        """The extreme of each block."""
        values, pick = self.values, self._pick
        return array("d", (pick(values[at : at + BLOCK]) for at in range(0, len(values), BLOCK)))


def without(numbers: range, skipped: Sequence[int]) -> Iterator[range]:
    """Runs of numbers without those `skipped`, which are in their order."""
    at = numbers.start
    for n in range(bisect_left(skipped, numbers.start), bisect_left(skipped, numbers.stop)):
        if at < skipped[n]:
            yield range(at, skipped[n])
        at = skipped[n] + 1
    if at < numbers.stop:
        yield range(at, numbers.stop)

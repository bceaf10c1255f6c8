"""Where the rows of a table come to rest: a whole row at the top, whoever or whatever moved them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

STEP = 0.8  # of the room: how far each stop inside a row that is higher than the room lies from the one before


def stops_of(heights: Sequence[int], room: int) -> list[int]:
    """The offsets, rising from 0, at which rows of these heights rest in a room so high (all in px).

    Each is the top of a row; a row that is higher than the room has more of them inside, down to its foot.  From the
    last one all that is left is seen.
    """
    tops = list(accumulate(heights, initial=0))
    end = max(0, tops[-1] - room)
    found = [0]
    for top, height in zip(tops, heights, strict=False):
        found.append(top)
        if height > room:
            found += [*range(top, top + height - room, max(1, round(STEP * room))), top + height - room]
        if found[-1] >= end:
            break
    return sorted(set(found))


def rest_at(stops: Sequence[int], at: int, before: int) -> int:
    """The stop for rows that were moved from `before` to `at`: on in the way in which they went, else the nearest."""
    above = stops[max(0, bisect_right(stops, at) - 1)]
    below = stops[min(len(stops) - 1, bisect_left(stops, at))]
    if at > before:
        return below
    if at < before or at - above <= below - at:
        return above
    return below


def stop_showing(stops: Sequence[int], at: int, row: tuple[int, int], room: int) -> int:
    """The stop nearest to `at` that shows a row whole (its top and its foot in px), or its top where it is too high."""
    top, foot = row
    if top < at:
        return stops[max(0, bisect_right(stops, top) - 1)]
    if foot <= at + room:
        return at
    return stops[min(bisect_left(stops, foot - room), bisect_right(stops, top) - 1)]

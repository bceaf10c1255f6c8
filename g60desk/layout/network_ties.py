"""Which place a member hangs on that no line reaches: the nearest that is tied already.

The tree grows by its nearest place (Prim, "Shortest connection networks and some generalizations", Bell System
Technical Journal 36, 1957), so that thousands take no longer than the square of their number.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from g60desk.story.model import Key, Place


def tied(everyone: Sequence[Place], on_line: AbstractSet[Key]) -> Iterator[tuple[Key, Key]]:
    """The two ends of each tie, in the order in which they come; all places have coordinates."""
    there = [place for place in everyone if place.id in on_line] or [*everyone[:1]]
    first = {place.id for place in there}
    loose = [place for place in everyone if place.id not in first]
    near, ends = [math.inf] * len(loose), [0] * len(loose)  # how far, and to which of those that are there
    spots = [_unit(place) for place in loose]
    looked = 0
    while loose:
        for number in range(looked, len(there)):
            x, y, z = _unit(there[number])
            for at, (ox, oy, oz) in enumerate(spots):
                far = (x - ox) ** 2 + (y - oy) ** 2 + (z - oz) ** 2
                if far < near[at]:
                    near[at], ends[at] = far, number
        looked = len(there)
        at = near.index(min(near))
        yield there[ends[at]].id, loose[at].id
        there.append(loose[at])
        del near[at], ends[at], spots[at], loose[at]


def _unit(place: Place) -> tuple[float, float, float]:
    """A place on the unit sphere."""
    lon, lat = math.radians(place.lon or 0.0), math.radians(place.lat or 0.0)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

"""The rectangles of names and marks in a change: how a name goes around its mark, and which steps back for whom."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from g60desk.layout.extent import EDGE, extent_of
from g60desk.layout.geometry import Path, path_meets
from g60desk.layout.morph_items import alike, mixed, mixed_rect
from g60desk.layout.morph_names import FADING, room_of, words_of
from g60desk.layout.morph_waves import ARRIVING, LEAVING, Turn
from g60desk.layout.network_pose import Pose
from g60desk.layout.scene import Item, Point, Rect

STEPS = 24  # at so many moments it is looked who meets whom
FAINT = 0.3  # of its fading, up to where a name is too faint to be in the way
Ends = tuple[Rect | None, Rect | None]  # a thing in both pictures


class Rooms:
    """Where names and marks are between two pictures; only names that are the same in both travel."""

    def __init__(self, a: Pose, b: Pose) -> None:
        self._names = {key: (_room(a.names, key), _room(b.names, key)) for key in {**a.names, **b.names}}
        self._marks = {key: (_extent(a.marks, key), _extent(b.marks, key)) for key in {**a.marks, **b.marks}}
        self._travel = {key for key, items in a.names.items()
                        if words_of(items) and alike(words_of(items), words_of(b.names.get(key, ())))}  # fmt: skip

    def mark(self, key: str, t: float, share: float) -> Rect | None:
        """Where a mark is at part `t` of the time and this share of the way; None while it is not there."""
        return _passing(*self._marks.get(key, (None, None)), t, share)

    def name(self, key: str, t: float, share: float) -> Rect | None:
        """Where the words of a place are."""
        a, b = self._names[key]
        if key in self._travel and a and b:
            x, y = self.swung(key, share)
            return mixed_rect(a, b, share).moved(x, y)
        if a and t < LEAVING[1]:
            return a.moved(*self._gone(key, 0, share))
        return b.moved(*self._gone(key, 1, share)) if b and t > ARRIVING[0] else None

    def swung(self, key: str, share: float) -> Point:
        """How far aside of the straight way a name is, which goes around its mark and not over it.

        Where a name is from its mark is measured in their half sizes together, so that what is 1 or more off in one of
        the two directions lies beside it; from there it turns.
        """
        (a, b), (before, after) = self._names[key], self._marks.get(key, (None, None))
        if not (a and b and before and after):
            return (0.0, 0.0)
        room, mark = mixed_rect(a, b, share), mixed_rect(before, after, share)
        one, other = _off(a, before), _off(b, after)
        start = math.atan2(one[1], one[0])
        angle = start + math.remainder(math.atan2(other[1], other[0]) - start, math.tau) * share
        far = mixed(max(map(abs, one)), max(map(abs, other)), share) / max(abs(math.cos(angle)), abs(math.sin(angle)))
        x = mark.middle[0] + math.cos(angle) * far * (room.w + mark.w) / 2
        y = mark.middle[1] + math.sin(angle) * far * (room.h + mark.h) / 2
        return x - room.middle[0], y - room.middle[1]

    def hidden(self, shares: Sequence[float]) -> dict[str, Turn]:
        """When each name is in the way of one that comes before it, or of a mark that is not its own.

        `shares` of the way are those of `STEPS + 1` moments in equal times.
        """
        moments = [(step / STEPS, share) for step, share in enumerate(shares)]
        kept: list[list[Rect | None]] = []
        marks = {key: [self.mark(key, *moment) for moment in moments] for key in self._marks}
        found: dict[str, Turn] = {}
        for key in self._names:
            way = [self.name(key, *moment) for moment in moments]
            others = [*kept, *(path for place, path in marks.items() if place != key)]
            struck = [step for step in range(1, STEPS) if any(_meets(way[step], other[step]) for other in others)]
            if struck:
                first, last = max(FADING, (struck[0] - 1) / STEPS), min(1 - FADING, (struck[-1] + 1) / STEPS)
                found[key] = first, last = (min(first, last), max(first, last))
                gone = FADING * FAINT
                way = [None if first - gone < t < last + gone else rect
                       for (t, _), rect in zip(moments, way, strict=True)]  # fmt: skip
            kept.append(way)
        return found

    def crossed(self, t: float, share: float, paths: Sequence[Path]) -> set[str]:
        """The names under which a line runs at a moment."""
        rooms = {key: self.name(key, t, share) for key in self._names}
        return {key for key, room in rooms.items() if room and any(path_meets(path, room) for path in paths)}

    def _gone(self, key: str, side: int, share: float) -> Point:
        """How far the mark of a name is from where it is in one picture."""
        before, after = self._marks.get(key, (None, None))
        end = (before, after)[side]
        if not before or not after or not end:
            return (0.0, 0.0)
        now = mixed_rect(before, after, share).middle
        return now[0] - end.middle[0], now[1] - end.middle[1]


def _passing(a: Rect | None, b: Rect | None, t: float, share: float) -> Rect | None:
    if a and b:
        return mixed_rect(a, b, share)
    return (a if t < LEAVING[1] else None) if a else (b if t > ARRIVING[0] else None)


def _room(things: Mapping[str, tuple[Item, ...]], key: str) -> Rect | None:
    return room_of(things[key]) if key in things else None


def _extent(things: Mapping[str, tuple[Item, ...]], key: str) -> Rect | None:
    return extent_of(things[key]).grown(-EDGE) if key in things else None


def _off(room: Rect, mark: Rect) -> Point:
    across, down = room.middle[0] - mark.middle[0], room.middle[1] - mark.middle[1]
    return 2 * across / (room.w + mark.w), 2 * down / (room.h + mark.h)


def _meets(rect: Rect | None, other: Rect | None) -> bool:
    return rect is not None and other is not None and rect.meets(other)

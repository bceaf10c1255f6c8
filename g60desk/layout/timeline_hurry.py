"""A zoom that goes faster than tracks can be packed: each is shown as it was packed for narrower days, and caught up.

What is packed for narrow days is right for all that are wider, with more room than need be.  So a quick zoom passes
over zoom levels, as a map does, and each frame packs no more than so much; when time stands still again the levels that
were passed over are packed, a little at a time, until the picture is what it is in this window at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

from g60desk.layout.scale import Scale, Window
from g60desk.layout.timeline_lanes import Lanes
from g60desk.layout.timeline_placed import Packer, prepared
from g60desk.layout.timeline_step import Step

FAST = 1 / 12  # octaves in a frame, from which on a zoom is in a hurry
MOST = 5  # that what is packed in one frame may cost, in ends of tiles
PASSED = 2  # octaves that a track may be behind before it is packed anew
OUTWARD = 3  # octaves that are passed over on the way out
FARTHEST = 4  # octaves that days may be wider than those for which a track is packed
SOON = 8  # frames that are looked ahead on the way out


def is_fast(step: Step | None) -> bool:
    """True where the window becomes longer or shorter too quickly for all to be packed."""
    return step is not None and abs(log2(step.ratio)) > FAST


def catch_up(lanes: Lanes, scale: Scale) -> bool:
    """Pack a part of what lanes need for a window; True where nothing is left to be packed."""
    window, left = (scale.start, scale.end), MOST
    for lane in lanes.lanes:
        left = prepared(lane.packer, scale.per_day, window, left)
    return all(lane.packer.ready(scale.per_day, window) for lane in lanes.lanes)


class Hurry:
    """Remembers for which days each track is shown."""

    def __init__(self) -> None:
        self._shown: dict[Packer, float] = {}  # the px of a day

    def end(self) -> None:
        """All is packed at once from now on."""
        self._shown = {}

    def lags(self, per_day: float) -> bool:
        """True where something was shown last that is packed for narrower days than these."""
        return any(packer.level(per_day).per_day != days for packer, days in self._shown.items())

    def look(self, lanes: Lanes, scale: Scale, step: Step | None, most: int = MOST) -> list[float]:
        """For how many px of a day each lane is to be shown, after so much of what is missing has been packed.

        Without a step the window stands still, and what it needs is caught up.
        """
        packers = [lane.packer for lane in lanes.lanes]
        outward = step is not None and step.ratio > 1
        left = most
        for packer in sorted(packers, key=lambda one: self._shown.get(one, 0.0)):  # those that are most behind first
            for per_day, window in self._wanted(packer, scale, step):
                left = prepared(packer, per_day, window, left)
        found = [self._best(packer, scale, outward) for packer in packers]
        self._shown = {packer: packer.level(days).per_day for packer, days in zip(packers, found, strict=True)}
        return found

    def _best(self, packer: Packer, scale: Scale, outward: bool) -> float:
        """The days for which a track is shown: some for which it is packed; else such that it is not packed soon."""
        window = scale.start, scale.end
        for per_day in self._choice(packer, scale.per_day, outward):
            if packer.ready(per_day, window):
                return per_day
        return scale.per_day / 2.0**OUTWARD if outward else scale.per_day

    def _choice(self, packer: Packer, per_day: float, outward: bool) -> Iterator[float]:
        """The days for which a track may be packed, the best first; on the way out what is shown stays."""
        shown = self._shown.get(packer, 0.0)
        right = shown <= per_day <= shown * 2.0**FARTHEST
        if right and outward:
            yield shown
        yield per_day
        if right and not outward:
            yield shown
        yield from (per_day / 2.0**octaves for octaves in range(1, FARTHEST + 1))

    def _wanted(self, packer: Packer, scale: Scale, step: Step | None) -> Iterator[tuple[float, Window]]:
        """What is to be packed for a track, the soonest first."""
        shown, per_day, window = self._shown.get(packer, 0.0), scale.per_day, (scale.start, scale.end)
        if step is None or not is_fast(step):
            yield per_day, window
        elif step.ratio < 1:
            if per_day >= shown * 2.0**PASSED:
                yield per_day, window
        else:
            if 0 < shown <= step.per_day(1):
                yield shown, step.window(1)
            yield per_day / 2.0**OUTWARD, step.window(SOON)

"""Looking ahead while the timeline moves: what the next frames will show is packed a little at a time.

Without it, a track is packed anew in the very frame in which it comes to another zoom level or tile, and that frame is
late.  What is packed does not depend on when, so that nothing looks different for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from g60desk.layout.scale import Scale, Window
from g60desk.layout.timeline_lanes import Lanes
from g60desk.layout.timeline_placed import Packer

FRAMES = 12  # that are looked ahead
MOST = 6  # that what is packed in one frame may cost, in ends of tiles
LONGEST = 1.5  # times longer or shorter a window may be than that of the frame before: else it is a jump


class Ahead:
    """Goes by the last two windows."""

    def __init__(self) -> None:
        self._last: Scale | None = None

    def look(self, lanes: Lanes, scale: Scale) -> None:
        """Pack for the frames to come, if the window goes on as it went since the last call."""
        last, self._last = self._last, scale
        if last is None or (last.left, last.right) != (scale.left, scale.right) or not _is_step(last, scale):
            return
        left = MOST
        for packer, per_day, window in _wanted(lanes, last, scale):
            while left > 0 and (dear := packer.prepare(per_day, window)):
                left -= dear
            if left <= 0:
                return


def _is_step(last: Scale, now: Scale) -> bool:
    """True for two windows that one movement goes through, one soon after the other."""
    if (last.start, last.end) == (now.start, now.end):
        return False
    ratio = _days(now) / _days(last)
    return 1 / LONGEST < ratio < LONGEST and now.start < last.end and now.end > last.start


def _wanted(lanes: Lanes, last: Scale, now: Scale) -> Iterator[tuple[Packer, float, Window]]:
    """What will be asked of packers, the soonest first: another zoom level of each, or the end of a pan."""
    ratio = _days(now) / _days(last)
    packers = [lane.packer for lane in lanes.lanes]
    if isclose(ratio, 1.0, rel_tol=1e-6):
        step = now.start - last.start
        window = now.start + step * FRAMES, now.end + step * FRAMES
        yield from ((packer, now.per_day, window) for packer in packers)
        return
    still = (now.start - ratio * last.start) / (1 - ratio)  # the day that the zoom holds under the pointer
    for frames in range(1, FRAMES + 1):
        closer = ratio**frames
        per_day = now.per_day / closer
        window = still + (now.start - still) * closer, still + (now.end - still) * closer
        changed = [packer for packer in packers if packer.level(per_day) != packer.level(now.per_day)]
        yield from ((packer, per_day, window) for packer in changed)
        packers = [packer for packer in packers if packer not in changed]


def _days(scale: Scale) -> float:
    return scale.end - scale.start

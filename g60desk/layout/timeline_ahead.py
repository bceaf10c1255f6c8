"""Looking ahead while the timeline moves: what the next frames will show is packed a little at a time.

Without it, a track is packed anew in the very frame in which it comes to another zoom level or tile, and that frame is
late.  What is packed does not depend on when, so that nothing looks different for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.layout.scale import Window
from g60desk.layout.timeline_lanes import Lanes
from g60desk.layout.timeline_placed import Packer, prepared
from g60desk.layout.timeline_step import Step

FRAMES = 12  # that a zoom is looked ahead
SOON = (3, 6, 12)  # frames that a pan is looked ahead, one after the other: no track is late for another's sake
MOST = 4  # that what is packed in one frame may cost, in ends of tiles: what a drag over a sixth of the sheet asks for


def look_ahead(lanes: Lanes, step: Step) -> None:
    """Pack for the frames to come, if the window goes on as in this step."""
    left = MOST
    for packer, per_day, window in _wanted(lanes, step):
        left = prepared(packer, per_day, window, left)
        if left <= 0:
            return


def _wanted(lanes: Lanes, step: Step) -> Iterator[tuple[Packer, float, Window]]:
    """What will be asked of packers, the soonest first: another zoom level of each, or the end of a pan."""
    packers = [lane.packer for lane in lanes.lanes]
    if step.is_pan:
        for frames in SOON:
            yield from ((packer, step.now.per_day, step.window(frames)) for packer in packers)
        return
    for frames in range(1, FRAMES + 1):
        per_day, window = step.per_day(frames), step.window(frames)
        changed = [packer for packer in packers if packer.level(per_day) != packer.level(step.now.per_day)]
        yield from ((packer, per_day, window) for packer in changed)
        packers = [packer for packer in packers if packer not in changed]

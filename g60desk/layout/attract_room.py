"""Where the line lies on an attract page: as large as there is room beside the words, or under them."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.attract_pose import Pose, on_map
from g60desk.layout.attract_sketch import reach_of
from g60desk.layout.frame import Frame
from g60desk.layout.network_links import spine
from g60desk.layout.scene import Rect
from g60desk.layout.told import Told
from g60desk.story.model import Key


def fitted_course(told: Told, frame: Frame, words: Rect, taken: Sequence[Rect]) -> Pose | None:
    """The true course as large as the sheet has room beside the words, or under them where it stands upright."""
    if frame.mode == "portrait":
        top, bottom = words.bottom + frame.px(130), min(rect.y for rect in taken) - frame.px(110)
        return on_map(told, frame, Rect(frame.px(100), top, frame.width - frame.px(310), bottom - top))
    right, top, bottom = frame.width - frame.px(292), frame.px(118), frame.height - frame.px(216)
    found = None
    for left in range(690, 1160, 60):
        found = on_map(told, frame, Rect(frame.px(left), top, right - frame.px(left), bottom - top))
        if found is None or not any(words.meets(rect, frame.px(40)) for rect in reach_of(found, frame)):
            return found
    return found


def band(frame: Frame, words: Sequence[Rect]) -> Rect:
    """Where the straight line lies: above the words, or under them where the sheet is upright."""
    if frame.mode == "portrait":
        top = max(rect.bottom for rect in words) + frame.px(130)
        return Rect(frame.px(280), top, frame.px(380), frame.height - frame.px(1920 - 1600) - top)
    low = min(rect.y for rect in words) - frame.px(130)
    high = min(frame.px(190), low * 0.4)
    return Rect(frame.px(96), low - high, frame.width - frame.px(192), high)


def order_of(told: Told) -> list[Key]:
    """The places along the line of a story without a map, in its order."""
    road = spine(told)
    return list(road.through) if road else []

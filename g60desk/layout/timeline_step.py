"""One step of a movement through time: from the window of a frame to that of the next."""

from __future__ import annotations

from math import isclose
from typing import NamedTuple

from g60desk.layout.scale import Scale, Window

LONGEST = 1.5  # times longer or shorter a window may be than that of the frame before: else it is a jump


class Step(NamedTuple):
    """The axis before and after, on the same px."""

    last: Scale
    now: Scale

    @property
    def ratio(self) -> float:
        """How much longer the window has become: less than 1 on the way closer."""
        return (self.now.end - self.now.start) / (self.last.end - self.last.start)

    @property
    def is_pan(self) -> bool:
        """True where the window is as long as before."""
        return isclose(self.ratio, 1.0, rel_tol=1e-6)

    def per_day(self, frames: int) -> float:
        """The px of a day after so many more frames, if it goes on like this."""
        return float(self.now.per_day / self.ratio**frames)

    def window(self, frames: int) -> Window:
        """The window after so many more frames, if it goes on like this."""
        last, now, ratio = self.last, self.now, self.ratio
        if self.is_pan:
            days = (now.start - last.start) * frames
            return now.start + days, now.end + days
        still = (now.start - ratio * last.start) / (1 - ratio)  # the day that the zoom holds under the pointer
        longer = ratio**frames
        return still + (now.start - still) * longer, still + (now.end - still) * longer


def step_of(last: Scale | None, now: Scale) -> Step | None:
    """The step between the axes of two frames; None where they are the same, or one jumps to the other."""
    if last is None or (last.left, last.right) != (now.left, now.right):
        return None
    if (last.start, last.end) == (now.start, now.end) or now.start >= last.end or now.end <= last.start:
        return None
    step = Step(last, now)
    return step if 1 / LONGEST < step.ratio < LONGEST else None

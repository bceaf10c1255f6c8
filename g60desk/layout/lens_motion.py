"""How a lens moves by itself: on from a drag, ever slower, or smoothly to another one.

The laws are those of `motion.py`, in two directions.
"""

from __future__ import annotations

from math import exp, hypot
from typing import Protocol

import msgspec

from g60desk.layout.motion import FLIGHT, SLOWING, UNSEEN
from g60desk.layout.projection import Lens as Lens
from g60desk.layout.projection import Projection, dragged, through_lens


class LensMotion(Protocol):
    """A lens on its way."""

    def at(self, ms: float) -> Lens:
        """Where the lens is so long after it set out."""
        ...

    def over(self, ms: float) -> bool:
        """True when it has arrived."""
        ...


class LensSlide(msgspec.Struct, frozen=True):
    """A lens that was let go of while the land moved at `speed` px per ms, to the right and down."""

    whole: Projection
    lens: Lens
    speed: tuple[float, float]

    def at(self, ms: float) -> Lens:
        gone = SLOWING * (1 - exp(-ms / SLOWING))
        return dragged(self.whole, self.lens, self.speed[0] * gone, self.speed[1] * gone)

    def over(self, ms: float) -> bool:
        return hypot(*self.speed) * SLOWING * exp(-ms / SLOWING) < UNSEEN


class LensFlight(msgspec.Struct, frozen=True):
    """A lens that goes over into another: by equal factors in equal times, about the point that stays in its place.

    It `lasts` so many ms.
    """

    whole: Projection
    start: Lens
    end: Lens
    lasts: float = FLIGHT

    def at(self, ms: float) -> Lens:
        rest = 1 - min(max(ms / self.lasts, 0.0), 1.0)
        share = 1 - rest**3  # quick at first, so that what was pressed answers at once
        before, after = through_lens(self.whole, self.start), through_lens(self.whole, self.end)
        growth = after.scale / before.scale
        power = self.start[2] * growth**share
        if abs(growth - 1) > 1e-6:
            share = (1 - growth**-share) / (1 - 1 / growth)
        u, v = before.u + (after.u - before.u) * share, before.v + (after.v - before.v) * share
        return (*self.whole.plane.inverse(u, v), power)

    def over(self, ms: float) -> bool:
        return ms >= self.lasts


def lens_of(whole: Projection, lens: Lens | None) -> Lens:
    """A lens that shows the same; None shows the whole."""
    return lens or (*whole.plane.inverse(whole.u, whole.v), 1.0)

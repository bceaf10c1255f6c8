"""The stops of a strip on the sheet: where each has its sign, and how large the signs are where there are many."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.corridor import Stand
from g60desk.layout.corridor_plan import Band, radius
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Point, Rect

LEAST = 0.4  # of the size of a sign, where many stand close to one another


class Spot(msgspec.Struct, frozen=True):
    """A stop on the sheet: the middle of its sign with its radius, and its foot on the line where it stands off it.

    `scaled` is False where it lies farther off than there is room for.
    """

    stand: Stand
    x: float
    y: float
    r: float
    foot: Point | None = None
    scaled: bool = True

    @property
    def rect(self) -> Rect:
        """The room of its sign."""
        return Rect(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)


def spots_of(band: Band, scale: Scale, frame: Frame) -> list[Spot]:
    """The stops of a strip that are in sight."""
    left, right = band.field.x - 0.5, band.field.right + 0.5
    seen = [(stand, x) for stand in band.corridor.stands if left <= (x := scale.x(stand.at)) <= right]
    r = _sign_radius(frame, [x for _, x in seen])
    found = []
    for stand, x in seen:
        if stand.on or stand.beyond or band.corridor.spine is None:
            found.append(Spot(stand, x, band.line_y, r))
            continue
        far = stand.foot.off * scale.per_day
        least = radius(frame) + band.row / 2 + frame.px(2)  # so that its name is off the line
        high = min(max(far, least), max(band.above + radius(frame) - band.row / 2, 2 * radius(frame)))
        found.append(Spot(stand, x, band.line_y - high, r, (x, band.line_y), abs(high - far) < 0.5))
    return found


def _sign_radius(frame: Frame, xs: Sequence[float]) -> float:
    """The radius of all signs of a strip: smaller where, on average, they would cover one another."""
    whole = radius(frame)
    if len(xs) < 2:
        return whole
    return min(whole, max(LEAST * whole, (xs[-1] - xs[0]) / (len(xs) - 1)))

"""A corridor's spine on the Earth: points joined by great circles, and the point of it that is nearest to a place.

The foot of a perpendicular on a great circle is reckoned with vectors of direction, as in the horizontal position by
n-vector of Gade (2010), so that neither the poles nor the 180th meridian is anything special.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

import msgspec

from g60desk.layout.distances import Spot, great_circle
from g60desk.layout.sphere import EARTH_KM

Vector = tuple[float, float, float]
NO_LENGTH = 1e-12  # of the sine of a stretch: its two ends are one point, or opposite ones, and no great circle is its


class Foot(msgspec.Struct, frozen=True):
    """The point of a spine that is nearest to a place.

    `km` is how far along the spine it lies, `off` how far the place is from it; `side` is 1 where the place lies to the
    left of the way along the spine, else -1; `beyond` is -1 or 1 where it lies past the first or the last point.
    """

    km: float
    off: float
    side: int = 1
    beyond: int = 0


class Spine(msgspec.Struct, frozen=True):
    """Points (lat, lon) in degrees, at least two, and how far along the way to each is, in km."""

    spots: tuple[Spot, ...]
    km: tuple[float, ...]

    @property
    def length(self) -> float:
        """How long the whole way is, in km."""
        return self.km[-1]


def spine_through(spots: Sequence[Spot]) -> Spine | None:
    """The spine through points in their order; None where they are fewer than two, or all the same."""
    km = tuple(accumulate((great_circle(a, b) for a, b in pairwise(spots)), initial=0.0))
    return Spine(tuple(spots), km) if len(spots) > 1 and km[-1] > 0 else None


def turned(spine: Spine) -> Spine:
    """The same way from its other end."""
    return Spine(spine.spots[::-1], tuple(spine.length - km for km in reversed(spine.km)))


def between(spine: Spine, start: Foot, end: Foot) -> Spine | None:
    """The stretch from one foot to another, turned round where the second comes first; None where it has no length."""
    low, high = sorted((start.km, end.km))
    inner = [spot for spot, km in zip(spine.spots, spine.km, strict=True) if low < km < high]
    cut = spine_through([point_at(spine, low), *inner, point_at(spine, high)])
    return turned(cut) if cut is not None and end.km < start.km else cut


def point_at(spine: Spine, km: float) -> Spot:
    """The point that lies so far along a spine."""
    at = next((n for n, far in enumerate(spine.km[1:]) if km <= far), len(spine.km) - 2)
    whole = spine.km[at + 1] - spine.km[at]
    if whole <= 0 or km <= spine.km[at]:
        return spine.spots[at]
    if km >= spine.km[at + 1]:
        return spine.spots[at + 1]
    a, b = _vector(spine.spots[at]), _vector(spine.spots[at + 1])
    angle, gone = whole / EARTH_KM, (km - spine.km[at]) / EARTH_KM
    parts = math.sin(angle - gone) / math.sin(angle), math.sin(gone) / math.sin(angle)
    x, y, z = (parts[0] * one + parts[1] * other for one, other in zip(a, b, strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def foot_of(spine: Spine, spot: Spot) -> Foot:
    """The nearest point of a spine; of several that are as near, the first."""
    last = len(spine.spots) - 2
    feet = []
    for at, (a, b) in enumerate(pairwise(spine.spots)):
        part, off, side = _on_stretch(a, b, spot)
        km = spine.km[at] + part
        beyond = -1 if at == 0 and part <= 0 else 1 if at == last and km >= spine.length else 0
        feet.append(Foot(km, off, side, beyond))
    return min(feet, key=lambda foot: foot.off)


def _on_stretch(a: Spot, b: Spot, spot: Spot) -> tuple[float, float, int]:
    """The nearest point of the great circle from a to b: km from a, km off it, and the side."""
    whole = great_circle(a, b)
    one, other, point = _vector(a), _vector(b), _vector(spot)
    normal = _cross(one, other)
    size = math.hypot(*normal)
    ends = sorted([(great_circle(a, spot), 0.0), (great_circle(b, spot), whole)])
    if size < NO_LENGTH:
        return ends[0][1], ends[0][0], 1
    x, y, z = normal
    up: Vector = (x / size, y / size, z / size)
    height = _dot(point, up)
    side = 1 if height >= 0 else -1
    flat = (point[0] - height * up[0], point[1] - height * up[1], point[2] - height * up[2])
    along = math.atan2(_dot(_cross(one, flat), up), _dot(one, flat)) * EARTH_KM
    if 0 < along < whole:
        return along, math.asin(min(1.0, abs(height))) * EARTH_KM, side
    return ends[0][1], ends[0][0], side


def _vector(spot: Spot) -> Vector:
    lat, lon = math.radians(spot[0]), math.radians(spot[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

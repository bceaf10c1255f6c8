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
SLACK = 1e-6  # km that rounding may take
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
    return Feet(spine).of(spot)


class Feet:
    """One spine, of which the nearest points to many places are asked: its vectors are reckoned once."""

    def __init__(self, spine: Spine) -> None:
        self.spine = spine
        self._vectors = [_vector(spot) for spot in spine.spots]
        self._numbers = {spot: number for number, spot in reversed([*enumerate(spine.spots)])}
        self._lengths = [after - before for before, after in pairwise(spine.km)]

    def of(self, spot: Spot) -> Foot:
        """The nearest point to a place; of several that are as near, the first."""
        at = self._numbers.get(spot)
        if at is not None:
            return Foot(self.spine.km[at], 0.0)
        point = _vector(spot)
        far = [_angle(point, vector) * EARTH_KM for vector in self._vectors]
        least = min(far) + SLACK  # a stretch with an end so far off that no point of it is as near is passed over
        near = [at for at, length in enumerate(self._lengths) if max(far[at], far[at + 1]) - length <= least]
        return min((self._on_stretch(at, point, far) for at in near), key=lambda foot: foot.off)

    def _on_stretch(self, at: int, point: Vector, far: Sequence[float]) -> Foot:
        """The nearest point of one stretch, the great circle from a way-point to the next."""
        spine, length = self.spine, self._lengths[at]
        one, other = self._vectors[at], self._vectors[at + 1]
        x, y, z = _cross(one, other)
        size = math.hypot(x, y, z)
        side = 1
        if size > NO_LENGTH:
            up: Vector = (x / size, y / size, z / size)
            height = _dot(point, up)
            side = 1 if height >= 0 else -1
            flat = (point[0] - height * up[0], point[1] - height * up[1], point[2] - height * up[2])
            along = math.atan2(_dot(_cross(one, flat), up), _dot(one, flat)) * EARTH_KM
            if 0 < along < length:
                return Foot(spine.km[at] + along, math.asin(min(1.0, abs(height))) * EARTH_KM, side)
        if far[at] <= far[at + 1]:
            return Foot(spine.km[at], far[at], side, -1 if at == 0 else 0)
        return Foot(spine.km[at + 1], far[at + 1], side, 1 if at == len(self._lengths) - 1 else 0)


def _angle(a: Vector, b: Vector) -> float:
    """The angle between two vectors of length 1, exact also where it is small (Kahan 2006)."""
    apart, summed = math.dist(a, b), math.hypot(a[0] + b[0], a[1] + b[1], a[2] + b[2])
    return 2 * math.atan2(apart, summed)


def _vector(spot: Spot) -> Vector:
    lat, lon = math.radians(spot[0]), math.radians(spot[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

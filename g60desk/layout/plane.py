"""From the sphere to a plane and back: which projection suits a story, by how far its places lie apart.

Two are enough.  A story of a few degrees, not near a pole, is shown equirectangular, true to scale along its middle
latitude: north is up everywhere, and the error is a hair's breadth.  A wider or more northern one is shown in Lambert's
azimuthal equal-area projection about its middle: areas are true everywhere, and lengths to a percent within 16 degrees
of the middle.  A story of the whole world, which no disc holds well, is equirectangular again.

Formulas: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), chapters 12 and 24.
Both are taken on the sphere; the flattening of the Earth would change lengths by a third of a percent at most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import msgspec

from g60desk.layout.scene import Point
from g60desk.layout.sphere import LonLat, apart, middle, span, turned

DEGREES = 180 / math.pi  # the radius of the sphere, when lengths on the plane are degrees of arc
MARGIN = 0.25  # of the story's extent, seen around it
STRETCH = 1.04  # how much longer than true a length may be before the plain projection is given up
TILT = 4.0  # degrees that north may lean at the sides before it is
WORLD = 75.0  # degrees from the middle: a story that reaches farther is one of the whole world
LEAST = 0.5  # degrees: the least extent that is reckoned with


class Plane(msgspec.Struct, frozen=True, dict=True):
    """A plane whose origin is the point (`lon`, `lat`): `u` runs east and `v` north there, both in degrees of arc.

    `curved` stands for Lambert's azimuthal equal-area projection, else it is the equirectangular one.
    """

    lon: float
    lat: float
    curved: bool = False

    @cached_property
    def _turn(self) -> tuple[float, float]:
        """Sine and cosine of the middle latitude."""
        return math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))

    def at(self, lon: float, lat: float) -> Point:
        """Where on the plane a point of the Earth is; what lies opposite the middle is on the upper edge."""
        sine, cosine = self._turn
        east = turned(lon - self.lon)
        if not self.curved:
            return east * cosine, lat - self.lat
        around, up = math.radians(east), math.radians(lat)
        sin_up, cos_up, cos_around = math.sin(up), math.cos(up), math.cos(around)
        facing = 1 + sine * sin_up + cosine * cos_up * cos_around
        if facing < 1e-9:
            return 0.0, 2 * DEGREES
        k = DEGREES * math.sqrt(2 / facing)  # eq. 24-2
        return k * cos_up * math.sin(around), k * (cosine * sin_up - sine * cos_up * cos_around)  # eq. 22-4, 22-5

    def inverse(self, u: float, v: float) -> LonLat:
        """The point of the Earth, as (lon, lat) in degrees, at a point of the plane; off its edge the nearest on it."""
        sine, cosine = self._turn
        if not self.curved:
            return turned(self.lon + u / cosine), min(max(v + self.lat, -90.0), 90.0)
        far = math.hypot(u, v)  # eq. 20-18
        if far < 1e-12:
            return self.lon, self.lat
        c = 2 * math.asin(min(1.0, far / (2 * DEGREES)))  # eq. 24-16
        sin_c, cos_c = math.sin(c), math.cos(c)
        up = math.asin(min(1.0, max(-1.0, cos_c * sine + v * sin_c * cosine / far)))  # eq. 20-14
        around = math.atan2(u * sin_c, far * cosine * cos_c - v * sine * sin_c)  # eq. 20-15
        return turned(self.lon + math.degrees(around)), math.degrees(up)

    def scales(self, u: float, v: float) -> tuple[float, float]:
        """How many times too long lengths are drawn at a point: the least and the most over all directions."""
        if not self.curved:
            stretch = self._turn[1] / max(math.cos(math.radians(self.inverse(u, v)[1])), 1e-6)
            return min(1.0, stretch), max(1.0, stretch)
        half = math.sqrt(max(1 - (math.hypot(u, v) / (2 * DEGREES)) ** 2, 1e-12))  # the cosine of c / 2
        return half, 1 / half

    def lean(self, u: float, v: float) -> float:
        """By how many degrees north leans at a point from upright: more than 0 to the right."""
        if not self.curved:
            return 0.0
        lon, lat = self.inverse(u, v)
        step = 1e-4 if lat < 0 else -1e-4  # away from the pole, where there is no farther
        x, y = self.at(lon, lat + step)
        return math.degrees(math.atan2((x - u) * step, (y - v) * step))


def plane_for(places: Sequence[LonLat]) -> Plane:
    """The plane on which a story with these places, (lon, lat) in degrees, is drawn."""
    west, east = span(lon for lon, _ in places)
    lats = [lat for _, lat in places] or [0.0]
    flat = Plane(turned((west + east) / 2), (min(lats) + max(lats)) / 2)
    if _is_small(flat, east - west, max(lats) - min(lats)):
        return flat
    centre = middle(places)
    for _ in range(3):  # from the mean of the places to the middle of what they take up
        curved = Plane(*centre, curved=True)
        spots = [curved.at(*place) for place in places]
        us, vs = [u for u, _ in spots], [v for _, v in spots]
        centre = curved.inverse((min(us) + max(us)) / 2, (min(vs) + max(vs)) / 2)
    if max(apart(centre, place) for place in places) > WORLD:
        return Plane(flat.lon, min(max(flat.lat, -60.0), 60.0))
    return Plane(*centre, curved=True)


def _is_small(flat: Plane, wide: float, high: float) -> bool:
    """True when the plain projection is true enough for a story that is so many degrees wide and high."""
    around = MARGIN * max(wide * math.cos(math.radians(flat.lat)), high, LEAST)
    edge = abs(flat.lat) + high / 2 + around
    if edge >= 90:
        return False
    near = max(0.0, abs(flat.lat) - high / 2 - around)
    cosine = math.cos(math.radians(flat.lat))
    stretch = max(cosine / math.cos(math.radians(edge)), math.cos(math.radians(near)) / cosine)
    return stretch <= STRETCH and wide / 2 * (1 + MARGIN) * math.sin(math.radians(abs(flat.lat))) <= TILT

"""Distances and spans on the Earth taken as a sphere: the way between two places, and the longitudes that hold some.

Points are (lon, lat) in degrees.  Longitudes go round: 179 and -179 are two degrees apart, and so are 359 and 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

EARTH_KM = 6371.0088  # mean radius, IUGG
KM_PER_DEGREE = math.tau * EARTH_KM / 360  # of a great circle
LonLat = tuple[float, float]


def turned(degrees: float) -> float:
    """The same direction as an angle from -180 to 180."""
    if -180.0 <= degrees <= 180.0:
        return degrees
    return (degrees + 180.0) % 360.0 - 180.0


def distance_km(a: LonLat, b: LonLat) -> float:
    """How long the great circle from `a` to `b` is, in km."""
    return apart(a, b) * KM_PER_DEGREE


def apart(a: LonLat, b: LonLat) -> float:
    """How far two points are from each other, in degrees of a great circle (the haversine, Snyder 1987, eq. 5-3a)."""
    (a_lon, a_lat), (b_lon, b_lat) = a, b
    north, east = math.radians(b_lat - a_lat) / 2, math.radians(b_lon - a_lon) / 2
    half = math.sin(north) ** 2 + math.cos(math.radians(a_lat)) * math.cos(math.radians(b_lat)) * math.sin(east) ** 2
    return math.degrees(2 * math.asin(min(1.0, math.sqrt(half))))


def span(longitudes: Iterable[float]) -> tuple[float, float]:
    """The shortest span of longitudes that holds all of them, as (west, east).

    West is between -180 and 180; east is not less than west, and beyond 180 where the span crosses that meridian.
    """
    met = sorted({turned(lon) for lon in longitudes})
    if not met:
        return 0.0, 0.0
    gaps = [(b - a, number) for number, (a, b) in enumerate(pairwise([*met, met[0] + 360.0]))]
    _, last = max(gaps, key=lambda gap: (gap[0], gap[1]))  # of two gaps that are as wide, the one at the 180th meridian
    west = met[(last + 1) % len(met)]
    return west, met[last] if met[last] >= west else met[last] + 360.0


def middle(points: Sequence[LonLat]) -> LonLat:
    """The point of the sphere in the direction of the mean of some points; (0, 0) where they have none."""
    x = y = z = 0.0
    for lon, lat in points:
        around, up = math.radians(lon), math.radians(lat)
        x += math.cos(up) * math.cos(around)
        y += math.cos(up) * math.sin(around)
        z += math.sin(up)
    if math.hypot(x, y, z) < 1e-9:
        return 0.0, 0.0
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))

"""From degrees to px and back: the map's projection and what part of the land is seen.

Equirectangular, true to scale along the middle latitude of the story's own places.  The whole story spans a few
degrees, over which its error is a hair's breadth on screen, and its inverse is plain.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.scene import Point, Rect

EARTH_KM = 6371.0088  # mean radius, IUGG
KM_PER_DEGREE = math.tau * EARTH_KM / 360
MOST_CLOSE = 12.0  # how many times closer than the whole one may go
LEAST_CLOSE = 0.6
NARROW_DEGREES = 0.5  # a story of one town is shown with at least this much land


class Projection(msgspec.Struct, frozen=True):
    """A view of the land: the point (`lon`, `lat`) in degrees is seen at (`x`, `y`) px.

    `scale` is px for one degree of latitude; `middle` the latitude, in degrees, whose length is true.
    """

    lon: float
    lat: float
    scale: float
    middle: float
    x: float
    y: float

    def at(self, lon: float, lat: float) -> Point:
        """Where a point of the land is seen."""
        return (
            self.x + (lon - self.lon) * self.scale * math.cos(math.radians(self.middle)),
            self.y - (lat - self.lat) * self.scale,
        )

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """The point of the land, as (lon, lat) in degrees, that is seen at (x, y)."""
        across = self.scale * math.cos(math.radians(self.middle))
        return self.lon + (x - self.x) / across, self.lat - (y - self.y) / self.scale

    @property
    def km_per_px(self) -> float:
        """How many km one px is, along the middle latitude and along every meridian."""
        return KM_PER_DEGREE / self.scale


def fitted(places: Sequence[tuple[float, float]], rect: Rect) -> Projection:
    """The projection that shows all of `places`, (lon, lat) in degrees, as large as they fit into `rect`."""
    if not places:
        places = [(0.0, 0.0)]
    west, east = min(p[0] for p in places), max(p[0] for p in places)
    south, north = min(p[1] for p in places), max(p[1] for p in places)
    middle = (south + north) / 2
    wide = max((east - west) * math.cos(math.radians(middle)), NARROW_DEGREES)
    high = max(north - south, NARROW_DEGREES)
    scale = min(rect.w / wide, rect.h / high)
    x, y = rect.middle
    return Projection((west + east) / 2, middle, scale, middle, x, y)


def through_lens(whole: Projection, lens: tuple[float, float, float] | None) -> Projection:
    """The projection that a lens (lon, lat, magnification) makes of the one that shows the whole."""
    if lens is None:
        return whole
    lon, lat, power = lens
    return msgspec.structs.replace(whole, lon=lon, lat=lat, scale=whole.scale * power)


def zoomed(
    whole: Projection, lens: tuple[float, float, float] | None, factor: float, x: float, y: float
) -> tuple[float, float, float]:
    """The lens that is `factor` times closer, with the land at (x, y) px staying where it is."""
    now = through_lens(whole, lens)
    power = min(max((lens[2] if lens else 1.0) * factor, LEAST_CLOSE), MOST_CLOSE)
    lon, lat = now.inverse(x, y)
    closer = msgspec.structs.replace(now, scale=whole.scale * power)
    moved_lon, moved_lat = closer.inverse(x, y)
    return now.lon + lon - moved_lon, now.lat + lat - moved_lat, power


def dragged(
    whole: Projection, lens: tuple[float, float, float] | None, dx: float, dy: float
) -> tuple[float, float, float]:
    """The lens after the land has been pulled by (dx, dy) px."""
    now = through_lens(whole, lens)
    lon, lat = now.inverse(now.x - dx, now.y - dy)
    return lon, lat, lens[2] if lens else 1.0


def bounded(lens: tuple[float, float, float], places: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """The lens with its centre kept among the places, so that nobody gets lost in the sea."""
    if not places:
        return lens
    lon = min(max(lens[0], min(p[0] for p in places)), max(p[0] for p in places))
    lat = min(max(lens[1], min(p[1] for p in places)), max(p[1] for p in places))
    return lon, lat, lens[2]


def brought_in(
    whole: Projection, lens: tuple[float, float, float], places: Sequence[tuple[float, float]], room: Rect
) -> tuple[float, float, float]:
    """The lens moved as little as brings the nearest of the places into `room`, in px; as it is where one is there."""
    now = through_lens(whole, lens)
    spots = [now.at(lon, lat) for lon, lat in places]
    moves = [(min(max(x, room.x), room.right) - x, min(max(y, room.y), room.bottom) - y) for x, y in spots]
    dx, dy = min(moves, key=lambda move: math.hypot(*move), default=(0.0, 0.0))
    return dragged(whole, lens, dx, dy) if math.hypot(dx, dy) > 1.0 else lens


def bar_length(km_per_px: float, longest_px: float) -> tuple[int, float]:
    """A round number of km (1, 2 or 5 with zeros) whose bar is at most `longest_px`, and the length of that bar."""
    room = longest_px * km_per_px
    best = 1
    for zeros in range(5):
        for digit in (1, 2, 5):
            if digit * 10**zeros <= room:
                best = digit * 10**zeros
    return best, best / km_per_px

"""From degrees to px and back: the plane of the story's map as it is seen, whole or through a lens.

Which plane suits a story is settled in `plane.py`; a lens moves and enlarges it and never bends it, so that what has
once been brought onto the plane is seen through any lens by one scale and one shift.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.moving import Seat
from g60desk.layout.plane import Plane, plane_for
from g60desk.layout.scene import Point, Rect
from g60desk.layout.sphere import KM_PER_DEGREE, LonLat, span, turned

MOST_CLOSE = 12.0  # how many times closer than the whole one may go
LEAST_CLOSE = 0.6
NARROW_DEGREES = 0.5  # a story of one town is shown with at least this much land
Lens = tuple[float, float, float]  # the point (lon, lat) in the middle, and how many times closer it is than the whole


class Projection(msgspec.Struct, frozen=True):
    """A view of a plane: its point (`u`, `v`), in degrees of arc, is seen at (`x`, `y`) px; `scale` is px a degree."""

    plane: Plane
    u: float
    v: float
    scale: float
    x: float
    y: float

    def at(self, lon: float, lat: float) -> Point:
        """Where a point of the land, in degrees, is seen."""
        u, v = self.plane.at(lon, lat)
        return self.x + (u - self.u) * self.scale, self.y - (v - self.v) * self.scale

    def inverse(self, x: float, y: float) -> LonLat:
        """The point of the land, as (lon, lat) in degrees, that is seen at (x, y)."""
        return self.plane.inverse(*self.on_plane(x, y))

    def on_plane(self, x: float, y: float) -> Point:
        """The point (u, v) of the plane that is seen at (x, y)."""
        return self.u + (x - self.x) / self.scale, self.v - (y - self.y) / self.scale

    @property
    def km_per_px(self) -> float:
        """How many km one px is: exactly so in the middle of the plane; `off_scale` tells how much it varies."""
        return KM_PER_DEGREE / self.scale


def fitted(places: Sequence[LonLat], rect: Rect) -> Projection:
    """The projection that shows all of `places`, (lon, lat) in degrees, as large as they fit into `rect`."""
    return _fitted(tuple(places), rect)


@lru_cache(maxsize=16)
def _fitted(places: tuple[LonLat, ...], rect: Rect) -> Projection:
    plane = plane_for(places)
    spots = [plane.at(*place) for place in places] or [(0.0, 0.0)]
    us, vs = [u for u, _ in spots], [v for _, v in spots]
    wide, high = max(max(us) - min(us), NARROW_DEGREES), max(max(vs) - min(vs), NARROW_DEGREES)
    scale = min(rect.w / wide, rect.h / high)
    return Projection(plane, (min(us) + max(us)) / 2, (min(vs) + max(vs)) / 2, scale, *rect.middle)


def through_lens(whole: Projection, lens: Lens | None) -> Projection:
    """The projection that a lens makes of the one that shows the whole."""
    if lens is None:
        return whole
    u, v = whole.plane.at(lens[0], lens[1])
    return msgspec.structs.replace(whole, u=u, v=v, scale=whole.scale * lens[2])


def seat_of(base: Projection, now: Projection) -> Seat:
    """How the map that one projection shows is seen in another one of the same plane."""
    factor = now.scale / base.scale
    x = now.x - now.u * now.scale - factor * (base.x - base.u * base.scale)
    y = now.y + now.v * now.scale - factor * (base.y + base.v * base.scale)
    return Seat(factor, x, y)


def zoomed(whole: Projection, lens: Lens | None, factor: float, x: float, y: float) -> Lens:
    """The lens that is `factor` times closer, with the land at (x, y) px staying where it is."""
    now = through_lens(whole, lens)
    power = min(max((lens[2] if lens else 1.0) * factor, LEAST_CLOSE), MOST_CLOSE)
    u, v = now.on_plane(x, y)
    scale = whole.scale * power
    lon, lat = whole.plane.inverse(u - (x - whole.x) / scale, v + (y - whole.y) / scale)
    return lon, lat, power


def dragged(whole: Projection, lens: Lens | None, dx: float, dy: float) -> Lens:
    """The lens after the land has been pulled by (dx, dy) px."""
    now = through_lens(whole, lens)
    lon, lat = now.inverse(now.x - dx, now.y - dy)
    return lon, lat, lens[2] if lens else 1.0


def bounded(lens: Lens, places: Sequence[LonLat]) -> Lens:
    """The lens with its centre kept among the places, so that nobody gets lost in the sea."""
    if not places:
        return lens
    west, east = span(lon for lon, _ in places)
    middle = (west + east) / 2
    lon = min(max(middle + turned(lens[0] - middle), west), east)
    lat = min(max(lens[1], min(p[1] for p in places)), max(p[1] for p in places))
    return turned(lon), lat, lens[2]


def brought_in(whole: Projection, lens: Lens, places: Sequence[LonLat], room: Rect) -> Lens:
    """The lens moved as little as brings the nearest of the places into `room`, in px; as it is where one is there."""
    now = through_lens(whole, lens)
    spots = [now.at(lon, lat) for lon, lat in places]
    moves = [(min(max(x, room.x), room.right) - x, min(max(y, room.y), room.bottom) - y) for x, y in spots]
    dx, dy = min(moves, key=lambda move: math.hypot(*move), default=(0.0, 0.0))
    return dragged(whole, lens, dx, dy) if math.hypot(dx, dy) > 1.0 else lens


def off_scale(projection: Projection, rect: Rect) -> float:
    """By what part of itself a length in `rect` is drawn too long or too short at most: 0.0 where all are true."""
    found = [projection.plane.scales(*projection.on_plane(x, y)) for x, y in _looked_at(rect)]
    return max(max(most - 1.0, 1.0 - least) for least, most in found)


def north_up(projection: Projection, rect: Rect, within: float = 5.0) -> bool:
    """True when north is up all over `rect`, to so many degrees."""
    return all(abs(projection.plane.lean(*projection.on_plane(x, y))) <= within for x, y in _looked_at(rect))


def _looked_at(rect: Rect) -> list[Point]:
    """Corners, middles of the sides, and the middle of a rectangle."""
    return [(x, y) for x in (rect.x, rect.middle[0], rect.right) for y in (rect.y, rect.middle[1], rect.bottom)]


def bar_length(km_per_px: float, longest_px: float) -> tuple[int, float]:
    """A round number of km (1, 2 or 5 with zeros) whose bar is at most `longest_px`, and the length of that bar."""
    room = longest_px * km_per_px
    best = 1
    for zeros in range(5):
        for digit in (1, 2, 5):
            if digit * 10**zeros <= room:
                best = digit * 10**zeros
    return best, best / km_per_px

"""The land under the network: a GeoJSON file of land, regions, lakes and rivers, as rings of px for one view of it.

Reading the map and bringing it onto the plane take far longer than all else on the page, so both are kept: a change of
phase or of the lens begins from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from g60desk import resources
from g60desk.layout.clipping import in_sight
from g60desk.layout.geometry import bounds, cut_to, path_meets, thinned
from g60desk.layout.land_plane import PlaneLand, land_on_plane
from g60desk.layout.plane import Plane
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Point, Rect
from g60desk.layout.told import Told
from g60desk.story.land import LandMap
from g60desk.story.land_file import read_map

Ring = tuple[Point, ...]
FINE = 1.2  # px, what is too near to be told apart


class Land(msgspec.Struct, frozen=True):
    """One area or river in px: `kind` is land, region, lake or river, `id` names a region.

    A river's rings are open lines.  `coasts` are the lines to draw around an area where the map was cut somewhere; None
    where those are its rings.
    """

    kind: str
    id: str
    rings: tuple[Ring, ...]
    rank: int = 1
    coasts: tuple[Ring, ...] | None = None


class MapFile(msgspec.Struct, frozen=True):
    """A GeoJSON file as it was at a moment: when it is written anew, `stamp` (ns) differs, and it is read anew."""

    path: Path
    stamp: int


def map_of(told: Told) -> MapFile | None:
    """The map of a story: one that ships with the program, or a file of the story's folder; None where it has none."""
    name = told.story.network.map
    if not name:
        return None
    try:
        path = resources.map_file(name) if "." not in name else (told.folder or Path()) / name
        return MapFile(path, path.stat().st_mtime_ns)
    except OSError:
        return None


@lru_cache(maxsize=4)
def read_land(file: MapFile) -> LandMap:
    """The map in degrees (lon, lat); empty where the file holds no map that can be read."""
    return read_map(file.path)


@lru_cache(maxsize=4)
def flat_land(file: MapFile, plane: Plane) -> tuple[PlaneLand, ...]:
    """The map on a plane, in degrees of arc: what takes long, and is the same through every lens."""
    return land_on_plane(read_land(file), plane)


@lru_cache(maxsize=12)
def seen_land(file: MapFile, projection: Projection, sheet: Rect) -> tuple[Land, ...]:
    """The map in px, cut to the sheet and without what is too small to be seen there."""
    room = sheet.grown(24)
    seen = []
    for land in flat_land(file, projection.plane):
        rings = [_seen(ring, projection) for ring in land.rings]
        if land.kind == "river":
            kept = tuple(tuple(thinned(ring, 1.0)) for ring in rings if len(ring) > 1)
        else:
            cut = (_cut(ring, room) for ring in rings)
            kept = tuple(tuple(ring) for ring in cut if len(ring) > 2)
        if kept:
            seen.append(Land(land.kind, land.id, kept, land.rank, _coasts(land, projection, room)))
    return tuple(seen)


def _coasts(land: PlaneLand, projection: Projection, room: Rect) -> tuple[Ring, ...] | None:
    """The lines around an area that was cut in sight; None where its rings are as good."""
    if not any(path_meets(_seen(cut, projection), room) for cut in land.cuts):
        return None
    lines = [thinned(_seen(line, projection), FINE) for line in land.coasts]
    return tuple(piece for line in lines for piece in in_sight(line, room))


def _seen(ring: Sequence[Point], projection: Projection) -> list[Point]:
    scale = projection.scale
    x, y = projection.x - projection.u * scale, projection.y + projection.v * scale
    return [(x + u * scale, y - v * scale) for u, v in ring]


def _cut(ring: list[Point], room: Rect) -> list[Point]:
    """A ring without what lies off the sheet or is too fine to be seen; most rings lie wholly on or off it."""
    reach = bounds(ring)
    if not reach.meets(room):
        return []
    fine = thinned(ring, FINE)
    return fine if room.holds(reach.x, reach.y) and room.holds(reach.right, reach.bottom) else cut_to(fine, room)

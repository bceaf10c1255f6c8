"""The land under the network: a GeoJSON file of land, regions, lakes and rivers, as rings of px for one view of it.

Reading and projecting the map takes far longer than all else on the page, so both are kept: a change of phase draws
the same rings again.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from g60desk import resources
from g60desk.layout.geometry import cut_to, thinned
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Point, Rect
from g60desk.layout.told import Told

Ring = tuple[Point, ...]
FINE = 1.2  # px, what is too near to be told apart


class Land(msgspec.Struct, frozen=True):
    """One area or river: `kind` is land, region, lake or river; `id` names a region; a river's rings are open lines."""

    kind: str
    id: str
    rings: tuple[Ring, ...]
    rank: int = 1


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
def read_land(file: MapFile) -> tuple[Land, ...]:
    """The map in degrees (lon, lat); empty where the file holds no map that can be read."""
    try:
        tree = msgspec.json.decode(file.path.read_bytes())
        return tuple(_land(feature) for feature in tree["features"] if feature.get("geometry"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return ()


def _land(feature: dict[str, dict[str, object]]) -> Land:
    about, shape = feature["properties"], feature["geometry"]
    given = shape["coordinates"]
    assert isinstance(given, list)
    drawn = str(shape["type"])
    if drawn == "LineString":
        rings = [given]
    elif drawn in ("MultiLineString", "Polygon"):
        rings = given
    else:
        rings = [ring for polygon in given for ring in polygon]
    points = tuple(tuple((float(p[0]), float(p[1])) for p in ring) for ring in rings)
    rank = about.get("rank")
    kind = str(about.get("kind", "land"))
    return Land(kind, str(about.get("id") or ""), points, rank if isinstance(rank, int) else 1)


@lru_cache(maxsize=12)
def seen_land(file: MapFile, projection: Projection, sheet: Rect) -> tuple[Land, ...]:
    """The map in px, cut to the sheet and without what is too small to be seen there."""
    room = sheet.grown(24)
    seen = []
    for land in read_land(file):
        rings = [[projection.at(lon, lat) for lon, lat in ring] for ring in land.rings]
        if land.kind == "river":
            kept = tuple(tuple(thinned(ring, 1.0)) for ring in rings if len(ring) > 1)
        else:
            cut = (_cut(ring, room) for ring in rings)
            kept = tuple(tuple(ring) for ring in cut if len(ring) > 2)
        if kept:
            seen.append(msgspec.structs.replace(land, rings=kept))
    return tuple(seen)


def _cut(ring: list[Point], room: Rect) -> list[Point]:
    """A ring without what lies off the sheet or is too fine to be seen; most rings lie wholly on or off it."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    x, y = min(xs), min(ys)
    bounds = Rect(x, y, max(xs) - x, max(ys) - y)
    if not bounds.meets(room):
        return []
    fine = thinned(ring, FINE)
    return fine if room.holds(x, y) and room.holds(bounds.right, bounds.bottom) else cut_to(fine, room)

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

Ring = tuple[Point, ...]


class Land(msgspec.Struct, frozen=True):
    """One area or river: `kind` is land, region, lake or river; `id` names a region; a river's rings are open lines."""

    kind: str
    id: str
    rings: tuple[Ring, ...]
    rank: int = 1


def map_path(name: str) -> Path | None:
    """The file of a map that ships with the program, or that lies at a path; None where there is none."""
    if not name:
        return None
    if name in resources.map_names():
        return resources.map_file(name)
    return Path(name) if Path(name).is_absolute() and Path(name).is_file() else None


@lru_cache(maxsize=4)
def read_land(path: Path) -> tuple[Land, ...]:
    """The map in degrees (lon, lat); empty where the file holds no map that can be read."""
    try:
        tree = msgspec.json.decode(path.read_bytes())
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
def seen_land(path: Path, projection: Projection, sheet: Rect) -> tuple[Land, ...]:
    """The map in px, cut to the sheet and without what is too small to be seen there."""
    room = sheet.grown(24)
    seen = []
    for land in read_land(path):
        rings = [[projection.at(lon, lat) for lon, lat in ring] for ring in land.rings]
        if land.kind == "river":
            kept = tuple(tuple(thinned(ring, 1.0)) for ring in rings if len(ring) > 1)
        else:
            cut = (cut_to(thinned(ring, 1.2), room) for ring in rings)
            kept = tuple(tuple(ring) for ring in cut if len(ring) > 2)
        if kept:
            seen.append(msgspec.structs.replace(land, rings=kept))
    return tuple(seen)

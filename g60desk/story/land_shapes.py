"""The geometries of a GeoJSON map as paths of points, looked at point by point."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from g60desk.story.problems import shown

LonLat = tuple[float, float]
Path = tuple[LonLat, ...]
Tell = Callable[..., None]
GEOMETRIES = (
    "Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point", "MultiPoint", "GeometryCollection",
)  # fmt: skip
MOST_POINTS = 200_000  # of one map
MOST_NESTED = 8  # collections in collections
METRES = 1000.0  # a coordinate beyond it was not meant as degrees


class Shapes:
    """Reads geometries one by one, and tells what is wrong with them; `is_full` when the map has too many points."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.points = 0
        self.is_full = False

    def of(self, geometry: Any, nested: int = 0) -> Iterator[tuple[str, list[Path]]]:
        """The paths of a geometry, as ("area", rings) or ("line", lines); those of a collection one by one.

        The polygons of one geometry do not overlap, so that their rings, holes among them, can be filled odd-even.
        """
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        if not isinstance(kind, str) or kind not in GEOMETRIES or nested > MOST_NESTED:
            self.tell("geometry", found=shown(kind), known=", ".join(GEOMETRIES))
            return
        if kind == "GeometryCollection":
            for inner in self._list(geometry.get("geometries"), kind):
                yield from self.of(inner, nested + 1)
            return
        given = geometry.get("coordinates")
        if kind.endswith("Point"):
            self.tell("point", found=kind)
        elif kind.endswith("Polygon"):
            polygons = [given] if kind == "Polygon" else self._list(given, kind)
            rings = [
                self._ring(ring, number, kind)
                for polygon in polygons
                for number, ring in enumerate(self._list(polygon, kind), 1)
            ]
            yield "area", [ring for ring in rings if ring]
        else:
            lines = [self._line(line, kind) for line in ([given] if kind == "LineString" else self._list(given, kind))]
            yield "line", [line for line in lines if line]

    def _list(self, given: Any, kind: str) -> list[Any]:
        if isinstance(given, list):
            return given
        self.tell("nesting", found=kind)
        return []

    def _line(self, given: Any, kind: str) -> Path:
        path = self._path(given, kind)
        if path is not None and len(path) < 2:
            self.tell("short-line", n=len(path))
        return path or ()

    def _ring(self, given: Any, number: int, kind: str) -> Path:
        path = self._path(given, kind)
        if path is None:
            return ()
        if len(path) < 4:
            self.tell("short-ring", ring=number, n=len(path))
        elif path[0] != path[-1]:
            self.tell("open-ring", ring=number, first=_said(path[0]), last=_said(path[-1]))
        return path

    def _path(self, given: Any, kind: str) -> Path | None:
        """The points of a line or ring; None where one of them is wrong, which has been told."""
        if self.is_full:
            return None
        points = self._list(given, kind)
        self.points += len(points)
        if self.points > MOST_POINTS:
            self.is_full = True
            self.tell("many-points", most=MOST_POINTS)
            return None
        if path := _sound(points):
            return path
        found = []
        for point in points:
            if not _is_point(point):
                self._tell_point(point, kind)
                return None
            lon, lat = point[0], point[1]
            if not (-180 <= lon <= 360 and -90 <= lat <= 90):
                self._tell_range(lon, lat)
                return None
            found.append((float(lon), float(lat)))
        return tuple(found)

    def _tell_point(self, given: Any, kind: str) -> None:
        """A list too few or too many around it, or what stands in it is no number."""
        if type(given) in (int, float) or (isinstance(given, list) and given and isinstance(given[0], list)):
            self.tell("nesting", found=kind)
        else:
            self.tell("not-a-point", found=_shown(given))

    def _tell_range(self, lon: float, lat: float) -> None:
        if max(abs(lon), abs(lat)) > METRES:
            self.tell("metres", point=_said((lon, lat)))
        elif abs(lat) > 90 and abs(lon) <= 90 and abs(lat) <= 360:
            self.tell("swapped", point=_said((lon, lat)))
        else:
            self.tell("range", point=_said((lon, lat)))


def _sound(points: list[Any]) -> Path:
    """The points where all are right, found at once; nothing where one is to be looked for."""
    try:
        lons, lats = [point[0] for point in points], [point[1] for point in points]
        kinds = {type(one) for one in points} - {list} | ({*map(type, lons), *map(type, lats)} - {int, float})
        if kinds or not (min(lons) >= -180 and max(lons) <= 360 and min(lats) >= -90 and max(lats) <= 90):
            return ()
    except (TypeError, LookupError, ValueError):
        return ()
    return tuple(zip(map(float, lons), map(float, lats), strict=True))


def _is_point(given: Any) -> bool:
    """True for two numbers, or more: what follows is a height.  A flag is no number here, though Python has it so."""
    return isinstance(given, list) and len(given) >= 2 and all(type(one) in (int, float) for one in given[:2])


def _shown(given: Any) -> str:
    if isinstance(given, list):
        return "[" + ", ".join(shown(one) for one in given[:3]) + ("…]" if len(given) > 3 else "]")
    return shown(given)


def _said(point: tuple[float, float]) -> str:
    return "[" + ", ".join(f"{one:.6g}" if abs(one) < 1e15 else "…" for one in point) + "]"

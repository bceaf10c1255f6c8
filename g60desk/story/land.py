"""The land under a story: what a GeoJSON tree says, with all that is wrong with it.

A map is drawn whole or not at all: one fault in it, and there is no land rather than rubbish.

The format is RFC 7946.  Beyond it: longitudes may run from 0 to 360, and a geometry may stand without a feature.
"""

from __future__ import annotations

from typing import Any

import msgspec

from g60desk.story.land_faults import FAULTS, fault
from g60desk.story.land_shapes import GEOMETRIES, LonLat, Shapes
from g60desk.story.problems import Problem, Severity, shown

MOST_FAULTS = 20  # errors told of one map, and as many warnings
FARTHEST = 540.0  # degrees: what a box may name
KINDS = ("land", "region", "lake", "river")
WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326", "WGS84", "WGS 84")


class Land(msgspec.Struct, frozen=True):
    """One area or river: `kind` is land, region, lake or river; `id` names a region; a river's rings are open lines."""

    kind: str
    id: str
    rings: tuple[tuple[LonLat, ...], ...]
    rank: int = 1


class LandMap(msgspec.Struct, frozen=True):
    """A map in degrees (lon, lat), empty where it has an error.

    `box` is west, south, east, north of what the map was cut to; None where that is not told.
    `attribution` is what the file itself says of where it comes from, by language; "" stands for all.
    """

    land: tuple[Land, ...] = ()
    problems: tuple[Problem, ...] = ()
    box: tuple[float, float, float, float] | None = None
    attribution: dict[str, str] = {}


def land_map(tree: Any, name: str) -> LandMap:
    """The map that a decoded file holds; `name` is what it is called in problems."""
    reader = _Reader(name)
    reader.read(tree)
    return reader.found()


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.errors = self.warnings = 0
        self.land: list[Land] = []
        self.shapes = Shapes(self._tell)
        self.feature = 0  # the number of the one that is read
        self.box: tuple[float, float, float, float] | None = None
        self.attribution: dict[str, str] = {}

    def found(self) -> LandMap:
        if self.errors:
            return LandMap(problems=tuple(self.problems))
        if not self.land:
            self._tell("nothing")
        return LandMap(tuple(self.land), tuple(self.problems), self.box, self.attribution)

    def read(self, tree: Any) -> None:
        kind = tree.get("type") if isinstance(tree, dict) else None
        if kind == "Topology":
            self._tell("topology")
        elif kind == "FeatureCollection":
            self._head(tree)
            features = tree.get("features")
            if not isinstance(features, list):
                self._tell("no-features", found=shown(features))
                return
            for self.feature, feature in enumerate(features, 1):
                self._feature(feature)
                if self.shapes.is_full or self.errors >= MOST_FAULTS:
                    break
            self.feature = 0
        elif kind == "Feature":
            self._head(tree)
            self._feature(tree)
        elif isinstance(kind, str) and kind in GEOMETRIES:
            self._head(tree)
            self._geometry(tree, {}, "")
        else:
            self._tell("not-geojson", found=shown(kind if isinstance(tree, dict) else tree))

    def _tell(self, what: str, **values: object) -> None:
        is_error = FAULTS[what].severity is Severity.ERROR
        self.errors += is_error
        self.warnings += not is_error
        if (self.errors if is_error else self.warnings) <= MOST_FAULTS:
            self.problems.append(fault(what, self.name, self.feature, values=values))

    def _head(self, tree: dict[str, Any]) -> None:
        """What is told of the whole: its reference system, what it was cut to, and where it comes from."""
        crs = tree.get("crs")
        if crs is not None:
            about = crs.get("properties") if isinstance(crs, dict) else None
            called = str(about.get("name", "")) if isinstance(about, dict) else ""
            if not called.endswith(WGS84):
                self._tell("crs", found=shown(called))
        box = tree.get("bbox")
        if isinstance(box, list) and len(box) in (4, 6):
            half = len(box) // 2
            self.box = _box((box[0], box[1], box[half], box[half + 1]))
        about = tree.get("properties")
        said = about.get("attribution") if isinstance(about, dict) else None
        if isinstance(said, str):
            self.attribution = {"": said}
        elif isinstance(said, dict):
            self.attribution = {key: words for key, words in said.items() if isinstance(words, str)}

    def _feature(self, feature: Any) -> None:
        kind = feature.get("type") if isinstance(feature, dict) else None
        if kind != "Feature":
            self._tell("not-a-feature", found=shown(kind if isinstance(feature, dict) else feature))
            return
        about = feature.get("properties")
        about = about if isinstance(about, dict) else {}
        key = about.get("id", feature.get("id"))
        if feature.get("geometry") is not None:  # a feature may lie nowhere
            self._geometry(feature["geometry"], about, str(key) if type(key) in (str, int) else "")

    def _geometry(self, geometry: Any, about: dict[str, Any], key: str) -> None:
        given = about.get("kind", "")
        if given and given not in KINDS:
            self._tell("kind", found=shown(given))
            return
        rank = about.get("rank")
        rank = rank if type(rank) is int else 1
        area = "lake" if given == "river" else given or "land"
        for form, paths in self.shapes.of(geometry):
            if form == "line" and given != "river":
                self._tell("line")
            elif paths:
                self.land.append(Land(area if form == "area" else "river", key, tuple(paths), rank))


def _box(sides: tuple[Any, Any, Any, Any]) -> tuple[float, float, float, float] | None:
    """West, south, east and north as numbers; None where they are none that make sense."""
    if not all(type(one) in (int, float) and -FARTHEST <= one <= FARTHEST for one in sides):
        return None
    west, south, east, north = map(float, sides)
    return west, south, east, north

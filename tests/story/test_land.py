"""Maps of a story's own: what is read of them, every fault with its feature and what to do, and hostile files."""

from __future__ import annotations

import json
import os
import string
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.story import land_file, land_shapes
from g60desk.story.land import land_map
from g60desk.story.land_faults import FAULTS, fault
from g60desk.story.land_file import read_map
from g60desk.story.problems import Severity
from g60desk.story.reader import read_story

SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]
HOLE = [[0.5, 0.5], [1, 0.5], [1, 1], [0.5, 0.5]]


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry: Any, **about: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": about, "geometry": geometry}


def collection(*features: Any, **more: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features), **more}


def codes(tree: Any) -> list[str]:
    return [problem.code for problem in land_map(tree, "land.geojson").problems]


GOOD = {
    "a feature collection": collection(feature(polygon(SQUARE, HOLE)), feature(polygon(SQUARE), kind="lake")),
    "a feature": feature(polygon(SQUARE)),
    "a bare geometry": polygon(SQUARE),
    "a multi polygon": {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE, HOLE]]},
    "a collection of geometries": {"type": "GeometryCollection", "geometries": [polygon(SQUARE), polygon(SQUARE)]},
    "heights": polygon([[*point, 12.5] for point in SQUARE]),
    "from 0 to 360": polygon([[lon + 300, lat] for lon, lat in SQUARE]),
    "a feature that lies nowhere": collection(feature(None), feature(polygon(SQUARE))),
    "no properties": {"type": "Feature", "properties": None, "geometry": polygon(SQUARE)},
    "its own system, named": collection(
        feature(polygon(SQUARE)), crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    ),
    "a river": collection(
        feature(polygon(SQUARE)), feature({"type": "LineString", "coordinates": SQUARE[:2]}, kind="river", rank=2)
    ),
}
BAD = {
    "not-geojson": ([], 3, None, {"type": "Topology"}, {"type": "Feat"}, {"type": ["a"]}, collection(polygon(SQUARE)),
                    {"type": "FeatureCollection", "features": {}}, collection(7)),
    "map-crs": (collection(crs={"type": "name", "properties": {"name": "EPSG:3857"}}),
                collection(crs={"type": "link"}), collection(crs=4)),
    "map-shape": (feature({"type": "Circle"}), feature({}), feature(polygon(3)), feature(polygon([SQUARE])),
                  {"type": "MultiPolygon", "coordinates": [SQUARE]}, {"type": "Polygon"},
                  {"type": "GeometryCollection"}, {"type": "GeometryCollection", "geometries": [4]}),
    "map-ring": (polygon(SQUARE[:-1]), polygon(SQUARE[:2]), polygon([]), polygon([SQUARE[0], SQUARE[1], SQUARE[0]]),
                 feature({"type": "LineString", "coordinates": [[0, 0]]}, kind="river")),
    "map-point": (polygon([[0, 0], [1], [2, 2], [0, 0]]), polygon([[0, 0], ["1", 2], [2, 2], [0, 0]]),
                  polygon([[0, 0], [True, 2], [2, 2], [0, 0]]), polygon([[0, 0], None, [2, 2], [0, 0]]),
                  polygon([[0, 0], [361, 2], [2, 2], [0, 0]]), polygon([[0, 0], [5, 91], [2, 2], [0, 0]]),
                  polygon([[0, 0], [10**30, 2], [2, 2], [0, 0]]), polygon([[0, 0], [-1e300, 2], [2, 2], [0, 0]])),
    "map-empty": (collection(), {"type": "GeometryCollection", "geometries": []}, feature(None)),
    "map-not-drawn": ({"type": "Point", "coordinates": [1, 2]}, feature(polygon(SQUARE), kind="forest"),
                      feature({"type": "LineString", "coordinates": SQUARE})),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_what_is_geojson_is_read(name: str) -> None:
    read = land_map(GOOD[name], "land.geojson")
    assert read.problems == ()
    assert read.land
    assert all(len(point) == 2 for land in read.land for ring in land.rings for point in ring)


@pytest.mark.parametrize(("code", "tree"), [(code, tree) for code, trees in BAD.items() for tree in trees])
def test_each_fault_is_told_and_then_there_is_no_land(code: str, tree: Any) -> None:
    read = land_map(tree, "land.geojson")
    assert read.problems[0].code == code
    assert read.land == ()
    assert all(problem.hint for problem in read.problems)


def test_a_fault_names_its_feature_what_was_found_and_what_to_do() -> None:
    problem = land_map(collection(feature(polygon(SQUARE)), feature(polygon(SQUARE[:-1]))), "land.geojson").problems[0]
    assert str(problem) == (
        "land.geojson: error: feature 2: ring 1 is not closed: it begins at [0, 0] and ends at [0, 2]; "
        "let each ring end on the point that it begins with"
    )
    message, hint = problem.said("zh-Hans")
    assert message == "第2个要素：第1个环没有闭合：起于[0, 0]，止于[0, 2]"
    assert hint == "让每个环的末点与起点相同"
    assert problem.said("fr")[0] == problem.message


def test_likely_mistakes_are_recognised() -> None:
    assert "wrong way round" in land_map(polygon([[31, 121], [31, 122], [30, 122], [31, 121]]), "x").problems[0].hint
    metres = [[13e6, 3.6e6], [13.1e6, 3.6e6], [13e6, 3.7e6], [13e6, 3.6e6]]
    assert "metres" in land_map(polygon(metres), "x").problems[0].message


def test_warnings_leave_the_land_that_there_is() -> None:
    read = land_map(collection(feature(polygon(SQUARE)), feature({"type": "Point", "coordinates": [1, 1]})), "x")
    assert [problem.severity for problem in read.problems] == [Severity.WARNING]
    assert len(read.land) == 1


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_words_in_both_languages_with_the_same_values(name: str) -> None:
    told = FAULTS[name]

    def holes(text: str) -> set[str]:
        return {hole for _, hole, _, _ in string.Formatter().parse(text) if hole}

    assert holes(told.message_zh) <= holes(told.message)
    assert told.message_zh
    assert told.hint_zh
    problem = fault(name, "x", 3, values=dict.fromkeys(holes(told.message), 7))
    assert "{" not in problem.message + problem.said("zh-Hans")[0]
    assert problem.message.startswith("feature 3: ")


def test_so_many_faults_are_told_and_no_more() -> None:
    assert len(codes(collection(*[feature(polygon(SQUARE[:2]))] * 500))) == 20


def test_what_may_overlap_is_filled_apart() -> None:
    several = {"type": "GeometryCollection", "geometries": [polygon(SQUARE, HOLE), polygon(SQUARE)]}
    assert [len(land.rings) for land in land_map(several, "x").land] == [2, 1]
    one = {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [SQUARE]]}
    assert [len(land.rings) for land in land_map(one, "x").land] == [3]


def test_many_warnings_hide_no_error_and_no_land() -> None:
    points = [feature({"type": "Point", "coordinates": [1, 1]})] * 100
    read = land_map(collection(*points, feature(polygon(SQUARE))), "x")
    assert len(read.problems) == 20
    assert len(read.land) == 1
    assert "map-ring" in codes(collection(*points, feature(polygon(SQUARE[:2]))))


@pytest.mark.parametrize("box", [[1], "all", [10**400] * 4, [None, 0, 1, 2], [1e308] * 6])
def test_a_box_that_makes_no_sense_is_passed_over(box: Any) -> None:
    read = land_map(collection(feature(polygon(SQUARE)), bbox=box), "x")
    assert read.problems == ()
    assert read.box is None


def test_a_box_may_have_heights() -> None:
    assert land_map(collection(feature(polygon(SQUARE)), bbox=[0, 1, -5, 2, 3, 9]), "x").box == (0.0, 1.0, 2.0, 3.0)


JSON_TEXT = {
    "empty": (b"", "not-json"),
    "blanks": (b" \n ", "not-json"),
    "cut off": (b'{"type": "Feature', "not-json"),
    "two": (b"{} {}", "not-json"),
    "NaN": (b'{"type": "Polygon", "coordinates": [[[NaN, 0]]]}', "not-json"),
    "1e999": (b'{"type": "Polygon", "coordinates": [[[1e999, 0]]]}', "not-json"),
    "latin-1": ('{"type": "Feature", "name": "Süd"}'.encode("latin-1"), "encoding"),
    "utf-16": ('{"type": "Feature"}'.encode("utf-16"), "encoding"),
    "yaml": (b"type: Feature", "not-json"),
    "nul": (b"\0" * 300, "not-json"),
}


@pytest.mark.parametrize("name", JSON_TEXT)
def test_what_is_not_json_is_told_with_its_place(name: str, tmp_path: Path) -> None:
    data, code = JSON_TEXT[name]
    (tmp_path / "a.geojson").write_bytes(data)
    read = read_map(tmp_path / "a.geojson")
    assert [problem.code for problem in read.problems] == [code]
    assert read.land == ()


def test_a_broken_line_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_text('{"type":\n "Feature",\n  oops}')
    problem = read_map(tmp_path / "a.geojson").problems[0]
    assert (problem.line, problem.column) == (3, 3)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_text(json.dumps(polygon(SQUARE)), encoding="utf-8-sig")
    assert read_map(tmp_path / "a.geojson").problems == ()


def hostile(kind: str) -> bytes:
    return {
        "deep": b"[" * 4_000_000,
        "deep in properties": b'{"type":"Feature","geometry":null,"properties":' + b'{"a":' * 200_000 + b"}" * 200_002,
        "collections in collections": b'{"type":"GeometryCollection","geometries":[' * 300 + b"]}" * 300,
        "many empty lists": b'{"type":"Polygon","coordinates":[' + b"[]," * 4_000_000 + b"[]]}",
        "many features": b'{"type":"FeatureCollection","features":[' + b"{}," * 2_000_000 + b"{}]}",
        "many points": b'{"type":"Polygon","coordinates":[[' + b"[1,2]," * 300_000 + b"[1,2]]]}",
        "a long number": b'{"type":"Polygon","coordinates":[[[' + b"9" * 8_000_000 + b",1]]]}",
        "a long fraction": b'{"type":"Polygon","coordinates":[[[0.' + b"3" * 8_000_000 + b",1]]]}",
        "a long word": b'{"type":"' + b"Polygon" * 2_000_000 + b'"}',
        "a long kind": b'{"type":"Feature","properties":{"kind":"' + b"x" * 9_000_000 + b'"},"geometry":{}}',
        "too large": b" " * (land_file.LARGEST + 1),
    }[kind]


@pytest.mark.parametrize(
    "kind",
    ["deep", "deep in properties", "collections in collections", "many empty lists", "many features", "many points",
     "a long number", "a long fraction", "a long word", "a long kind", "too large"],
)  # fmt: skip
def test_a_hostile_file_costs_little(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "a.geojson"
    file.write_bytes(hostile(kind))
    began = time.process_time()
    read = read_map(file)
    assert time.process_time() - began < 2.0
    assert read.problems
    assert read.land == ()
    assert all(len(problem.message) < 400 for problem in read.problems)


def test_a_hundred_megabytes_are_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "a.geojson").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    monkeypatch.setattr("g60desk.story.files.os.open", None)  # whoever opens a file fails
    assert [problem.code for problem in read_map(tmp_path / "a.geojson").problems] == ["too-large"]


def test_what_is_no_plain_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.geojson").mkdir()
    os.mkfifo(tmp_path / "pipe.geojson")
    for name in ("folder.geojson", "pipe.geojson"):
        assert [problem.code for problem in read_map(tmp_path / name).problems] == ["not-a-file"]
    assert [problem.code for problem in read_map(tmp_path / "none.geojson").problems] == ["no-map"]


ODD = "a0-.,[]{}:\"' \\\n\0é中😀\u202e\ufeff\ud800"  # all of Unicode takes seconds to be listed
scraps = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(ODD, max_size=8)
    | st.sampled_from(["Feature", "FeatureCollection", "type", *land_shapes.GEOMETRIES]),
    lambda inner: st.lists(inner, max_size=5)
    | st.dictionaries(
        st.sampled_from(["type", "features", "geometry", "geometries", "coordinates", "properties", "kind", "bbox"])
        | st.text(ODD, max_size=3), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60)
@given(scraps)
def test_nothing_that_json_can_hold_breaks_the_reading(tree: Any) -> None:
    read = land_map(tree, "x")
    assert read.land or read.problems


numbers = st.one_of(st.floats(-200, 400), st.integers(-200, 400), st.none(), st.booleans(), st.text(ODD, max_size=2))
rings = st.lists(st.lists(numbers, max_size=4), max_size=7)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(land_shapes.GEOMETRIES), rings), max_size=4))
def test_land_that_is_read_is_sound(shapes: list[tuple[str, Any]]) -> None:
    tree = collection(*(feature({"type": kind, "coordinates": [ring, [ring], ring][len(ring) % 3]}, kind="river")
                        for kind, ring in shapes))  # fmt: skip
    for land in land_map(tree, "x").land:
        for ring in land.rings:
            assert all(-180 <= lon <= 360 and -90 <= lat <= 90 for lon, lat in ring)
            assert len(ring) >= 2
            assert land.kind == "river" or (len(ring) >= 4 and ring[0] == ring[-1])


def story(folder: Path, tree: Any, more: str = "map-credit: Me") -> Path:
    (folder / "land.geojson").write_text(json.dumps(tree))
    (folder / "story.yaml").write_text(
        f"id: a\ntitle: A\nlanguages: [en]\nnetwork:\n  map: land.geojson\n  {more}\n", encoding="utf-8"
    )
    return folder


def test_the_story_keeps_a_sound_map_and_does_without_a_faulty_one(tmp_path: Path) -> None:
    good = read_story(story(tmp_path, polygon(SQUARE)))
    assert good.problems == ()
    assert good.story.network.map == "land.geojson"
    assert good.map is not None
    assert tmp_path / "land.geojson" in good.files
    bad = read_story(story(tmp_path, polygon(SQUARE[:2])))
    assert [(problem.file, problem.code) for problem in bad.problems] == [("land.geojson", "map-ring")]
    assert bad.story.network.map == ""
    assert bad.map is None
    assert tmp_path / "land.geojson" in bad.files


def test_a_map_without_a_credit_is_drawn_and_told(tmp_path: Path) -> None:
    reading = read_story(story(tmp_path, polygon(SQUARE), "map-licence: CC0"))
    assert [(problem.file, problem.line, problem.code) for problem in reading.problems] == [
        ("story.yaml", 5, "no-credit")
    ]
    assert reading.story.network.map == "land.geojson"


def test_a_name_that_is_nearly_that_of_a_map_is_guessed(tmp_path: Path) -> None:
    story(tmp_path, polygon(SQUARE))
    (tmp_path / "land.geojson").rename(tmp_path / "lands.geojson")
    assert read_story(tmp_path).problems[0].hint == 'did you mean "lands.geojson"?'

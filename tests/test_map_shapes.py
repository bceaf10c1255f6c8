"""The shipped map is whole: rings closed, inside its sheet, named in both languages."""

import json
from itertools import pairwise
from typing import Any

import pytest

from g60desk import resources


@pytest.fixture(scope="module")
def sheet() -> dict[str, Any]:
    return json.loads(resources.map_file("yangtze-delta").read_text(encoding="utf-8"))


def rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    shapes = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        shapes = [shapes]
    return [ring for polygon in shapes for ring in polygon]


def signed_area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def of_kind(sheet: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [item for item in sheet["features"] if item["properties"]["kind"] == kind]


def test_it_is_small() -> None:
    assert resources.map_file("yangtze-delta").stat().st_size < 300_000


def test_every_ring_is_closed_and_has_an_area(sheet: dict[str, Any]) -> None:
    for item in sheet["features"]:
        if item["geometry"]["type"].endswith("Polygon"):
            for ring in rings(item["geometry"]):
                assert ring[0] == ring[-1]
                assert len(ring) >= 4
                assert signed_area(ring) != 0


def test_everything_is_inside_the_sheet(sheet: dict[str, Any]) -> None:
    west, south, east, north = sheet["bbox"]
    for item in sheet["features"]:
        if item["geometry"]["type"].endswith("Polygon"):
            points = [point for ring in rings(item["geometry"]) for point in ring]
            assert all(west <= x <= east and south <= y <= north for x, y in points)


def test_regions_and_rivers_have_names_in_both_languages(sheet: dict[str, Any]) -> None:
    named = of_kind(sheet, "region") + of_kind(sheet, "river")
    assert {"shanghai", "jiangsu", "zhejiang", "anhui"} <= {item["properties"]["id"] for item in named}
    for item in named:
        assert set(item["properties"]["name"]) == {"en", "zh-Hans"}
    assert set(sheet["properties"]["attribution"]) == {"en", "zh-Hans"}


def test_what_was_set_by_hand_says_so(sheet: dict[str, Any]) -> None:
    assert all(item["properties"]["approximate"] for item in of_kind(sheet, "river"))


def test_the_regions_cover_the_land_once(sheet: dict[str, Any]) -> None:
    def area(kind: str) -> float:
        return sum(signed_area(ring) for item in of_kind(sheet, kind) for ring in rings(item["geometry"]))

    assert area("region") == pytest.approx(area("land"), rel=1e-4)

"""The land under the network: shipped maps, a story's own map, and maps that cannot be read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from g60desk.layout.network_land import map_of, read_land, seen_land
from g60desk.layout.projection import fitted
from g60desk.layout.scene import Rect
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Network, Story, empty_story
from g60desk.words import load_words

SHEET = Rect(0, 0, 1000, 800)
DELTA = [(117.28, 31.86), (121.22, 31.03), (119.64, 29.11)]


def told(map_name: str, folder: Path | None = None) -> Told:
    empty = empty_story()
    story = Story(id="one", title=empty.title, languages=("en",), network=Network(map=map_name))
    return Told(story, Index(story), load_words("en"), State(), folder)


def own(folder: Path, *rings: list[list[float]]) -> Told:
    shape = {"type": "Polygon", "coordinates": rings}
    feature = {"type": "Feature", "properties": {"kind": "region", "id": "isle"}, "geometry": shape}
    (folder / "own.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return told("own.geojson", folder)


SQUARE = [[119.0, 30.0], [120.0, 30.0], [120.0, 31.0], [119.0, 31.0], [119.0, 30.0]]


def test_the_shipped_map_has_land_regions_lakes_and_rivers() -> None:
    file = map_of(told("yangtze-delta"))
    assert file is not None
    land = read_land(file).land
    assert {one.kind for one in land} == {"land", "region", "lake", "river"}
    assert {"shanghai", "jiangsu", "zhejiang", "anhui"} <= {one.id for one in land}


def test_land_in_sight_is_cut_to_the_sheet_and_kept() -> None:
    file = map_of(told("yangtze-delta"))
    assert file is not None
    projection = fitted(DELTA, SHEET)
    seen = seen_land(file, projection, SHEET)
    assert all(SHEET.grown(25).holds(*point) for one in seen if one.kind != "river" for r in one.rings for point in r)
    assert seen_land(file, projection, SHEET) is seen


def test_a_story_may_have_a_map_of_its_own(tmp_path: Path) -> None:
    file = map_of(own(tmp_path, SQUARE))
    assert file is not None
    assert [one.id for one in seen_land(file, fitted(DELTA, SHEET), SHEET)] == ["isle"]


def test_a_map_that_is_written_anew_is_read_anew(tmp_path: Path) -> None:
    one = own(tmp_path, SQUARE)
    before = map_of(one)
    own(tmp_path, SQUARE, SQUARE)
    os.utime(tmp_path / "own.geojson", ns=(1, 1))
    after = map_of(one)
    assert before is not None
    assert after is not None
    assert before != after
    assert len(read_land(after).land[0].rings) == 2


def test_without_a_map_there_is_no_land() -> None:
    assert map_of(told("")) is None
    assert map_of(told("atlantis")) is None
    assert map_of(told("missing.geojson")) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"features": 3}', '{"features": [{"geometry": {"type": 4}}]}'])
def test_a_file_that_is_no_map_is_no_land(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.geojson").write_text(text)
    file = map_of(told("bad.geojson", tmp_path))
    assert file is not None
    assert read_land(file).land == ()
    assert seen_land(file, fitted(DELTA, SHEET), SHEET) == ()

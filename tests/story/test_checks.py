"""Broken stories and every word that is said of them: beside each `name.yaml` stands `name.txt`, the golden text."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from g60desk.story.index import Index
from g60desk.story.problems import Severity
from g60desk.story.reader import read_story
from g60desk.story.schema import story_schema
from g60desk.story.units import UNITS
from g60desk.story.walk import walk

STORIES = Path(__file__).parent.parent / "stories"
BROKEN = sorted((STORIES / "broken").glob("*.yaml"))
MAPS = ("yangtze-delta",)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_each_mistake_is_told_in_these_words(path: Path) -> None:
    reading = read_story(path, MAPS)
    told = "".join(f"{problem} [{problem.code}]\n" for problem in reading.problems)
    golden = path.with_suffix(".txt")
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_story_is_still_whole(path: Path) -> None:
    story = read_story(path, MAPS).story
    index = Index(story)
    for event in story.timeline.events:
        assert event.track in index.tracks
        assert all(place in index.places for place in event.places)
        assert all(figure in index.figures for figure in event.figures)
        assert not event.after or event.after in index.events
    for place in story.network.places:
        assert not place.region or place.region in index.regions
        assert (place.lat is None) == (place.lon is None)
    for line in story.network.lines:
        assert all(place in index.places for place in line.through)
    for aspect in story.comparison.aspects:
        assert all(subject in index.subjects for subject in aspect.cells)
    assert all(phase.begins.earliest is not None for phase in story.phases)
    cites = [cite for _, record in walk(story) for cite in getattr(record, "cite", ())]
    assert all(cite.source in index.sources for cite in cites)


def test_the_guide_names_every_problem_and_every_key() -> None:
    guide = (STORIES.parent.parent / "docs" / "story-format.md").read_text(encoding="utf-8")
    for path in BROKEN:
        for problem in read_story(path, MAPS).problems:
            assert f"`{problem.code}`" in guide
    parts = [part for part in story_schema()["$defs"].values() if "properties" in part]
    for key in {key for part in parts for key in part["properties"]}:
        assert re.search(rf"(?<![\w-]){key}(?![\w-])", guide), key
    assert all(f"`{unit}`" in guide for unit in UNITS)


def test_the_example_has_no_problem() -> None:
    assert read_story(STORIES / "two-towns").problems == ()


def test_a_bad_record_stays_and_is_marked() -> None:
    reading = read_story(STORIES / "broken" / "keys.yaml", MAPS)
    events = Index(reading.story).events
    assert list(events) == ["first", "event-3", "Big Day", "second", "third", "fourth"]
    assert events["first"].title.of("en") == "first"
    assert events["second"].cite == ()
    assert {problem.code for problem in reading.marked["event", "first"]} == {"missing-key", "unknown-key"}
    assert ("event", "event-3") in reading.marked
    assert all(problem.severity is Severity.ERROR for marks in reading.marked.values() for problem in marks)


def test_two_records_with_one_id_both_stay_apart() -> None:
    reading = read_story(STORIES / "broken" / "keys.yaml", MAPS)
    assert [source.id for source in reading.story.sources] == ["book", "book-2"]
    assert reading.marked["source", "book-2"][0].code == "duplicate-id"


def test_a_number_whose_unit_is_unknown_shows_no_number() -> None:
    figure = read_story(STORIES / "broken" / "numbers.yaml", MAPS).story.figures["unit"]
    assert (figure.value, figure.unit) == (None, "count")


def test_a_phase_without_a_day_begins_with_the_one_before() -> None:
    phases = read_story(STORIES / "broken" / "time-and-place.yaml", MAPS).story.phases
    assert [phase.begins.text for phase in phases] == ["2018", "2016-05", "2016-05", "2016-05"]


def test_a_map_must_lie_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    island = '{"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}'
    (tmp_path / "secret.geojson").write_text(island)
    (folder / "link.geojson").symlink_to(tmp_path / "secret.geojson")
    (folder / "map.geojson").write_text(island)
    (folder / "map.txt").write_text(island)
    codes = {}
    for name in ("../secret.geojson", "/etc/passwd", "link.geojson", "map.geojson", "map.txt", "none.geojson", "atlas"):
        (folder / "story.yaml").write_text(
            f"id: a\ntitle: A\nlanguages: [en]\nnetwork: {{map: {name}, map-credit: Me}}\n"
        )
        reading = read_story(folder, MAPS)
        codes[name] = "".join(problem.code for problem in reading.problems)
        assert reading.story.network.map == ("" if codes[name] else name)
    assert codes == {
        "../secret.geojson": "outside-folder",
        "/etc/passwd": "outside-folder",
        "link.geojson": "outside-folder",
        "map.geojson": "",
        "map.txt": "no-map",
        "none.geojson": "no-map",
        "atlas": "unknown-map",
    }

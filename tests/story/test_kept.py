"""Readings that are kept between starts: equal to reading anew, and never older than the story."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from g60desk import resources
from g60desk.story.kept import read_kept
from g60desk.story.reader import read_story
from g60desk.story.shelf import MOST_KEPT

TWO_TOWNS = Path(__file__).parents[1] / "stories" / "two-towns"
MAPS = resources.map_names()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TWO_TOWNS, tmp_path / "story"))


def kept_files(shelf: Path) -> list[Path]:
    return sorted(shelf.glob("*"))


@pytest.mark.parametrize("folder", [TWO_TOWNS, resources.story_folder("g60")])
def test_a_kept_reading_is_the_reading(folder: Path, tmp_path: Path) -> None:
    fresh = read_story(folder, MAPS)
    read_kept(folder, MAPS, tmp_path)
    again = read_kept(folder, MAPS, tmp_path)
    assert again.story == fresh.story
    assert again.places == fresh.places
    assert [file.absolute() for file in again.files] == [file.absolute() for file in fresh.files]
    assert (again.problems, again.marked, again.readable) == (fresh.problems, fresh.marked, True)


def test_a_kept_reading_is_used(story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_kept(story, MAPS, tmp_path / "shelf")
    monkeypatch.delattr("g60desk.story.reader.read_story")
    assert read_kept(story, MAPS, tmp_path / "shelf").story.id == "two-towns"


def test_marks_and_problems_are_kept(story: Path, tmp_path: Path) -> None:
    file = story / "story.yaml"
    file.write_text(file.read_text().replace("track: elsewhere", "track: elsewher"))
    fresh = read_kept(story, MAPS, tmp_path / "shelf")
    again = read_kept(story, MAPS, tmp_path / "shelf")
    assert again.marked == fresh.marked
    assert ("event", "older") in again.marked
    assert again.problems == fresh.problems


def test_a_changed_file_is_read_again(story: Path, tmp_path: Path) -> None:
    read_kept(story, MAPS, tmp_path / "shelf")
    file = story / "story.yaml"
    file.write_text(file.read_text().replace("One town", "A first town"))
    assert read_kept(story, MAPS, tmp_path / "shelf").story.phases[0].title.of("en") == "A first town"


def test_a_section_file_that_came_later_is_read(story: Path, tmp_path: Path) -> None:
    read_kept(story, MAPS, tmp_path / "shelf")
    (story / "tours.yaml").write_text("[]\n")
    assert read_kept(story, MAPS, tmp_path / "shelf").problems


def test_other_maps_are_checked_again(story: Path, tmp_path: Path) -> None:
    read_kept(story, MAPS, tmp_path / "shelf")
    assert read_kept(story, ("elsewhere",), tmp_path / "shelf").problems


@pytest.mark.parametrize("content", [b"", b"\x00", b"not a reading", b"\x81\xa5stamp\x90", b"\xc1" * 1000])
def test_a_broken_file_on_the_shelf_is_passed_over(content: bytes, story: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    read_kept(story, MAPS, shelf)
    kept_files(shelf)[0].write_bytes(content)
    assert read_kept(story, MAPS, shelf).story.id == "two-towns"


def test_a_cut_file_on_the_shelf_is_passed_over(story: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    read_kept(story, MAPS, shelf)
    file = kept_files(shelf)[0]
    file.write_bytes(file.read_bytes()[:-10])
    assert read_kept(story, MAPS, shelf).story.id == "two-towns"


def test_a_shelf_that_cannot_be_made_is_done_without(story: Path, tmp_path: Path) -> None:
    (tmp_path / "shelf").write_text("a file where the folder should be")
    assert read_kept(story, MAPS, tmp_path / "shelf").story.id == "two-towns"


def test_what_cannot_be_read_is_not_kept(tmp_path: Path) -> None:
    assert not read_kept(tmp_path / "nothing", MAPS, tmp_path / "shelf").readable
    assert not (tmp_path / "shelf").exists()


def test_the_shelf_stays_small(story: Path, tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 3):
        copy = Path(shutil.copytree(story, tmp_path / f"story {number} é"))
        os.utime(copy / "story.yaml", ns=(number, number))
        read_kept(copy, MAPS, tmp_path / "shelf")
    assert len(kept_files(tmp_path / "shelf")) == MOST_KEPT

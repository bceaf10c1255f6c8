"""What is written into a story is read back from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from g60desk.resources import story_folder, template_folder
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import View
from g60desk.story.reader import read_story
from g60desk.tour.recording import step_of
from g60desk.tour.spelling import state_of
from g60desk.tour.tour_fault import TourFileError
from g60desk.tour.written import NewTime, added_step, added_tour, new_times, new_tour_path, tour_path

STORIES = Path(__file__).parent.parent / "stories"


def test_seconds_of_a_rehearsal_stand_in_the_story(tmp_path: Path) -> None:
    story = shutil.copytree(STORIES / "two-towns", tmp_path / "story")
    before = (story / "story.yaml").read_bytes()
    new = new_times(read_story(story), "main", {"start": 52, "grows": 33})
    assert new.times == (NewTime("start", 40, 52), NewTime("grows", None, 33))
    new.change.write()
    reading = read_story(story)
    assert [step.seconds for step in reading.story.tours[0].steps] == [52, 33, None]
    assert reading.problems == ()
    assert new_times(reading, "main", {"start": 52, "grows": 33}).times == ()
    new.change.take_back()
    assert (story / "story.yaml").read_bytes() == before
    for tour, seconds, code in (("other", {}, "no-tour"), ("main", {"gone": 5}, "no-step")):
        with pytest.raises(TourFileError) as refused:
            new_times(reading, tour, seconds)
        assert refused.value.code == code


def test_a_file_written_by_hand_changes_only_in_its_numbers(tmp_path: Path) -> None:
    story = shutil.copytree(STORIES / "two-tours", tmp_path / "story")
    path = story / "tours.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    expected = path.read_bytes()
    new_times(read_story(story), "short", {"hello": 31, "boat": 26, "bridge": 40, "last": 22}).change.write()
    for old, new in (
        (b"seconds: 20   #", b"seconds: 31   #"),
        (b"seconds: 25", b"seconds: 26"),
        (b"seconds: 20\r", b"seconds: 22\r"),
    ):
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert path.read_bytes() == expected


def test_a_story_that_ships_is_never_changed() -> None:
    reading = read_story(story_folder())
    for refused in (lambda: tour_path(reading, "main"), lambda: new_tour_path(reading)):
        with pytest.raises(TourFileError) as why:
            refused()
        assert why.value.code == "shipped"


@pytest.mark.parametrize("has_tour", [True, False])
def test_a_view_is_kept_in_the_story(tmp_path: Path, has_tour: bool) -> None:
    story = shutil.copytree(template_folder(), tmp_path / "story")
    if not has_tour:
        text = (story / "story.yaml").read_text(encoding="utf-8")
        (story / "story.yaml").write_text(text[: text.index("\ntours:")] + "\n", encoding="utf-8")
    reading = read_story(story)
    index = Index(reading.story)
    event = next(iter(index.events))
    state = State(view=View.TIMELINE, selection=Selection("event", event), window=(735964.0, 737000.25))
    step = step_of(index, state)
    change = added_step(reading, "main", step) if has_tour else added_tour(reading, step).change
    change.write()
    again = read_story(story)
    assert again.problems == reading.problems
    assert len(again.story.tours[0].steps) == len(reading.story.tours[0].steps if reading.story.tours else ()) + 1
    assert (story / "tours.yaml").exists() is not has_tour
    assert state_of(Index(again.story), again.story.tours[0].steps[-1], state) == state
    with pytest.raises(TourFileError):
        added_step(again, "other", step)
    change.take_back()
    assert read_story(story).story == reading.story


@pytest.mark.parametrize("name", ["two-tours", "two-towns"])
def test_a_view_begins_one_more_tour(tmp_path: Path, name: str) -> None:
    story = shutil.copytree(STORIES / name, tmp_path / "story")
    reading = read_story(story)
    step = step_of(Index(reading.story), State(view=View.TIMELINE))
    added = added_tour(reading, step)
    added.change.write()
    again = read_story(story)
    assert again.problems == reading.problems
    assert again.story.tours[:-1] == reading.story.tours
    new = again.story.tours[-1]
    assert (new.title.of("en"), [one.id for one in new.steps]) == (added.title, [step["id"]])
    assert new.id not in {tour.id for tour in reading.story.tours}

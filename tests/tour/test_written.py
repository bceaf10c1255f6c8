"""What is written into a story is read back from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from g60desk.resources import template_folder
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import View
from g60desk.story.reader import read_story
from g60desk.tour.recording import step_of
from g60desk.tour.spelling import state_of
from g60desk.tour.tour_file import TourFileError, take_back
from g60desk.tour.written import append_step, write_seconds

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def test_seconds_of_a_rehearsal_stand_in_the_story(tmp_path: Path) -> None:
    story = shutil.copytree(TWO_TOWNS, tmp_path / "story")
    before = (story / "story.yaml").read_bytes()
    path = write_seconds(read_story(story), "main", {"start": 52, "grows": 33})
    reading = read_story(story)
    assert [step.seconds for step in reading.story.tours[0].steps] == [52, 33, None]
    assert reading.problems == ()
    take_back(path)
    assert path.read_bytes() == before
    with pytest.raises(TourFileError):
        write_seconds(reading, "other", {})


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
    append_step(reading, "main", step_of(index, state))
    again = read_story(story)
    assert again.problems == reading.problems
    assert len(again.story.tours[0].steps) == len(reading.story.tours[0].steps if reading.story.tours else ()) + 1
    assert (story / "tours.yaml").exists() is not has_tour
    assert state_of(Index(again.story), again.story.tours[0].steps[-1], state) == state
    with pytest.raises(TourFileError):
        append_step(again, "other", step_of(index, state))

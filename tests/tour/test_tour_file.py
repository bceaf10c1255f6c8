"""Seconds and steps are written into the file of a tour, and nothing else in it changes."""

from __future__ import annotations

import difflib

import pytest

from g60desk.resources import story_folder
from g60desk.story.nodes import load
from g60desk.story.reader import read_story
from g60desk.tour.tour_fault import TourFileError
from g60desk.tour.tour_file import new_tour, seconds_in, with_seconds, with_step, with_tour

STEP = {"id": "new", "view": "network", "show": {"phase": "v1", "reach": 2, "lens": {"lat": 31.5, "lon": 121.0}},
        "say": {"en": 'A "new" one: {x}', "zh-Hans": "新的一步"}, "seconds": 30}  # fmt: skip
BLOCK = """\
# A tour
- id: main      # the only one
  steps:        # by hand
    # first

    - id: "a"   # the first
      view: timeline
      seconds: 40   # measured
      notes: |
        Two lines,
        as they are.

    - {id: b, view: network, seconds: 12}   # short
    - view: timeline
      id: c
      say: >-
        Folded
        words
# the end
"""
FLOW = "tours: [{id: other, title: O, steps: []}, {id: main, steps: [{id: a, view: timeline}, {id: b, seconds: ~},],}]"


def changes(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line.rstrip("\r\n") for line in lines if line[:1] in "+-"]


def test_seconds_take_the_place_of_others() -> None:
    after = with_seconds(BLOCK, "main", {"a": 51, "b": 9})
    assert changes(BLOCK, after) == [
        "-       seconds: 40   # measured",
        "+       seconds: 51   # measured",
        "-     - {id: b, view: network, seconds: 12}   # short",
        "+     - {id: b, view: network, seconds: 9}   # short",
    ]


def test_seconds_come_in_where_there_were_none() -> None:
    assert changes(BLOCK, with_seconds(BLOCK, "main", {"c": 7})) == ["+       seconds: 7"]
    assert with_seconds(FLOW, "main", {"a": 1, "b": 2}) == FLOW.replace("id: a", "id: a, seconds: 1").replace("~", "2")
    bare = "- id: main\n  steps:\n  - id: a\n    seconds:\n    view: timeline"
    assert with_seconds(bare, "main", {"a": 3}) == bare.replace("seconds:", "seconds: 3")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_step_comes_in_at_the_end(line_end: str) -> None:
    before = BLOCK.replace("\n", line_end)
    after = with_step(before, "main", STEP)
    assert changes(before, after) == [
        "+     - id: new",
        "+       view: network",
        "+       show: {phase: v1, reach: 2, lens: {lat: 31.5, lon: 121.0}}",
        "+       say:",
        '+         en: "A \\"new\\" one: {x}"',
        '+         zh-Hans: "新的一步"',
        "+       seconds: 30",
    ]
    assert after.count("\n") == after.count(line_end)
    assert [step["id"] for step in load(after, "x").root[0]["steps"]] == ["a", "b", "c", "new"]


@pytest.mark.parametrize(
    "text",
    [
        "- id: main\n  steps:\n  - id: a\n    notes: |\n      Words\n\n\n# end\n",
        "- id: main\n  steps:\n  - id: a\n    notes: |\n      Words",
        "- {id: main, steps: []}",
        "id: s\ntours:\n- id: main\n  steps: [{id: a}]\nbadge: X\n",
        "tours:\n- steps:\n  - {id: a}\n  id: main\n",
    ],
)
def test_a_step_comes_in_wherever_the_tour_is(text: str) -> None:
    before, after = load(text + "\n", "x").root, load(with_step(text, "main", STEP), "x").root
    tour = (after["tours"] if isinstance(after, dict) else after)[0]
    assert tour["steps"].pop()["say"] == STEP["say"]
    assert after == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- id: other\n", 'there is no tour "main"'),
        ("main: x\n", 'there is no tour "main"'),
        ("- id: main\n", "no list of steps"),
        ("- id: main\n  steps: []\n", 'no step "a"'),
    ],
)
def test_what_cannot_be_changed_is_said(text: str, why: str) -> None:
    with pytest.raises(TourFileError, match=why):
        with_seconds(text, "main", {"a": 1})


@pytest.mark.parametrize("text", [BLOCK, FLOW, BLOCK.replace("\n", "\r\n"), f"tours:\n{BLOCK}", "tours: []\n"])
def test_a_tour_comes_in_after_the_others(text: str) -> None:
    after = with_tour(text, "more", "One: more", STEP)
    there, tours = (
        one["tours"] if isinstance(one, dict) else one for one in (load(text, "x").root, load(after, "x").root)
    )
    assert tours[:-1] == there
    assert (tours[-1]["id"], tours[-1]["title"], tours[-1]["steps"][0]["say"]) == ("more", "One: more", STEP["say"])
    assert text not in (FLOW, "tours: []\n") or after.count("\n") == 1, "on its line"
    with pytest.raises(TourFileError, match="no list of tours"):
        with_tour("id: s\n", "more", "M", STEP)


def test_the_seconds_that_a_file_has() -> None:
    assert seconds_in(BLOCK, "main") == {"a": 40, "b": 12, "c": None}
    assert seconds_in(FLOW, "main") == {"a": None, "b": None}


def test_the_shipped_tour_can_be_rehearsed() -> None:
    path = story_folder() / "tours.yaml"
    text = path.read_text(encoding="utf-8")
    steps = read_story(story_folder()).story.tours[0].steps
    after = with_seconds(text, "main", {step.id: 99 for step in steps})
    assert len(changes(text, after)) == 2 * len(steps)
    assert len(changes(text, with_step(text, "main", STEP))) == 7


def test_a_new_file_has_one_tour() -> None:
    root = load(new_tour("main", "The tour: 2016", STEP), "x").root
    assert (root[0]["title"], root[0]["steps"][0]["show"]["lens"]) == (
        "The tour: 2016",
        {"lat": "31.5", "lon": "121.0"},
    )

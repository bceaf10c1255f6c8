"""Growth from phase to phase: what is new is drawn out of what is there, and a step back is one forth backwards."""

from __future__ import annotations

from functools import lru_cache

import pytest
from sheets import TOKENS, sheet, told

from g60desk.layout.geometry import length
from g60desk.layout.morph import Morph
from g60desk.layout.morph_lines import matched
from g60desk.layout.morph_waves import waves
from g60desk.layout.network import lay_out_network
from g60desk.layout.network_pose import Pose, pose_of
from g60desk.layout.scene import Layer, Ring, Scene, Stroke, Style, Words
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
LETTERS = Style(20)
MOMENTS = [step / 20 for step in range(1, 20)]
FIRST, SECOND, THIRD = "v1", "v2", "v3"


@lru_cache
def pose(phase: str, layout: NetworkLayout = NetworkLayout.MAP) -> Pose:
    return pose_of(lay_out_network(told("g60", phase=phase, layout=layout), sheet((1280, 720))), grows=True)


@lru_cache
def growth(before: str, after: str, layout: NetworkLayout = NetworkLayout.MAP) -> Morph:
    return Morph(pose(before, layout), pose(after, layout), TOKENS.motion.easing["travel"], grows=True)


def drawn(scene: Scene, ink: str) -> float:
    """How many px of lines are drawn in an ink, of those that are not part of the ground."""
    return sum(length(item.points) for item in scene.items if isinstance(item, Stroke) and item.ink == ink)


@pytest.mark.parametrize("layout", list(NetworkLayout))
def test_the_spine_grows_and_never_shrinks(layout: NetworkLayout) -> None:
    one = growth(FIRST, SECOND, layout)
    seen = [drawn(one.at(t), "signal") for t in MOMENTS]
    assert seen == sorted(seen)
    assert seen[-1] > seen[0] + 100


def test_a_step_back_is_the_step_forth_backwards() -> None:
    there, back = growth(SECOND, THIRD), growth(THIRD, SECOND)
    for t in (0.25, 0.5, 0.75):
        assert drawn(there.at(t), "signal") == pytest.approx(drawn(back.at(1 - t), "signal"), abs=0.5)


def test_places_stand_where_they_are() -> None:
    one = growth(SECOND, THIRD)
    for key in one.a.marks:
        start, end = one.place(key, 0.0), one.place(key, 1.0)
        assert start == pytest.approx(end, abs=0.01)


def test_what_does_not_change_does_not_move() -> None:
    one = growth(FIRST, SECOND)
    same = {key for key in one.a.lines if one.a.lines[key] == one.b.lines.get(key)}
    assert same
    for t in MOMENTS[::4]:
        paths = {item.points for item in one.at(t).items if isinstance(item, Stroke)}
        for key in same:
            stroke = one.a.lines[key][0]
            assert isinstance(stroke, Stroke)
            assert any(set(path) == set(stroke.points) for path in paths), key


def test_the_first_wave_begins_at_what_is_there_and_the_next_where_it_arrives() -> None:
    made = waves(pose(FIRST), pose(SECOND))
    spine = told("g60").story.network.spine
    near = next(
        turn for key, turn in made.lines.items() if key in (f"{spine}|songjiang|jiaxing", f"{spine}|jiaxing|songjiang")
    )
    far = next(
        turn for key, turn in made.lines.items() if key in (f"{spine}|jiaxing|hangzhou", f"{spine}|hangzhou|jiaxing")
    )
    assert near[0] == 0.0
    assert near[0] < far[0] < near[1] < far[1] <= 1.0
    assert made.places["jiaxing"][1] < made.places["hangzhou"][1]


def test_a_new_mark_grows_out_of_its_point() -> None:
    one = growth(FIRST, SECOND)
    at = one.place("hangzhou", 0.0)
    assert at
    largest = []
    for t in MOMENTS:
        here = [item.r for item in one.at(t).items if isinstance(item, Ring) and item.fill not in ("bg", "")
                and abs(item.x - at[0]) + abs(item.y - at[1]) < 0.5]  # fmt: skip
        largest.append(max(here, default=0.0))
    assert largest == sorted(largest)
    assert largest[0] == 0.0
    assert largest[-1] > 3.0


def test_two_sentences_are_never_read_at_once() -> None:
    one = growth(FIRST, SECOND)
    before = {item.text for item in one.a.under if isinstance(item, Words)}
    after = {item.text for item in one.b.under if isinstance(item, Words)}
    for t in MOMENTS:
        shown = [item for item in one.at(t).items if isinstance(item, Layer) and not item.page and item.opacity > 0.15]
        texts = {word.text for layer in shown for word in layer.items if isinstance(word, Words)}
        assert not (texts & (before - after) and texts & (after - before)), t


def test_a_line_that_is_drawn_without_strokes_is_no_trouble() -> None:
    scenes = []
    for x in (10.0, 60.0):
        scene = Scene(100, 100)
        scene.add(Ring(x, 50, 4))
        scene.bind("line", "a|b|c", 0)
        scene.add(Ring(x, 50, 8))
        scene.bind("mark", "b", 1)
        scene.add(Words(x, 30, "B", LETTERS, width=10))
        scene.bind("name", "b", 2)
        scenes.append(scene)
    one = Morph(pose_of(scenes[0]), pose_of(scenes[1]), TOKENS.motion.easing["travel"])
    assert one.place("b", 0.5) == (35.0, 50.0)
    assert [item for item in one.at(0.5).items if isinstance(item, Ring)]


def test_a_stroke_without_a_fellow_comes_from_a_hair() -> None:
    edge, core = Stroke(((0, 0), (9, 0)), "edge", 6), Stroke(((0, 0), (9, 0)), "bg", 3)
    first, last = matched([edge, core], [edge])
    assert [one.ink for one in first] == [one.ink for one in last] == ["edge", "bg"]
    assert last[1].width == 0.0

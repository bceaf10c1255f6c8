"""The foot: the line of the views and the buttons, at every size and in both languages."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from cut_words import cut_words
from PySide6.QtWidgets import QApplication
from sheets import story_named

from g60desk.layout.foot import foot_top, lay_out_foot
from g60desk.layout.foot_names import badge_of, other_language
from g60desk.layout.frame import frame_for
from g60desk.layout.scene import Box, Ring, Scene, Stroke
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import STATIONS, Story, Text, View, empty_story
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.words import load_words

STORIES = Path(__file__).parent.parent / "stories"
SIZES = [(900, 600), (1060, 1080), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160), (1080, 1920)]
TOKENS = load_tokens()


def foot_of(story: Story, size: tuple[int, int], language: str = "en", view: View = View.TIMELINE) -> Scene:
    told = Told(story, Index(story), load_words(language), State(language=language, view=view))
    return lay_out_foot(told, frame_for(*size, language, TOKENS, measure))


@pytest.mark.parametrize("name", ["g60", "two-towns", "empty"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_words_meet_and_none_are_cut(qapp: QApplication, name: str, size: tuple[int, int], language: str) -> None:
    story = story_named(name)
    for view in View:
        scene = foot_of(story, size, language, view)
        boxes = [words.box for words in scene.words()]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
        assert not cut_words(scene)
        assert all(box.x >= 0 and box.right <= scene.width and box.bottom <= scene.height for box in boxes)


@pytest.mark.parametrize("size", SIZES)
def test_buttons_and_stations_do_not_meet(qapp: QApplication, size: tuple[int, int]) -> None:
    scene = foot_of(story_named("two-towns"), size)
    rects = [target.rect for target in scene.targets if target.kind in ("view", "action")]
    assert not [pair for pair in combinations(rects, 2) if pair[0].meets(pair[1])]


def test_the_line_is_signal_as_far_as_one_has_come(qapp: QApplication) -> None:
    for at, view in enumerate(STATIONS):
        scene = foot_of(story_named("two-towns"), (1920, 1080), view=view)
        rings = [item for item in scene.items if isinstance(item, Ring)][: len(STATIONS)]
        signal = next(item for item in scene.items if isinstance(item, Stroke) and item.ink == "signal")
        rule = next(item for item in scene.items if isinstance(item, Stroke) and item.ink == "rule")
        assert signal.points == ((0.0, rings[at].y), (rings[at].x, rings[at].y))
        assert rule.points[-1][0] == rings[-1].x
        assert [ring.x for ring in rings] == [330, 610, 890, 1170]
        assert rings[at].r == max(ring.r for ring in rings)


def test_the_sources_are_beside_the_line_and_their_button_says_so(qapp: QApplication) -> None:
    scene = foot_of(story_named("two-towns"), (1920, 1080), view=View.SOURCES)
    signal = next(item for item in scene.items if isinstance(item, Stroke) and item.ink == "signal")
    rings = [item for item in scene.items if isinstance(item, Ring)][: len(STATIONS)]
    assert signal.points[-1][0] < rings[0].x
    assert len({ring.r for ring in rings}) == 1
    assert not [target for target in scene.targets if target.chosen]
    button = next(target.rect for target in scene.targets if target.key == "sources")
    assert [item.fill for item in scene.items if isinstance(item, Box) and item.rect == button] == ["ink"]


def test_it_stands_where_the_design_says(qapp: QApplication) -> None:
    frame = frame_for(1920, 1080, "en", TOKENS, measure)
    scene = foot_of(story_named("two-towns"), (1920, 1080))
    line = next(item for item in scene.items if isinstance(item, Stroke))
    assert foot_top(frame) + line.points[0][1] == 980
    assert foot_top(frame) > frame.bottom


def test_the_way_home_stands_where_the_sheet_is_upright(qapp: QApplication) -> None:
    actions = {target.key for target in foot_of(story_named("two-towns"), (1080, 1920)).targets}
    assert "start_over" in actions
    assert "present" not in actions


def test_names_are_the_storys_own_or_the_programs(qapp: QApplication) -> None:
    assert "View: Clearing" in [target.name for target in foot_of(story_named("two-towns"), (1920, 1080)).targets]
    titled = msgspec.structs.replace(empty_story(), title=Text({"": "A head"}))
    assert "View: Statistics" in [target.name for target in foot_of(titled, (1920, 1080)).targets]


def test_the_badge_is_the_storys_or_its_spines(qapp: QApplication) -> None:
    story = story_named("two-towns")
    without = msgspec.structs.replace(story, badge="")
    for one, badge in ((story, "R1"), (without, "R1"), (empty_story(), "")):
        assert badge_of(Told(one, Index(one), load_words("en"), State())) == badge


def test_the_button_offers_the_other_language() -> None:
    story = story_named("two-towns")
    for language, other in (("en", "zh-Hans"), ("zh-Hans", "en"), ("fr", "en")):
        told = Told(story, Index(story), load_words("en"), State(language=language))
        assert other_language(told) == other


@pytest.mark.parametrize(("size", "mode"), [((1060, 1080), "compact"), ((1200, 1600), "portrait")])
def test_only_a_clearly_upright_sheet_is_laid_out_upright(size: tuple[int, int], mode: str) -> None:
    assert frame_for(*size, "en", TOKENS, measure).mode == mode


def test_where_the_names_of_the_views_do_not_fit_only_the_present_one_is_said(qapp: QApplication) -> None:
    narrow = msgspec.structs.replace(frame_for(1280, 720, "en", TOKENS, measure), width=900)
    story = story_named("g60")
    scene = lay_out_foot(Told(story, Index(story), load_words("en"), State(view=View.NETWORK)), narrow)
    said = [words.text for words in scene.words()]
    assert "Network" in said and not {"Timeline", "Comparison"} & set(said)
    assert len([target for target in scene.targets if target.kind == "view"]) == len(STATIONS)

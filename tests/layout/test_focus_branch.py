"""The branch from a mark to the sheet: it begins at the mark, and crosses neither words nor neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, TOKENS, sheet, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.focus import focus_of, slide
from g60desk.layout.focus_branch import branch
from g60desk.layout.frame import Frame
from g60desk.layout.network import lay_out_network
from g60desk.layout.rect import around, stretches
from g60desk.layout.scene import Point, Rect, Scene, Stroke
from g60desk.layout.sheet import sheet_rect
from g60desk.layout.statistics import lay_out_statistics
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.timeline import TimelineView

SIZES = [(1920, 1080), (1280, 720), (1080, 1920)]


def timeline(qtbot: QtBot, size: tuple[int, int], language: str) -> Scene:
    view = TimelineView(TOKENS)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_told(told("g60", language), Theme("paper", TOKENS))
    view.show()
    qtbot.waitExposed(view)
    return view.scene


def led(scene: Scene, opened: Selection, frame: Frame) -> tuple[Rect, Point, tuple[Point, ...]]:
    found = focus_of(scene, opened, frame)
    assert found is not None
    left, up = slide(found, frame)
    return found.mark.moved(-left, -up), (-left, -up), branch(scene, found, opened, (-left, -up), frame)


def legs(line: tuple[Point, ...]) -> Iterator[Rect]:
    for (x0, y0), (x1, y1) in pairwise(line):
        yield Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def proves(scene: Scene, frame: Frame) -> int:
    """Check the branches of all plates; gives how many plates have one."""
    number, cites = 0, [target for target in scene.targets if target.kind == "cite"]
    for key in dict.fromkeys(target.key for target in cites):
        mark, moved, line = led(scene, Selection(*key.split(":", 1)), frame)
        if not line:
            continue
        number += 1
        assert mark.grown(frame.px(7)).holds(*line[0]), key
        edge = sheet_rect(frame)
        assert line[-1][1] == edge.y if frame.mode == "portrait" else line[-1][0] == edge.x
        for leg in legs(line):
            assert not any(words.box.moved(*moved).meets(leg) for words in scene.words()), key
            assert not any(t.key != key and t.rect.moved(*moved).meets(leg) for t in cites), key
    return number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_branches_of_the_timeline(qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    assert proves(timeline(qtbot, size, language), sheet(size, language)) > 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_branches_of_charts_and_cells(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for page in ("", "members-gdp"):
        scene = lay_out_statistics(told("g60", language, view=View.STATISTICS, page=page), frame)
        assert proves(scene, frame) > 1
    assert proves(lay_out_comparison(told("g60", language, view=View.COMPARISON), frame), frame) > 0


def test_no_branch_runs_across_a_neighbour(qapp: QApplication) -> None:
    frame = sheet()
    scene = lay_out_statistics(told("g60", view=View.STATISTICS), frame)
    _, moved, line = led(scene, Selection("figure", "companies"), frame)
    plots = next(target.rect for target in scene.targets if target.key == "plots").moved(*moved)
    assert not any(plots.meets(leg) for leg in legs(line))


@pytest.mark.parametrize("layout", ["map", "straight"])
def test_the_course_of_a_road_on_the_map_is_crossed(qapp: QApplication, layout: str) -> None:
    frame = sheet()
    scene = lay_out_network(told("g60", view=View.NETWORK, layout=layout), frame)
    for key in ("v1", "v2"):
        assert led(scene, Selection("phase", key), frame)[2], key


def test_no_branch_is_a_second_line_beside_another(qtbot: QtBot) -> None:
    frame = sheet()
    scene = timeline(qtbot, (1920, 1080), "en")
    tracks = [stretch for item in scene.items if isinstance(item, Stroke) for stretch in stretches(item.points, 2)]
    tracks = [track for track in tracks if track.w > 60 > track.h]
    for target in [target for target in scene.targets if target.kind == "event"]:
        _, moved, line = led(scene, Selection("event", target.key), frame)
        for leg in list(legs(line))[-1:]:
            assert not any(track.moved(*moved).grown(8).meets(leg) for track in tracks), target.key


@pytest.mark.parametrize("size", SIZES)
def test_the_sign_that_a_cell_leads_on_is_not_crossed(qapp: QApplication, size: tuple[int, int]) -> None:
    frame = sheet(size)
    scene = lay_out_comparison(told("g60", view=View.COMPARISON), frame)
    signs = [around(list(stretches(item.points, 2))) for item in scene.items if isinstance(item, Stroke)]
    signs = [sign for sign in signs if max(sign.w, sign.h) < frame.px(24)]
    assert signs
    for target in [target for target in scene.targets if target.kind == "cell"]:
        _, moved, line = led(scene, Selection("cell", target.key), frame)
        assert not any(sign.moved(*moved).meets(leg) for sign in signs for leg in legs(line)), target.key

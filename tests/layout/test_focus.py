"""What stays clear while the drawer is open: the record itself and nothing of its neighbours."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.layout.focus import branch, clear_parts, mark_of, slide
from g60desk.layout.frame import frame_for
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.sheet import sheet_rect
from g60desk.layout.statistics import lay_out_statistics
from g60desk.state import Selection, State, page_with
from g60desk.story.index import Index
from g60desk.story.model import View
from g60desk.theme import Theme, measure
from g60desk.views.timeline import TimelineView

SIZES = [(1920, 1080), (1280, 720), (1080, 1920)]


def timeline(qtbot: QtBot, size: tuple[int, int]) -> Scene:
    view = TimelineView(TOKENS)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_told(told("g60", "en"), Theme("paper", TOKENS))
    view.show()
    qtbot.waitExposed(view)
    return view.scene


@pytest.mark.parametrize("size", SIZES)
def test_no_other_event_is_lit_or_cut(qtbot: QtBot, size: tuple[int, int]) -> None:
    scene, frame = timeline(qtbot, size), frame_for(*size, "en", TOKENS, measure)
    marks = [target for target in scene.targets if target.kind == "cite" and target.key.startswith("event:")]
    assert marks
    for mark in marks:
        opened = Selection("event", mark.key.removeprefix("event:"))
        parts = clear_parts(scene, mark.rect, opened, frame)
        assert any(part.holds(*mark.rect.middle) for part in parts)
        for other in marks:
            assert other.key == mark.key or not any(part.meets(other.rect, -4) for part in parts), (mark.key, other.key)


@pytest.mark.parametrize("size", SIZES)
def test_the_branch_crosses_no_words(qtbot: QtBot, size: tuple[int, int]) -> None:
    scene, frame = timeline(qtbot, size), frame_for(*size, "en", TOKENS, measure)
    for mark in [target for target in scene.targets if target.kind == "cite" and target.key.startswith("event:")]:
        parts = clear_parts(scene, mark.rect, Selection("event", mark.key.removeprefix("event:")), frame)
        left, up = slide(parts, frame)
        (x0, y0), (x1, y1) = branch(scene, mark.rect, parts, (-left, -up), frame)
        line = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        assert line.w == line.h == 0 or not any(line.meets(words.box.moved(-left, -up)) for words in scene.words()), (
            mark.key
        )
        sheet = sheet_rect(frame)
        assert (y1 == sheet.y) if frame.mode == "portrait" else (x1 == sheet.x)


def test_the_bar_of_a_figure_stays_clear_from_its_name_on(qapp: QApplication) -> None:
    frame = frame_for(1920, 1080, "en", TOKENS, measure)
    scene = lay_out_statistics(told("g60", "en", view=View.STATISTICS, page="members-area"), frame)
    opened = Selection("figure", "hefei-area")
    mark = mark_of(scene, opened)
    assert mark is not None
    row = next(target.rect for target in scene.targets if target.kind == "figure" and target.key == "hefei-area")
    parts = clear_parts(scene, mark, opened, frame)
    left, _ = slide(parts, frame)
    assert any(part.holds(row.x, row.middle[1]) for part in parts)
    assert row.x - left >= 0


def test_a_figure_turns_to_the_page_that_shows_it() -> None:
    index = Index(told("g60", "en").story)
    state = State(view=View.STATISTICS)
    page = page_with(index, state, Selection("figure", "companies"))
    assert "companies" in index.charts[page].figures
    assert page_with(index, State(view=View.TIMELINE), Selection("figure", "companies")) == ""
    assert page_with(index, state, None) == ""

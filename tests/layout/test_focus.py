"""What stays clear while the drawer is open: the record itself and nothing of its neighbours."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, TOKENS, sheet, told

from g60desk.layout.focus import Focus, focus_of, slide
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Dots, Rect, Scene, Soft
from g60desk.layout.sheet import sheet_rect
from g60desk.layout.statistics import lay_out_statistics
from g60desk.state import Selection, State, page_with
from g60desk.story.index import Index
from g60desk.story.model import View
from g60desk.theme import Theme
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


def focus(scene: Scene, opened: Selection, frame: Frame) -> Focus:
    found = focus_of(scene, opened, frame)
    assert found is not None
    return found


def own(scene: Scene, kind: str, key: str) -> Rect:
    return next(target.rect for target in scene.targets if (target.kind, target.key) == (kind, key))


def takes_in(part: Rect, rect: Rect) -> bool:
    inner = rect.grown(-0.5)
    return part.holds(inner.x, inner.y) and part.holds(inner.right, inner.bottom)


@pytest.mark.parametrize("size", SIZES)
def test_no_other_event_is_lit_or_cut(qtbot: QtBot, size: tuple[int, int]) -> None:
    scene, frame = timeline(qtbot, size), sheet(size)
    marks = [target for target in scene.targets if target.kind == "cite" and target.key.startswith("event:")]
    assert marks
    for mark in marks:
        parts = focus(scene, Selection("event", mark.key.removeprefix("event:")), frame).parts
        assert any(part.holds(*mark.rect.middle) for part in parts)
        for other in marks:
            assert other.key == mark.key or not any(part.meets(other.rect, -4) for part in parts), (mark.key, other.key)


def test_the_bar_of_a_figure_stays_clear_from_its_name_on(qapp: QApplication) -> None:
    frame, opened = sheet(), Selection("figure", "suzhou-area")
    scene = lay_out_statistics(told("g60", view=View.STATISTICS, page="members-area"), frame)
    row, found = own(scene, "figure", "suzhou-area"), focus(scene, opened, frame)
    left, _ = slide(found, frame)
    assert any(part.holds(row.x, row.middle[1]) for part in found.parts)
    assert row.x - left >= 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["companies", "plots", "villas"])
def test_all_marks_of_a_count_stay_clear_with_their_words(qapp: QApplication, key: str, size: tuple[int, int]) -> None:
    frame = sheet(size)
    scene = lay_out_statistics(told("g60", view=View.STATISTICS), frame)
    rect = own(scene, "figure", key)
    fields = [item for item in scene.items if isinstance(item, Dots)]
    field = next(item for item in fields if rect.holds(*item.points[0]))
    assert all(rect.holds(*point) for point in field.points)
    parts = focus(scene, Selection("figure", key), frame).parts
    assert any(takes_in(part, rect) for part in parts)
    for other in fields:
        assert other is field or not any(part.holds(*point) for point in other.points for part in parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lower_bound_stays_clear_to_the_end_of_its_fade(qapp: QApplication, language: str) -> None:
    frame = sheet(language=language)
    scene = lay_out_statistics(told("g60", language, view=View.STATISTICS), frame)
    for key in ("illegal-factories", "market-ground"):
        rect, parts = own(scene, "figure", key), focus(scene, Selection("figure", key), frame).parts
        soft = next(item.rect for item in scene.items if isinstance(item, Soft) and item.rect.holds(*rect.middle))
        assert any(takes_in(part, soft) for part in parts)


def test_the_name_goes_where_else_the_value_would_lie_under_the_sheet(qapp: QApplication) -> None:
    for size in SIZES[:2]:
        frame, opened = sheet(size), Selection("figure", "suzhou-gdp")
        scene = lay_out_statistics(told("g60", view=View.STATISTICS, page="members-gdp"), frame)
        found = focus(scene, opened, frame)
        left, _ = slide(found, frame)
        assert found.kept.right - left <= sheet_rect(frame).x
        assert found.kept.x - left >= 0


def test_a_figure_turns_to_the_page_that_shows_it() -> None:
    index = Index(told("g60", "en").story)
    state = State(view=View.STATISTICS)
    page = page_with(index, state, Selection("figure", "companies"))
    assert "companies" in index.charts[page].figures
    assert page_with(index, State(view=View.TIMELINE), Selection("figure", "companies")) == ""
    assert page_with(index, state, None) == ""

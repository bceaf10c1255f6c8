"""What stays clear while the drawer is open: the record itself and nothing of its neighbours."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, TOKENS, sheet, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.focus import Focus, focus_of, in_sight, slide
from g60desk.layout.frame import Frame
from g60desk.layout.network import lay_out_network
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
    scene = lay_out_statistics(told("g60", view=View.STATISTICS, page="counted"), frame)
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


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["v1", "v2", "v3"])
def test_of_the_phases_only_the_one_told_about_is_clear(qtbot: QtBot, key: str, size: tuple[int, int]) -> None:
    scene, frame = timeline(qtbot, size), sheet(size)
    parts = focus(scene, Selection("phase", key), frame).parts
    for target in scene.targets:
        if target.kind != "phase":
            continue
        ring, name = scene.belongings[str(Selection("phase", target.key))][-2:]
        assert any(takes_in(part, ring) for part in parts) == (target.key == key)
        assert any(part.holds(*name.middle) for part in parts) == (target.key == key)
        assert target.key == key or not any(part.meets(ring, -2) or part.meets(name, -2) for part in parts)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["g60", "silicon-valley", "route-128"])
def test_the_whole_strip_of_a_subject_is_clear(qapp: QApplication, key: str, size: tuple[int, int]) -> None:
    frame = sheet(size)
    scene = lay_out_comparison(told("g60", view=View.COMPARISON), frame)
    parts = focus(scene, Selection("subject", key), frame).parts
    (strip,) = scene.belongings[f"subject:{key}"]
    assert any(takes_in(part, strip) for part in parts)
    assert strip.h > (1.5 if frame.mode == "portrait" else 2.5) * own(scene, "subject", key).h
    for other in ("g60", "silicon-valley", "route-128"):
        (rect,) = scene.belongings[f"subject:{other}"]
        assert other == key or not any(part.meets(rect, -2) for part in parts)


@pytest.mark.parametrize("layout", ["map", "straight"])
@pytest.mark.parametrize("size", SIZES)
def test_a_place_without_a_plate_is_clear_with_its_name(qapp: QApplication, size: tuple[int, int], layout: str) -> None:
    frame = sheet(size)
    story = told("g60", view=View.NETWORK, layout=layout)
    scene = lay_out_network(story, frame)
    for key in ("hefei", "songjiang"):
        found, name = focus(scene, Selection("place", key), frame), story.text(story.index.places[key].name)
        words = next(words.box for words in scene.words() if words.text == name)
        for rect in (words, own(scene, "place", key)):
            assert any(part.holds(*rect.middle) for part in found.parts)


def test_the_block_of_a_chosen_place_is_clear_as_a_whole(qapp: QApplication) -> None:
    frame, opened = sheet(), Selection("place", "hangzhou")
    scene = lay_out_network(told("g60", view=View.NETWORK, selection=opened), frame)
    parts = focus(scene, opened, frame).parts
    plates = [t.rect for t in scene.targets if t.kind == "cite" and t.key.startswith("figure:hangzhou")]
    assert plates
    assert all(any(part.holds(*plate.middle) for part in parts) for plate in plates)


def test_what_the_sheet_cuts_is_not_lit(qapp: QApplication) -> None:
    frame, opened = sheet(), Selection("place", "hangzhou")
    scene = lay_out_network(told("g60", view=View.NETWORK, selection=opened), frame)
    found = focus(scene, opened, frame)
    left, up = slide(found, frame)
    lit = in_sight(found, (-left, -up), frame)
    assert lit
    assert not any(part.meets(sheet_rect(frame)) for part in lit)


def test_a_long_bar_and_its_words_light_nothing_between_or_beside_them(qtbot: QtBot) -> None:
    scene, frame = timeline(qtbot, (1920, 1080)), sheet()
    bar, words = focus(scene, Selection("event", "five-year-plan"), frame).parts
    for target in scene.targets:
        if target.kind == "cite" and target.key != "event:five-year-plan":
            dot = Rect(target.rect.right - 5, target.rect.y - 4, 9, 9)
            assert not bar.meets(dot) and not words.meets(dot), target.key


@pytest.mark.parametrize("size", SIZES)
def test_a_ring_with_several_events_stands_for_each(qtbot: QtBot, size: tuple[int, int]) -> None:
    scene, frame = timeline(qtbot, size), sheet(size)
    alone = {f"event:{target.key}" for target in scene.targets if target.kind == "event"}
    folded = [key for key in scene.belongings if key.startswith("event:") and key not in alone]
    rings = [target.rect for target in scene.targets if target.kind == "set" and target.round]
    assert folded
    for key in folded:
        found = focus(scene, Selection("event", key.removeprefix("event:")), frame)
        assert any(ring.holds(*found.mark.middle) for ring in rings)


def test_an_area_is_clear_with_its_own_words_alone(qapp: QApplication) -> None:
    frame = sheet()
    scene = lay_out_network(told("g60", view=View.NETWORK), frame)
    parts = focus(scene, Selection("figure", "area-core"), frame).parts
    lit = [words.text for words in scene.words() if any(part.holds(*words.box.middle) for part in parts)]
    assert "core area, 1.0" in lit
    assert not any("not known" in text or "283" in text for text in lit)


@pytest.mark.parametrize("layout", ["map", "straight"])
@pytest.mark.parametrize("size", SIZES)
def test_a_line_is_clear_along_its_course_with_its_places(
    qapp: QApplication, size: tuple[int, int], layout: str
) -> None:
    frame = sheet(size)
    scene = lay_out_network(told("g60", view=View.NETWORK, layout=layout), frame)
    found = focus(scene, Selection("line", "g60"), frame)
    assert found.courses
    for key in ("songjiang", "jiaxing", "hangzhou", "jinhua"):
        assert any(part.holds(*own(scene, "place", key).middle) for part in found.parts)
    assert not any(part.holds(*own(scene, "place", "wuhu").middle) for part in found.parts)
    assert min(course.far(*found.mark.middle) for course in found.courses) < 1


def test_a_figure_turns_to_the_page_that_shows_it() -> None:
    index = Index(told("g60", "en").story)
    state = State(view=View.STATISTICS)
    page = page_with(index, state, Selection("figure", "companies"))
    assert "companies" in index.charts[page].figures
    assert page_with(index, State(view=View.TIMELINE), Selection("figure", "companies")) == ""
    assert page_with(index, state, None) == ""

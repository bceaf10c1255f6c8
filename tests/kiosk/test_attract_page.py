"""The page that nobody has touched yet: what it says and draws for any story, how it moves, and its doors."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import TOKENS, sheet, text_of, told

from g60desk.kiosk.attract_loop import COMES, SHIFT
from g60desk.kiosk.attract_view import AttractView
from g60desk.layout.attract import Attract
from g60desk.layout.attract_shots import shots_of
from g60desk.layout.scene import Box, Ring, Scene, Stroke
from g60desk.theme import Theme

STORIES = ["g60", "two-towns", "valley-net", "quay-town", "wide-land", "harbour-net"]
SIZES = [(1920, 1080), (1080, 1920), (1280, 720)]
PARTS = (0.0, 0.3, 0.85, 1.0)


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    """Text is measured with the shipped fonts."""


def page(story: str, size: tuple[int, int] = SIZES[0], languages: tuple[str, ...] = ("en", "zh-Hans")) -> Attract:
    tolds = [told(story, language) for language in languages]
    return Attract(tolds, sheet(size, languages[0]), shots_of(tolds[0]))


def pictures(attract: Attract) -> list[tuple[str, Scene]]:
    return [(f"{shot.kind} {part}", attract.scene(number, part))
            for number, shot in enumerate(attract.shots) for part in PARTS]  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("story", STORIES)
def test_words_and_doors_stay_on_the_sheet_and_clear_of_each_other(story: str, size: tuple[int, int]) -> None:
    for name, scene in pictures(page(story, size)):
        words = [run for run in scene.words() if run.text.strip()]
        assert words, name
        for run in words:
            assert run.box.x >= 0 and run.box.right <= size[0] and run.box.bottom <= size[1], (name, run.text)
            assert not run.text.endswith("…"), (name, run.text)
        met = [(a.text, b.text) for a, b in combinations(words, 2) if a.box.meets(b.box, -0.1 * a.style.px)]
        assert not met, (name, met)


def test_the_course_comes_from_the_edge_with_all_names_in_both_scripts() -> None:
    attract = page("g60")
    scene = attract.scene(0)
    line = next(item for item in scene.items if isinstance(item, Stroke) and item.ink == "signal")
    assert line.points[0][0] > 1920 + 12
    said = text_of(scene)
    assert "One road." in said and "一条高速，九座城市" in said.replace(" ", "")
    for name in ("Hefei", "合", "Songjiang", "松", "Jinhua", "金", "Suzhou", "苏"):
        assert name in said
    assert sum(isinstance(item, Ring) for item in scene.items) == 9


def test_the_course_is_the_true_one_and_the_same_points_go_straight() -> None:
    attract = page("g60")
    course, half, straight = (
        next(item.points for item in attract.scene(number, part).items
             if isinstance(item, Stroke) and item.ink == "signal")
        for number, part in ((0, 1.0), (1, 0.5), (1, 1.0))
    )  # fmt: skip
    assert len(course) == len(half) == len(straight)
    assert len({round(y) for _, y in straight[20:]}) == 1 < len({round(y) for _, y in course[20:]})


def test_the_line_grows_with_the_phases() -> None:
    attract = page("g60")
    phases = [number for number, shot in enumerate(attract.shots) if shot.kind == "phase"]
    ends = []
    for number in phases:
        scene = attract.scene(number)
        signal = next(item for item in scene.items if isinstance(item, Stroke) and item.ink == "signal")
        hollow = sum(isinstance(item, Ring) and item.fill == "bg" for item in scene.items)
        ends.append((signal.points[-1][0], hollow))
    assert ends == sorted(ends, reverse=True) and [hollow for _, hollow in ends] == [8, 6, 0]


def test_an_area_of_the_tour_grows_as_a_square() -> None:
    attract = page("g60")
    number = next(number for number, shot in enumerate(attract.shots) if shot.kind == "figure")
    boxes = [item for item in attract.scene(number).items if isinstance(item, Box) and item.fill == "province.0"]
    assert len(boxes) == 1 and boxes[0].rect.w == boxes[0].rect.h > 400
    assert "2.4" in text_of(attract.scene(number)) and "¶9" in text_of(attract.scene(number))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_doors_are_large_and_the_only_targets(size: tuple[int, int]) -> None:
    for _, scene in pictures(page("g60", size)):
        doors = [target for target in scene.targets if target.kind == "begin"]
        assert [(door.key, door.name) for door in doors] == [("en", "Begin"), ("zh-Hans", "开始")]
        assert scene.targets == doors
        assert all(door.rect.h >= 64 * sheet(size).s for door in doors)
        assert size[1] < 1920 or all(door.rect.y >= 1280 and door.rect.bottom <= 1890 for door in doors)


class Hall:
    """An attract page on a screen, and its clock."""

    def __init__(self, qtbot: QtBot, story: str = "g60", *, still: bool = False) -> None:
        self.now = 100.0
        self.begun: list[str] = []
        self.view = AttractView(TOKENS)
        self.view.loop.clock = lambda: self.now
        self.view.loop.still = still
        self.view.begun.connect(lambda language, *_: self.begun.append(language))
        qtbot.addWidget(self.view)
        self.view.resize(960, 540)
        self.view.show_loop([told(story, one) for one in ("en", "zh-Hans")], Theme("hall", TOKENS))
        self.view.show()
        qtbot.waitExposed(self.view)

    def after(self, seconds: float) -> None:
        self.now += seconds
        self.view.advance()

    def door(self, language: str) -> QPoint:
        target = next(one for one in self.view.scene.targets if one.key == language)
        return QPoint(*(round(one) for one in target.rect.middle))


def test_it_moves_ten_times_a_second_at_most_and_then_stands_still(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    timer = hall.view._timer
    assert hall.view.moving and timer.interval() == 100
    hall.after(COMES / 2)
    assert hall.view.loop.number == 0 and hall.view.moving
    hall.after(COMES / 2)
    assert not hall.view.moving and timer.interval() > 2000
    hall.view.hide()
    assert not timer.isActive()


def test_round_by_round_it_stands_elsewhere(qtbot: QtBot) -> None:
    hall = Hall(qtbot, "two-towns")
    seen = []
    for _ in range(60):
        hall.after(60)
        if hall.view.loop.number == 0:
            seen.append(hall.view.shift)
    assert len(set(seen)) > 4
    assert all(abs(x) <= SHIFT and abs(y) <= SHIFT for x, y in seen)
    hall.view.hide()


def test_with_less_motion_it_fades_every_twelve_seconds(qtbot: QtBot) -> None:
    hall = Hall(qtbot, still=True)
    assert not hall.view.moving
    hall.after(11.0)
    assert hall.view.loop.number == 0
    hall.after(1.1)
    assert hall.view.loop.number == 1 and not hall.view.moving
    assert hall.view._fade.duration() == 150
    hall.view.hide()


def test_a_door_opens_in_its_language_on_release_and_any_other_touch_opens_too(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(hall.view, left, pos=hall.door("zh-Hans"))
    assert hall.begun == []
    QTest.mouseRelease(hall.view, left, pos=hall.door("zh-Hans"))
    QTest.mouseClick(hall.view, left, pos=hall.door("en"))
    QTest.mouseClick(hall.view, left, pos=QPoint(5, 5))
    QTest.keyClick(hall.view, Qt.Key.Key_A)
    assert hall.begun == ["zh-Hans", "en", "", ""]
    hall.view.hide()

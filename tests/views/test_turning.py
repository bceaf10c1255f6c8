"""The network in front of somebody: it turns into the next picture, and any hand is quicker than that."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, index_named, shown_view, told

from g60desk.layout.scene import Layer, Rect, Ring, Target
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout
from g60desk.theme import Theme
from g60desk.views.network import NetworkView
from g60desk.views.painter import paint_item

LONG, GROWS = TOKENS.motion.duration["map_to_line"], TOKENS.motion.duration["line_grow"]
FIRST, SECOND, THIRD = ("v1", "v2", "v3")
MAP, STRAIGHT = NetworkLayout.MAP, NetworkLayout.STRAIGHT


class Seen:
    """A network view whose state is set by the test, and whose time is the test's."""

    def __init__(self, qtbot: QtBot, **fields: Any) -> None:
        self.ms = 0.0
        self.fields = fields
        self.theme = "paper"
        self.view = NetworkView(TOKENS)
        self.view.turning.clock = lambda: self.ms
        shown_view(self.view, qtbot, (1280, 720), **fields)

    def show(self, **fields: Any) -> None:
        """Change the state, as any other part of the program does."""
        self.fields.update(fields)
        self.view.show_told(told("g60", **self.fields), Theme(self.theme, TOKENS))

    def after(self, *steps: float) -> None:
        """A frame comes so many ms later, and another; the first of a change starts its time."""
        for ms in (0.0, *steps):
            self.ms += ms
            self.view.turning.advance()

    def mark(self, key: str) -> Target:
        return next(t for t in self.view.scene.targets if (t.kind, t.key) == ("place", key))

    @property
    def moving(self) -> bool:
        return self.view.turning.moving

    def picture(self) -> QImage:
        image = QImage(self.view.size(), QImage.Format.Format_RGB32)
        self.view.render(image)
        return image


@pytest.fixture
def seen(qapp: QApplication, qtbot: QtBot) -> Iterator[Seen]:
    one = Seen(qtbot, layout=MAP)
    yield one
    one.view.close()


def other_points(a: QImage, b: QImage) -> float:
    """The share of points that clearly have another colour in two pictures; the rims of letters are a little softer."""
    points = [(x, y) for x in range(0, a.width(), 3) for y in range(0, a.height(), 3)]
    pairs = ((a.pixelColor(*at), b.pixelColor(*at)) for at in points)
    steps = (max(abs(p.red() - q.red()), abs(p.green() - q.green()), abs(p.blue() - q.blue())) for p, q in pairs)
    return sum(step > 48 for step in steps) / len(points)


def test_the_map_turns_into_the_straight_line_in_its_time(seen: Seen) -> None:
    start = seen.mark("huzhou").rect.middle
    seen.show(layout=STRAIGHT)
    assert seen.mark("huzhou").rect.middle == pytest.approx(start, abs=0.1)
    seen.after(LONG / 2)
    middle = seen.mark("huzhou").rect.middle
    seen.after(LONG / 2 + 1)
    end = seen.mark("huzhou").rect.middle
    assert not seen.moving
    assert middle == pytest.approx(((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), abs=2)
    assert not any(isinstance(item, Layer) for item in seen.view.scene.items)


def test_what_glides_is_painted_whole_also_by_who_keeps_no_picture(qapp: QApplication) -> None:
    items = (Ring(20, 12, 8, "ink", "", 0),)
    pictures = []
    for item in (Layer(items, Rect(10, 2, 20, 20), 1.0, shift=(0.0, 30.0)), Ring(20, 42, 8, "ink", "", 0)):
        picture = QImage(40, 60, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_item(painter, item, Theme("paper", TOKENS))
        painter.end()
        pictures.append(picture)
    assert pictures[0] == pictures[1]


def test_nothing_is_seen_to_leap_at_the_first_and_the_last_moment(seen: Seen) -> None:
    before = seen.picture()
    seen.show(layout=STRAIGHT)
    assert other_points(before, seen.picture()) < 1e-4
    seen.after(LONG - 0.5)
    assert seen.moving
    late = seen.picture()
    seen.after(1)
    assert not seen.moving
    assert other_points(late, seen.picture()) < 1e-4


def test_a_press_on_map_turns_it_round_where_it_is(seen: Seen) -> None:
    start = seen.mark("hefei").rect.middle
    seen.show(layout=STRAIGHT)
    seen.after(LONG * 0.4)
    there = seen.mark("hefei").rect.middle
    seen.show(layout=MAP)
    assert seen.mark("hefei").rect.middle == pytest.approx(there, abs=0.01)
    assert {t.key for t in seen.view.scene.targets if t.kind == "set" and t.chosen} == {"layout=map"}
    seen.after(LONG * 0.2)
    assert seen.moving
    seen.after(LONG * 0.2 + 1)
    assert not seen.moving
    assert seen.mark("hefei").rect.middle == start


def test_less_motion_cuts(seen: Seen) -> None:
    seen.show(still=True)
    seen.show(layout=STRAIGHT)
    assert not seen.moving
    seen.show(phase=FIRST)
    assert not seen.moving


@pytest.mark.parametrize("how", ["size", "language", "theme", "hidden"])
def test_what_changes_the_sheet_ends_it(seen: Seen, how: str) -> None:
    seen.show(layout=STRAIGHT)
    seen.after(LONG * 0.4)
    assert seen.moving
    if how == "size":
        seen.view.resize(1100, 700)
    elif how == "language":
        seen.show(language="zh-Hans")
    elif how == "theme":
        seen.theme = "hall"
        seen.show(theme="hall")
    else:
        seen.view.hide()
    assert not seen.moving
    assert not any(isinstance(item, Layer) for item in seen.view.scene.items)
    assert (seen.view.scene.width, seen.view.scene.height) == (seen.view.width(), seen.view.height())


def test_the_ring_and_the_selection_stay_on_their_place(seen: Seen) -> None:
    seen.show(selection=Selection("place", "wuhu"))
    seen.view.focus_on(seen.mark("wuhu"))
    seen.show(layout=STRAIGHT)
    for _ in range(12):
        seen.after(LONG / 10)
        focused = seen.view.focused()
        assert focused is not None
        assert focused.key == "wuhu"
        assert focused.chosen
        rings = [item for item in seen.view.scene.items if isinstance(item, Ring)]
        x, y = focused.rect.middle
        assert any(abs(ring.x - x) < 1 and abs(ring.y - y) < 1 for ring in rings)
    assert not seen.moving


def test_a_place_that_is_chosen_on_the_way_is_chosen_at_the_end(seen: Seen) -> None:
    seen.show(layout=STRAIGHT)
    seen.after(LONG * 0.5)
    seen.show(selection=Selection("place", "hefei"))
    assert seen.moving
    assert seen.mark("hefei").chosen
    seen.after(LONG * 0.5 + 1)
    assert not seen.moving
    assert seen.mark("hefei").chosen


def test_phases_grow_out_of_what_is_there_while_the_camera_stands_still(seen: Seen) -> None:
    seen.show(phase=FIRST)
    seen.after(GROWS + 1)
    places = {t.key: t.rect.middle for t in seen.view.scene.targets if t.kind == "place"}
    seen.show(phase=SECOND)
    for _ in range(8):
        seen.after(GROWS / 10)
        for target in seen.view.scene.targets:
            if target.kind == "place":
                assert target.rect.middle == pytest.approx(places[target.key], abs=0.01)
    assert seen.moving
    seen.after(GROWS)
    assert not seen.moving


def test_a_quick_hand_never_waits(seen: Seen) -> None:
    seen.show(phase=FIRST)
    seen.show(phase=SECOND)
    seen.after(GROWS * 0.3)
    seen.show(phase=THIRD)
    origin = seen.view.turning.origin
    assert origin is not None
    assert origin.state.phase == SECOND
    seen.show(phase=SECOND)
    seen.after(GROWS + 1)
    assert not seen.moving


def test_time_that_runs_starts_no_change_for_a_day(seen: Seen) -> None:
    day = next(p for p in index_named("g60").phases.values() if p.id == SECOND).begins.earliest
    assert day is not None
    seen.show(phase="", day=float(day) + 40, playing=True)
    seen.after(GROWS + 1)
    begun = 0
    for step in range(12):
        was = seen.moving
        seen.show(day=day + 40 + step * 5)
        begun += seen.moving and not was
        seen.after(16)
    assert begun <= 1


def test_another_view_in_between_shows_the_end_at_once(seen: Seen) -> None:
    seen.view.hide()
    seen.show(layout=STRAIGHT)
    seen.view.show()
    seen.show()
    assert not seen.moving


def test_pressed_on_the_switch_it_runs_to_its_end_and_leaves_nothing(seen: Seen, qtbot: QtBot) -> None:
    """With the real clock; what a timer leaves running fails every test."""
    seen.view.turning.clock = lambda: perf_counter() * 1000
    seen.view.picked.connect(lambda target: seen.show(layout=NetworkLayout(target.key.removeprefix("layout="))))
    target = next(t for t in seen.view.scene.targets if t.key == "layout=straight")
    x, y = target.rect.middle
    with qtbot.waitSignal(seen.view.turning.turned):
        QTest.mouseClick(seen.view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    qtbot.waitUntil(lambda: not seen.moving, timeout=5000)
    assert next(t for t in seen.view.scene.targets if t.key == "layout=straight").chosen


def test_a_map_that_glides_is_left_at_once(seen: Seen) -> None:
    seen.view.wished.connect(lambda wish: seen.show(**wish))
    seen.view.zoom(1)
    seen.show(layout=STRAIGHT)
    seen.after(LONG * 0.5)
    assert seen.view.scene.moving is None
    seen.after(LONG)
    assert not seen.moving
    assert seen.view.turning.scene is seen.view.scene


def test_a_hand_may_come_closer_while_the_map_comes_back(seen: Seen) -> None:
    seen.view.wished.connect(lambda wish: seen.show(**wish))
    seen.show(layout=STRAIGHT)
    seen.after(LONG + 1)
    seen.show(layout=MAP)
    seen.after(LONG * 0.5)
    seen.view.zoom(1)
    QTest.qWait(0)
    seen.after(LONG)
    assert not seen.moving
    seen.view.fit()

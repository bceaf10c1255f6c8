"""The strips in somebody's hands: one scale that is zoomed, dragged and fitted, and stops that are travelled along."""

from __future__ import annotations

from typing import Any

import pytest
from corridors import END, stop, story_with, subject
from hands import click_twice, turn_wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view, told

from g60desk.layout.corridor_scale import window_seen
from g60desk.layout.scene import Target
from g60desk.state import Selection, changed
from g60desk.theme import Theme
from g60desk.views.gliding import STEP
from g60desk.views.stage import Stage
from g60desk.views.strips import StripsView

LEFT = Qt.MouseButton.LeftButton
WHOLE = window_seen(told("g60", compared="strips"))


class Held:
    """The strips of the shipped story, whose state follows them; time is that of the test."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1920, 1080), **fields: Any) -> None:
        self.ms = 0.0
        self.picked: list[Target] = []
        self.view = StripsView(TOKENS)
        self.view.glide.clock = lambda: self.ms
        self.state = told("g60", compared="strips", **fields).state
        shown_view(self.view, qtbot, size, compared="strips", **fields)
        self.view.wished.connect(lambda wish: self.be(**wish))
        self.view.picked.connect(self.picked.append)

    def be(self, **fields: Any) -> None:
        self.state = changed(self.state, fields)
        values = {name: getattr(self.state, name) for name in ("stretch", "selection", "pair", "still")}
        self.view.show_told(told("g60", compared="strips", **values), Theme("paper", TOKENS))

    def after(self, ms: float) -> None:
        self.ms += ms
        self.view.glide.advance()

    def km(self, x: float) -> float:
        assert self.view.axis is not None
        return self.view.axis.day(x)

    def mark(self, key: str) -> QPoint:
        target = next(one for one in self.view.scene.targets if (one.kind, one.key) == ("stop", key))
        return QPointF(*target.rect.middle).toPoint()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_wheel_goes_closer_and_keeps_the_km_under_the_pointer(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    at = held.mark("route-128/3")
    km = held.km(at.x())
    turn_wheel(held.view, QPointF(at), (0, 360))
    held.after(16)
    assert held.state.stretch is not None
    assert held.km(at.x()) == pytest.approx(km)
    assert held.state.stretch[1] - held.state.stretch[0] < (WHOLE[1] - WHOLE[0]) / 1.9


def test_a_drag_moves_the_lines_and_chooses_nothing(qtbot: QtBot) -> None:
    held = Held(qtbot, stretch=(0.0, 200.0))
    start = QPoint(1200, 400)
    km = held.km(1200)
    QTest.mousePress(held.view, LEFT, pos=start)
    for step in range(1, 5):
        held.after(16)
        QTest.mouseMove(held.view, start + QPoint(40 * step, 3))
    held.ms += 300
    QTest.mouseRelease(held.view, LEFT, pos=start + QPoint(160, 3))
    assert held.km(1360) == pytest.approx(km)
    assert not held.picked
    assert not held.view.glide.moving


def test_a_key_flies_there_and_fit_flies_back(qtbot: QtBot) -> None:
    held = Held(qtbot, selection=Selection("stop", "route-128/2"))
    held.view.zoom(1)
    length = WHOLE[1] - WHOLE[0]
    assert held.state.stretch is not None
    assert held.state.stretch[1] - held.state.stretch[0] == pytest.approx(length / STEP)
    assert held.view.glide.seen == WHOLE  # the state is there already, the picture is on its way
    held.after(100)
    assert length / STEP < held.view.glide.seen[1] - held.view.glide.seen[0] < length
    held.after(2000)
    assert held.view.glide.seen == held.state.stretch
    held.view.zoom(0)
    held.after(2000)
    assert held.state.stretch is None
    assert held.view.glide.seen == WHOLE


def test_another_pair_has_another_scale_and_motion_can_be_left_out(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.be(pair=("g60", "route-128"))
    assert held.view.glide.moving
    held.after(2000)
    assert held.view.glide.seen == window_seen(told("g60", pair=("g60", "route-128")))
    held.be(pair=(), still=True)
    assert not held.view.glide.moving
    assert held.view.glide.seen == WHOLE


def test_a_press_on_a_stop_chooses_it(qtbot: QtBot) -> None:
    held = Held(qtbot)
    QTest.mouseClick(held.view, LEFT, pos=held.mark("silicon-valley/1"))
    assert [(one.kind, one.key, one.name) for one in held.picked] == [("stop", "silicon-valley/1", "Berkeley")]
    assert "university" in held.picked[0].text


def test_two_taps_on_empty_ground_go_closer(qtbot: QtBot) -> None:
    held = Held(qtbot)
    click_twice(held.view, QPoint(1700, 700))
    held.after(2000)
    assert held.state.stretch is not None
    assert not held.picked


def test_arrows_travel_from_stop_to_stop_and_bring_it_into_sight(qtbot: QtBot) -> None:
    held = Held(qtbot, selection=Selection("stop", "silicon-valley/4"), stretch=(-20.0, 60.0))
    QTest.keyClick(held.view, Qt.Key.Key_Right)
    assert held.state.selection == Selection("stop", "silicon-valley/5")
    held.after(2000)
    assert held.state.stretch is not None
    assert held.state.stretch[0] < 472 < held.state.stretch[1]
    assert held.view.focused() is not None
    assert held.view.focused().key == "silicon-valley/5"
    QTest.keyClick(held.view, Qt.Key.Key_Right)
    assert held.state.selection == Selection("stop", "silicon-valley/5")
    assert [(one.kind, one.name) for one in held.picked] == [("say", "The line ends here")]
    for _ in range(4):
        QTest.keyClick(held.view, Qt.Key.Key_Left)
        held.after(2000)
    assert held.state.selection == Selection("stop", "silicon-valley/1")


def test_a_chosen_place_is_travelled_from_as_well(qtbot: QtBot) -> None:
    held = Held(qtbot, selection=Selection("place", "hangzhou"))
    QTest.keyClick(held.view, Qt.Key.Key_Left)
    assert held.state.selection == Selection("stop", "g60/3")


def test_without_a_choice_arrows_walk_what_can_be_pressed(qtbot: QtBot) -> None:
    held = Held(qtbot)
    target = next(one for one in held.view.scene.targets if one.key == "g60/2")
    held.view.focus_on(target)
    QTest.keyClick(held.view, Qt.Key.Key_Right)
    assert held.view.focused().key == "g60/1"


def test_two_fingers_hold_the_km_between_them(qtbot: QtBot) -> None:
    held, glass = Held(qtbot), QTest.createTouchDevice()
    km = held.km(1200)
    places = [(1100, 1300), (1060, 1340), (1000, 1400)]
    for step, (one, other) in enumerate(places):
        event = QTest.touchEvent(held.view, glass)
        for id, x in enumerate((one, other)):
            (event.move if step else event.press)(id, QPoint(x, 500), held.view)
        event.commit()
        held.after(16)
    event = QTest.touchEvent(held.view, glass)
    for id in (0, 1):
        event.release(id, QPoint(places[-1][id], 500), held.view)
    held.ms += 300
    event.commit()
    held.view.glide.settle()
    assert held.state.stretch is not None
    assert held.km(1200) == pytest.approx(km, abs=0.5)
    assert held.state.stretch[1] - held.state.stretch[0] == pytest.approx((WHOLE[1] - WHOLE[0]) / 2, rel=0.01)
    assert not held.picked


def test_a_screen_reader_hears_every_stop_with_where_it_lies(qtbot: QtBot) -> None:
    held = Held(qtbot, selection=Selection("stop", "route-128/1"))
    face = QAccessible.queryAccessibleInterface(held.view)
    heard = {}
    for number in range(face.childCount()):
        child = face.child(number)
        heard[child.text(QAccessible.Text.Name)] = child.text(QAccessible.Text.Description)
    assert "university, 17 km, straight line, beside the line 42 km from Gloucester" in heard["Cambridge"]
    assert "To Gloucester: about 45 km, straight line" in heard["Cambridge"]
    assert heard["Berkeley"] == "university, 102 km, straight line, beyond Santa Cruz"
    assert "Route 128 high-technology corridor: Gloucester to Braintree" in face.text(QAccessible.Text.Description)


def test_page_down_shows_more_lines(qtbot: QtBot) -> None:
    ends = [stop("Ford", (50, 8), END), stop("Mill", (50.1, 8), END)]
    story = story_with(*(subject(f"s{n}", ends) for n in range(20)))
    view = StripsView(TOKENS)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_told(told(story, compared="strips"), Theme("paper", TOKENS))
    with qtbot.waitSignal(view.wished) as wish:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert wish.args == [{"subjects": 5}]
    assert not view.turn(-1)


def test_hidden_it_stands_still(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.view.zoom(1)
    held.view.hide()
    assert not held.view.glide.moving


def test_the_stage_shows_strips_table_and_lines(qtbot: QtBot) -> None:
    stage = Stage(TOKENS)
    qtbot.addWidget(stage)
    stage.resize(1280, 720)
    stage.show()
    theme = Theme("paper", TOKENS)
    shown = []
    for fields in ({"compared": "strips"}, {"compared": "strips", "table": True}, {}):
        stage.show_told(told("g60", view="comparison", **fields), theme)
        shown.append(type(stage.view).__name__)
    assert shown == ["StripsView", "TableView", "ComparisonView"]

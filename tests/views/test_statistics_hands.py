"""Hands and keys on charts: wheel, swipe and arrows lead from chart to chart, marks are walked, and bars grow in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, sheet, told

from g60desk.layout.chart_growth import Growth
from g60desk.layout.scene import Box, Dots, Scene
from g60desk.layout.statistics import lay_out_statistics
from g60desk.theme import Theme
from g60desk.views.statistics import StatisticsView

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
from many_points import story_of

QUAY = "quay-town"
PAPER = Theme("paper", TOKENS)
LINEAR = (0.0, 0.0, 1.0, 1.0)


class Turned:
    """A view of charts that goes where it wishes to go, as in the window."""

    def __init__(self, qtbot: QtBot, page: str, **fields: object) -> None:
        self.view = StatisticsView(TOKENS)
        qtbot.addWidget(self.view)
        self.view.resize(1280, 720)
        self.fields = fields
        self.time = 0.0
        self.view.growing.clock = lambda: self.time
        self.page = page
        self.show(page)
        self.view.wished.connect(self._go)
        self.view.show()
        qtbot.waitExposed(self.view)

    def _go(self, wish: dict[str, Any]) -> None:
        if "page" in wish:
            self.show(wish["page"])

    def show(self, page: str) -> None:
        self.page = page
        self.view.show_told(told(QUAY, page=page, **self.fields), PAPER)

    def focus(self, key: str) -> None:
        self.view.setFocus()
        self.view.focus_on(next(t for t in self.view.scene.targets if (t.kind, t.key) == ("figure", key)))

    def press(self, key: Qt.Key) -> str:
        QTest.keyClick(self.view, key)
        focus = self.view.focused()
        return focus.key if focus is not None else ""

    def roll(self, notches: float) -> None:
        at = QPointF(600, 400)
        angle = QPoint(0, round(-120 * notches))
        keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(self.view, QWheelEvent(at, at, QPoint(), angle, buttons, keys, phase, False))

    def drag(self, dx: int, dy: int = 0) -> None:
        start = QPoint(640, 640)
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=start + QPoint(dx, dy))


def test_a_notch_of_the_wheel_is_a_chart(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "balance")
    hand.roll(1)
    assert hand.page == "weights"
    hand.roll(-1)
    assert hand.page == "balance"
    hand.roll(0.4)
    hand.roll(0.4)
    assert hand.page == "balance"
    hand.roll(0.4)
    assert hand.page == "weights"
    hand.roll(-40)
    assert hand.page == "ground"


def test_a_swipe_turns_the_page_and_a_drag_down_does_not(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "balance")
    hand.drag(-200, 30)
    assert hand.page == "weights"
    hand.drag(200)
    assert hand.page == "balance"
    hand.drag(-90, 80)
    hand.drag(-40)
    assert hand.page == "balance"


def test_arrows_walk_the_marks_and_lead_on_to_the_next_chart(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "balance")
    hand.focus("fish")
    assert [hand.press(Qt.Key.Key_Down) for _ in range(4)] == ["ferry", "ice", "school", "museum"]
    assert hand.press(Qt.Key.Key_Home) == "fish"
    assert hand.press(Qt.Key.Key_End) == "levy"
    hand.focus("fish")
    assert hand.press(Qt.Key.Key_Right) == "sea"
    assert hand.page == "weights"
    assert hand.press(Qt.Key.Key_Right) == "ships-1975"
    assert [hand.press(Qt.Key.Key_Right) for _ in range(3)] == ["ships-1990", "ships-2005", "ships-2015"]
    hand.focus("ships-1975")
    hand.press(Qt.Key.Key_Left)
    assert hand.page == "weights"


def test_enter_on_a_mark_picks_it(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "quicker")
    hand.focus("tide-2010")
    with qtbot.waitSignal(hand.view.picked) as heard:
        hand.press(Qt.Key.Key_Return)
    assert (heard.args[0].kind, heard.args[0].key) == ("figure", "tide-2010")


def bar_width(scene: Scene) -> float:
    """How wide all sharp bars are together."""
    return sum(item.rect.w for item in scene.items if isinstance(item, Box) and item.fill == "ink2")


def test_bars_grow_when_their_chart_is_turned_to(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "work")
    hand.show("balance")
    whole = bar_width(lay_out_statistics(told(QUAY, page="balance"), sheet((1280, 720))))
    assert hand.view.growing.growing
    assert bar_width(hand.view.scene) == 0
    seen = []
    for ms in (0.0, 100.0, 300.0, 5000.0):
        hand.time = ms
        hand.view.growing.advance()
        seen.append(bar_width(hand.view.scene))
    assert seen == sorted(seen)
    assert 0 < seen[1] < seen[2] < whole
    assert seen[3] == pytest.approx(whole)
    assert not hand.view.growing.growing


def test_growth_is_cut_by_a_hand_and_by_reduced_motion(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "work")
    hand.show("balance")
    QTest.mousePress(hand.view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not hand.view.growing.growing
    hand.fields["still"] = True
    hand.show("weights")
    assert not hand.view.growing.growing
    hand.fields["still"] = False
    hand.show("balance")
    hand.view.hide()
    assert not hand.view.growing.growing


def test_a_chosen_mark_lets_nothing_grow(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "balance")
    hand.fields["theme"] = "paper"
    hand.show("balance")
    assert not hand.view.growing.growing


def test_marks_come_one_by_one_and_words_are_there_at_once() -> None:
    scene = lay_out_statistics(told(QUAY), sheet())
    growth = Growth(scene)
    half = growth.at(0.5, LINEAR)
    counted = [len(item.points) for item in half.items if isinstance(item, Dots)]
    assert counted[:3] == [206, 29, 9]
    assert sorted(run.text for run in half.words()) == sorted(run.text for run in scene.words())
    assert growth.at(1.0, LINEAR) is scene


def test_a_point_of_a_long_curve_is_found_under_the_hand(qapp: QApplication) -> None:
    teller = told(story_of(50, 200))
    scene = lay_out_statistics(teller, sheet())
    drawn = {target.key for target in scene.targets if target.kind == "figure"}
    assert 50 <= len(drawn) <= 200
    found = {
        target.key: target
        for x in range(300, 1500, 37)
        for y in range(300, 780, 11)
        if (target := scene.target_at(x, y)) is not None and target.kind == "figure"
    }
    assert len(found) > 100
    assert all(target.name.endswith(key) for key, target in found.items())
    assert not Growth(scene).grows


def test_what_the_pointer_is_on_says_its_figure(qtbot: QtBot) -> None:
    hand = Turned(qtbot, "levels", still=True)
    target = next(t for t in hand.view.scene.targets if t.key == "river-2003")
    plain = hand.view.grab().toImage()
    QTest.mouseMove(hand.view, QPoint(round(target.rect.middle[0]), round(target.rect.middle[1])))
    qtbot.waitUntil(lambda: hand.view.grab().toImage() != plain)
    assert "1.1 m (2002–04): River, between 2002 and 2004" in target.name.replace("\u202f", " ")

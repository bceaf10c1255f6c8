"""The comparison view: pages of aspects are turned by key, and targets speak."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.theme import Theme
from g60desk.views.comparison import ComparisonView


def shown(qtbot: QtBot, **fields: object) -> ComparisonView:
    view = ComparisonView(TOKENS)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_told(told("g60", **fields), Theme("paper", TOKENS))
    return view


def test_page_down_wishes_for_the_next_aspects(qtbot: QtBot) -> None:
    view = shown(qtbot)
    with qtbot.waitSignal(view.wished) as wish:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert wish.args == [{"aspects": 3}]


def test_page_up_on_the_first_page_wishes_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert not view.turn(-1)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert shown(qtbot, aspects=3).turn(-1)


def test_a_press_on_a_badge_picks_its_subject(qtbot: QtBot) -> None:
    view = shown(qtbot)
    target = next(t for t in view.scene.targets if t.kind == "subject" and t.key == "route-128")
    x, y = target.rect.middle
    assert view.scene.target_at(x, y) == target
    assert "128" in target.name


def test_the_line_is_painted_in_the_signal_colour(qtbot: QtBot) -> None:
    view = shown(qtbot)
    marks = [t.rect.middle for t in view.scene.targets if t.kind == "place"]
    x = (marks[0][0] + marks[1][0]) / 2
    assert view.grab().toImage().pixelColor(round(x), round(marks[0][1])).name() == "#cc3014"

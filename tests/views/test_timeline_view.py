"""The timeline in the hand: the wheel zooms at the pointer, a drag moves, arrows walk, and the line is the only red."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.layout.scene import Target
from g60desk.layout.timeline_window import shown_window, whole_window
from g60desk.theme import Theme
from g60desk.views.timeline import TimelineView

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)


def shown(qtbot: QtBot, size: tuple[int, int] = WIDE, theme: str = "paper", **fields: Any) -> TimelineView:
    view = TimelineView(TOKENS)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_told(told("g60", **fields), Theme(theme, TOKENS))
    view.show()
    qtbot.waitExposed(view)
    return view


def wishes(view: TimelineView) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    view.wished.connect(found.append)
    return found


def target(view: TimelineView, kind: str, key: str) -> Target:
    return next(t for t in view.scene.targets if (t.kind, t.key) == (kind, key))


def turn_wheel(view: TimelineView, at: QPointF, dx: int, dy: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(dx, dy), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_the_wheel_zooms_at_the_pointer(qtbot: QtBot, size: tuple[int, int]) -> None:
    view = shown(qtbot, size)
    found = wishes(view)
    assert view.axis is not None
    at = (view.axis.left + view.axis.right) / 3
    point = QPointF(300.0, at) if size is UPRIGHT else QPointF(at, 400.0)
    day = view.axis.day(at)
    turn_wheel(view, point, 0, 120)
    (wish,) = found
    view.show_told(told("g60", window=wish["window"]), Theme("paper", TOKENS))
    assert view.axis.end - view.axis.start < 3650
    assert view.axis.x(day) == pytest.approx(at)


def test_the_wheel_sideways_moves(qtbot: QtBot) -> None:
    view = shown(qtbot)
    found = wishes(view)
    assert view.axis is not None
    turn_wheel(view, QPointF(900.0, 400.0), -100, 0)
    start, end = found[0]["window"]
    assert start - view.axis.start == pytest.approx(100 / view.axis.per_day)
    assert end - start == pytest.approx(view.axis.end - view.axis.start)


def test_a_drag_moves_and_chooses_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot)
    found, picked = wishes(view), []
    view.picked.connect(picked.append)
    start = QPoint(900, 470)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(80, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 0))
    assert view.axis is not None
    assert found[-1]["window"][0] == pytest.approx(view.axis.start - 80 / view.axis.per_day)
    assert not picked


def test_a_press_beside_everything_lets_go(qtbot: QtBot) -> None:
    from g60desk.state import Selection

    view = shown(qtbot, selection=Selection("event", "launch"))
    found = wishes(view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert found == [{"selection": None}]


def test_the_keyboard_zooms_and_fits(qtbot: QtBot) -> None:
    view = shown(qtbot)
    found = wishes(view)
    view.zoom(1)
    view.zoom(-1)
    view.zoom(0)
    closer, farther, whole = (wish["window"] for wish in found)
    start, end = shown_window(told("g60").story, None)
    assert closer[1] - closer[0] < end - start < farther[1] - farther[0]
    assert whole == whole_window(told("g60").story)
    view.show_told(told("g60", window=closer), Theme("paper", TOKENS))
    view.zoom(0)
    assert found[-1] == {"window": None}


@pytest.mark.parametrize(("size", "key"), [(WIDE, Qt.Key.Key_Right), (UPRIGHT, Qt.Key.Key_Down)])
def test_arrows_walk_the_events_in_time(qtbot: QtBot, size: tuple[int, int], key: Qt.Key) -> None:
    view = shown(qtbot, size)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    events = told("g60").index.events
    seen = []
    while (target := view.focused()) is not None and target.key not in seen:
        seen.append(target.key)
        QTest.keyClick(view, key)
    keys = [events[key].when.sort_key for key in seen if events[key].when]
    assert keys == sorted(keys)
    assert len(seen) == len({t.key for t in view.scene.targets if t.kind == "event"})
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.focused().key == seen[-1]


def test_enter_picks_and_up_and_down_change_the_track(qtbot: QtBot) -> None:
    view = shown(qtbot)
    picked: list[Target] = []
    view.picked.connect(picked.append)
    view.setFocus()
    view.focus_on(target(view, "event", "seventh-anniversary"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [t.key for t in picked] == ["seventh-anniversary"]
    before = view.focused().rect.y
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.focused().rect.y > before


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_the_line_is_in_the_signal_colour_and_ends_softly(qtbot: QtBot, theme: str) -> None:
    view = shown(qtbot, theme=theme)
    image = view.grab().toImage()
    ring = target(view, "phase", "v3").rect
    y = round(ring.y + TOKENS.marker["interchange"]["r"])
    signal = QColor(TOKENS.theme(theme)["signal"])
    assert image.pixelColor(1400, y) == signal
    assert image.pixelColor(1826, y) == QColor(TOKENS.theme(theme)["bg"])

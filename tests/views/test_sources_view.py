"""The page of sources under every hand: wheel, drag, finger, keys and screen reader; and what stays where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from many_sources import many_sources
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view, told

from g60desk.layout.scene import Target
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.rolled import Rolled
from g60desk.views.sources import SourcesView

Shown = Callable[..., SourcesView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows the page of the shipped story in a state."""

    def show(size: tuple[int, int] = (1280, 720), **fields: Any) -> SourcesView:
        return shown_view(SourcesView(TOKENS), qtbot, size, **fields)

    return show


def first_row(roll: Rolled) -> str:
    return next(target.key for target in roll.body.scene.targets if target.kind == "read")


def turn_wheel(roll: Rolled, by: int) -> None:
    """A turn of the wheel over a roll, as the system brings it."""
    at = roll.body.mapTo(roll.window(), roll.body.rect().center())
    QTest.wheelEvent(roll.window().windowHandle(), QPointF(at), QPoint(0, by))  # type: ignore[attr-defined]


def test_the_wheel_scrolls_what_it_is_over(shown: Shown) -> None:
    view = shown()
    turn_wheel(view.list, -360)
    assert view.list.body.offset > 0 == view.detail.body.offset
    turn_wheel(view.detail, -360)
    assert view.detail.body.offset > 0
    assert first_row(view.list) != "source:shine-2023-06-13"


def test_a_drag_scrolls_and_chooses_nothing(shown: Shown, qtbot: QtBot) -> None:
    view = shown()
    body, left = view.list.body, Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.picked, wait=20):
        QTest.mousePress(body, left, pos=QPoint(200, 300))
        for y in (280, 200, 120, 300):
            QTest.mouseMove(body, QPoint(200, y))
        QTest.mouseMove(body, QPoint(200, 100))
        QTest.mouseRelease(body, left, pos=QPoint(200, 100))
    assert body.offset == pytest.approx(200, abs=1)


def test_a_finger_scrolls(shown: Shown, qtbot: QtBot) -> None:
    view = shown()
    glass = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(glass, QPointingDevice)
    window, body = view.window().windowHandle(), view.list.body
    start = body.mapTo(view.window(), QPoint(200, 300))
    QTest.touchEvent(window, glass).press(0, start).commit()
    for step in range(1, 9):
        QTest.touchEvent(window, glass).move(0, start - QPoint(0, 25 * step)).commit()
    QTest.touchEvent(window, glass).release(0, start - QPoint(0, 200)).commit()
    qtbot.waitUntil(lambda: body.offset > 60)
    scroller = QScroller.scroller(view.list.viewport())
    scroller.stop()
    qtbot.waitUntil(lambda: scroller.state() == QScroller.State.Inactive)


def test_arrows_go_from_row_to_row_and_pages_scroll(shown: Shown, qtbot: QtBot) -> None:
    view = shown(evidence="notes", selection=Selection("note", "two-counts"))
    view.list.body.setFocus(Qt.FocusReason.TabFocusReason)
    for key, wished in ((Qt.Key.Key_Down, "market-density"), (Qt.Key.Key_Left, "rate-of-2023")):
        with qtbot.waitSignal(view.wished) as heard:
            QTest.keyClick(view.list.body, key)
        assert heard.args == [{"selection": Selection("note", wished)}]
    QTest.keyClick(view.list.body, Qt.Key.Key_End)
    assert view.list.body.offset == view.list.verticalScrollBar().maximum()
    QTest.keyClick(view.list.body, Qt.Key.Key_PageUp)
    assert 0 < view.list.body.offset < view.list.verticalScrollBar().maximum()
    QTest.keyClick(view.list.body, Qt.Key.Key_Home)
    assert view.list.body.offset == 0


def test_the_chosen_row_is_in_sight_and_what_is_told_begins_at_its_top(shown: Shown) -> None:
    view = shown()
    turn_wheel(view.detail, -600)
    theme = Theme("paper", TOKENS)
    view.show_told(told("g60", view=View.SOURCES, selection=Selection("source", "wikipedia-wuhu")), theme)
    assert "source:wikipedia-wuhu" in [target.key for target in view.list.body.scene.targets if target.chosen]
    assert view.detail.body.offset == 0


def test_a_story_that_is_read_again_leaves_everything_where_it_was(shown: Shown) -> None:
    view = shown()
    turn_wheel(view.list, -720)
    turn_wheel(view.detail, -240)
    places = view.list.body.offset, view.detail.body.offset
    again = told("g60", view=View.SOURCES)
    fresh = told(again.story, view=View.SOURCES)  # another index, as after a reload
    view.show_told(fresh, Theme("paper", TOKENS))
    assert (view.list.body.offset, view.detail.body.offset) == places
    assert places[0] > 0 < places[1]


def test_a_press_on_a_row_reads_it_and_one_on_a_line_goes_there(shown: Shown, qtbot: QtBot) -> None:
    view = shown((1920, 1080))
    for roll, kind in ((view.list, "read"), (view.detail, "go")):
        target = next(one for one in roll.body.scene.targets if one.kind == kind and not one.chosen)
        with qtbot.waitSignal(view.picked) as heard:
            QTest.mouseClick(roll.body, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, target.rect.middle)))
        assert isinstance(heard.args[0], Target) and (heard.args[0].kind, heard.args[0].key) == (kind, target.key)


def test_a_screen_reader_hears_the_whole_list_also_what_is_out_of_sight(shown: Shown) -> None:
    view = shown()
    face = QAccessible.queryAccessibleInterface(view.list.body)
    assert face.text(QAccessible.Text.Name) == "115 sources"
    rows = len([target for target in view.list.body.scene.targets if target.kind == "read"])
    beyond = face.child(face.childCount() - 1)
    assert beyond.childCount() + rows == 115
    last = beyond.child(beyond.childCount() - 1)
    assert last.text(QAccessible.Text.Name) == "115. [On the Shanghai-Suzhou-Huzhou railway]"
    assert "SHINE" in last.text(QAccessible.Text.Description)
    told_face = QAccessible.queryAccessibleInterface(view.detail.body)
    assert told_face.text(QAccessible.Text.Name) == "Source 1 of 115"
    assert "(13 June 2023). SHINE / Shanghai Daily" in told_face.text(QAccessible.Text.Description)
    lines = told_face.child(told_face.childCount() - 1)
    seen = [target for target in view.detail.body.scene.targets if target.kind == "go"]
    assert lines.childCount() + len(seen) == 92


@pytest.mark.parametrize("evidence", ["", "figures", "notes"])
def test_two_thousand_sources_paint_no_more_than_a_window(qtbot: QtBot, evidence: str) -> None:
    view = SourcesView(TOKENS)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_told(told(many_sources(2000), view=View.SOURCES, evidence=evidence), Theme("paper", TOKENS))
    view.show()
    view.list.verticalScrollBar().setValue(view.list.verticalScrollBar().maximum())
    assert len(view.list.body.scene.items) < 150
    assert view.list.body.height() <= 1080

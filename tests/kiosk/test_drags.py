"""Hands that drag what is longer than its window: it goes with them, and nothing is chosen on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sheets import TOKENS
from visitors import Visited

from g60desk.layout.roll import Part, Roll
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.rolled import Rolled
from g60desk.views.table import TableView

FROM, TO = QPoint(300, 250), QPoint(300, 130)


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[Visited]:
    hall = Visited(qtbot)
    hall.come()
    yield hall
    hall.end()


def drag(widget: QWidget) -> None:
    """Press, move and let go, as a mouse, or a panel that calls a finger one."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=FROM)
    start, end = widget.mapToGlobal(FROM), widget.mapToGlobal(TO)
    for part in range(1, 7):  # what is dragged may move under the pointer
        QTest.mouseMove(widget, widget.mapFromGlobal(start + (end - start) * part / 6))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(end))


def rows_of(hall: Visited) -> TableView:
    hall.shows(view=View.TIMELINE, table=True)
    QApplication.processEvents()
    table = hall.window.page.view
    assert isinstance(table, TableView)
    return table


def test_a_pointer_drags_the_rows_of_a_table_and_chooses_none(hall: Visited, qtbot: QtBot) -> None:
    rows = rows_of(hall).rows
    drag(rows.viewport())
    qtbot.waitUntil(lambda: not rows.moving)
    assert rows.verticalScrollBar().value() > 0 and hall.state.selection is None
    at = QPoint(FROM.x(), rows.rowViewportPosition(rows.rowAt(FROM.y())) + 8)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hall.state.selection is None, "what is pressed is not yet chosen"
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hall.state.selection is not None
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hall.state.selection is None, "a second touch lets go of it"


def test_a_finger_that_scrolls_the_rows_chooses_none(hall: Visited, qtbot: QtBot) -> None:
    rows, window, glass = rows_of(hall).rows, hall.window, QTest.createTouchDevice()
    start, end = (window.mapFromGlobal(rows.viewport().mapToGlobal(at)) for at in (FROM, TO))
    QTest.touchEvent(window, glass).press(0, start, window).commit()
    for part in range(1, 7):
        QTest.touchEvent(window, glass).move(0, start + (end - start) * part / 6, window).commit()
    assert hall.state.selection is None
    QTest.touchEvent(window, glass).release(0, end, window).commit()
    qtbot.waitUntil(lambda: not rows.moving)
    assert hall.state.selection is None and rows.verticalScrollBar().value() > 0
    QTest.touchEvent(window, glass).press(0, start, window).commit()
    QTest.touchEvent(window, glass).release(0, start, window).commit()
    assert hall.state.selection is not None


def test_a_pointer_drags_a_sheet_to_its_end(hall: Visited) -> None:
    hall.shows(view=View.TIMELINE, opened=Selection("event", "plan-issued"))
    pane = hall.window.page.cover.drawer().pane
    bar = pane.area.verticalScrollBar()
    before = hall.state
    drag(pane.body)
    assert bar.value() == FROM.y() - TO.y()
    for _ in range(10):
        drag(pane.body)
    assert bar.value() == bar.maximum() and hall.state == before


@pytest.mark.parametrize(("room", "after"), [(160, 40), (140, 10)])
def test_what_is_beside_a_row_comes_into_sight_where_three_have_room(qtbot: QtBot, room: int, after: int) -> None:
    """Where they have not, a row that is seen whole stays under the finger, and one that is cut comes alone."""
    held = QWidget()
    qtbot.addWidget(held)
    rolled = Rolled(held)
    rolled.resize(300, room)
    parts = [Part(50.0, lambda scene, y: None, name=f"row:{number}") for number in range(9)]
    rolled.show_roll(Roll(300.0, parts), Theme("hall", TOKENS), fresh=True)
    rolled.reveal("row:1")
    assert rolled.verticalScrollBar().value() == 0
    rolled.reveal("row:2")
    assert rolled.verticalScrollBar().value() == after

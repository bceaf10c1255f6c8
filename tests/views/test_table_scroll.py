"""Rows that are scrolled on a screen: whoever moves them, they rest with whole rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, SIZES, TOKENS, told

from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.table import TableView
from g60desk.views.table_rows import RowsView


def shown(qtbot: QtBot, size: tuple[int, int], view: View, language: str = "en") -> TableView:
    table = TableView(TOKENS)
    qtbot.addWidget(table)
    table.resize(*size)
    table.show_told(told("g60", language, view=view), Theme("paper", TOKENS))
    table.show()
    qtbot.waitExposed(table)
    return table


def whole(rows: RowsView) -> bool:
    """True when a whole row stands at the top and what is seen ends with one."""
    first, last = rows.rowAt(0), rows.rowAt(rows.floor() - 1)
    foot = rows.rowViewportPosition(last) + rows.rowHeight(last)
    return rows.rowViewportPosition(first) == 0 and (last < 0 or foot == rows.floor())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_row_that_is_chosen_stands_among_whole_rows(qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    for view in View:
        table = shown(qtbot, size, language=language, view=view)
        rows = table.rows
        assert whole(rows), view
        for record in rows.rows_model.rows:
            rows.point_at(record.name)
            at = rows.currentIndex().row()
            assert whole(rows), (view, record.name)
            assert rows.rowViewportPosition(at) >= 0
            assert rows.rowViewportPosition(at) + rows.rowHeight(at) <= rows.floor()
        table.close()


def test_the_wheel_goes_on_to_the_next_whole_row(qtbot: QtBot) -> None:
    rows = shown(qtbot, (1280, 720), view=View.NETWORK).rows
    turn = QWheelEvent(
        QPointF(200, 100), rows.viewport().mapToGlobal(QPointF(200, 100)), QPoint(0, -7), QPoint(0, -7),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(rows.viewport(), turn)
    assert rows.moving
    qtbot.waitUntil(lambda: not rows.moving)
    assert rows.verticalScrollBar().value() == rows.rowHeight(0)
    assert whole(rows)


def test_a_finger_lets_go_and_the_rows_rest_whole(qtbot: QtBot) -> None:
    rows = shown(qtbot, (1280, 720), View.TIMELINE).rows
    spot, finger = rows.viewport(), QTest.createTouchDevice()  # type: ignore[attr-defined]
    QTest.touchEvent(spot, finger).press(1, QPoint(300, 350), spot).commit()
    for y in range(340, 100, -10):
        QTest.touchEvent(spot, finger).move(1, QPoint(300, y), spot).commit()
    assert rows.moving
    QTest.touchEvent(spot, finger).release(1, QPoint(300, 100), spot).commit()
    qtbot.waitUntil(lambda: not rows.moving)
    assert rows.verticalScrollBar().value() > 0
    assert whole(rows)


def test_arrows_and_the_end_rest_on_whole_rows(qtbot: QtBot) -> None:
    rows = shown(qtbot, (1280, 720), view=View.TIMELINE).rows
    rows.setFocus()
    for key in [Qt.Key.Key_Down] * 12 + [Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp]:
        QTest.keyClick(rows, key)
        assert whole(rows)
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not rows.moving)
    assert whole(rows)
    last = rows.rows_model.rowCount() - 1
    assert rows.rowViewportPosition(last) + rows.rowHeight(last) <= rows.viewport().height()


def test_what_opens_over_the_table_leaves_it_where_it_was_scrolled_to(qtbot: QtBot) -> None:
    table = shown(qtbot, (1280, 720), View.NETWORK)
    rows, fields = table.rows, {"view": View.NETWORK, "selection": Selection("place", "songjiang")}
    table.show_told(told("g60", **fields), Theme("paper", TOKENS))
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not rows.moving)
    at = rows.verticalScrollBar().value()
    table.show_told(told("g60", **fields, opened=Selection("source", "")), Theme("paper", TOKENS))
    assert rows.verticalScrollBar().value() == at > 0


def test_sorting_leaves_a_whole_row_at_the_top(qtbot: QtBot) -> None:
    rows = shown(qtbot, (1280, 720), view=View.NETWORK).rows
    rows.verticalScrollBar().setValue(rows.rowHeight(0))
    qtbot.waitUntil(lambda: not rows.moving)
    for _ in range(3):
        rows.sort_by(2)
        assert whole(rows)


def test_a_row_that_does_not_fit_is_neither_drawn_nor_pressed(qtbot: QtBot) -> None:
    table = shown(qtbot, (1280, 740), view=View.NETWORK)
    rows, said = table.rows, []
    table.picked.connect(lambda target: said.append(target.kind))
    floor, foot = rows.floor(), rows.viewport().height()
    assert floor + 8 < foot, "no row is cut at this height"
    image = rows.viewport().grab().toImage()
    ground = Theme("paper", TOKENS).colour("bg")
    assert all(image.pixelColor(x, y) == ground for x in range(0, image.width(), 7) for y in range(floor, foot, 3))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, foot - 4))
    assert not rows.currentIndex().isValid()
    seen = [target.rect.bottom for target in table.scene.targets if target.kind == "cite" and target.rect.w > 0]
    assert max(seen) <= rows.y() + rows.viewport().y() + floor

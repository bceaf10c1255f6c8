"""The canvas: what is drawn can be chosen by mouse and key, and the focus can be seen and keeps its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from g60desk.layout.scene import Box, Rect, Scene
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.canvas import Canvas

LEFT = Qt.MouseButton.LeftButton


def scene_of(*keys: str) -> Scene:
    scene = Scene(400, 300, "a row of boxes")
    for number, key in enumerate(keys):
        rect = Rect(40 + 100 * number, 100, 60, 40)
        scene.add(Box(rect, "signal"))
        scene.offer("event", key, rect, key, least=64)
    return scene


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_scene(scene_of("a", "b", "c"), Theme("paper", load_tokens()))
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_a_press_and_release_choose_the_target_below(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.picked) as heard:
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(170, 120))
    assert heard.args[0].key == "b"


def test_a_finger_beside_a_small_target_still_hits_it(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.picked) as heard:
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(170, 90))
    assert heard.args[0].key == "b"


def test_a_drag_chooses_nothing(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.picked):
        qtbot.mousePress(canvas, LEFT, pos=QPoint(60, 120))
        qtbot.mouseRelease(canvas, LEFT, pos=QPoint(170, 120))


def test_the_right_button_chooses_nothing(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.picked):
        qtbot.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(170, 120))


def test_tab_walks_in_reading_order_and_back(canvas: Canvas, qtbot: QtBot) -> None:
    walked = []
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        walked.append(canvas.focused().key)
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab)
    assert walked == ["a", "b", "c"]
    assert canvas.focused().key == "b"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_choose_what_has_the_ring(canvas: Canvas, qtbot: QtBot, key: Qt.Key) -> None:
    canvas.focus_on(canvas.scene.targets[2])
    with qtbot.waitSignal(canvas.picked) as heard:
        qtbot.keyClick(canvas, key)
    assert heard.args[0].key == "c"


def test_arrows_go_to_the_neighbour(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.focus_on(canvas.scene.targets[1])
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.focused().key == "c"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.focused().key == "c"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.focused().key == "b"


def test_the_focus_stays_with_its_target_in_another_scene(canvas: Canvas) -> None:
    theme = Theme("paper", load_tokens())
    canvas.focus_on(canvas.scene.targets[1])
    canvas.show_scene(scene_of("b", "x"), theme)
    assert canvas.focused().key == "b"
    canvas.show_scene(scene_of("x"), theme)
    assert canvas.focused() is None


def test_the_focus_ring_is_ink_outside_a_gap(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.focus_on(canvas.scene.targets[0])
    QApplication.processEvents()
    image = canvas.grab().toImage()
    assert image.pixelColor(70, 94) == QColor("#15202B")
    assert image.pixelColor(70, 98) == QColor("#F6F3EC")
    assert image.pixelColor(70, 102) == QColor("#CC3014")


def test_hovering_shows_a_hand_and_an_outline(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.mouseMove(canvas, QPoint(5, 5))
    qtbot.mouseMove(canvas, QPoint(70, 120))
    assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(canvas, QPoint(5, 5))
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_key_that_means_nothing_here_is_passed_on(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.picked):
        qtbot.keyClick(canvas, Qt.Key.Key_T)


def test_two_marks_of_one_record_are_two_stops(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.show_scene(scene_of("a", "b", "a", "c"), Theme("paper", load_tokens()))
    stops = []
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        stops.append(canvas.scene.targets.index(canvas.focused()))
    assert stops == [0, 1, 2, 3]

"""A comparison in somebody's hands: pages turn under a drag, a wheel and keys, and the arrows walk its cells."""

from __future__ import annotations

from typing import Any

import pytest
from hands import turn_wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view, told, words_in

from g60desk.layout.scene import Target
from g60desk.theme import Theme
from g60desk.views.comparison import ComparisonView

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)


class Held:
    """A view whose state follows it, and whose time is that of the test."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = WIDE, **fields: Any) -> None:
        self.fields, self.ms = fields, 0.0
        self.view = ComparisonView(TOKENS)
        self.view.slide.clock = lambda: self.ms
        self.theme = Theme("paper", TOKENS)
        shown_view(self.view, qtbot, size, **fields)
        self.shows()
        self.picked: list[Target] = []
        self.view.wished.connect(lambda wish: self.shows(**wish))
        self.view.picked.connect(self.picked.append)

    def shows(self, **fields: Any) -> None:
        self.fields.update(fields)
        self.view.show_told(told("g60", **self.fields), self.theme)

    def drags(self, dx: int, dy: int, *, slowly: bool = True) -> None:
        """Press in the middle of the cells, go so far, and let go; slowly, with a rest before that."""
        at = QPoint(self.view.width() * 3 // 4, self.view.height() // 2)
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=at)
        for part in (1, 2, 3, 4):
            self.ms += 16
            QTest.mouseMove(self.view, at + QPoint(dx * part // 4, dy * part // 4))
        self.ms += 500 if slowly else 0
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=at + QPoint(dx, dy))

    def rests(self) -> None:
        """Let what glides come to its end."""
        self.ms += 5000
        self.view.slide.advance()
        QApplication.processEvents()

    def cells(self) -> list[Target]:
        return [one for one in self.view.scene.targets if one.kind in ("cell", "say")]


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    return Held(qtbot)


def test_a_drag_turns_the_page_that_it_pushes_aside(held: Held) -> None:
    held.drags(-400, 8)
    assert held.fields["aspects"] == 3
    assert held.view.slide.running
    held.rests()
    assert not held.view.slide.shown
    held.drags(400, 8)
    assert held.fields["aspects"] < 3
    assert held.picked == []


def test_a_short_drag_lets_the_page_glide_back(held: Held) -> None:
    before = held.view.grab().toImage()
    held.drags(-60, 0)
    assert "aspects" not in held.fields
    assert held.view.slide.running
    held.rests()
    assert held.view.grab().toImage() == before


def test_a_swipe_turns_however_short(held: Held) -> None:
    held.drags(-80, 0, slowly=False)
    assert held.fields["aspects"] == 3
    held.rests()


def test_a_finger_on_glass_pushes_the_page_and_a_tap_chooses(held: Held) -> None:
    glass = QTest.createTouchDevice()

    def touches(how: str, at: QPoint) -> None:
        held.ms += 16
        event = QTest.touchEvent(held.view, glass)
        getattr(event, how)(0, at, held.view)
        event.commit()

    touches("press", QPoint(1500, 500))
    for step in range(1, 8):
        touches("move", QPoint(1500 - 60 * step, 500 + step))
    touches("release", QPoint(1080, 507))
    assert held.fields["aspects"] == 3
    assert held.picked == []
    held.rests()
    cell = held.cells()[0]
    at = QPoint(*(round(x) for x in cell.rect.middle))
    touches("press", at)
    touches("release", at)
    assert [one.key for one in held.picked] == [cell.key]


def test_before_the_first_page_there_is_none(held: Held) -> None:
    held.drags(500, 0)
    assert "aspects" not in held.fields
    held.rests()


def test_what_slides_is_in_the_end_what_the_page_shows(held: Held, qtbot: QtBot) -> None:
    held.drags(-400, 0)
    held.rests()
    slid = held.view.grab().toImage()
    assert slid == Held(qtbot, aspects=3).view.grab().toImage()


def test_a_press_on_a_cell_is_no_drag(held: Held) -> None:
    cell = held.cells()[0]
    QTest.mouseClick(held.view, Qt.MouseButton.LeftButton, pos=QPoint(*(round(x) for x in cell.rect.middle)))
    assert [one.key for one in held.picked] == [cell.key]


def test_without_motion_a_page_is_there_at_once(qtbot: QtBot) -> None:
    held = Held(qtbot, still=True)
    held.drags(-400, 0)
    assert held.fields["aspects"] == 3
    assert not held.view.slide.shown


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_a_wheel_turns_a_page_at_each_notch(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    first = held.cells()[0].key
    turn_wheel(held.view, QPointF(700, 500), (0, -120))
    assert held.fields["aspects"] >= 2
    held.rests()
    turn_wheel(held.view, QPointF(700, 500), (0, 120))
    held.rests()
    assert held.cells()[0].key == first


def test_on_an_upright_sheet_a_drag_up_turns_the_aspects(qtbot: QtBot) -> None:
    held = Held(qtbot, UPRIGHT)
    held.drags(0, -500)
    assert held.fields["aspects"] >= 2
    held.rests()


def test_arrows_walk_the_cells_both_ways_and_on_to_the_next_page(held: Held) -> None:
    held.view.setFocus()
    held.view.focus_on(next(one for one in held.cells() if one.key == "research/g60"))
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(held.view, key)
        focused = held.view.focused()
        assert focused is not None
        walked.append(focused.key)
    own = ["research/silicon-valley", "research/route-128", "builds-on/route-128", "builds-on/silicon-valley"]
    assert walked == [*own, "road/silicon-valley", "length/silicon-valley"]
    assert held.fields["aspects"] == 3
    QTest.keyClick(held.view, Qt.Key.Key_Return)
    assert [one.key for one in held.picked] == ["length/silicon-valley"]
    held.rests()


def test_a_cell_says_all_to_a_screen_reader(qtbot: QtBot) -> None:
    held = Held(qtbot, aspects=3)
    face = QAccessible.queryAccessibleInterface(held.view)
    found = {face.child(n).text(QAccessible.Text.Name): face.child(n) for n in range(face.childCount())}
    road = found["The road: Silicon Valley, both sides of Route 101"]
    said = road.text(QAccessible.Text.Description)
    assert road.role() == QAccessible.Role.Cell
    assert said.startswith("Route 101, printed as “Santa Cruz to Los Angeles”. Sources: ")
    assert "¶15" in said
    assert f". {words_in('en')('drawer.disputed')}. " in said
    assert "Editor’s note: US 101 does not reach Santa Cruz" in said
    assert "57.58 miles: Today" in found["Length of the stretch: Route 128 high-technology corridor"].text(
        QAccessible.Text.Description
    )
    assert "Area: Route 128 high-technology corridor: no source says anything" in found

"""The staff knock at the corner, type the PIN and leave; nobody else finds the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from visitors import LYING, UPRIGHT, Visited

from g60desk.kiosk.exits import Exit
from g60desk.kiosk.hours import Hours, spans_of
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.single import Single
from g60desk.kiosk.still_page import StillPage

LEFT = Qt.MouseButton.LeftButton
Come = Callable[..., Visited]


@pytest.fixture
def come(qtbot: QtBot, tmp_path: Path) -> Iterator[Come]:
    """Makes a hall whose PIN is 2580."""
    made: list[Visited] = []

    def make(size: tuple[int, int] = LYING) -> Visited:
        pin = Pin(tmp_path, clock=lambda: made[-1].now if made else 0.0)
        pin.set("2580")
        made.append(Visited(qtbot, "two-towns", size, pin=pin))
        made[-1].hall.ended.connect(codes.append)
        return made[-1]

    codes: list[int] = []
    make.codes = codes  # type: ignore[attr-defined]
    yield make
    for one in made:
        one.end()


def knock(hall: Visited) -> None:
    """Hold the corner for as long as it takes."""
    at, timer = QPoint(30, 30), hall.hall.watching.sense._knock
    QTest.mousePress(hall.window.attract, LEFT, pos=at)
    assert timer.isActive() and timer.interval() == 3000 and not hall.window.asks_staff
    timer.timeout.emit()
    QTest.mouseRelease(hall.window.attract, LEFT, pos=at)


def press(hall: Visited, *keys: str) -> None:
    staff = hall.window.staff
    assert staff is not None
    for key in keys:
        hall.tap(staff, next(one for one in staff.scene.targets if one.key == key))


@pytest.mark.parametrize("size", [LYING, UPRIGHT], ids=str)
def test_the_right_pin_leads_out(come: Come, size: tuple[int, int]) -> None:
    hall = come(size)
    assert hall.hall.staff is not None
    hall.hall.staff.unused = 2
    hall.hall.staff.opening = Hours() if size == LYING else Hours(((),) * 6 + (spans_of("open"),))
    knock(hall)
    assert hall.window.asks_staff and not hall.hall.visited  # the press that knocked begins no visit
    press(hall, "2", "5", "9", "erase", "8", "0", "enter")
    staff = hall.window.staff
    assert staff is not None
    said = " ".join(run.text for run in staff.scene.words())
    assert "2 problems in kiosk.yaml" in said
    assert ("always open" if size == LYING else "until") in said
    assert "Two towns, one road" in said and str(LYING[0] if size == LYING else UPRIGHT[0]) in said
    press(hall, "leave")
    assert come.codes == [Exit.CLOSED]  # type: ignore[attr-defined]


def test_a_wrong_pin_leads_nowhere_and_soon_has_to_wait(come: Come) -> None:
    hall = come()
    knock(hall)
    staff = hall.window.staff
    assert staff is not None
    for _ in range(3):
        press(hall, "1", "2", "3", "4", "enter")
    assert not any(one.kind == "staff" and one.key == "leave" for one in staff.scene.targets)
    assert "Wait 30 s" in " ".join(run.text for run in staff.scene.words())
    press(hall, "2", "5", "8", "0", "enter")
    assert not any(one.key == "leave" for one in staff.scene.targets)
    press(hall, "back")
    assert not hall.window.asks_staff and hall.window.attract.isVisible()


def test_a_hand_that_slips_from_the_corner_does_not_knock(come: Come) -> None:
    hall = come()
    QTest.mousePress(hall.window.attract, LEFT, pos=QPoint(30, 30))
    assert hall.hall.watching.sense._knock.isActive()
    QTest.mouseMove(hall.window.attract, QPoint(600, 500))
    assert not hall.hall.watching.sense._knock.isActive()
    QTest.mouseRelease(hall.window.attract, LEFT, pos=QPoint(600, 500))
    QTest.mousePress(hall.window.page.foot, LEFT, pos=QPoint(600, 20))
    assert not hall.hall.watching.sense._knock.isActive()
    QTest.mouseRelease(hall.window.page.foot, LEFT, pos=QPoint(600, 20))


def test_the_pad_goes_when_nobody_touches_it(come: Come) -> None:
    hall = come()
    knock(hall)
    staff = hall.window.staff
    assert staff is not None
    press(hall, "2")
    staff._timer.timeout.emit()
    assert not staff.isVisible() and not staff._timer.isActive() and hall.window.attract.isVisible()


def test_a_planned_restart_waits_for_the_visitor(come: Come) -> None:
    hall = come()
    hall.come()
    assert hall.hall.staff is not None
    hall.hall.staff.end_when_free(Exit.NIGHTLY)
    assert come.codes == []  # type: ignore[attr-defined]
    hall.until_asked()
    hall.pass_by(20)
    assert come.codes == [Exit.NIGHTLY]  # type: ignore[attr-defined]


def test_a_second_start_brings_the_first_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Single(tmp_path), Single(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.knocked):
        assert not second.take()
    first.let_go()
    assert second.take()
    second.let_go()


def test_the_still_page_stays_and_says_why(qtbot: QtBot) -> None:
    from sheets import TOKENS

    page = StillPage(TOKENS, ["Back in a moment.", "请稍候，马上回来。"])
    with qtbot.waitSignal(page.painted):
        page.show()
    page.close()
    assert page.isVisible()
    page.end()
    assert not page.isVisible()

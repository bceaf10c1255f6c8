"""The staff knock at the corner, type the PIN and leave; nobody else finds the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from visitors import LYING, UPRIGHT, Visited

from g60desk.kiosk.exits import Exit
from g60desk.kiosk.notice import notice, of_problem
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.single import Single
from g60desk.kiosk.still_page import StillPage
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.updates import Refused, Taken
from g60desk.presenter.wake import Awake
from g60desk.shell.hall_facts import Kept
from g60desk.shell.hall_keeping import Keeping
from g60desk.story.problems import Problem, Severity

CORNER, LOWER = QPoint(30, 30), QPoint(30, 1880)
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


def knock(hall: Visited, at: QPoint = CORNER) -> None:
    """Hold the corner for as long as it takes."""
    timer = hall.hall.watching.sense._knock
    QTest.mousePress(hall.window.attract, LEFT, pos=at)
    assert timer.isActive() and timer.interval() == 3000 and not hall.window.asks_staff
    timer.timeout.emit()
    QTest.mouseRelease(hall.window.attract, LEFT, pos=at)


def press(hall: Visited, *keys: str) -> None:
    staff = hall.window.staff
    assert staff is not None
    for key in keys:
        hall.tap(staff, next(one for one in staff.scene.targets if one.key == key))


def words_of(hall: Visited) -> str:
    staff = hall.window.staff
    assert staff is not None
    return " ".join(run.text for run in staff.scene.words())


def test_upright_staff_who_sit_knock_beside_the_buttons_at_the_lower_left(come: Come) -> None:
    hall = come(UPRIGHT)
    knock(hall, LOWER)
    assert hall.window.asks_staff
    assert all(one.rect.y >= 1280 for one in hall.window.staff.scene.targets)  # type: ignore[union-attr]
    press(hall, "2", "5", "8", "0", "enter")
    assert all(one.rect.y >= 1280 for one in hall.window.staff.scene.targets)  # type: ignore[union-attr]
    press(hall, "back")
    hall.come()
    lower = hall.hall.watching.sense.corners[1]
    page = hall.window.page
    lowest = [one for one in page.foot.scene.targets if page.foot.y() + one.hit.bottom > lower.top()]
    assert lowest and all(one.hit.x >= lower.right() for one in lowest)
    QTest.mousePress(page.foot, LEFT, pos=QPoint(100, 300))
    assert not hall.hall.watching.sense._knock.isActive()
    QTest.mouseRelease(page.foot, LEFT, pos=QPoint(100, 300))
    lying = come(LYING)
    assert len(lying.hall.watching.sense.corners) == 1


@pytest.mark.parametrize("size", [LYING, UPRIGHT], ids=str)
def test_the_right_pin_leads_out(come: Come, size: tuple[int, int]) -> None:
    hall = come(size)
    assert hall.hall.staff is not None
    hours = {} if size == LYING else {"sun": "open"}
    hall.hall.staff.kept = Kept(setup=Setup(hours=hours), mistakes=(notice("clock", text="4"), notice("not_read")))
    knock(hall)
    assert hall.window.asks_staff and not hall.hall.visited  # the press that knocked begins no visit
    press(hall, "2", "5", "9", "erase", "8", "0", "enter")
    staff = hall.window.staff
    assert staff is not None
    buttons = sorted((one.rect for one in staff.scene.targets), key=lambda one: one.x)
    assert all(one.right < other.x for one, other in pairwise(buttons)) and buttons[-1].right <= size[0]
    said = words_of(hall)
    assert "2 problems in kiosk.yaml" in said and "a time of day is written 04:00" in said
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
    assert "Wait 30 s" in words_of(hall) and staff._timer.interval() == 60_000  # the pad waits with whoever waits
    press(hall, "2", "5", "8", "0", "enter")
    assert not any(one.key == "leave" for one in staff.scene.targets)
    hall.now += 7
    staff._seconds.timeout.emit()
    assert "Wait 23 s" in words_of(hall)
    press(hall, "back")
    assert not staff._seconds.isActive()
    knock(hall)
    assert "Wait 23 s" in words_of(hall)
    hall.now += 24
    staff._seconds.timeout.emit()
    assert "Now you may try again." in words_of(hall) and not staff._seconds.isActive()
    press(hall, "back")
    assert not hall.window.asks_staff and hall.window.attract.isVisible()


def test_pad_and_page_can_be_read_in_the_other_language(come: Come) -> None:
    hall = come()
    hall.shows(language="en")
    knock(hall)
    press(hall, "1", "2", "3", "4", "enter")
    assert "That is not the PIN." in words_of(hall)
    press(hall, "2", "5", "language")
    assert "PIN 码不对。" in words_of(hall)
    press(hall, "8", "0", "enter")  # what was typed is still there
    assert "退出展示" in words_of(hall)
    press(hall, "language")
    assert "Leave the kiosk" in words_of(hall)
    assert hall.state.language == "en"  # of the visitor nothing was changed
    press(hall, "language", "back")
    knock(hall)
    assert "PIN 码" not in words_of(hall)


@pytest.mark.parametrize("size", [LYING, UPRIGHT], ids=str)
def test_the_staff_see_what_became_of_new_stories(come: Come, tmp_path: Path, size: tuple[int, int]) -> None:
    hall, inbox, stick = come(size), Path("/srv/inbox"), Path("/media/stick")
    (tmp_path / "shown").mkdir()
    (tmp_path / "shown" / "story.yaml").write_text("id: a")
    staff = hall.hall.staff
    assert staff is not None
    staff.kept = Kept(tmp_path, Setup(updates=str(inbox)))
    knock(hall)
    press(hall, "2", "5", "8", "0", "enter")
    assert "none yet" in words_of(hall) and "not there" in words_of(hall) and "GB free" in words_of(hall)
    news = NewsFile(tmp_path / "log" / "news.json", lambda: datetime(2026, 11, 29, 9, 15).astimezone())
    news.shows(tmp_path / "shown")
    news.heard(Taken(tmp_path / "shown", inbox))
    bad = Problem("a.yaml", 2, 3, Severity.ERROR, "syntax", "a tab", "indent with spaces")
    news.heard(Refused(stick, (of_problem(bad), notice("not_drawn", code=3), *[notice("not_read")] * 7)))
    press(hall, "language")
    said = words_of(hall)
    for part in ("2026-11-29 09:15", "指纹", "/srv/inbox", "/media/stick", "a.yaml第2行第3列：", "YAML",
                 "无法绘制（退出码3）", "另有7处", "kiosk.log"):  # fmt: skip
        assert part.replace(" ", "") in said.replace(" ", ""), part
    news.gave_up()
    news.heard(Taken(tmp_path / "shown", stick))
    press(hall, "language")
    assert "a good one has come from there since" in words_of(hall) and "a tab" not in words_of(hall)


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


def test_a_dark_hall_is_dark_again_when_the_staff_have_gone(
    come: Come, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Awake, "end", lambda _: None)
    hall, setup = come(), Setup(hours={"mon-sun": "closed"})
    keeping = Keeping(hall.hall, setup, tmp_path)
    keeping.begin()
    dark = keeping.hours.dark
    assert dark.isVisible() and hall.hall.staff is not None
    hall.hall.staff.kept = Kept(tmp_path, setup)
    hall.hall.staff.knocked()
    press(hall, "2", "5", "8", "0", "enter")
    assert "closed on every day" in words_of(hall)
    press(hall, "back")
    assert dark.isVisible() and hall.window.focusWidget() is dark and not hall.window.attract.isVisible()
    QTest.keyClick(dark, Qt.Key.Key_Return)
    assert not hall.hall.visited
    keeping.end()


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

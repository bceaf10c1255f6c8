"""The two windows of a show, told by keys and buttons: they agree at each step, and leave nothing behind."""

from __future__ import annotations

import random
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.layout.scene import Scene
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.tour.spelling import state_of
from g60desk.views.progress import title_of


def said(scene: Scene) -> str:
    return " ".join(words.text for words in scene.words())


def tools_of(page: Any) -> list[str]:
    """What of a page is for hands alone: buttons, switches, crosses; a room must see none."""
    sets = ("table=", "layout=", "page=", "unit=", "evidence=", "compared=", "since=", "sized=", "sources_by=",
            "standing=", "aspects=", "subjects=", "closer=")  # fmt: skip
    targets = [*page.view.scene.targets, *page.foot.scene.targets]
    return [f"{one.kind}:{one.key}" for one in targets
            if one.kind in ("action", "copy", "take", "card", "previous", "next")
            or one.key.startswith(sets)]  # fmt: skip


def agree(hand: Any) -> None:
    """Both windows show the step that the talk is at, and the next one."""
    telling = hand.telling
    show, state = telling.show, telling.show.session.state
    stop = show.talk.stop
    told = telling.audience.page.told
    assert told.state == state == state_of(show.session.index, stop.step, state)
    assert not show.away
    foot, board = said(telling.audience.page.foot.scene), said(telling.console.board.scene)
    come = told.words("show.of", n=show.talk.number, all=len(show.counted))
    assert come in foot
    assert come in said(telling.console.times.scene)
    assert told.text(stop.step.say).replace(" ", "")[:12] in foot.replace(" ", "")
    assert told.text(stop.step.notes).replace(" ", "")[:12] in board.replace(" ", "")
    assert tools_of(telling.audience.page) == []
    chosen = [one.key for one in telling.console.board.scene.targets if one.chosen and one.key.startswith("go/")]
    assert chosen == [f"go/{show.talk.number}"]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_walk_through_all_steps_by_keys(hand: Any, language: str) -> None:
    hand.window.desk.session.change(language=language)
    telling = hand.starts()
    count = len(telling.show.counted)
    assert count == 24
    keys = ("Right", "Space", "PgDown", "Down", "N")
    for number in range(1, count + 1):
        assert hand.number == number
        agree(hand)
        hand.press(keys[number % len(keys)], telling.audience if number % 3 == 0 else telling.console)
    assert hand.number == count
    hand.press("Home")
    assert hand.number == 1
    hand.press("End")
    assert hand.number == count
    telling.end()


def test_shift_f5_begins_at_the_step_that_is_nearest(hand: Any) -> None:
    session = hand.window.desk.session
    tour = next(iter(session.index.tours.values()))
    step = next(one for one in tour.steps if one.view == View.NETWORK)
    session.change(view=View.NETWORK, phase=step.show.phase)
    telling = hand.starts("Shift+F5")
    assert telling.show.talk.stop.step.view == View.NETWORK
    agree(hand)
    telling.end()


def test_a_key_that_is_held_moves_one_step(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    for _ in range(5):
        hand.hold(Qt.Key.Key_Right)
        hand.hold(Qt.Key.Key_B, "b")
        hand.hold(Qt.Key.Key_7, "7")
    assert (hand.number, telling.show.blank, telling.show.typed) == (2, "", "")
    telling.end()


def test_a_number_and_enter_jump_and_letters_do_what_the_help_says(hand: Any) -> None:
    telling = hand.starts()
    hand.press("1")
    hand.press("0")
    tenth = next(stop for stop in telling.show.talk.route.stops if stop.number == 10)
    name = title_of(telling.console.told(), tenth)
    assert f"Enter: 10, {name}" in said(telling.console.board.scene)
    hand.press("Return")
    assert hand.number == 10
    for digit in "99":
        hand.press(digit)
    assert "There is no step 99" in said(telling.console.board.scene)
    hand.press("Return")
    assert hand.number == 10
    agree(hand)
    hand.press("L")
    assert telling.show.session.state.language == "zh-Hans"
    agree(hand)
    hand.press("T")
    assert telling.show.away
    hand.press("Esc")
    agree(hand)
    telling.end()


def test_that_the_time_begins_with_the_next_move_is_told_until_then(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    hand.press("R")
    note = telling.console.told().words("show.restarted")
    assert note in said(telling.console.board.scene)
    hand.press("Right")
    hand.waits_for(lambda: note not in said(telling.console.board.scene))
    telling.end()


def test_what_is_taken_back_is_a_choice_and_never_a_step_of_the_talk(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    hand.press("Ctrl+Z")
    assert (hand.number, telling.show.away) == (2, False)
    agree(hand)
    hand.window.desk.session.change(selection=Selection("event", "launch"))
    assert telling.show.away
    for _ in range(3):
        hand.press("Ctrl+Z")
        assert (hand.number, telling.show.away) == (2, False)
        agree(hand)
    telling.end()


def test_black_and_white_cover_the_room_and_not_the_console(hand: Any) -> None:
    telling = hand.starts()
    telling.console.live.take()
    shown = telling.audience.picture()
    for key, colour in (("B", "black"), ("W", "white")):
        hand.press(key)
        assert telling.audience.grab().toImage().pixelColor(640, 300) == QColor(colour)
        assert telling.audience.picture().convertToFormat(QImage.Format.Format_RGB32) == shown
        assert not telling.console.live.pixmap.isNull()
    hand.press(",")
    assert not telling.audience.shutter.isVisible()
    hand.press("B")
    hand.press("Right")
    assert not telling.audience.shutter.isVisible(), "a new step is seen"
    telling.end()


def test_a_frozen_picture_holds_while_the_console_wanders(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    before = telling.audience.grab().toImage()
    hand.press("F")
    hand.press("T")
    hand.press("Right")
    assert telling.audience.grab().toImage() == before
    assert telling.audience.picture().convertToFormat(before.format()) != before, "the console sees the page go on"
    assert hand.number == 3
    hand.clicks("thaw_back")
    assert hand.number == 2
    assert telling.audience.grab().toImage() == before
    hand.press("F")
    hand.press("Right")
    hand.clicks("freeze")
    assert hand.number == 3
    agree(hand)
    assert telling.audience.grab().toImage() != before
    telling.end()


def test_the_picture_in_the_console_is_the_one_of_the_audience_and_can_be_used(hand: Any) -> None:
    telling = hand.starts()
    hand.press("9")
    hand.press("Return")
    live, page = telling.console.live, telling.audience.page
    live.take()
    size = live.pixmap.size()
    whole = telling.audience.picture().scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    assert live.pixmap.toImage().convertToFormat(whole.format()) == whole
    target = next(one for one in page.view.scene.targets if one.kind == "place")
    x, y = target.rect.middle
    at = QPoint(round(x * live.width() / page.width()), round(y * live.height() / page.height()))
    assert (live.place(QPointF(at)) - QPointF(x, y)).manhattanLength() < 4
    QTest.mouseClick(live, Qt.MouseButton.LeftButton, pos=at)
    hand.rests()
    assert telling.show.session.state.selection is not None
    assert telling.show.away
    hand.press("Esc")
    agree(hand)
    telling.end()


def test_the_next_step_is_drawn_once_and_when_nothing_else_goes_on(hand: Any) -> None:
    telling = hand.starts()
    drawn: list[int] = []
    telling.console.following.drawn.connect(lambda: drawn.append(1))
    hand.waits_for(lambda: bool(drawn))
    for _ in range(5):
        telling.audience.page.view.update()
        hand.rests()
    telling.console.following.draw()
    assert len(drawn) == 1
    image = telling.console.following.image
    hand.press("Right")
    page = telling.audience.page.grab().toImage()
    assert image.size() == page.size()
    assert image.convertToFormat(page.format()) == page, "what was seen before is what the room sees now"
    telling.end()


def test_the_next_step_is_as_sharp_on_a_console_that_comes_late(hand: Any) -> None:
    hand.press("F5", hand.window)
    telling = hand.telling
    hand.waits_for(lambda: telling.console.following.ready)
    assert telling.placing.covered, "the room has the only screen"
    telling.acts.act("show_swap")
    hand.rests()
    shown = telling.console.next
    assert shown.pixmap.size() == shown.size()
    telling.end()


def test_all_steps_at_a_glance_lead_to_any_of_them(hand: Any) -> None:
    telling = hand.starts()
    panels = telling.console.panels
    hand.press("Tab")
    assert panels.now == "steps"
    grid = panels.grid.canvas
    assert len(grid.scene.targets) == len(telling.show.talk.route.stops)
    for one in grid.scene.targets:
        assert one.rect.x >= 0 and one.rect.right <= grid.width() and one.rect.bottom <= grid.height()
    hand.waits_for(lambda: len(grid.pictures) >= 2)
    hand.press("Right")
    hand.press("Right")
    hand.press("Left")
    assert hand.number == 1, "the room sees nothing of it"
    hand.press("Return")
    assert (hand.number, panels.now) == (2, "")
    hand.press("G")
    assert "All steps" in said(grid.scene)
    hand.press("L")
    hand.waits_for(lambda: "全部步骤" in said(grid.scene))
    hand.press("5")
    hand.waits_for(lambda: panels.grid.ring == 4)
    hand.press("Return")
    assert hand.number == 5
    hand.press("Esc")
    assert not grid.isVisible()
    agree(hand)
    telling.end()


def test_the_keys_of_a_show_are_told_on_the_console(hand: Any) -> None:
    telling = hand.starts()
    hand.press("?")
    assert telling.console.panels.now == "help"
    body = said(telling.console.panels.pane.body.scene)
    told = telling.console.told()
    assert body.index(told.words("action.show_freeze")) < body.index(told.words("action.theme"))
    hand.press("Esc")
    assert telling.console.panels.now == ""
    agree(hand)
    telling.end()


@pytest.mark.parametrize("seed", [1, 2])
def test_both_windows_agree_after_any_keys(hand: Any, seed: int) -> None:
    telling = hand.starts()
    choose = random.Random(seed)
    keys = ["Right", "PgDown", "Left", "Home", "B", "W", "F", "Esc", "T", "L", "D", "G", "Tab", "3", "Return", "?", "S"]
    for _ in range(35):
        hand.press(choose.choice(keys), choose.choice([telling.audience, telling.console]))
        show = telling.show
        assert telling.audience.page.told.state == show.session.state
        assert telling.audience.shutter.isVisible() == (bool(show.blank) or show.held is not None)
        shown = telling.console.standing(telling.console.told())
        assert (shown.now, shown.away) == (show.talk.stop, show.away)
    while telling.console.panels.now or show.typed or show.blank or show.held or show.away:
        hand.press("Esc")
    agree(hand)
    telling.end()


def test_the_arrow_of_the_mouse_leaves_a_picture_on_which_it_rests(hand: Any) -> None:
    telling = hand.starts()
    telling.cursor.rests.setInterval(20)
    view = telling.audience.page.view
    for at in (QPoint(300, 300), QPoint(320, 300)):
        QTest.mouseMove(view, at)
        hand.waits_for(lambda: QApplication.overrideCursor() is not None)
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.BlankCursor
    hand.press("9")
    hand.press("Return")
    assert telling.audience.page.view is not view
    assert QApplication.overrideCursor() is not None, "another view comes below it, and nobody has moved"
    QTest.mouseMove(telling.console.board, QPoint(20, 20))
    hand.waits_for(lambda: QApplication.overrideCursor() is None)
    QTest.mouseMove(telling.audience.page.view, QPoint(300, 300))
    hand.waits_for(lambda: QApplication.overrideCursor() is not None)
    telling.end()
    assert QApplication.overrideCursor() is None


def test_only_an_answer_ends_the_show(hand: Any) -> None:
    telling = hand.starts()
    for key in ("Esc", "Esc", "F5", "Shift+F5", "Return", "Backspace"):
        hand.press(key)
    assert hand.window.telling is telling
    assert not hand.window.isVisible()
    telling.audience.close()
    telling.console.close()
    assert hand.window.telling is telling, "it was asked, and that is all"
    hand.press("Esc")
    assert not telling.console.asked
    hand.press("Ctrl+Q")
    hand.press("Right")
    assert not telling.console.asked, "who goes on does not end"
    hand.clicks("end")
    assert hand.window.telling is telling
    hand.clicks("end")
    hand.rests()
    assert hand.window.telling is None
    assert hand.window.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [hand.window]


def test_what_the_presenter_chose_is_there_at_the_next_show(hand: Any) -> None:
    telling = hand.starts()
    assert telling.show.talk.route.minutes == 15
    for wish in ("length/8", "larger", "language"):
        hand.clicks(wish)
    assert "8" in said(telling.console.board.scene)
    assert telling.console.told().language == "zh-Hans"
    assert telling.audience.page.told.language == "en"
    telling.end()
    hand.rests()
    again = hand.starts()
    assert again.show.talk.route.minutes == 8
    assert again.console.notes_size > 1.0
    assert again.console.told().language == "zh-Hans"
    again.end()


def test_the_story_under_a_show_is_saved_and_read_again(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    session = telling.show.session
    reading = session.reading
    steps = reading.story.tours[0].steps
    session.open(
        replace(reading, story=replace(reading.story, tours=(replace(reading.story.tours[0], steps=steps[:5]),)))
    )
    hand.rests()
    assert hand.number == 2
    agree(hand)
    assert len(telling.show.counted) == 5
    telling.end()

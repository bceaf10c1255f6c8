"""A show on the only screen, the notes on the console, and the program's window that is as it was afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from g60desk.presenter.console import Console
from g60desk.shell.settings import Store


def words(console: Console) -> str:
    return " ".join(one.text for one in console.board.scene.words())


@pytest.fixture
def alone(hand: Any) -> Any:
    """A show as it begins on the only screen, not yet swapped."""
    hand.press("F5", hand.window)
    return hand


def test_the_only_screen_has_the_audience_until_the_swap_key(alone: Any) -> None:
    telling = alone.telling
    assert telling.audience.isFullScreen()
    assert not telling.console.isVisible(), "nobody can know whether a room sees this screen"
    assert not alone.window.isVisible()
    alone.press("X", telling.audience)
    assert telling.console.isFullScreen()
    assert telling.audience.isVisible(), "its picture goes on below"
    alone.press("X")
    assert not telling.console.isVisible()
    telling.end()
    alone.rests()
    assert alone.window.isVisible()
    assert alone.window.desk.store.now.seats == (), "that is no wish for screens"


def test_escape_leads_out_of_the_picture_to_the_console(alone: Any) -> None:
    telling = alone.telling
    alone.press("B", telling.audience)
    alone.press("Esc", telling.audience)
    assert not telling.audience.shutter.isVisible()
    assert not telling.console.isVisible()
    alone.press("Esc", telling.audience)
    assert telling.console.isVisible()
    alone.press("Esc")
    assert telling.console.isVisible(), "never the end, and not back either"
    telling.end()


@pytest.mark.parametrize("how", ["key", "close"])
def test_whether_to_end_is_asked_where_it_is_seen(alone: Any, how: str) -> None:
    telling = alone.telling
    if how == "key":
        alone.press("Ctrl+Q", telling.audience)
    else:
        telling.audience.close()
    assert telling.console.isVisible()
    assert telling.console.asked
    telling.end()


def test_a_note_is_told_on_the_console_and_goes(hand: Any) -> None:
    telling = hand.starts()
    console = telling.console
    note = console.told().words("screens.lost")
    console.tell("screens.lost")
    assert note in words(console)
    hand.press("B")
    black = console.told().words("show.is_black")
    assert note in words(console) and black in words(console), "neither hides the other"
    hand.press("B")
    passing = console.told().words("screens.asleep")
    console.notices.timer.setInterval(1)
    console.tell("screens.asleep")
    assert passing in words(console)
    hand.waits_for(lambda: passing not in words(console))
    assert note in words(console), "what is still so is still told"
    console.tell("screens.back")
    hand.waits_for(lambda: console.notices.now[0] == "")
    assert note not in words(console)
    telling.end()


def test_a_note_waits_for_a_console_that_hides(alone: Any) -> None:
    telling = alone.telling
    seen = []
    telling.console.notices.changed.connect(lambda: seen.append(telling.console.notices.now[0]))
    telling.console.tell("screens.mirrored")
    console = telling.console
    assert not console.notices.timer.isActive()
    alone.press("X", telling.audience)
    assert console.told().words("screens.alone") in words(console)
    console.notices.timer.setInterval(1)
    console.notices.look()  # one after the other
    alone.waits_for(lambda: console.notices.now[0] == "")
    assert "screens.mirrored" in seen
    telling.end()


def test_the_only_screen_says_how_the_notes_are_seen_until_something_is_pressed(alone: Any) -> None:
    telling = alone.telling
    aside = telling.audience.aside
    assert aside.isVisible()
    assert aside.scene.summary == telling.console.told().words("screens.aside")
    alone.press("Right", telling.audience)
    assert not aside.isVisible()
    telling.end()


def test_the_window_of_the_program_stands_as_it_stood(hand: Any) -> None:
    window = hand.window
    window.setGeometry(QRect(40, 30, 760, 500))
    hand.rests()
    telling = hand.starts()
    telling.end()
    hand.rests()
    assert window.geometry() == QRect(40, 30, 760, 500)
    window.showMaximized()
    telling = hand.starts()
    telling.end()
    hand.rests()
    assert window.isMaximized()
    window.showNormal()
    hand.rests()
    assert window.geometry() == QRect(40, 30, 760, 500)


def test_seats_are_kept_in_the_settings(hand: Any) -> None:
    telling = hand.starts()
    wish = {"audience": {"model": "P"}, "console": {"model": "L"}}
    telling.placing.wished.emit((wish,))
    assert Store(hand.window.desk.store.path).now.seats == (wish,)
    telling.end()
    QApplication.processEvents()


def test_a_key_of_the_settings_holds_in_a_show(hand: Any) -> None:
    from g60desk.shell.keys import wished_keys

    hand.window.desk.keys, faults = wished_keys({"show_next": ("J", "Media Next"), "show_black": "F9"})
    assert faults == ()
    telling = hand.starts()
    hand.press("Right")
    assert hand.number == 1
    hand.press("J")
    hand.press("Media Next")
    assert hand.number == 3
    hand.press("F9")
    assert str(telling.show.blank) == "black"
    telling.end()


def test_the_picture_in_the_console_has_the_shape_of_the_screen_of_the_room(hand: Any) -> None:
    telling = hand.starts()
    live = telling.console.live
    for width, height in ((1280, 720), (1024, 768), (720, 1280)):
        telling.audience.resize(width, height)
        hand.rests()
        assert abs(live.width() / live.height() - width / height) < 0.02
    telling.end()

"""A question from the room: found by a few words, or walked to by keys, and back where the talk was by one."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.state import Selection
from g60desk.story.model import View


def finds(hand: Any, words: str) -> Any:
    """Ask for it; gives the field."""
    hand.press("Ctrl+K")
    telling = hand.telling
    field = telling._sheets._finding._search.field
    assert telling.console.panels.now == "find"
    assert field.isVisible()
    assert telling.console.isAncestorOf(field)
    QTest.keyClicks(field, words)
    QApplication.processEvents()
    return field


def test_what_is_found_is_a_detour_and_the_room_sees_no_field(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Right")
    before = telling.show.session.state
    room = telling.audience.grab().toImage()
    field = finds(hand, "suz")
    QTest.keyClicks(telling.audience, "hou")  # the system has not yet given the keyboard to the console
    assert field.text() == "suzhou", "letters are letters while one writes"
    assert telling.audience.grab().toImage() == room
    assert (hand.number, telling.show.blank) == (2, "")
    hand.press("Return", on=field)
    state = telling.show.session.state
    assert (state.view, state.selection) == (View.NETWORK, Selection("place", "suzhou"))
    assert telling.show.away
    assert not field.isVisible()
    assert telling.console.board.ringed() is None, "no button of the console has the ring"
    hand.press("Left")
    assert telling.show.session.state == before
    hand.press("?")
    assert not field.isVisible(), "the sheet of the keys has no field"
    hand.press("Esc")
    telling.end()


def test_a_step_that_is_found_is_gone_to_in_the_talk(hand: Any) -> None:
    telling = hand.starts()
    tour = telling.show.session.index.tours[telling.show.tour]
    field = finds(hand, "leaves shanghai")
    hand.press("Return", on=field)
    assert telling.show.talk.stop.id == "version-two" == tour.steps[hand.number - 1].id
    assert not telling.show.away
    field = finds(hand, "begin a new story")
    assert not telling._sheets._finding._search.finder(telling.console.told()).find(field.text()), "what cannot be"
    hand.press("Esc", on=field)
    field = finds(hand, "magnifier")
    hand.press("Return", on=field)
    assert telling.show.pointer.now.tool == "magnifier", "what the show itself can do is found too"
    hand.press("Esc")
    assert telling.console.panels.now == ""
    telling.end()


@pytest.mark.parametrize("view", ["1", "2"])
def test_keys_walk_the_picture_and_a_clicker_leads_on(hand: Any, view: str) -> None:
    telling = hand.starts()
    hand.press("Ctrl+" + view)
    page = telling.audience.page
    plain = page.grab().toImage()
    hand.press("Shift+Right")
    hand.press("Shift+Right")
    ringed = page.view.ringed()
    assert ringed is not None
    assert page.grab().toImage() != plain, "the room sees where one is"
    assert hand.number == 1
    hand.press("Shift+Return")
    assert telling.show.session.state.selection is not None or telling.show.session.state.opened is not None
    hand.press("Right")
    assert hand.number == 2
    assert not telling.show.away
    assert not page.view.led
    telling.end()

"""Journeys with the search."""

from __future__ import annotations

from typing import Any

import pytest

from g60desk.state import Selection


def test_a_place_is_found_and_gone_to(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("birch")
    desk.shows("Birch", "South")
    desk.presses("Return")
    assert desk.state.view == "network"
    assert desk.state.selection == Selection("place", "birch")
    assert desk.window.panel == ""


def test_both_languages_are_searched_at_once(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.window.search.field.setText("白桦镇")
    desk.window.search.field.textEdited.emit("白桦镇")
    desk.rests()
    desk.presses("Return")
    assert desk.state.selection == Selection("place", "birch")


def test_arrows_choose_and_escape_leaves(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("road")
    found = desk.window.search.finder(desk.window.desk.told()).find("road")
    desk.presses("Down", "Down", "Up")
    desk.presses("Return")
    assert str(desk.state.selection or desk.state.opened) == found[1].goes
    desk.presses("Ctrl+K", "Esc")
    assert desk.window.panel == ""


def test_what_is_not_there_is_said(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("xyzzy")
    desk.shows("Nothing is called “xyzzy”.")


def test_a_command_is_found_too(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("next theme")
    desk.presses("Return")
    assert desk.state.theme == "hall"


def test_a_letter_in_the_field_is_no_command(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("tsl")
    assert not desk.state.table
    assert desk.state.language == "en"
    assert desk.window.search.field.text() == "tsl"


def test_a_figure_is_found_by_its_number(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types("280")
    desk.presses("Return")
    assert desk.state.opened == Selection("figure", "market")
    assert desk.state.view == "statistics"


@pytest.mark.parametrize(("words", "kind", "key"), [("joins", "event", "joined"), ("birch", "place", "birch")])
def test_tab_begins_at_what_was_found_and_goes_on_from_there(desk: Any, words: str, kind: str, key: str) -> None:
    desk.opens("two-towns")
    desk.presses("Ctrl+K")
    desk.types(words)
    desk.presses("Return")
    assert desk.state.selection == Selection(kind, key)
    view = desk.window.stage.view
    desk.presses("Tab")
    assert (view.focused().kind, view.focused().key) == (kind, key)
    at = view.scene.targets.index(view.focused())
    desk.presses("Tab")
    assert view.focused() == view.scene.targets[at + 1]

"""Journeys through the views: tabs, phases, tables, languages, themes, and the way out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from g60desk.layout.timeline_window import whole_window
from g60desk.state import Selection
from g60desk.views.table_rows import RowsView


def test_every_tab_is_reached_by_key_and_by_hand(desk: Any) -> None:
    desk.opens("two-towns")
    for key, headline in (
        ("2", "Two towns"),
        ("3", "Each grew along a road"),
        ("4", "were removed"),
        ("1", "From one"),
    ):
        desk.presses(key)
        desk.shows(headline)
    desk.clicks("View: Network")
    assert desk.state.view == "network"


def test_the_phase_is_shared_by_all_views(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("[")
    for key in "1234":
        desk.presses(key)
        assert desk.window.desk.told().phase.id == "v1"
    desk.presses("]")
    assert desk.state.phase == "v2"
    desk.presses("]")
    assert desk.state.phase == "v2"


def test_the_language_changes_in_place(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("2", "[")
    desk.window.dispatch.act("place", "alder")
    before = desk.state
    desk.presses("L")
    desk.shows("时间线", "来源")
    assert desk.state.selection == Selection("place", "alder")
    desk.presses("L")
    assert desk.state == before


def test_the_table_twin_of_each_view(desk: Any) -> None:
    desk.opens("two-towns")
    for key in "1234":
        desk.presses(key, "T")
        assert desk.state.table
        desk.presses("T")
        assert not desk.state.table


def test_themes_go_round(desk: Any) -> None:
    desk.opens("two-towns")
    seen = []
    for _ in range(3):
        desk.presses("D")
        seen.append(desk.state.theme)
    assert seen == ["hall", "contrast", "paper"]


def test_escape_is_one_step_out_and_never_the_end(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("event", "launch")
    desk.presses("S", "?")
    assert desk.window.panel == "help"
    desk.presses("Esc")
    assert desk.window.panel == ""
    assert desk.state.view == "sources"
    desk.presses("Esc")
    assert (desk.state.view, desk.state.opened) == ("timeline", None)
    assert desk.state.selection == Selection("event", "launch")
    desk.presses("Esc", "Esc", "Esc")
    assert desk.state.selection is None
    assert desk.window.isVisible()


def test_full_screen_and_back(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("F11")
    assert desk.window.isFullScreen()
    desk.presses("Esc")
    assert not desk.window.isFullScreen()


def test_start_over_keeps_language_and_theme(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("4", "[", "D", "L", "Ctrl+Home")
    assert (desk.state.view, desk.state.phase) == ("timeline", "")
    assert (desk.state.theme, desk.state.language) == ("hall", "zh-Hans")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920), (480, 320)])
def test_every_key_at_every_size_does_no_harm(desk: Any, size: tuple[int, int]) -> None:
    from g60desk.actions import ACTIONS

    desk.opens("two-towns", size=size)
    desk.window.commands.tables.ask_file = lambda *_: ""  # no dialog: nobody would close it
    for action in ACTIONS:
        if action.id not in ("quit", "open", "new"):
            for key in action.keys:
                desk.presses(key)
    desk.presses("Esc", "Esc", "Esc")


def test_the_keyboard_follows_the_view_and_no_ring_appears_by_itself(desk: Any) -> None:
    from PySide6.QtWidgets import QApplication

    desk.opens("two-towns")
    for keys in (("T",), ("Down", "T"), ("2",), ("S", "Esc"), ("Ctrl+K", "Esc")):
        desk.presses(*keys)
        assert desk.window.stage.view.hasFocus() or desk.window.stage.view.isAncestorOf(QApplication.focusWidget())
        assert desk.window.stage.view.focused() is None


def test_the_keys_of_the_program_work_in_a_table(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("T")
    rows = desk.window.stage.view.findChild(RowsView)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    QTest.keyClick(rows, "2")
    assert desk.window.desk.session.state.view == "network"
    QTest.keyClick(rows, "t")
    assert not desk.window.desk.session.state.table


def test_escape_goes_back_along_the_jumps(desk: Any) -> None:
    desk.opens("g60", view="comparison")
    desk.window.dispatch.act("go", "event:launch")
    desk.window.dispatch.act("go", "place:jiaxing")
    desk.presses("D", "Esc")
    assert (desk.state.view, desk.state.selection.key) == ("timeline", "launch")
    assert desk.state.theme == "hall"
    desk.presses("Esc")
    assert (desk.state.view, desk.state.selection) == ("comparison", None)


def test_escape_goes_back_from_source_to_source(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    desk.window.dispatch.act("cite", "source:")
    desk.window.dispatch.act("cite", "figure:companies")
    desk.window.dispatch.act("cite", "figure:plots")
    for key in ("companies", ""):
        desk.presses("Esc")
        assert desk.state.opened.key == key
    desk.presses("Esc")
    assert desk.state.opened is None


def test_escape_after_a_move_of_ones_own_leads_nowhere_else(desk: Any) -> None:
    desk.opens("g60", view="comparison")
    desk.window.dispatch.act("go", "place:jiaxing")
    desk.presses("3", "Esc")
    assert desk.state.view == "comparison"


def test_another_phase_is_seen_and_not_hidden_below_the_drawer(desk: Any) -> None:
    desk.opens("g60", view="network")
    desk.presses("S", "[")
    assert desk.state.opened is None
    assert desk.state.phase != ""


def test_nothing_is_copied_where_nothing_is_chosen(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    desk.clicks("Town")
    desk.presses("Ctrl+C")
    desk.shows("Nothing is chosen")
    desk.presses("Esc")


def test_today_is_a_key_and_a_button_where_the_story_reaches_it(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.desk.clock = lambda: date(2018, 3, 1)
    desk.window.refresh()
    desk.clicks("Today: 1 March 2018")
    start, end = desk.state.window
    assert (start + end) / 2 == date(2018, 3, 1).toordinal()
    desk.presses("0")
    assert desk.state.window is None
    desk.presses("3")
    desk.presses("N")
    assert desk.state.view == "timeline"
    assert desk.state.window == (start, end)
    desk.clicks("Fit:")
    assert desk.state.window is None
    desk.waits_for(lambda: not desk.window.stage.view.glide.moving)
    desk.clicks("Fit:")
    assert desk.state.window == whole_window(desk.window.desk.told().story)


def test_a_story_that_ended_says_why_there_is_no_today(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.desk.clock = lambda: date(2090, 1, 1)
    desk.window.refresh()
    before = desk.state
    desk.presses("N")
    assert desk.state == before
    assert desk.window.desk.messages.now.text == "The story does not reach today."

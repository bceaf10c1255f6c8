"""Journeys between the timeline and its table: one selection, one set of tracks, one place for the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from g60desk.state import Selection
from g60desk.views.table import TableView
from g60desk.views.timeline import TimelineView


def table_of(desk: Any) -> TableView:
    view = desk.window.stage.view
    assert isinstance(view, TableView)
    return view


def picture_of(desk: Any) -> TimelineView:
    view = desk.window.stage.view
    assert isinstance(view, TimelineView)
    return view


def drawn(desk: Any) -> set[str]:
    return {target.key for target in picture_of(desk).scene.targets if target.kind == "event"}


def rows(desk: Any) -> list[str]:
    return [row.key for row in table_of(desk).rows.rows_model.rows]


def press_row(desk: Any, key: str) -> None:
    shown = table_of(desk).rows
    shown.scrollTo(shown.rows_model.index(rows(desk).index(key), 1))
    at = shown.visualRect(shown.rows_model.index(rows(desk).index(key), 1))
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x() + 4, at.center().y()))
    desk.rests()


def test_what_is_chosen_in_the_table_is_chosen_in_the_picture_and_back(desk: Any) -> None:
    desk.opens("g60")
    desk.presses("T")
    press_row(desk, "launch")
    assert desk.state.selection == Selection("event", "launch")
    desk.presses("T")
    chosen = [target.key for target in picture_of(desk).scene.targets if target.kind == "event" and target.chosen]
    assert chosen == ["launch"]
    _, other = desk.finds("Nine cities sign to build it jointly")
    desk.clicks(other.name)
    desk.presses("T")
    row = table_of(desk).rows.currentIndex().row()
    assert rows(desk)[row] == other.key == desk.state.selection.key


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_an_event_chosen_in_the_table_is_in_sight_in_the_picture(desk: Any, language: str) -> None:
    desk.opens("g60", language=language)
    desk.presses("T")
    index = desk.window.desk.session.index
    early = min((e for e in index.events.values() if e.when), key=lambda e: e.when.sort_key)
    press_row(desk, early.id)
    desk.presses("T")
    assert early.id in drawn(desk)


def test_the_arrows_go_on_from_what_was_chosen_in_the_table(desk: Any) -> None:
    desk.opens("g60")
    desk.presses("Home")
    desk.presses("T")
    press_row(desk, "launch")
    desk.presses("T")
    walk = picture_of(desk).walk()
    assert walk is not None
    picture_of(desk).setFocus()
    desk.presses("Right")
    assert picture_of(desk).walker.here() is walk.event("launch")
    desk.presses("Right")
    assert picture_of(desk).walker.here() is walk.beside("launch", 1)


def test_hidden_tracks_are_in_neither(desk: Any) -> None:
    desk.opens("two-towns")
    events = desk.window.desk.session.index.events

    def reached() -> set[str]:
        walk = picture_of(desk).walk()
        assert walk is not None
        return {event.id for event in walk.order}

    def listed() -> set[str]:
        return {key for key in rows(desk) if key in events}

    assert reached() == set(events)
    desk.window.dispatch.act("hide", "corridor")
    shown = reached()
    assert {events[key].track for key in shown} == {"elsewhere"}
    assert drawn(desk) <= shown
    desk.presses("T")
    assert listed() == shown
    desk.window.dispatch.act("set", "hidden=")
    assert listed() == set(events)
    desk.presses("T")
    assert reached() == set(events)

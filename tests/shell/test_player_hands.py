"""What hands, keys and windows do to the story time: they stop it, hold it, drag it, and leave it."""

from __future__ import annotations

import pytest
from hands import turn_wheel
from playing import Showing
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from sheets import STORIES

from g60desk.layout.timeline_window import story_window
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.story.pace import Pace
from g60desk.views.timeline import TimelineView


def test_a_drag_stops_it(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(1)
    view = showing.window.stage.view
    assert view is not None
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(700, 430))
    QTest.mouseMove(view, QPoint(640, 430))
    QTest.mouseMove(view, QPoint(560, 430))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(560, 430))
    assert not showing.state.playing and showing.state.day is not None


def test_a_turn_of_the_wheel_stops_it_says_so_and_offers_to_go_on(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(1)
    view, messages = showing.window.stage.view, showing.window.desk.messages
    assert isinstance(view, TimelineView) and messages.now is None
    turn_wheel(view, QPointF(700, 430), (0, 120))
    view.glide.settle()
    assert not showing.state.playing
    assert messages.now is not None and messages.now.way is not None
    day = showing.state.day
    showing.window.dispatch.act(messages.now.way.kind, messages.now.way.key)
    assert showing.state.playing and showing.state.day == day and messages.now is None
    showing.window.commands.run("play")
    assert not showing.state.playing and messages.now is None  # who stops it knows


def test_the_head_of_now_is_dragged_through_time(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(10)
    view, window, day = showing.window.stage.view, showing.state.window, showing.state.day or 0.0
    assert isinstance(view, TimelineView) and view.axis is not None
    x, y = (round(at) for at in next(one for one in view.scene.targets if one.key == "play").rect.middle)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(view, QPoint(x + 40, y))
    QTest.mouseMove(view, QPoint(x + 100, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(x + 100, y))
    assert (showing.state.day or 0.0) - day == pytest.approx(100 / view.axis.per_day)
    assert (showing.state.playing, showing.state.window) == (False, window)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x + 100, y))
    assert showing.state.playing


def test_hands_on_time_stop_it_and_others_do_not(showing: Showing) -> None:
    session = showing.window.desk.session
    event = session.reading.story.timeline.events[0].id
    for fields in ({"phase": "v2"}, {"selection": Selection("event", event)}, {"opened": Selection("source", "")}):
        session.change(opened=None, selection=None)
        session.change(playing=True, day=story_window(session.reading.story)[0])
        session.change(**fields)
        assert not showing.state.playing, fields
    assert showing.state.day is not None
    session.change(phase="v2")
    assert showing.state.day is None
    session.change(opened=None)
    showing.window.commands.run("play")
    for fields in ({"language": "zh-Hans"}, {"view": View.NETWORK}, {"theme": "hall"}, {"table": True}):
        session.change(**fields)
        assert showing.state.playing, fields
    showing.window.show_panel("help")
    assert not showing.state.playing


def test_esc_stops_it_first_and_leaves_the_day_last(showing: Showing) -> None:
    showing.window.desk.session.change(phase="v1")
    showing.window.commands.run("play")
    showing.passes(30)
    showing.window.desk.session.change(selection=Selection("place", "hefei"))
    seen = []
    for _ in range(3):
        showing.window.commands.run("back")
        seen.append((showing.state.playing, showing.state.selection is None, showing.state.day is None))
    assert seen == [(False, False, False), (False, True, False), (False, True, True)]
    phase = showing.window.desk.told().phase
    assert phase is not None and phase.id == "v1"


def test_a_window_out_of_sight_holds_the_time(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(1)
    assert showing.player.running
    showing.window.hide()
    assert not showing.player.running and showing.state.playing
    day = showing.state.day
    showing.clock.now += 60
    showing.window.show()
    assert showing.player.running and showing.state.day == day


def test_a_story_of_another_time_begins_without_a_day(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.window.desk.open(STORIES / "two-towns")
    assert (showing.state.day, showing.state.playing) == (None, False)
    assert not showing.player.running
    showing.window.commands.run("play")
    showing.passes(5)
    assert showing.state.playing and showing.state.day is not None


def test_the_button_and_the_pace_in_the_foot(showing: Showing) -> None:
    def keys() -> list[str]:
        return [target.key for target in showing.window.stage.foot.scene.targets if target.kind in ("action", "set")]

    assert "play" in keys() and "pace=double" not in keys()
    showing.window.commands.run("play")
    assert "pace=double" in keys()
    showing.window.dispatch.act("set", "pace=double")
    assert showing.state.pace is Pace.DOUBLE and showing.state.playing
    assert "pace=fourfold" in keys()
    showing.window.dispatch.act("set", "pace=minute")  # which this story has not
    assert "pace=events" in keys()

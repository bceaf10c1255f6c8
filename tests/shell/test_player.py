"""Story time in a real window, with a clock in the hand: views follow, and nothing is left running."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import Showing
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from g60desk.layout.story_time import begins_of, run_end
from g60desk.layout.timeline_window import shown_window, story_window
from g60desk.shell.motion import _desktop_says, wants_stillness
from g60desk.shell.player import LEAST_STAY
from g60desk.story.model import View
from g60desk.story.pace import OPENING_SECONDS, Pace
from g60desk.views.timeline import TimelineView


def test_time_runs_through_the_opening_window_and_stops_at_the_end(showing: Showing) -> None:
    session = showing.window.desk.session
    first, last = story_window(session.reading.story)
    showing.window.commands.run("play")
    assert (showing.state.day, showing.state.playing) == (first, True)
    showing.passes(OPENING_SECONDS / 2)
    assert showing.state.day == pytest.approx((first + last) / 2)
    showing.passes(1000)
    assert (showing.state.day, showing.state.playing) == (run_end(session.reading.story), False)
    assert not showing.player.running
    showing.window.commands.run("play")
    assert (showing.state.day, showing.state.playing) == (first, True)  # over again


def test_other_views_follow(showing: Showing) -> None:
    desk, names = showing.window.desk, []
    showing.window.commands.run("play")
    for view in View:
        desk.session.change(view=view)
        showing.passes(4)
        shown = showing.window.stage.view
        assert shown is not None and shown.told is not None
        assert shown.told.phase == desk.told().phase
        names.append(shown.told.phase.name if shown.told.phase else "")
    assert names == sorted(names) and showing.state.playing
    assert names[0] == "1.0" and names[-1] == "3.0"


def test_a_view_that_shows_the_same_is_not_laid_out_again(showing: Showing) -> None:
    showing.window.desk.session.change(view=View.NETWORK)
    showing.window.commands.run("play")
    showing.passes(2)
    assert showing.window.stage.view is not None
    scene, foot = showing.window.stage.view.scene, showing.window.stage.foot.scene
    showing.passes(1)
    assert showing.window.stage.view.scene is scene
    assert showing.window.stage.foot.scene is foot
    showing.passes(4)
    assert showing.window.stage.view.scene is not scene


def test_a_pause_keeps_the_day_and_loses_nothing(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(3)
    day = showing.state.day
    showing.window.commands.run("play")
    assert not showing.state.playing and not showing.player.running
    showing.clock.now += 500
    assert showing.state.day == day
    showing.window.commands.run("play")
    assert showing.state.day == day


def test_another_pace_keeps_the_day_and_is_remembered(showing: Showing) -> None:
    showing.window.commands.run("play")
    showing.passes(2)
    before = showing.state.day
    showing.window.commands.run("faster")
    assert (showing.state.day, showing.state.pace) == (before, Pace.DOUBLE)
    showing.passes(1)
    assert before is not None and showing.state.day is not None
    assert showing.state.day - before == pytest.approx(2 * 3653 / OPENING_SECONDS, rel=0.01)
    showing.window.close()
    assert showing.window.desk.store.now.pace == "double"


def test_less_motion_holds_for_the_window_too(showing: Showing) -> None:
    view = showing.window.stage.view
    assert isinstance(view, TimelineView)
    showing.window.commands.run("motion")
    showing.window.commands.run("zoom_in")
    assert showing.state.window is not None and not view.glide.moving
    assert showing.window.desk.store.now.motion == "reduced"


def test_the_timeline_glides_along(showing: Showing) -> None:
    session = showing.window.desk.session
    first = story_window(session.reading.story)[0]
    session.change(window=(first, first + 400))
    showing.window.commands.run("play")
    showing.passes(10)
    start, end = shown_window(session.reading.story, showing.state.window)
    assert showing.state.playing and showing.state.day is not None
    assert start > first and start < showing.state.day < end
    assert end - start == pytest.approx(400)


def test_reduced_motion_cuts_from_event_to_event(showing: Showing) -> None:
    """No timer is shorter than a tenth of a second, and every day that is seen is one on which something begins."""
    session = showing.window.desk.session
    story = session.reading.story
    session.change(still=True)
    showing.window.commands.run("play")
    allowed = {showing.state.day, *begins_of(story), run_end(story)}
    seen = []
    while showing.state.playing:
        timers = [one for one in showing.window.findChildren(QTimer) if one.isActive()]
        assert all(timer.interval() >= LEAST_STAY * 1000 for timer in timers)
        playing = [timer for timer in timers if timer.parent() is showing.player]
        assert len(playing) == 1 and playing[0].isSingleShot()
        showing.clock.now += playing[0].interval() / 1000
        showing.player._go_on()
        seen.append(showing.state.day)
    assert set(seen) <= allowed and len(seen) > 10
    assert showing.clock.now - 100 == pytest.approx(OPENING_SECONDS, abs=2 * LEAST_STAY)


def test_time_runs_by_the_real_clock(showing: Showing, qtbot: QtBot) -> None:
    showing.window._player = None  # made anew, as in the program
    delete(showing.player)
    showing.window.commands.run("play")
    begun = showing.state.day
    qtbot.waitUntil(lambda: (showing.state.day or 0.0) > (begun or 0.0))
    assert showing.window.player.running
    showing.window.close()
    assert not showing.window.player.running


def test_less_motion_is_asked_for_by_a_setting_or_by_the_desktop(tmp_path: Path, qapp: QApplication) -> None:
    assert wants_stillness("reduced") and not wants_stillness("full") and not wants_stillness("system")
    assert not _desktop_says(tmp_path)
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", encoding="utf-8")
    assert _desktop_says(tmp_path)
    (tmp_path / "gtk-4.0").mkdir()
    (tmp_path / "gtk-4.0" / "settings.ini").write_text("[Settings]\ngtk-enable-animations=1\n", encoding="utf-8")
    assert not _desktop_says(tmp_path)
    (tmp_path / "kdeglobals").write_text("no section", encoding="utf-8")
    (tmp_path / "gtk-4.0" / "settings.ini").write_bytes(b"\xff\xfe\0")
    assert not _desktop_says(tmp_path)

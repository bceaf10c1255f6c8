"""Targets that lead through time: a window is set by its ends, and going to an event brings it into the window."""

from __future__ import annotations

from typing import Any

import pytest
from sheets import reading_named

from g60desk.layout.timeline_window import CALM, extent
from g60desk.session import Session
from g60desk.shell.dispatch import Dispatch
from g60desk.state import Selection, State
from g60desk.story.dates import day_of


@pytest.fixture
def session(qapp: Any) -> Session:
    return Session(reading_named("g60"), State())


@pytest.fixture
def dispatch(session: Session) -> Dispatch:
    return Dispatch(session, lambda _: None, lambda _: None)


def test_a_window_is_set_by_its_ends(session: Session, dispatch: Dispatch) -> None:
    dispatch.act("set", "window=700000.50..-1.25,table=1")
    assert session.state.window == (700000.5, -1.25)
    assert session.state.table


@pytest.mark.parametrize("broken", ["window=", "window=5", "window=a..b", "window=1..2..3"])
def test_what_is_no_window_changes_nothing(session: Session, dispatch: Dispatch, broken: str) -> None:
    dispatch.act("set", broken)
    assert session.state == State()


def test_going_to_an_event_brings_it_into_the_window(session: Session, dispatch: Dispatch) -> None:
    dispatch.act("go", "event:stanford-founded")
    assert session.state.selection == Selection("event", "stanford-founded")
    window = session.state.window
    assert window is not None
    assert window[0] < day_of(1891, 1, 1) < window[1]
    assert window[1] - window[0] == pytest.approx(3653)


def test_going_to_an_event_that_is_seen_moves_nothing(session: Session, dispatch: Dispatch) -> None:
    dispatch.act("go", "event:launch")
    assert session.state.window is None


@pytest.mark.parametrize("key", ["five-year-plan", "launch", "seventh-anniversary", "stanford-founded"])
def test_what_one_goes_to_stands_well_in_sight(session: Session, dispatch: Dispatch, key: str) -> None:
    event = session.index.events[key]
    assert event.when is not None
    first, last = extent(event.when)
    for start in (first - 3600.0, first - 3000.0, first + 50.0, first - 100.0):
        session.change(window=(start, start + 3653.0), selection=None)
        dispatch.act("go", f"event:{key}")
        begun, end = session.state.window or (0.0, 1.0)
        assert first <= begun + CALM * (end - begun)
        assert min(last - 1, first + 0.05 * (end - begun)) >= begun
        assert end - begun == pytest.approx(3653.0)

"""Journeys with the tracks of the timeline: hiding says so and can be undone."""

from __future__ import annotations

from typing import Any


def test_hiding_says_how_many_events_went_and_offers_them_again(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("hide", "corridor")
    desk.shows("4 events hidden: The road", "Undo")
    desk.clicks("Undo")
    assert desk.state.hidden == ()
    desk.hides("events hidden")
    desk.window.dispatch.act("hide", "elsewhere")
    desk.shows("1 event hidden: Elsewhere")
    desk.presses("Esc")
    assert desk.state.hidden == ()
    desk.hides("event hidden")

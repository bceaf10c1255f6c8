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


def test_the_panel_hides_folds_and_moves_by_hand(desk: Any) -> None:
    desk.opens("two-towns")
    desk.clicks("Tracks: which are shown")
    assert desk.window.panel == "tracks"
    desk.clicks("Elsewhere, shown")
    assert desk.state.hidden == ("elsewhere",)
    desk.shows("Tracks: 1 of 2", "1 event hidden")
    desk.clicks("Show all tracks")
    assert desk.state.hidden == ()
    desk.presses("Tab", "Space")
    assert desk.state.folded == ("elsewhere",)
    desk.clicks("Move The road down")
    assert desk.state.order == ("elsewhere", "corridor")
    desk.presses("Enter")
    assert desk.state.order == ("elsewhere", "corridor")
    desk.presses("Esc")
    assert desk.window.panel == ""


def test_the_panel_opens_by_key_from_everywhere(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("2", "R")
    assert (desk.state.view, desk.window.panel) == ("timeline", "tracks")
    desk.presses("Tab", "Enter")
    assert desk.state.hidden == ("corridor",)
    desk.presses("Enter")
    assert desk.state.hidden == ()
    desk.presses("R")
    assert desk.window.panel == ""


def test_a_card_leads_along_the_links(desk: Any) -> None:
    desk.opens("g60", size=(1920, 1080))
    desk.window.dispatch.act("event", "version-two")
    desk.clicks("Leads to: Nine cities sign")
    assert str(desk.state.selection) == "event:version-three"
    desk.presses("Esc")
    assert str(desk.state.selection) == "event:version-two"
    desk.clicks("Led to it: G60 conference")
    assert str(desk.state.selection) == "event:launch"

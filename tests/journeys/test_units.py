"""Journeys with units: what figures are told in, seen everywhere, found, taken back, and dropped with its story."""

from __future__ import annotations

from typing import Any

from g60desk import resources
from g60desk.state import Selection


def test_the_key_leads_through_the_units_and_home(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.shows("Over 2.4 million m² were removed", "Units: as printed")
    seen = []
    for _ in range(6):
        desk.presses("U")
        seen.append(desk.state.unit)
    assert seen == ["m2", "ha", "km2", "mu", "as:pitch", ""]
    desk.presses("U", "U")
    desk.shows("Over 2.4 million m² were removed", "over 240 ha", "Areas in ha", "Units: ha")
    desk.clicks("Areas in ha; press for figures as printed")
    assert desk.state.unit == ""


def test_the_key_leads_through_the_units_of_the_page(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    seen = []
    for _ in range(6):
        desk.presses("U")
        seen.append(desk.state.unit)
    assert seen == ["m2", "ha", "km2", "mu", "as:market-clearance", ""]


def test_a_yardstick_is_told_with_its_size_and_source(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.window.desk.session.change(unit="as:pitch", opened=Selection("figure", "cleared"))
    desk.rests()
    desk.shows(
        "over 336 football pitches",
        "As given",
        "over 2.4 million m²",
        "A football pitch (7,140 m²)",
        "Yearbook of the towns",
    )
    assert "7,140 m²" in desk.window.commands.copies.text().replace("\u202f", " ")


def test_a_drawer_has_a_figure_in_all_units_and_a_press_tells_all_in_it(desk: Any) -> None:
    desk.opens("two-towns", view="statistics", size=(1600, 1000))
    desk.window.desk.session.change(opened=Selection("figure", "market"))
    desk.rests()
    desk.shows("In other units", "18.67 ha", "186,700 m²", "about 26.1 football pitches")
    desk.clicks("18.67\u202fha")
    assert (desk.state.unit, str(desk.state.opened)) == ("ha", "figure:market")
    desk.clicks("280\u00a0mu, as printed")
    assert desk.state.unit == ""


def test_it_is_found_told_and_taken_back(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.presses("Ctrl+K")
    desk.types("hectare")
    desk.presses("Return")
    assert desk.state.unit == "ha"
    now = desk.window.desk.messages.now
    assert now is not None and now.text == "Areas in ha" and now.way.key == "unit="
    desk.presses("Ctrl+Z")
    assert desk.state.unit == ""
    assert desk.window.desk.messages.now is None  # what is no longer so is not told
    desk.presses("Ctrl+Y")
    assert desk.state.unit == "ha"
    desk.window.desk.messages.clear()


def test_a_yardstick_goes_with_its_story(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.window.desk.session.change(unit="as:pitch")
    desk.window.desk.messages.clear()
    desk.window.desk.open(resources.story_folder())
    desk.rests()
    assert desk.state.unit == ""


def test_other_lengths_follow(desk: Any) -> None:
    desk.opens("g60", view="network")
    desk.window.desk.session.change(unit="mi", still=True)
    desk.rests()
    desk.shows("miles", "Lengths in miles")
    desk.window.desk.messages.clear()


def test_a_unit_is_remembered_and_a_yardstick_is_not(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.presses("U", "U")
    desk.window.desk.messages.clear()
    desk.opens("two-towns")
    assert desk.state.unit == "ha"
    desk.window.desk.session.change(unit="as:pitch")
    desk.window.desk.messages.clear()
    desk.opens("two-towns")
    assert desk.state.unit == ""


def test_where_nothing_converts_that_is_told_and_nothing_changes(desk: Any) -> None:
    desk.opens("g60", view="comparison")
    desk.window.desk.session.change(still=True, compared="histories")
    desk.presses("U")
    assert desk.state.unit == "m"  # the road runs 65 miles; no area is told there
    desk.window.desk.session.change(unit="", pair=("g60", "silicon-valley"))
    desk.presses("U")
    assert desk.state.unit == ""
    desk.shows("Nothing here is told in units that convert")
    desk.window.desk.messages.clear()

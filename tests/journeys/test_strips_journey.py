"""Journeys along corridors: found, travelled, zoomed, told in miles, taken back."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection


def test_a_university_is_found_on_its_line_and_one_travels_on_from_there(desk: Any) -> None:
    desk.opens("g60", view="timeline")
    desk.window.desk.session.change(still=True)
    desk.window.dispatch.act("go", "stop:silicon-valley/2")
    assert (str(desk.state.view), desk.state.compared, desk.state.table) == ("comparison", "strips", False)
    desk.shows("Stanford")
    desk.presses("Right", "Right")
    assert desk.state.selection == Selection("stop", "silicon-valley/4")
    desk.presses("Ctrl+Z")
    assert desk.state.selection == Selection("stop", "silicon-valley/3")
    desk.presses("+")
    assert desk.state.stretch is not None
    desk.presses("0")
    assert desk.state.stretch is None
    desk.presses("T")
    desk.shows("Comparison, stop by stop")
    desk.presses("T", "Esc", "Esc")
    assert desk.state.selection is None
    desk.window.desk.messages.clear()


def test_a_way_closer_is_one_step_back(desk: Any) -> None:
    desk.opens("g60", view="comparison")
    desk.window.desk.session.change(still=True)
    desk.window.desk.session.change(compared="strips")
    desk.presses("+", "+", "+")
    assert desk.state.stretch is not None
    desk.presses("Ctrl+Z")
    assert (desk.state.stretch, desk.state.compared) == (None, "strips")
    desk.presses("Ctrl+Z")
    assert desk.state.compared == ""
    desk.window.desk.messages.clear()


def test_the_scale_bar_leads_to_miles_and_a_plate_to_how_it_is_measured(desk: Any) -> None:
    desk.opens("g60", view="comparison")
    desk.window.desk.session.change(still=True, compared="strips")
    bar = next(one for one in desk.window.stage.view.scene.targets if one.key == "unit=mi")
    desk.window.dispatch.choose(bar)
    desk.shows("293 miles")
    desk.window.dispatch.act("cite", "method:strips")
    assert desk.state.opened == Selection("method", "strips")
    desk.presses("Esc", "Ctrl+Z")
    desk.shows("472 km")
    desk.window.desk.messages.clear()

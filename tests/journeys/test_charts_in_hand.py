"""Journeys along the charts: a mark opens what proves it, arrows lead on, and what nobody knows says so everywhere."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection


def at_balance(desk: Any) -> None:
    desk.opens("quay-town", view="statistics")
    desk.window.dispatch.act("set", "page=balance")
    desk.rests()
    desk.window.stage.view.growing.finish()


def test_a_press_on_a_mark_opens_what_proves_it_and_another_closes_it(desk: Any) -> None:
    at_balance(desk)
    desk.clicks("US$5.2 million")
    assert desk.state.opened == desk.state.selection == Selection("figure", "fish")
    desk.shows("Balance of the fish market", "The harbour ledger")
    desk.presses("Esc")
    assert desk.state.opened is None
    desk.window.dispatch.act("figure", "fish")
    assert desk.state.selection is None
    assert desk.state.opened is None


def test_keys_lead_along_the_marks_to_the_next_chart_and_enter_opens(desk: Any) -> None:
    at_balance(desk)
    view = desk.window.stage.view
    view.setFocus()
    view.focus_on(next(target for target in view.scene.targets if target.key == "fish"))
    desk.presses("Down", "Right")
    assert desk.state.page == "weights"
    desk.presses("Enter")
    assert desk.state.opened == Selection("figure", "sea")


def test_what_nobody_knows_is_told_without_a_number(desk: Any) -> None:
    at_balance(desk)
    desk.clicks("not known")
    assert desk.state.opened == Selection("figure", "museum")
    desk.shows("not known", "Quay Gazette", "The town keeps it to itself.")
    for name in ("Copy", "Next", "Previous"):
        desk.clicks(name)
    desk.presses("Esc", "t")
    desk.hides("museum: 0")
    desk.presses("t", "s")
    desk.rests()

"""Two subjects side by side: by hand and by key, and out again."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection


def test_a_badge_then_c_then_another_badge(desk: Any) -> None:
    desk.opens("g60", size=(1920, 1080))
    desk.presses("3", "C")
    assert desk.window.desk.messages.now.text == "Choose a subject first: press its badge."
    desk.clicks("G60")
    assert desk.state.selection == Selection("subject", "g60")
    desk.presses("C")
    assert desk.state.pair == ("g60",)
    assert desk.window.desk.messages.now.text.startswith("Choose the second one")
    desk.clicks("128")
    assert desk.state.pair == ("g60", "route-128")
    assert desk.window.desk.messages.now is None
    desk.hides("Silicon Valley, both")
    desk.presses("Esc")
    assert desk.state.pair == ()
    assert desk.shows("Silicon Valley")
    desk.presses("Ctrl+Z")
    assert desk.state.pair == ("g60", "route-128")


def test_the_first_one_again_ends_the_wait(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    desk.presses("3")
    desk.clicks("G60")
    desk.presses("C")
    desk.clicks("G60")
    assert desk.state.pair == ()


def test_two_subjects_are_always_side_by_side(desk: Any) -> None:
    desk.opens("two-towns", size=(1280, 720))
    desk.presses("3", "C")
    assert desk.window.desk.messages.now.text == "There are no more than two to compare."


def test_an_aspect_that_is_found_is_in_sight_whatever_was_filtered(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    desk.presses("3")
    desk.window.desk.session.change(aspects_of="figure", pair=("g60", "route-128"))
    desk.presses("Ctrl+K")
    desk.types("ties between firms")
    desk.presses("Return")
    assert desk.state.selection == Selection("aspect", "ties")
    assert desk.shows("Ties between firms", "Self-contained")
    assert desk.state.pair == ("g60", "route-128")
    desk.presses("Esc")
    assert (desk.state.aspects_of, desk.state.selection) == ("figure", None)


def test_an_order_and_a_filter_can_be_found(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    for words, field, value in (("best known", "aspects_by", "known"), ("disputed aspects", "aspects_of", "disputed")):
        desk.presses("Ctrl+K")
        desk.types(words)
        desk.presses("Return")
        assert getattr(desk.state, field) == value
        assert desk.state.view == "comparison"


def test_the_panel_chooses_aspects_their_order_and_two_subjects(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    desk.presses("3", "A")
    desk.clicks("Disputed")
    desk.clicks("The best known first")
    assert (desk.state.aspects_of, desk.state.aspects_by) == ("disputed", "known")
    desk.clicks("Route 128 high-technology corridor")
    desk.clicks("Silicon Valley, both sides of Route 101")
    assert desk.state.pair == ("route-128", "silicon-valley")
    desk.clicks("Show all")
    assert (desk.state.aspects_of, desk.state.aspects_by, desk.state.pair) == ("", "", ())
    desk.presses("Esc")
    assert desk.window.panel == ""

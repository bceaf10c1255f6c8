"""A journey through a story in which no place has coordinates: its lines are the picture, and the keys say so."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection
from g60desk.story.model import View


def test_the_lines_are_the_picture_and_a_turn_says_why(desk: Any) -> None:
    desk.opens("valley-net")
    desk.presses("2")
    assert desk.state.view == View.NETWORK
    before = desk.state.layout
    desk.presses("G")
    assert desk.state.layout == before
    assert desk.window.desk.messages.now is not None
    names = [target.name for target in desk.window.stage.view.scene.targets]
    assert "Straight" in names
    assert "Map" not in names


def test_a_place_can_be_chosen_and_its_neighbours_are_lit(desk: Any) -> None:
    desk.opens("valley-net")
    desk.presses("2")
    desk.clicks("Weir")
    assert desk.state.selection == Selection("place", "weir")
    marks = {mark for mark in desk.window.stage.view.scene.belongings if mark.startswith("place:")}
    assert len(marks) == 12

"""Journeys between map and straight line: by key and by hand, to the end, half-way and back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from g60desk.story.model import NetworkLayout, View
from g60desk.views.network import NetworkView

MAP, STRAIGHT = NetworkLayout.MAP, NetworkLayout.STRAIGHT


def view_of(desk: Any) -> NetworkView:
    view = desk.window.stage.view
    assert isinstance(view, NetworkView)
    return view


@pytest.fixture
def net(desk: Any) -> Any:
    """The shipped story, which may move, on its first page."""
    desk.opens("g60")
    desk.window.desk.session.change(still=False)
    return desk


def test_two_keys_turn_the_map_into_the_line_and_nothing_goes_on_after_it(net: Any) -> None:
    net.presses("2", "G")
    assert (net.state.view, net.state.layout) == (View.NETWORK, STRAIGHT)
    view = view_of(net)
    assert view.turning.moving
    net.waits_for(lambda: not view.turning.moving)
    painted = QSignalSpy(view.drawn)
    net.rests()
    assert painted.count() == 0
    net.presses("G")
    assert net.state.layout == MAP
    net.waits_for(lambda: not view.turning.moving)


def test_the_switch_turns_it_round_half_way(net: Any) -> None:
    net.presses("2")
    net.clicks("Straight")
    view = view_of(net)
    there = QSignalSpy(view.turning.turned)
    net.waits_for(lambda: there.count() > 2)
    net.clicks("Map")
    assert net.state.layout == MAP
    net.waits_for(lambda: not view.turning.moving)
    assert next(t for t in view.scene.targets if t.name == "Map").chosen


@pytest.mark.parametrize("key", ["L", "D", "T", "1", "M"])
def test_another_key_ends_it_cleanly(net: Any, key: str) -> None:
    net.presses("2", "G")
    view = view_of(net)
    assert view.turning.moving
    net.presses(key)
    assert not view.turning.moving
    net.presses(*({"T": "T", "1": "2", "D": "DD"}.get(key, "")))
    assert net.state.layout == STRAIGHT


def test_phases_can_be_run_through_as_quickly_as_one_presses(net: Any) -> None:
    net.presses("2", "[", "[")
    assert net.window.desk.told().phase.name == "1.0"
    view = view_of(net)
    net.presses("]", "]")
    assert net.window.desk.told().phase.name == "3.0"
    assert view.turning.moving
    net.waits_for(lambda: not view.turning.moving)
    net.shows("Nine cities")


def test_from_another_view_the_key_shows_the_network_as_it_was(net: Any) -> None:
    net.presses("3", "G")
    assert (net.state.view, net.state.layout) == (View.NETWORK, MAP)

"""A network that was just seen is there at once when one comes back to it; what was seen long ago is let go of."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sheets import sheet, told

from g60desk.layout.network_moving import KEPT, NetworkSheet
from g60desk.state import State
from g60desk.story.model import NetworkLayout, View

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_last_pictures_are_kept_and_no_more() -> None:
    straight = State(view=View.NETWORK, layout=NetworkLayout.STRAIGHT)
    states = [replace(straight, phase=phase) for phase in ("v1", "v2", "v3")] + [replace(straight, sized="people")]
    one = told("g60")
    network = NetworkSheet(one, sheet())
    first, second, *_ = (network.lay_out(one.in_state(state)) for state in states[:KEPT])
    assert network.lay_out(one.in_state(states[0])) is first
    network.lay_out(one.in_state(states[KEPT]))
    assert network.prepare(one.in_state(states[0])) is first, "it was asked for again"
    anew = network.lay_out(one.in_state(states[1]))
    assert anew is not second
    assert anew.items == second.items

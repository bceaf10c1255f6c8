"""A view that is kept as a step is YAML, and read back it shows the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from sheets import index_named
from states import states_of

from g60desk.state import Selection, State
from g60desk.story.model import NetworkLayout, Step, View
from g60desk.story.nodes import load
from g60desk.story.problems import Ledger
from g60desk.story.repair import Repairer
from g60desk.tour.recording import flow, step_of, step_text
from g60desk.tour.spelling import kept_state, state_of

INDEX = index_named("two-towns")


def read_back(text: str) -> Step:
    """The step that a list of one spells; nothing may be wrong with it."""
    ledger = Ledger()
    step = Repairer(ledger).record(Step, load(text, "kept").root[0], ())
    assert ledger.findings == []
    return step


@settings(max_examples=40)
@given(state=states_of(INDEX))
def test_a_kept_view_is_read_back(state: State) -> None:
    step = read_back(step_text(step_of(INDEX, state)))
    assert state_of(INDEX, step, state) == kept_state(state)
    assert step_of(INDEX, state_of(INDEX, step, state)) == step_of(INDEX, state)
    assert step.say or state.view == View.SOURCES  # which has no sentence of its own in the story


def test_a_kept_view_is_ready_to_be_edited() -> None:
    state = State(view=View.NETWORK, phase="v2", layout=NetworkLayout.STRAIGHT, selection=Selection("place", "birch"),
                  beside="alder", window=(735964.0, 736330.0))  # fmt: skip
    assert step_text(step_of(INDEX, state, {"network-birch"}), 2) == (
        "  - id: network-birch-2\n"
        "    view: network\n"
        "    show: {phase: v2, focus: birch, from: 2016, to: 2016, layout: straight, beside: alder}\n"
        "    say:\n"
        '      en: "Birch"\n'
        '      zh-Hans: "白桦镇"\n'
        "    seconds: 30\n"
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [("place:a", "place:a"), ("source:", '"source:"'), ("on", '"on"'), ("a: b", '"a: b"'), ("2016-05", "2016-05"),
     (["a", "b"], "[a, b]"), (True, "true"), (-0.5, "-0.5"), ("#x", '"#x"'), ("", '""')],
)  # fmt: skip
def test_a_value_is_written_so_that_it_is_read_as_such(value: object, said: str) -> None:
    assert flow(value) == said
    read = load(f"x: {{y: {said}}}", "x").root["x"]["y"]
    assert read == (value if isinstance(value, (str, list)) else said)

"""What is pointed at, without a window: any hand with any tools leaves it whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.presenter.pointer import Pointer
from g60desk.presenter.pointing import (
    LEAST_RADIUS,
    LEAST_TIMES,
    MIDDLE,
    MOST_RADIUS,
    MOST_TIMES,
    Pointing,
    Tool,
)

PLACES = st.tuples(st.floats(-0.5, 1.5), st.floats(-0.5, 1.5))
HANDS = st.one_of(
    st.tuples(st.just("take"), st.sampled_from(list(Tool))),
    st.tuples(st.sampled_from(["move", "press"]), PLACES),
    st.tuples(st.just("turn"), st.floats(-9, 9)),
    st.tuples(st.just("nudge"), st.integers(-30, 30), st.integers(-30, 30)),
    st.tuples(st.just("turn_to"), st.sampled_from("abc")),
    st.tuples(st.sampled_from(["lift", "leave", "undo", "wipe", "take_next", "put_away"])),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(HANDS, max_size=30))
def test_any_hand_leaves_what_can_be_shown(hands: list[tuple[Any, ...]]) -> None:
    pointer = Pointer()
    told: list[tuple[Tool, bool]] = [(Tool.NONE, False)]
    pointer.chosen.connect(lambda: told.append((pointer.now.tool, bool(pointer.now.ink))))
    for name, *values in hands:
        getattr(pointer, name)(*values)
        now = pointer.now
        for x, y in [*([now.at] if now.at else []), *(place for trace in now.ink for place in trace)]:
            assert 0 <= x <= 1 and 0 <= y <= 1
        assert all(now.ink), "a stroke has a place"
        assert LEAST_RADIUS <= now.radius <= MOST_RADIUS
        assert LEAST_TIMES <= now.times <= MOST_TIMES
        assert not now.draws or (now.tool is Tool.PEN and now.ink)
        assert told[-1] == (now.tool, bool(now.ink)), "who listens knows the tools"


def test_strokes_stay_with_their_page() -> None:
    pointer = Pointer()
    pointer.turn_to("first")
    pointer.take(Tool.PEN)
    pointer.press((0.1, 0.1))
    pointer.move((0.2, 0.1))
    drawn = pointer.now.ink
    assert drawn == (((0.1, 0.1), (0.2, 0.1)),)
    pointer.turn_to("second")
    assert (pointer.now.ink, pointer.now.draws, pointer.now.tool) == ((), False, Tool.PEN)
    pointer.move((0.3, 0.3))
    assert pointer.now.ink == (), "a stroke ends with its page"
    pointer.turn_to("first")
    assert pointer.now.ink == drawn
    pointer.wipe()
    assert pointer.undo()
    assert pointer.now.ink == drawn, "what was wiped by mistake is taken back"
    pointer.wipe()
    pointer.turn_to("second")
    pointer.turn_to("first")
    assert pointer.now.ink == ()
    assert not pointer.undo()
    assert pointer.now.ink == ()


def test_a_hand_that_rests_adds_nothing_to_a_stroke() -> None:
    now = Pointing(tool=Tool.PEN).pressed((0.5, 0.5))
    for _ in range(5):
        now = now.moved((0.5, 0.5))
    assert now.ink == ((MIDDLE,),)


def test_what_has_a_size_stands_in_the_middle_until_a_hand_comes() -> None:
    assert Pointing().chosen(Tool.SPOTLIGHT).at == MIDDLE
    assert Pointing().chosen(Tool.PEN).at is None
    assert Pointing(at=(0.2, 0.3)).chosen(Tool.MAGNIFIER).at == (0.2, 0.3)


@pytest.mark.parametrize("over", [True, False])
def test_another_page_is_pointed_at_only_by_a_hand_that_is_there(over: bool) -> None:
    now = Pointing(tool=Tool.SPOTLIGHT, at=MIDDLE, over=over).on_page(())
    assert now.at == (MIDDLE if over else None)


def test_the_next_tool_comes_round_to_none() -> None:
    pointer, seen = Pointer(), []
    for _ in Tool:
        pointer.take_next()
        seen.append(pointer.now.tool)
    assert seen == [Tool.SPOTLIGHT, Tool.MAGNIFIER, Tool.PEN, Tool.NONE]

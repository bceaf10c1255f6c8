"""What one visitor leaves behind does not reach the next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from sheets import index_named, reading_named
from states import states_of

from g60desk.kiosk.visit import MEMORIES, Beginning, First, MissingMemoryError, Visit, beginning, start_over
from g60desk.session import Session
from g60desk.state import State
from g60desk.story.model import View

INDEX = index_named("two-towns")
HALL = First(language="zh-Hans", text=1.25, still=True)


def test_a_visit_begins_as_the_hall_wishes() -> None:
    assert beginning(INDEX, HALL) == Beginning(
        State(language="zh-Hans", theme="hall", still=True, view=View.TIMELINE), Visit(text=1.25)
    )
    assert beginning(INDEX, First(language="fr")).state.language == INDEX.story.languages[0]
    assert beginning(index_named("empty"), First()).state.view is View.TIMELINE


@settings(max_examples=20, deadline=None)
@given(states_of(INDEX))
def test_no_field_of_any_state_is_carried_over(left: State) -> None:
    session = Session(reading_named("two-towns"), left)
    begun = start_over(session.index, HALL, dict.fromkeys(MEMORIES, lambda: None))
    session.change(**{name: getattr(begun.state, name) for name in State.__struct_fields__})
    assert session.state == beginning(INDEX, HALL).state


def test_everything_forgets_even_when_one_cannot() -> None:
    gone: list[str] = []
    forgets = {name: lambda name=name: gone.append(name) for name in MEMORIES}
    forgets["undo"] = lambda: [].pop()
    with pytest.raises(ExceptionGroup):
        start_over(INDEX, HALL, forgets)
    assert gone == [name for name in MEMORIES if name != "undo"]


def test_whoever_remembers_has_to_be_named() -> None:
    gone: list[str] = []
    with pytest.raises(MissingMemoryError, match="fingers, query"):
        start_over(INDEX, HALL, {name: lambda: gone.append("x") for name in MEMORIES.keys() - {"fingers", "query"}})
    assert gone == []

"""A step says the whole state, and a state can be said by a step."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import index_named
from states import states_of

from g60desk.layout.comparison_choice import FILTERS, ORDERS
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.state import LOOKS, Selection, State, changed
from g60desk.story.dates import Date
from g60desk.story.model import AspectFilter, AspectOrder, ComparisonPicture, NetworkLayout, Show, Step, View
from g60desk.story.problems import Ledger
from g60desk.story.repair import Repairer
from g60desk.tour.moments import moment, settled, written
from g60desk.tour.spelling import SPELLED, fields_of, is_missing, kept_state, show_of, state_of

INDEX = index_named("two-towns")
STEPS = INDEX.story.tours[0].steps


def step_showing(view: View, show: dict[str, Any]) -> Step:
    """The step that these plain values spell."""
    return Repairer(Ledger()).record(Step, {"id": "kept", "view": str(view), "show": show}, ())


def test_no_field_of_the_state_is_forgotten() -> None:
    assert set(SPELLED) == set(State.__struct_fields__) - set(LOOKS)


def test_every_key_of_a_step_means_something() -> None:
    said = [key for spelling in SPELLED.values() for key in spelling.keys]
    assert sorted(said) == sorted(field.encode_name for field in msgspec.structs.fields(Show))


def test_every_word_of_a_step_is_one_that_the_views_know() -> None:
    assert {*PICTURES} <= {"", *ComparisonPicture}
    assert (set(ORDERS), set(FILTERS)) == ({"", *AspectOrder}, {"", *AspectFilter})


def test_a_bare_step_is_as_the_story_begins() -> None:
    for view in View:
        assert state_of(INDEX, Step(id="bare", view=view), State(theme="hall")) == State(theme="hall", view=view)


@settings(max_examples=40)
@given(before=states_of(INDEX), step=st.sampled_from(STEPS))
def test_a_step_looks_the_same_whatever_came_before(before: State, step: Step) -> None:
    after = changed(before, fields_of(INDEX, step))
    assert after == state_of(INDEX, step, before)
    assert after == changed(after, fields_of(INDEX, step))


@settings(max_examples=60)
@given(state=states_of(INDEX))
def test_a_state_that_is_kept_as_a_step_is_read_back(state: State) -> None:
    read = state_of(INDEX, step_showing(state.view, show_of(INDEX, state)), state)
    kept = kept_state(state)
    assert read == kept
    assert show_of(INDEX, kept) == show_of(INDEX, state)


@settings(max_examples=30)
@given(state=states_of(INDEX))
def test_what_is_kept_is_where_one_was(state: State) -> None:
    kept = kept_state(state)
    loose = {"window": None, "lens": None, "day": None, "playing": False, "beside": "", "stretch": None, "span": None}
    loose["closer"] = None
    assert msgspec.structs.replace(kept, **loose) == msgspec.structs.replace(state, **loose)
    for name, near in (("window", 1e-5), ("closer", 1e-5), ("lens", 1e-4)):
        assert getattr(kept, name) == pytest.approx(getattr(state, name), abs=near)
    assert kept.day == pytest.approx(state.day, abs=1e-5)


@given(at=st.floats(-4_000_000, 4_000_000), end=st.booleans())
def test_a_moment_is_written_to_the_second(at: float, end: bool) -> None:
    assert moment(Date.parse(written(at, end=end)), end=end) == settled(at)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2016", "2018", ("2016", "2018")),
        ("2016-05", "2018-06", ("2016-05", "2018-06")),
        ("2016-05-24", "2016-05-24", ("2016-05-24", "2016-05-24")),
        ("2016-05-24T12:30:00", "2016-12-31", ("2016-05-24T12:30:00", "2016")),
        ("-0043", "0000", ("-0043", "0000")),
    ],
)
def test_a_window_is_written_as_short_as_it_can_be(first: str, last: str, said: tuple[str, str]) -> None:
    window = moment(Date.parse(first)), moment(Date.parse(last), end=True)
    assert (written(window[0]), written(window[1], end=True)) == said


def test_an_id_alone_is_the_kind_that_the_view_shows() -> None:
    names = {View.NETWORK: "place", View.TIMELINE: "event"}
    launch = Step(id="a", view=View.TIMELINE, show=Show(focus="launch", opened="picture:launch"))
    found = state_of(INDEX, launch, State())
    assert found.selection == Selection(names[View.TIMELINE], "launch")
    cell = Step(id="a", view=View.COMPARISON, show=Show(focus="spine/ours", opened="source:"))
    assert state_of(INDEX, cell, State()).selection == Selection("cell", "spine/ours")
    assert state_of(INDEX, cell, State()).opened == Selection("source", "")


@pytest.mark.parametrize(
    "show",
    [Show(focus="nowhere"), Show(opened="place:launch"), Show(phase="v9"), Show(chart="pie"), Show(hidden=("x",)),
     Show(beside="oak"), Show(along="path"), Show(pair=("mine",))],
)  # fmt: skip
def test_a_step_that_names_what_is_not_there_is_known(show: Show) -> None:
    assert is_missing(INDEX, Step(id="a", view=View.NETWORK, show=show))
    assert not any(is_missing(INDEX, step) for step in STEPS)


def test_all_of_a_step_is_in_its_state() -> None:
    show = Show(
        phase="v1", focus="place:alder", layout=NetworkLayout.STRAIGHT, beside="birch", along="road", reach=2,
        sized="people", start=Date.parse("2016"), end=Date.parse("2016-06"),
    )  # fmt: skip
    state = state_of(INDEX, Step(id="a", view=View.NETWORK, show=show), State(language="zh-Hans", reach=1))
    assert (state.phase, state.layout, state.beside, state.along) == ("v1", NetworkLayout.STRAIGHT, "birch", "road")
    assert (state.reach, state.sized, state.language) == (2, "people", "zh-Hans")
    assert state.window == (735964.0, 736146.0)

"""A talk moves from step to step, leaves out what is not there, wanders off and is back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import index_named
from states import states_of

from g60desk.state import LOOKS, State, changed
from g60desk.story.index import Index
from g60desk.story.lengths import planned_seconds, planned_sum, talk_of, talks
from g60desk.story.model import Show, Step, Text, Tour, View
from g60desk.story.reader import read_story
from g60desk.tour.route import Route, broken_steps, lengths_of, route_of, route_shown
from g60desk.tour.spelling import state_of
from g60desk.tour.talk import Talk

INDEX = index_named("two-towns")
IDS = [*(f"place:{key}" for key in INDEX.places), *(f"event:{key}" for key in INDEX.events)]
MOVES = ("next", "back", "first", "last", "go_to", "detour", "return", "shorter", "wander")


def tour_of(marks: str, seconds: int = 60) -> Tour:
    """A tour of steps by their marks: c is core, x is extra, . is neither, ? names what is not there."""
    views = list(View)
    steps = [
        Step(id=f"s{n}", view=views[n % 4], seconds=seconds, core=mark == "c", extra=mark == "x",
             show=Show(focus="nowhere" if mark == "?" else IDS[n % len(IDS)], reach=1 + n % 2))
        for n, mark in enumerate(marks)
    ]  # fmt: skip
    return Tour(id="main", title=Text({"": "Tour"}), lengths=(3, 8, 15), steps=tuple(steps))


def numbers(route: Route) -> list[int]:
    return [stop.number for stop in route.counted]


def test_marks_make_three_talks() -> None:
    tour = tour_of("c.xc.x.c")
    assert [planned_sum(steps) // 60 for steps in talks(tour)] == [3, 6, 8]
    assert numbers(route_of(INDEX, tour, 3)) == [1, 4, 8]
    assert numbers(route_of(INDEX, tour, 6)) == [1, 2, 4, 5, 7, 8]
    assert numbers(route_of(INDEX, tour, 15)) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (route_of(INDEX, tour).planned, route_of(INDEX, tour, 3).allowed) == (480, 180)
    assert lengths_of(tour) == (3, 8, 15)
    assert talk_of(Tour(id="none", title=Text({})), 3) == ()


def test_a_step_without_seconds_takes_as_long_as_its_notes() -> None:
    step = Step(id="a", view=View.TIMELINE, notes=Text({"en": "word " * 140, "zh-Hans": "字" * 120}))
    assert planned_seconds(step) == 65
    assert planned_seconds(Step(id="a", view=View.TIMELINE)) == 10


def test_a_talk_goes_on_and_stops_at_its_ends() -> None:
    talk = Talk.begun(route_of(INDEX, tour_of("cx.c"), 3))
    assert [talk.number, talk.next().number, talk.next().next().number] == [1, 3, 4]
    assert talk.last().next() == talk.last()
    assert talk.back() == talk
    assert talk.last().following is None
    assert talk.following == talk.next().stop


def test_a_number_is_that_of_the_tour_whatever_the_length() -> None:
    talk = Talk.begun(route_of(INDEX, tour_of("c.xc?x.c"), 3))
    assert talk.go_to(3).number == 3
    assert talk.go_to(3).next().number == 4
    assert talk.go_to(3).back().number == 1
    assert talk.go_to(5).number == 6  # the fifth names what is not there
    assert [talk.go_to(wrong) for wrong in (0, 9, -1)] == [talk, talk, talk]
    assert talk.go_to_step("s6").number == 7
    assert talk.go_to_step("s4") == talk


def test_a_talk_that_becomes_shorter_stays_at_its_step() -> None:
    tour = tour_of("c.xc.x.c")
    talk = Talk.begun(route_of(INDEX, tour)).go_to(6)
    short = talk.on(route_of(INDEX, tour, 3))
    assert (short.number, short.next().number) == (6, 8)
    gone = route_of(INDEX, tour, broken={"s5", "s6"})
    assert talk.on(gone).number == 8
    assert talk.on(route_of(INDEX, tour_of("?"))).number == 0


def test_a_talk_without_steps_goes_nowhere() -> None:
    talk = Talk.begun(route_of(INDEX, tour_of("??")))
    assert talk.route.skipped == ("s0", "s1")
    assert talk.next() == talk.back() == talk.first() == talk.last() == talk.go_to(1) == talk
    assert talk.fields(INDEX) == {}


def test_a_plan_says_when_each_stop_is_due() -> None:
    route = route_of(INDEX, tour_of("cxc", 40), 1)
    assert [route.span(place) for place in range(3)] == [(0, 40), (40, 40), (40, 80)]


@settings(max_examples=30)
@given(moves=st.lists(st.tuples(st.sampled_from(MOVES), st.integers(-1, 12), states_of(INDEX)), max_size=8))
def test_any_walk_ends_in_the_state_of_its_step(moves: list[tuple[str, int, State]]) -> None:
    """Whatever is pressed and wherever one wanders: at a step there is its state, after a detour that before it."""
    tour = tour_of("c.xc?x.c.x")
    talk, state, left = Talk.begun(route_of(INDEX, tour)), State(), None
    state = changed(state, talk.fields(INDEX))
    for move, number, wish in moves:
        if move in ("wander", "detour"):
            talk, left = talk.detour(state), left or state
            state = wish
            continue
        if move == "return":
            fields, talk = talk.fields(INDEX), talk.returned()
        elif move == "shorter":
            talk = talk.on(route_of(INDEX, tour, abs(number))).returned()
            fields = talk.fields(INDEX)
        else:
            talk = talk.go_to(number) if move == "go_to" else getattr(talk, move)()
            fields = talk.fields(INDEX) if talk.away is None else {}
        state, left = changed(state, fields) if talk.away is None else state, left if talk.away else None
        assert talk.stop is not None
        if talk.away is None and move != "return":
            assert state == state_of(INDEX, talk.stop.step, state)


@settings(max_examples=25)
@given(begun=states_of(INDEX), wander=states_of(INDEX))
def test_after_a_detour_all_is_as_before(begun: State, wander: State) -> None:
    talk = Talk.begun(route_of(INDEX, tour_of("c.x"))).detour(begun)
    assert talk.detour(wander) == talk
    back = changed(wander, talk.fields(INDEX))
    looks = {name: getattr(wander, name) for name in LOOKS}
    assert back == msgspec.structs.replace(begun, **looks)
    assert talk.returned().away is None


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("story")
    (folder / "story.yaml").write_text(
        "id: s\ntitle: S\nlanguages: [en]\ntimeline:\n  tracks: [{id: t, name: T}]\n"
        "  events: [{id: e, track: t, title: E, when: 2016, after: f}]\n"
        "tours:\n  - id: main\n    title: M\n    steps:\n"
        "      - {id: a, view: timeline, show: {focus: e}, seconds: 0}\n"
        "      - {id: b, view: timeline, show: {focus: ee}}\n"
        "      - {id: c, view: timeline, say: {en: x, fr: y}}\n",
        encoding="utf-8",
    )
    return read_story(folder)


def test_a_step_that_names_what_is_not_there_is_told_and_left_out(broken: Any) -> None:
    tour = broken.story.tours[0]
    hints = [problem.hint for problem in broken.problems if problem.line == 12]
    assert hints == ['did you mean "e"?']
    assert broken_steps(broken, tour) == ("b",)
    route = route_shown(broken, Index(broken.story), tour)
    assert ([stop.id for stop in route.stops], route.skipped) == (["a", "c"], ("b",))

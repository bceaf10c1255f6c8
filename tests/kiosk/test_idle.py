"""The idle rule against a clock that is moved by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.kiosk.hands import Hands
from g60desk.kiosk.idle import LONGEST_STEP, Idle, IdleWatch, Mood, Patience
from g60desk.kiosk.reading_time import FIND, reading_seconds


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def waited(watch: IdleWatch, clock: Clock, seconds: float, step: float = 0.25) -> Mood:
    """The mood after so many seconds, looked at four times a second."""
    for _ in range(round(seconds / step)):
        clock.now += step
        watch.look()
    return watch.mood


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(clock: Clock) -> IdleWatch:
    watch = IdleWatch(clock)
    assert watch.touched() is Mood.AWAY
    return watch


def test_one_is_asked_after_a_minute_and_is_gone_fifteen_seconds_later(watch: IdleWatch, clock: Clock) -> None:
    assert waited(watch, clock, 59.75) is Mood.HERE
    assert waited(watch, clock, 0.25) is Mood.ASKING
    assert (watch.left, waited(watch, clock, 7.5), watch.left) == (1.0, Mood.ASKING, 0.5)
    assert waited(watch, clock, 7.25) is Mood.ASKING
    assert waited(watch, clock, 0.25) is Mood.AWAY
    assert waited(watch, clock, 1000) is Mood.AWAY


def test_any_input_keeps_the_place_also_in_the_last_moment(watch: IdleWatch, clock: Clock) -> None:
    waited(watch, clock, 59.75)
    assert watch.touched() is Mood.HERE
    assert waited(watch, clock, 59.75) is Mood.HERE
    waited(watch, clock, 15)
    assert watch.touched() is Mood.ASKING
    assert (watch.mood, watch.left) == (Mood.HERE, 1.0)
    assert waited(watch, clock, 59.75) is Mood.HERE


def test_the_times_can_be_set(clock: Clock) -> None:
    watch = IdleWatch(clock, Patience(quiet=5, asked=2))
    watch.touched()
    assert [waited(watch, clock, 4.75), waited(watch, clock, 0.25), waited(watch, clock, 2)] == [
        "here",
        "asking",
        "away",
    ]


def test_a_long_text_is_waited_for_and_no_text_for_ever(watch: IdleWatch, clock: Clock) -> None:
    watch.reading = 100.0
    assert [waited(watch, clock, 114.75), waited(watch, clock, 0.25)] == [Mood.HERE, Mood.ASKING]
    assert Patience().for_text(20.0) == 60.0
    assert Patience().for_text(10_000.0) == 240.0
    assert Patience(quiet=300).for_text(10_000.0) == 300


def test_the_time_of_a_text_follows_its_language() -> None:
    assert reading_seconds(["word " * 175]) == pytest.approx(FIND + 60)
    assert reading_seconds(["字" * 90, "字" * 90]) == pytest.approx(FIND + 60)
    assert reading_seconds(["G60走廊"]) == pytest.approx(FIND + 60 / 175 + 120 / 180)
    assert reading_seconds(["76,200 km² · It’s"]) == pytest.approx(FIND + 180 / 175)
    assert reading_seconds([]) == reading_seconds(["", " – "]) == 0.0


@pytest.mark.parametrize("jump", [3600.0, -3600.0, 86400.0 * 30])
def test_a_clock_that_jumps_throws_nobody_out(watch: IdleWatch, clock: Clock, jump: float) -> None:
    waited(watch, clock, 30)
    clock.now += jump
    assert watch.look() is Mood.HERE
    assert waited(watch, clock, 28) is Mood.HERE
    assert waited(watch, clock, 2) is Mood.ASKING
    clock.now += jump
    assert watch.look() is Mood.ASKING


def test_a_hand_on_the_glass_holds_the_time(watch: IdleWatch, clock: Clock) -> None:
    watch.held = True
    assert waited(watch, clock, 100) is Mood.HERE
    watch.held = False
    assert waited(watch, clock, 59.75) is Mood.HERE
    waited(watch, clock, 1)
    watch.held = True
    assert watch.look() is Mood.HERE
    watch.leave()
    assert watch.look() is Mood.AWAY


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6, allow_nan=False), max_size=200), st.floats(0.5, 120), st.floats(0.5, 30))
def test_whatever_the_clock_does_nobody_is_gone_without_being_asked(
    jumps: list[float], wait: float, asked: float
) -> None:
    idle = Idle(Mood.HERE)
    for jump in jumps:
        after = idle.passed(jump, wait, asked)
        assert (idle.mood, after.mood) != (Mood.HERE, Mood.AWAY)
        assert after.spent <= idle.spent + LONGEST_STEP
        idle = after


def test_a_pointer_that_trembles_is_no_hand() -> None:
    hands = Hands()
    assert not hands.pointed(100, 100)
    assert not any(hands.pointed(100 + (n % 2) * 3, 100) for n in range(50))
    assert hands.pointed(110, 100)
    assert not hands.pointed(112, 100)
    assert sum(hands.pointed(112 + n, 100) for n in range(60)) >= 9  # slow, but it goes on


def test_fingers_are_held_until_they_lift_or_have_leant_too_long() -> None:
    hands = Hands()
    assert not hands.held(0.0)
    hands.pressed(1, 10, 10, 0.0)
    hands.pressed(2, 50, 50, 0.0)
    hands.lifted(1)
    assert hands.held(119.0)
    assert not hands.held(120.0)
    assert not hands.dragged(2, 51, 50, 120.0)
    assert not hands.held(120.0)
    assert hands.dragged(2, 80, 50, 121.0)
    assert hands.held(130.0)
    hands.let_go()
    assert not hands.held(130.0)
    assert hands.dragged(7, 0, 0, 131.0)  # one whose beginning was not seen
    hands.lifted(9)

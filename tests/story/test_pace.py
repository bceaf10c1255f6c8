"""The story time as it runs: never back, to the very end, and taken up again as if it had never stopped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.pace import OPENING_SECONDS, STAY_SECONDS, WHOLE_SECONDS, Lengths, Pace, Ride, ride

OPENING = 3653.0
LENGTHS = Lengths(OPENING, 20_000.0)
LONG = Lengths(OPENING, 200 * OPENING)
DAYS = st.lists(st.integers(-2000, 900_000).map(float), max_size=30, unique=True).map(sorted)
SECONDS = st.lists(st.floats(0, 500), min_size=2, max_size=20).map(sorted)


@st.composite
def rides(draw: st.DrawFn) -> Ride:
    begin = draw(st.floats(-1000, 800_000))
    end = begin + draw(st.floats(1, 80_000))
    return ride(
        begin,
        end,
        draw(st.sampled_from(Pace)),
        draw(st.sampled_from((LENGTHS, LONG))),
        draw(DAYS),
        still=draw(st.booleans()),
    )


@given(rides(), SECONDS)
def test_time_never_goes_back_and_ends_exactly_at_the_end(run: Ride, seconds: list[float]) -> None:
    days = [run.day(at) for at in seconds]
    seen = [run.shown(at) for at in seconds]
    assert days == sorted(days) and seen == sorted(seen)
    assert all(shown <= day for shown, day in zip(seen, days, strict=True))
    assert run.day(0) == run.shown(0) == run.knots[0][1]
    assert run.day(run.seconds) == run.shown(run.seconds) == run.day(run.seconds + 1e9) == run.end


@given(st.sampled_from(Pace), DAYS, st.floats(0, 200), st.floats(0, 200), st.booleans())
def test_a_pause_loses_nothing(pace: Pace, days: list[float], first: float, then: float, still: bool) -> None:
    whole = ride(0.0, 20_000.0, pace, LENGTHS, days, still=still)
    stopped = whole.day(first)
    if stopped < 20_000.0:
        rest = ride(stopped, 20_000.0, pace, LENGTHS, days, still=still)
        assert rest.day(then) == pytest.approx(whole.day(first + then), abs=1e-3)
        assert first + rest.seconds == pytest.approx(whole.seconds, abs=1e-3)


@given(st.sampled_from(Pace), st.sampled_from(Pace), DAYS, st.floats(0, 60))
def test_another_pace_keeps_the_day(one: Pace, other: Pace, days: list[float], at: float) -> None:
    day = min(ride(0.0, 20_000.0, one, LENGTHS, days).day(at), 19_999.0)
    assert ride(day, 20_000.0, other, LENGTHS, days).day(0) == day


@given(rides())
def test_in_cuts_it_waits_for_the_next_stop_and_for_nothing_else(run: Ride) -> None:
    at, seen = 0.0, [run.shown(0)]
    for _ in range(40):
        if run.stops is None or at >= run.seconds:
            break
        at += run.wait(at) + 1e-6
        seen.append(run.shown(at))
    if run.stops is not None:
        assert set(seen) <= {run.knots[0][1], *run.stops, run.end}
        assert [one for one in run.stops if one in seen] == list(run.stops)[: len(seen) - 1]


def test_the_opening_window_takes_forty_seconds_and_each_event_four() -> None:
    assert LENGTHS.days_per_second(Pace.NORMAL) * OPENING_SECONDS == OPENING
    assert LENGTHS.days_per_second(Pace.DOUBLE) == 4 * LENGTHS.days_per_second(Pace.HALF)
    steps = ride(0.0, 100.0, Pace.EVENTS, LENGTHS, [10.0, 11.0, 90.0])
    assert [steps.shown(STAY_SECONDS * number) for number in range(5)] == [0.0, 10.0, 11.0, 90.0, 100.0]


def test_all_of_a_long_story_takes_a_minute_and_a_short_one_has_no_such_pace() -> None:
    assert ride(0.0, LONG.whole, Pace.MINUTE, LONG, []).seconds == pytest.approx(WHOLE_SECONDS)
    assert Pace.MINUTE not in LENGTHS.paces()
    assert LENGTHS.pace(Pace.MINUTE) is Pace.EIGHTFOLD
    for lengths in (LENGTHS, LONG):
        speeds = [lengths.days_per_second(pace) for pace in lengths.paces() if pace is not Pace.EVENTS]
        assert speeds == sorted(set(speeds))

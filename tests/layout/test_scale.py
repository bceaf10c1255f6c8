"""The time axis: days and px there and back, zooming about a point, ticks at calendar units."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.scale import (
    LEAST_DAYS,
    LEAST_STEP,
    MOST_DAYS,
    STEPS,
    YEAR,
    Scale,
    Step,
    after,
    bounded,
    padded,
    pinched,
    ticks,
    zoomed,
)
from g60desk.story.days import civil, day_of

DECADE = Scale(day_of(2016, 1, 1), day_of(2026, 1, 1), 100.0, 1100.0)


@given(st.floats(-1e6, 1e6), st.floats(1.0, 7e5), st.floats(0.0, 1000.0))
def test_px_and_days_there_and_back(start: float, length: float, x: float) -> None:
    scale = Scale(start, start + length, 0.0, 1000.0)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-4)


def test_a_window_ends_at_the_ends_of_the_axis() -> None:
    assert DECADE.x(DECADE.start) == 100.0
    assert DECADE.x(DECADE.end) == pytest.approx(1100.0)


@given(st.floats(0.01, 100.0), st.floats(0.0, 1.0))
def test_what_is_under_the_pointer_stays_there(factor: float, share: float) -> None:
    window = (730000.0, 733650.0)
    at = window[0] + share * (window[1] - window[0])
    start, end = zoomed(window, factor, at)
    assert (at - start) / (end - start) == pytest.approx(share, abs=1e-6)
    assert LEAST_DAYS - 1e-6 <= end - start <= MOST_DAYS + 1e-6


@given(st.floats(0.01, 100.0), st.floats(100.0, 1100.0), st.floats(100.0, 1100.0))
def test_two_fingers_carry_a_day_with_them(factor: float, began: float, ends: float) -> None:
    day = DECADE.day(began)
    found = pinched(DECADE, factor, day, ends)
    assert found.x(day) == pytest.approx(ends, abs=1e-3)
    assert LEAST_DAYS <= found.end - found.start <= MOST_DAYS


def test_windows_have_bounds() -> None:
    assert bounded((10.0, 10.1)) == pytest.approx((9.55, 10.55))
    start, end = bounded((0.0, 5000 * YEAR))
    assert end - start == pytest.approx(MOST_DAYS)
    assert padded((5.0, 6.0)) == (4.0, 7.0)


def test_a_cropped_axis_keeps_its_days_in_place() -> None:
    cropped = DECADE.cropped(600.0)
    day = day_of(2019, 6, 1)
    assert cropped.x(day) == pytest.approx(DECADE.x(day))
    assert cropped.per_day == pytest.approx(DECADE.per_day)


@pytest.mark.parametrize("step", STEPS)
def test_ticks_follow_each_other_by_the_step(step: Step) -> None:
    scale = Scale(day_of(2016, 1, 15), day_of(2016, 1, 15) + 8 * step.days, 0.0, 800.0)
    found = ticks(scale, step)
    assert found[0] <= scale.start
    assert found[-1] >= scale.end
    assert all(after(a, step) == b for a, b in pairwise(found))
    if step.unit == "year":
        assert all(civil(day)[1:] == (1, 1) and civil(day)[0] % step.count == 0 for day in found)
    if step.unit == "month":
        assert all(civil(day)[2] == 1 and (civil(day)[1] - 1) % step.count == 0 for day in found)


def test_ticks_before_the_common_era() -> None:
    scale = Scale(day_of(-300, 1, 1), day_of(200, 1, 1), 0.0, 1000.0)
    assert [civil(day)[0] for day in ticks(scale, Step("year", 100))] == [-300, -200, -100, 0, 100, 200]


@pytest.mark.parametrize("count", [2, 5, 10])
@given(st.integers(700_000, 740_000), st.integers(20, 90))
def test_ticks_of_several_days_begin_anew_with_each_month(count: int, start: int, length: int) -> None:
    step = Step("day", count)
    days = ticks(Scale(start, start + length, 0, 1000), step)
    assert days[0] <= start < days[1]
    for before, next_one in pairwise(days):
        assert LEAST_STEP * count <= next_one - before < 2 * count
        _, month, of_month = civil(next_one)
        assert of_month == 1 or (next_one - before == count and month == civil(before)[1])

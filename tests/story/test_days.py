"""Day numbers, also where `datetime` ends."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.days import civil, day_of, month_end

FAR = st.integers(-4_000_000_000, 4_000_000_000)


@given(st.dates())
def test_agrees_with_the_calendar_of_the_library(date: datetime.date) -> None:
    assert day_of(date.year, date.month, date.day) == date.toordinal()
    assert civil(date.toordinal()) == (date.year, date.month, date.day)


@given(FAR)
def test_every_day_number_comes_back(day: int) -> None:
    assert day_of(*civil(day)) == day


@given(FAR)
def test_the_next_number_is_the_next_day(day: int) -> None:
    year, month, of_month = civil(day)
    last = civil(month_end(year, month))[2]
    following = (year, month, of_month + 1) if of_month < last else (year, month + 1, 1)
    assert civil(day + 1) == (following if following[1] < 13 else (year + 1, 1, 1))


def test_the_year_0_is_the_leap_year_before_1() -> None:
    assert day_of(1, 1, 1) == 1
    assert day_of(0, 12, 31) == 0
    assert day_of(0, 2, 29) == 1 - 366 + 31 + 28
    assert civil(day_of(-44, 3, 15)) == (-44, 3, 15)


@pytest.mark.parametrize("day", [(2015, 2, 29), (-1, 2, 29), (2016, 13, 1), (12345, 4, 31)])
def test_a_day_that_is_none(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError):
        day_of(*day)

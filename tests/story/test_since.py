"""How far a date lies from a beginning: as whole months of the calendar, the same seen from both sides."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.story.dates import Date, civil, day_of
from g60desk.story.since import beginning_of, months_between, since, zero_of

DAYS = st.integers(day_of(1800, 1, 1), day_of(2100, 1, 1))


def written(day: int, sharp: int) -> Date:
    """A day, its month or its year."""
    year, month, of_month = civil(day)
    return Date.parse((f"{year}-{month:02}-{of_month:02}", f"{year}-{month:02}", f"{year}")[sharp])


@settings(max_examples=80, deadline=None)
@given(DAYS, DAYS, st.integers(0, 2), st.integers(0, 2))
def test_it_is_as_far_from_one_to_the_other_as_back(one: int, other: int, sharp: int, blunt: int) -> None:
    a, b = written(one, sharp), written(other, blunt)
    there, back = since(a, b), since(b, a)
    assert there.side == -back.side or there.days == 0
    assert there.days == back.days
    if there.side:
        assert there.near <= there.far
        assert (there.near, there.far) == (back.near, back.far)
        real = abs(other - one) / 30.436875
        assert there.near - 1 <= real <= there.far + 1.1


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, 600))
def test_whole_months_are_those_of_the_calendar(day: int, months: int) -> None:
    year, month, of_month = civil(day)
    total = year * 12 + month - 1 + months
    later = day_of(total // 12, total % 12 + 1, min(of_month, 28))
    if of_month <= 28:
        assert months_between(day, later) == months
        assert months_between(day, later - 1) == months - 1 or months == 0


def test_a_beginning_that_goes_on_begins_with_its_start() -> None:
    assert beginning_of(Date.parse("2000/..")) == Date.parse("2000")
    assert beginning_of(Date.parse("../2000")) is None
    assert beginning_of(Date.parse("1951/1956")) == Date.parse("1951/1956")
    assert beginning_of(None) is None


def test_years_are_counted_from_the_middle_of_what_is_known() -> None:
    assert zero_of(Date.parse("1951-08-24")) == day_of(1951, 8, 24)
    year = Date.parse("1951")
    assert year.earliest is not None and year.latest is not None
    assert zero_of(year) - year.earliest == year.latest + 1 - zero_of(year)

"""Quantities: exact inside, converted within their kind only."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.quantities import (
    Quantity,
    Said,
    convert,
    decimal_value,
    quantity,
    said_together,
    significant_digits,
)
from g60desk.story.units import UNITS, UnitError, same_kind, unit_of

NUMBERS = st.one_of(
    st.integers(-(10**15), 10**15), st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 6))
)
PAIRS = st.sampled_from([(one, other) for one in UNITS for other in same_kind(one)])


@given(NUMBERS, PAIRS, st.sampled_from(list(Said)))
def test_there_and_back_is_the_same_quantity(value: float, pair: tuple[str, str], said: Said) -> None:
    first = quantity(value, pair[0], said)
    back = convert(convert(first, pair[1]), pair[0])
    assert (back.value, back.unit, back.said) == (first.value, first.unit, first.said)
    assert decimal_value(back) == decimal_value(first)


@given(NUMBERS, PAIRS)
def test_a_conversion_keeps_the_size_in_the_base_unit(value: float, pair: tuple[str, str]) -> None:
    first = quantity(value, pair[0])
    assert convert(first, pair[1]).value * UNITS[pair[1]].factor == first.value * first.unit.factor


@given(NUMBERS, st.sampled_from(list(UNITS)))
def test_a_value_of_the_source_is_shown_whole(value: float, unit: str) -> None:
    assert decimal_value(quantity(value, unit)) == Decimal(str(value))


@pytest.mark.parametrize(
    ("value", "unit", "other", "exact", "shown"),
    [
        (280, "mu", "ha", Fraction(56, 3), "18.67"),
        (15, "mu", "ha", 1, "1"),
        (1500, "mu", "ha", 100, "100"),
        (156_000, "m2", "ha", Fraction("15.6"), "15.6"),
        (76_200, "km2", "m2", 76_200_000_000, "76200000000"),
        (1854, "sqmi", "km2", 1854 * Fraction("2.589988110336"), "4802"),
        (700, "acre", "ha", Fraction("283.279949568"), "283.3"),
        (56.4, "mi", "km", Fraction("90.7670016"), "90.77"),
        (808.111, "mi", "km", Fraction("1300.528589184"), "1300.53"),
        (250, "cny-million", "cny-yi", Fraction("2.5"), "2.5"),
        (163.711, "cny-billion", "cny", 163_711_000_000, "163711000000"),
        (2, "year", "month", 24, "24"),
        (90, "minute", "hour", Fraction("1.5"), "1.5"),
        (6.79, "percent", "ratio", Fraction("0.0679"), "0.0679"),
        (39_200, "t", "kg", 39_200_000, "39200000"),
    ],
)
def test_conversions(value: float, unit: str, other: str, exact: Fraction, shown: str) -> None:
    found = convert(quantity(value, unit), other)
    assert found.value == exact
    assert decimal_value(found) == Decimal(shown)


def test_what_is_about_is_shown_with_fewer_digits() -> None:
    assert decimal_value(convert(quantity(40, "mi", Said.ABOUT), "km")) == Decimal("64.4")


def test_units_of_another_kind_do_not_convert() -> None:
    for unit, other in [("m2", "km"), ("cny", "usd"), ("month", "day"), ("people", "count")]:
        with pytest.raises(UnitError, match="does not convert"):
            convert(quantity(1, unit), other)


def test_an_unknown_unit_is_told_with_those_there_are() -> None:
    with pytest.raises(UnitError, match=r"hectares.*m2, ha, km2, mu"):
        unit_of("hectares")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**5000], ids=["nan", "inf", "huge"])
def test_a_number_that_cannot_be_shown(value: float) -> None:
    with pytest.raises(ValueError, match="can be shown"):
        quantity(value, "m2")


def test_a_decimal_fraction_is_what_it_says() -> None:
    assert quantity(0.1, "m").value == Fraction(1, 10)
    assert quantity(280, "mu").base == pytest.approx(186_666.667)
    assert quantity(2.5, "km").number == 2.5


def test_significant_digits_do_not_count_the_zeros_of_round_numbers() -> None:
    assert [significant_digits(quantity(v, "m")) for v in (280, 156_000, 2.4, 605.64, 1000)] == [2, 3, 2, 5, 1]


def test_how_a_sum_may_be_said() -> None:
    assert said_together([Said.EXACTLY, Said.EXACTLY]) is Said.EXACTLY
    assert said_together([Said.EXACTLY, Said.OVER, Said.AT_LEAST]) is Said.OVER
    assert said_together([Said.AT_LEAST, Said.EXACTLY]) is Said.AT_LEAST
    assert said_together([Said.NEARLY, Said.AT_MOST]) is Said.AT_MOST
    assert said_together([Said.NEARLY]) is Said.NEARLY
    assert said_together([Said.OVER, Said.NEARLY]) is Said.ABOUT
    assert said_together([Said.ABOUT, Said.OVER]) is Said.ABOUT


def test_equal_quantities_are_equal() -> None:
    assert quantity(2, "ha") == Quantity(Fraction(2), UNITS["ha"])
    assert hash(quantity(2, "ha")) == hash(quantity(2.0, "ha"))

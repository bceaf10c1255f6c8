"""Figures told in another unit: exact inside, no finer than the source, and true whatever was rounded."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import story_named

from g60desk.story.measures import Measure, last_place, measure_of, told_in
from g60desk.story.model import Story
from g60desk.story.quantities import Quantity, Said, decimal_value, quantity
from g60desk.story.units import UNITS, same_kind
from g60desk.story.wording import worded

VALUES = st.one_of(
    st.integers(1, 10**12), st.decimals("0.001", "1000000", places=3).map(float).filter(lambda value: value > 0)
)
PAIRS = st.sampled_from(
    [(one, other) for one in UNITS for other in same_kind(one) if UNITS[one].kind in ("area", "length", "mass", "time")]
)
LOWER, UPPER = (Said.OVER, Said.AT_LEAST), (Said.NEARLY, Said.AT_MOST)


@pytest.fixture(scope="module")
def story() -> Story:
    return story_named("two-towns")


def rounded(one: Quantity) -> Fraction:
    """The number that is shown."""
    return Fraction(decimal_value(one))


@given(VALUES, PAIRS, st.sampled_from(list(Said)))
def test_there_and_back_is_the_same(value: float, pair: tuple[str, str], said: Said) -> None:
    first = quantity(value, pair[0], said)
    back = told_in(told_in(first, Measure(UNITS[pair[1]])), Measure(UNITS[pair[0]]))
    assert (back.value, back.unit, back.said) == (first.value, first.unit, first.said)


@given(VALUES, PAIRS)
def test_who_converts_what_is_shown_back_finds_what_the_source_wrote(value: float, pair: tuple[str, str]) -> None:
    first = quantity(value, pair[0])
    found = told_in(first, Measure(UNITS[pair[1]]))
    off = abs(rounded(found) - found.value) * UNITS[pair[1]].factor / first.unit.factor
    assert off <= last_place(first) / 2


@given(VALUES, VALUES, PAIRS, st.sampled_from(list(Said)), st.sampled_from(list(Said)))
def test_order_is_kept(a: float, b: float, pair: tuple[str, str], said: Said, other: Said) -> None:
    one, two = quantity(a, pair[0], said), quantity(b, pair[0], other)
    measure = Measure(UNITS[pair[1]])
    told, beside = told_in(one, measure), told_in(two, measure)
    assert (told.value < beside.value, told.value == beside.value) == (one.value < two.value, one.value == two.value)
    if said is other and told.digits == beside.digits and a <= b:
        assert rounded(told) <= rounded(beside)


@given(VALUES, PAIRS, st.sampled_from(list(Said)))
def test_a_bound_stays_true(value: float, pair: tuple[str, str], said: Said) -> None:
    found = told_in(quantity(value, pair[0], said), Measure(UNITS[pair[1]]))
    if said in LOWER:
        assert rounded(found) <= found.value
    if said in UPPER:
        assert rounded(found) >= found.value


@given(st.integers(1, 10**10), st.sampled_from(["m2", "ha", "km2", "mu"]), st.sampled_from(list(Said)))
def test_a_yardstick_never_makes_a_bound_false(value: int, unit: str, said: Said) -> None:
    measure = measure_of(story_named("two-towns"), "as:pitch")
    one = quantity(value, unit, said)
    found = told_in(one, measure)
    if measure is None or found.unit != measure.unit:
        return
    assert found.value * measure.unit.factor == one.value * one.unit.factor
    if found.said in LOWER:
        assert said in LOWER and rounded(found) <= found.value
    if found.said in UPPER:
        assert said in UPPER and rounded(found) >= found.value
    assert found.said is not Said.EXACTLY


# value, unit, said, told in: English, Chinese
GOLDEN = [
    (2_400_000, "m2", Said.EXACTLY, "ha", "240 ha", "240公顷"),
    (2_400_000, "m2", Said.EXACTLY, "mu", "3,600 mu", "3600亩"),
    (2_400_000, "m2", Said.EXACTLY, "km2", "2.4 km²", "2.4平方公里"),
    (2_400_000, "m2", Said.EXACTLY, "acre", "593 acres", "593英亩"),
    (2_000_000, "m2", Said.OVER, "acre", "over 494 acres", "逾494英亩"),
    (280, "mu", Said.OVER, "ha", "over 18.66 ha", "逾18.66公顷"),
    (280, "mu", Said.EXACTLY, "ha", "18.67 ha", "18.67公顷"),
    (280, "mu", Said.OVER, "m2", "over 186,600 m²", "逾18.66万平方米"),
    (280, "mu", Said.AT_MOST, "m2", "at most 186,700 m²", "至多18.67万平方米"),
    (156_000, "m2", Said.EXACTLY, "ha", "15.6 ha", "15.6公顷"),
    (76_200, "km2", Said.EXACTLY, "ha", "7.62 million ha", "762万公顷"),
    (76_200, "km2", Said.EXACTLY, "m2", "76.2 billion m²", "762亿平方米"),
    (76_200, "km2", Said.EXACTLY, "mu", "114.3 million mu", "1.143亿亩"),
    (283, "km2", Said.ABOUT, "ha", "about 28,300 ha", "约2.83万公顷"),
    (1_500, "mu", Said.ABOUT, "ha", "about 100 ha", "约100公顷"),
    (29_000, "m2", Said.NEARLY, "ha", "nearly 2.9 ha", "近2.9公顷"),
    (56.4, "mi", Said.EXACTLY, "km", "90.8 km", "90.8公里"),
    (180, "km", Said.ABOUT, "mi", "about 112 miles", "约112英里"),
    (1, "km", Said.EXACTLY, "m", "1,000 m", "1000米"),
    (1609.344, "m", Said.EXACTLY, "mi", "1 mile", "1英里"),
    (-280, "mu", Said.EXACTLY, "ha", "−18.67 ha", "−18.67公顷"),
    (-280, "mu", Said.OVER, "ha", "over −18.67 ha", "逾−18.67公顷"),
    (39_200, "t", Said.EXACTLY, "kg", "39.2 million kg", "3920万千克"),
    (3, "month", Said.EXACTLY, "year", "0.25 years", "0.25年"),
    (0, "m2", Said.EXACTLY, "ha", "0 ha", "0公顷"),
    (931, "count", Said.EXACTLY, "ha", "931", "931"),
    (2_400_000, "m2", Said.EXACTLY, "as:pitch", "about 336 football pitches", "约336个足球场"),
    (2_400_000, "m2", Said.OVER, "as:pitch", "over 336 football pitches", "逾336个足球场"),
    (2_400_000, "m2", Said.NEARLY, "as:pitch", "nearly 337 football pitches", "近337个足球场"),
    (7_141, "m2", Said.EXACTLY, "as:pitch", "about 1 football pitch", "约1个足球场"),
    (7_140, "m2", Said.EXACTLY, "as:pitch", "7,140 m²", "7140平方米"),
    (12, "m2", Said.EXACTLY, "as:pitch", "12 m²", "12平方米"),
]


@pytest.mark.parametrize(("value", "unit", "said", "key", "english", "chinese"), GOLDEN)
def test_in_words(story: Story, value: float, unit: str, said: Said, key: str, english: str, chinese: str) -> None:
    found = told_in(quantity(value, unit, said), measure_of(story, key))
    assert worded(found, "en").plain() == english
    assert worded(found, "zh-Hans").plain() == chinese


def test_signs_have_a_thin_space_and_words_a_full_one(story: Story) -> None:
    ground = quantity(280, "mu", Said.OVER)
    assert worded(told_in(ground, measure_of(story, "ha")), "en").joined() == "over 18.66\u202fha"
    assert worded(told_in(ground, measure_of(story, "acre")), "en").joined() == "over 46.1\u00a0acres"


def test_beside_a_bound_a_number_is_a_bound_of_the_other_kind(story: Story) -> None:
    measure = measure_of(story, "as:pitch")
    assert measure is not None and measure.size is not None
    vague = msgspec.structs.replace(measure, size=msgspec.structs.replace(measure.size, said=Said.OVER))
    said = {said: told_in(quantity(2_400_000, "m2", said), vague).said for said in Said}
    assert said[Said.EXACTLY] is Said.AT_MOST
    assert said[Said.OVER] is Said.ABOUT
    assert said[Said.AT_MOST] is Said.AT_MOST


def test_what_there_is_not_tells_nothing(story: Story) -> None:
    assert measure_of(story, "hectares") is None
    assert measure_of(story, "as:moon") is None
    ground = quantity(280, "mu")
    assert told_in(ground, None) is ground
    assert told_in(ground, measure_of(story, "km")) is ground

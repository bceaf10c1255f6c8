"""Figures worked out from others: values, sources, standing, and how exactly they may be said."""

from fractions import Fraction

import pytest

from g60desk.story.dates import Date
from g60desk.story.derive import DeriveError, Resolved, resolve
from g60desk.story.model import Cite, Cites, Derive, Figure, Note, Standing, Story, Text
from g60desk.story.quantities import Said
from g60desk.story.wording import worded

NAME = Text({"": "A figure"})


def given(value: float, unit: str = "m2", source: str = "gazette", said: Said = Said.EXACTLY, **more) -> Figure:
    return Figure(label=NAME, value=value, unit=unit, said=said, cite=Cites((Cite(source=source),)), **more)


def made(unit: str = "m2", said: Said = Said.EXACTLY, when: Date | None = None, **recipe) -> Figure:
    return Figure(label=NAME, unit=unit, said=said, when=when, derive=Derive(**recipe))


def story(*notes: Note, **figures: Figure) -> Story:
    return Story(id="made-up", title=NAME, languages=("en",), figures=figures, notes=notes)


def found(key: str, **figures: Figure) -> Resolved:
    return resolve(story(**figures), key)


def test_a_given_figure() -> None:
    date = Date.parse("2016")
    one = found("a", a=given(280, "mu", said=Said.OVER, when=date))
    assert (one.quantity.value, one.quantity.unit.key, one.quantity.said) == (280, "mu", Said.OVER)
    assert (one.cites, one.standing, one.when) == (Cites((Cite(source="gazette"),)), Standing.SINGLE, date)
    assert (one.made_of, one.derived) == (("a",), False)


def test_a_sum_is_in_its_own_unit() -> None:
    one = found("s", a=given(15, "mu"), b=given(3, "ha"), s=made("m2", sum=("a", "b")))
    assert one.quantity.value == 40_000
    assert (one.made_of, one.derived) == (("a", "b"), True)


def test_a_difference_takes_all_others_from_the_first() -> None:
    one = found("d", a=given(10), b=given(3), c=given(2), d=made(difference=("a", "b", "c")))
    assert one.quantity.value == 5


def test_a_ratio_in_percent_and_plain() -> None:
    figures = {"a": given(156_000), "b": given(2.4, "km2")}
    assert found("r", r=made("percent", ratio=("a", "b")), **figures).quantity.value == Fraction("6.5")
    assert found("r", r=made("ratio", ratio=("a", "b")), **figures).quantity.value == Fraction("0.065")


def test_a_ratio_has_no_more_digits_than_its_parts() -> None:
    one = found("r", a=given(931, "count"), b=given(1033, "count"), r=made("percent", ratio=("a", "b")))
    assert worded(one.quantity, "en").plain() == "90.1 %"
    one = found("r", a=given(280, "mu", said=Said.OVER), b=given(2_400_000), r=made("percent", ratio=("a", "b")))
    assert worded(one.quantity, "en").plain() == "about 7.8 %"


def test_a_sum_keeps_all_digits() -> None:
    one = found("s", a=given(1_909_713, "people"), b=given(5_400_868, "people"), s=made("people", sum=("a", "b")))
    assert worded(one.quantity, "en").plain() == "7,310,581 people"
    one = found("s", a=given(100, "ha"), b=given(12_345.67, "km2"), s=made("km2", sum=("a", "b")))
    assert worded(one.quantity, "en").plain() == "12,346.67 km²"


@pytest.mark.parametrize(
    ("recipe", "first", "second", "together"),
    [
        ("sum", Said.OVER, Said.EXACTLY, Said.OVER),
        ("sum", Said.ABOUT, Said.EXACTLY, Said.ABOUT),
        ("sum", Said.OVER, Said.NEARLY, Said.ABOUT),
        ("difference", Said.EXACTLY, Said.OVER, Said.AT_MOST),
        ("difference", Said.OVER, Said.AT_MOST, Said.OVER),
        ("difference", Said.OVER, Said.OVER, Said.ABOUT),
        ("ratio", Said.EXACTLY, Said.EXACTLY, Said.EXACTLY),
        ("ratio", Said.OVER, Said.EXACTLY, Said.ABOUT),
        ("ratio", Said.EXACTLY, Said.NEARLY, Said.ABOUT),
    ],
)
def test_it_is_said_no_more_exactly_than_its_parts(recipe: str, first: Said, second: Said, together: Said) -> None:
    unit = "percent" if recipe == "ratio" else "m2"
    one = found("x", a=given(10, said=first), b=given(4, said=second), x=made(unit, **{recipe: ("a", "b")}))
    assert one.quantity.said is together


def test_sources_are_joined_in_order_each_once() -> None:
    figures = {"a": given(1, source="x"), "b": given(1, source="y"), "c": given(1, source="x")}
    one = found("s", s=made(sum=("a", "b", "c")), **figures)
    assert [cite.source for cite in one.cites] == ["x", "y"]


def test_the_weakest_standing_counts() -> None:
    figures = {"a": given(1, standing=Standing.CONFIRMED), "b": given(1, standing=Standing.DISPUTED), "c": given(1)}
    assert found("s", s=made(sum=("a", "b")), **figures).standing is Standing.DISPUTED
    assert found("s", s=made(sum=("a", "c")), **figures).standing is Standing.SINGLE
    assert found("s", s=made(sum=("a", "a")), **figures).standing is Standing.CONFIRMED


@pytest.mark.parametrize(
    ("dates", "together"),
    [
        (("2016", "2016"), "2016"),
        (("2016", None), "2016"),
        ((None, None), None),
        (("2016", "2016/2018"), "2016/2018"),
        (("2018-05", "2016~"), "2016~/2018-05"),
        (("2016", "2018/.."), "2016/.."),
        (("../2016", "2018/.."), None),
        (("/2016", "2018"), "/2018"),
    ],
)
def test_the_time_is_what_the_parts_cover(dates: tuple[str | None, str | None], together: str | None) -> None:
    when = [Date.parse(date) if date else None for date in dates]
    one = found("s", a=given(1, when=when[0]), b=given(1, when=when[1]), s=made(sum=("a", "b")))
    assert (one.when.text if one.when else None) == together


def test_a_derived_figure_may_have_its_own_date() -> None:
    date = Date.parse("2020")
    assert found("s", a=given(1, when=Date.parse("2016")), s=made(sum=("a", "a"), when=date)).when == date


def test_figures_derived_from_derived_ones() -> None:
    one = found("r", a=given(1), b=given(3), s=made(sum=("a", "b")), r=made("percent", ratio=("a", "s")))
    assert one.quantity.value == 25
    assert one.made_of == ("a", "b")


def test_notes_about_it_or_its_parts() -> None:
    notes = [Note(id=f"on-{key}", title=NAME, text=NAME, about=(key,)) for key in ("a", "s", "z")]
    one = resolve(story(*notes, a=given(1), b=given(2), s=made(sum=("a", "b"))), "s")
    assert one.note_ids == ("on-a", "on-s")


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({}, "“x” is missing"),
        ({"x": made(sum=("a", "b"))}, "“a” is missing; “x” is derived from it"),
        ({"x": made(sum=("x", "x"))}, "derived from itself: x -> x"),
        ({"x": made(sum=("y", "y")), "y": made(sum=("x", "x"))}, "x -> y -> x"),
        ({"x": made(sum=("a", "b")), "a": given(1, "m2"), "b": given(1, "km")}, "different kinds.*area.*length"),
        ({"x": made("km", sum=("a", "a")), "a": given(1, "m2")}, "does not convert"),
        ({"x": made("m2", ratio=("a", "a")), "a": given(1, "m2")}, "in percent, times or ratio, not in m2"),
        ({"x": made("percent", ratio=("a", "b")), "a": given(1), "b": given(0)}, "the second figure is 0"),
        ({"x": made("percent", ratio=("a", "a", "a")), "a": given(1)}, "of two figures, not of 3"),
        ({"x": made()}, "exactly one of ratio, sum and difference"),
        ({"x": made(sum=("a", "a"), difference=("a", "a")), "a": given(1)}, "exactly one"),
        ({"x": Figure(label=NAME, unit="m2")}, "neither a value nor a recipe"),
        ({"x": given(1, "furlong")}, "“furlong” is not a unit"),
        ({"x": made("furlong", sum=("a", "a")), "a": given(1)}, "“furlong” is not a unit"),
    ],
)
def test_what_comes_to_nothing_is_told(figures: dict[str, Figure], words: str) -> None:
    with pytest.raises(DeriveError, match=words):
        found("x", **figures)


def test_a_very_long_chain_is_told_and_does_not_sink() -> None:
    chain = {f"f{n}": made(sum=(f"f{n + 1}", f"f{n + 1}")) for n in range(2000)}
    with pytest.raises(DeriveError, match="more than 100"):
        found("f0", **chain)

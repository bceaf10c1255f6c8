"""Accounts in words: how a figure is said, how well it is supported, what it equals, and what is copied of it."""

from __future__ import annotations

import pytest
from sheets import story_named

from g60desk.layout.account import account_of, text_of
from g60desk.layout.account_equals import equal_to
from g60desk.layout.account_parts import Account
from g60desk.layout.listing import in_a_row
from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import Story
from g60desk.story.quantities import Said, quantity
from g60desk.story.wording import worded
from g60desk.words import load_words


@pytest.fixture(scope="module")
def story() -> Story:
    return story_named("g60")


def told_in(story: Story, language: str = "en") -> Told:
    return Told(story, Index(story), load_words(language), State(language=language))


def account(story: Story, kind: str, key: str, language: str = "en") -> Account:
    found = account_of(told_in(story, language), Selection(kind, key))
    assert found is not None
    return found


def test_a_given_figure_says_how_exactly_it_is_given(story: Story) -> None:
    assert dict(account(story, "figure", "demolished").rows)["Kind"] == "exact"
    assert dict(account(story, "figure", "jiuting-people").rows)["Kind"] == "a lower bound: “over”"


def test_a_derived_figure_is_never_called_exact(story: Story) -> None:
    assert dict(account(story, "figure", "market-part").rows)["Kind"] == "worked out from other figures"
    assert dict(account(story, "figure", "nine-area").rows)["Kind"] == (
        "worked out from other figures; a round number: “about”"
    )


def test_the_standing_of_a_sum_tells_of_its_parts(story: Story) -> None:
    assert account(story, "figure", "nine-people").standing == (
        "made of 9 figures from 9 sources; the weakest: one source"
    )
    assert (
        account(story, "figure", "market-part").standing == "made of 2 figures from 1 source; the weakest: one source"
    )
    assert account(story, "figure", "nine-people", "zh-Hans").standing == (
        "由9个数字算出，出自9个来源；最弱一项：单一来源"
    )
    assert account(story, "cell", "residents/g60").standing == account(story, "figure", "nine-people").standing
    assert account(story, "figure", "demolished").standing == "one source"


def test_what_is_counted_is_its_unit(story: Story) -> None:
    assert dict(account(story, "figure", "companies").rows)["Unit"] == "companies"
    assert dict(account(story, "figure", "companies", "zh-Hans").rows)["单位"] == "家企业"
    assert dict(account(story, "figure", "area-v3").rows)["Unit"] == "square kilometre (1 km² is 100 ha)"


@pytest.mark.parametrize(
    ("value", "unit", "said", "equal"),
    [
        (280, "mu", Said.OVER, "over 18.66 ha"),
        (57.58, "mi", Said.EXACTLY, "92.67 km"),
        (56.4, "mi", Said.EXACTLY, "90.8 km"),
        (40, "km", Said.EXACTLY, "24.9 miles"),
        (1854, "sqmi", Said.EXACTLY, "4,802 km²"),
        (700, "acre", Said.EXACTLY, "283.3 ha"),
        (605.64, "km2", Said.ABOUT, "about 60,560 ha"),
        (6478, "m", Said.EXACTLY, "6.478 km"),
        (2_400_000, "m2", Said.EXACTLY, "240 ha"),
        (16_821.1, "km2", Said.ABOUT, ""),
        (3, "month", Said.EXACTLY, ""),
        (0, "m2", Said.EXACTLY, ""),
    ],
)
def test_one_conversion_as_fine_as_the_figure(value: float, unit: str, said: Said, equal: str) -> None:
    found = equal_to(quantity(value, unit, said))
    assert (worded(found, "en").plain() if found else "") == equal


def test_what_is_copied_says_how_well_it_stands(story: Story) -> None:
    assert "Standing: disputed" in text_of(told_in(story), Selection("figure", "companies"))
    assert "可信程度：有争议" in text_of(told_in(story, "zh-Hans"), Selection("figure", "companies"))


def titles(found: Account) -> list[str]:
    return [title for title, *_ in found.notes if title]


def test_a_cell_is_headed_by_its_figure(story: Story) -> None:
    found = account(story, "cell", "length/route-128")
    assert (found.value.replace("\u00a0", " "), found.what) == (
        "57.58 miles",
        "Today; part of it is shared with I-95",
    )


def test_a_figure_that_the_words_name_is_not_said_twice(story: Story) -> None:
    found = account(story, "cell", "firms/g60")
    assert (found.value, found.what) == ("High-tech firms in 2021: nearly 29,000", "")
    said = dict(account(story, "aspect", "firms").rows)["Shanghai’s Songjiang and eight more cities"]
    assert said == "High-tech firms in 2021: nearly 29,000"


def test_a_cell_has_the_notes_that_concern_it_and_no_others(story: Story) -> None:
    assert titles(account(story, "cell", "length/route-128")) == []
    assert titles(account(story, "cell", "length/silicon-valley")) == ["Route 101 does not start in Santa Cruz"]
    assert titles(account(story, "cell", "research/g60")) == []
    assert titles(account(story, "cell", "research/route-128")) == ["Route 128 is only named"]
    assert titles(account(story, "aspect", "research")) == [
        "Berkeley lies outside the Valley",
        "Route 128 is only named",
    ]


def test_a_subject_begins_and_its_road_is_named_once(story: Story) -> None:
    valley, corridor = account(story, "subject", "silicon-valley"), account(story, "subject", "g60")
    assert valley.what == ""
    assert dict(valley.rows)["Begins"] == "October 1951"
    assert "Road number" not in dict(valley.rows)
    assert dict(corridor.rows)["Road number"] == "G60"
    assert account(story, "line", "g60").what == ""


def test_names_with_commas_of_their_own_are_kept_apart(story: Story) -> None:
    told, chinese = told_in(story), told_in(story, "zh-Hans")
    assert in_a_row(told, ["Songjiang", "Jiaxing"]) == "Songjiang, Jiaxing"
    assert in_a_row(told, ["Silicon Valley, both sides of Route 101", "Route 128"]) == (
        "Silicon Valley, both sides of Route 101; Route 128"
    )
    assert in_a_row(chinese, ["松江", "嘉兴"]) == "松江、嘉兴"
    assert in_a_row(chinese, ["硅谷，101号公路两侧", "128号公路"]) == "硅谷，101号公路两侧；128号公路"
    assert (
        "Silicon Valley, both sides of Route 101; Route 128"
        in dict(account(story, "cell", "money/silicon-valley").rows)["Compared"]
    )
    assert "；" in dict(account(story, "figure", "nine-gdp", "zh-Hans").rows)["算法"]
    assert "（" in dict(account(story, "figure", "market-part", "zh-Hans").rows)["算法"]


def test_a_number_that_is_rounded_for_the_eye_is_told_as_it_is_given(story: Story) -> None:
    rows = dict(account(story, "figure", "hangzhou-area").rows)
    assert account(story, "figure", "hangzhou-area").value.replace("\u202f", " ") == "about 16,820 km²"
    assert rows["As given"].replace("\u202f", " ") == "16,821.1 km²"
    assert "As given" not in dict(account(story, "figure", "area-v1").rows)
    assert "As given" not in dict(account(story, "figure", "nine-area").rows)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_how_far_sources_differ_is_a_row_and_is_copied(story: Story, language: str) -> None:
    name = load_words(language)("drawer.range")
    row = dict(account(story, "figure", "g60-length", language).rows)[name]
    plain = row.replace(",", "")
    assert 0 <= plain.index("2348") < plain.index("2730")
    copied = text_of(told_in(story, language), Selection("figure", "g60-length"))
    assert row.replace("\u202f", " ").replace("\u00a0", " ") in copied
    assert name not in dict(account(story, "figure", "demolished", language).rows)

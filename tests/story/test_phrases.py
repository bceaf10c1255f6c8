"""Figures in the middle of a sentence."""

import pytest

from g60desk.story.derive import DeriveError
from g60desk.story.model import Derive, Figure, Story, Text
from g60desk.story.phrases import FigureRef, figure_words, pieces, plain
from g60desk.story.quantities import Said

NAME = Text({"": "A figure"})
FIRMS = Text({"en": "companies", "zh-Hans": "家企业"})
STORY = Story(
    id="made-up",
    title=NAME,
    languages=("en", "zh-Hans"),
    figures={
        "cleared": Figure(label=NAME, value=2_400_000, unit="m2", said=Said.OVER),
        "firms": Figure(label=NAME, value=931, unit="count", of=FIRMS),
        "circle": Figure(label=NAME, unit="m2", derive=Derive(sum=("circle", "circle"))),
    },
)


def said(words: str, language: str = "en") -> str:
    return plain(Text({"": words}), STORY, language)


def test_a_text_is_cut_at_its_figures() -> None:
    before, figure, after = pieces(Text({"en": "In all {cleared}."}), STORY, "en")
    assert (before, after) == ("In all ", ".")
    assert isinstance(figure, FigureRef)
    assert figure.figure == "cleared"
    assert figure.words == figure_words(STORY, "cleared", "en")


def test_a_text_in_one_string() -> None:
    text = Text({"en": "{cleared} in all.", "zh-Hans": "共计{cleared}。"})
    assert plain(text, STORY, "en") == "Over 2.4 million m² in all."
    assert plain(text, STORY, "zh-Hans") == "共计逾240万平方米。"
    assert plain(text, STORY, "fr").endswith("in all.")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{cleared} came down", "Over 2.4 million m² came down"),
        ("So it was. {cleared} came down", "So it was. Over 2.4 million m² came down"),
        ("“Is that so?” {cleared} came down", "“Is that so?” Over 2.4 million m² came down"),
        ("In 2016 {cleared} came down", "In 2016 over 2.4 million m² came down"),
        ("“{cleared} in all.”", "“Over 2.4 million m² in all.”"),
        ("So it was. {firms}{cleared}", "So it was. 931over 2.4 million m²"),
        ("{firms}, {cleared}", "931, over 2.4 million m²"),
        ("{cleared}", "over 2.4 million m²"),
    ],
)
def test_a_sentence_begins_with_a_capital(written: str, read: str) -> None:
    assert said(written) == read


def test_a_count_gives_its_number_alone() -> None:
    assert said("{firms} companies left") == "931 companies left"
    assert said("{firms}家企业", "zh-Hans") == "931家企业"
    assert figure_words(STORY, "firms", "en").plain() == "931 companies"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ""),
        ("No figure.", "No figure."),
        ("{{cleared}}", "{cleared}"),
        ("{{{firms}}}", "{931}"),
        ("{firms}{firms}", "931931"),
        ("{no-such} stays", "{no-such} stays"),
        ("{circle} stays", "{circle} stays"),
        ("a { b", "a { b"),
        ("a } b", "a } b"),
        ("{}", "{}"),
    ],
)
def test_braces(written: str, read: str) -> None:
    assert said(written) == read


def test_what_is_no_figure_joins_the_text_around_it() -> None:
    assert pieces(Text({"": "a {{b}} {no-such} c"}), STORY, "en") == ("a {b} {no-such} c",)
    assert pieces(Text({}), STORY, "en") == ()


def test_words_of_a_figure_that_is_none() -> None:
    with pytest.raises(DeriveError, match="no-such"):
        figure_words(STORY, "no-such", "en")

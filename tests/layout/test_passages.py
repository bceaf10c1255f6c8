"""The places in a source that are cited: named for what they are, each source once, in reading order."""

from __future__ import annotations

import pytest
from sheets import index_named, story_named

from g60desk.layout.account import text_of
from g60desk.layout.citation import citation
from g60desk.layout.passages import in_one, rows_of_sources
from g60desk.layout.reference import address, readable_address
from g60desk.layout.supports import supports
from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.model import Cite, Cites, Source, Text
from g60desk.words import load_words

ARTICLE = "shine-2023-06-13"


def told_in(language: str) -> Told:
    story = story_named("g60")
    return Told(story, index_named("g60"), load_words(language), State(language=language))


@pytest.fixture(scope="module")
def told() -> Told:
    return told_in("en")


@pytest.fixture(scope="module")
def chinese() -> Told:
    return told_in("zh-Hans")


def cites(source: str, *passages: str) -> Cites:
    return Cites(Cite(source=source, at=at) for at in passages)


@pytest.mark.parametrize(
    ("passages", "english", "said"),
    [
        (("¶8",), ("Paragraph", "8 of 23"), "第8段，共23段"),
        (("¶5, 23",), ("Paragraphs", "5 and 23 of 23"), "第5、23段，共23段"),
        (("¶2, 4, 5",), ("Paragraphs", "2, 4 and 5 of 23"), "第2、4、5段，共23段"),
        (("¶20–22",), ("Paragraphs", "20–22 of 23"), "第20–22段，共23段"),
        (("¶16", "¶15"), ("Paragraphs", "15 and 16 of 23"), "第15、16段，共23段"),
        (("¶8", "¶9"), ("Paragraphs", "8 and 9 of 23"), "第8、9段，共23段"),
        (("¶4", "¶4, 16"), ("Paragraphs", "4 and 16 of 23"), "第4、16段，共23段"),
    ],
)
def test_paragraphs(told: Told, chinese: Told, passages: tuple[str, ...], english: tuple[str, str], said: str) -> None:
    assert rows_of_sources(told, cites(ARTICLE, *passages))[1] == english
    assert rows_of_sources(chinese, cites(ARTICLE, *passages))[1] == ("段落", said)


def test_the_number_of_a_record_is_named_for_its_collection(told: Told, chinese: Told) -> None:
    assert rows_of_sources(told, cites("geonames", "1808926"))[1] == ("GeoNames number", "1808926")
    assert rows_of_sources(told, cites("geonames", "1", "2"))[1] == ("GeoNames numbers", "1 and 2")
    assert rows_of_sources(chinese, cites("geonames", "1808926"))[1] == ("GeoNames编号", "1808926")


def test_a_page(told: Told, chinese: Told) -> None:
    assert rows_of_sources(told, cites("yearbook-2014", "p. 87"))[1] == ("Page", "87")
    assert rows_of_sources(chinese, cites("yearbook-2014", "p. 87"))[1] == ("页码", "87")


def test_any_other_passage_is_shown_as_it_is_written(told: Told) -> None:
    assert rows_of_sources(told, cites(ARTICLE, "the map", "¶8"))[1] == ("Place in it", "the map, ¶8")
    assert in_one(("the map", "¶8")) == "the map, ¶8"
    assert in_one(("¶8", "¶9")) == "¶8, 9"


def test_a_source_that_is_cited_for_two_parts_stands_once(told: Told) -> None:
    names = [name for name, _ in rows_of_sources(told, told.figure("market-part").cites)]
    assert names == ["Source 1", "Paragraphs", "Address"]
    assert "¶8, 9" in text_of(told, Selection("figure", "market-part"))


def test_what_the_article_supports_is_in_the_order_of_its_paragraphs(told: Told) -> None:
    first = [int(one.at.strip("¶").split(",")[0].split("–")[0]) for one in supports(told)[ARTICLE]]
    assert first == sorted(first)
    assert first[0] == 1


def test_an_address_is_shown_to_be_read_and_copied_as_it_is(told: Told) -> None:
    source = told.index.source("wikipedia-jiuting")
    assert source is not None
    assert readable_address(source) == "https://zh.wikipedia.org/wiki/九亭镇"
    assert address(source).endswith("%E4%B9%9D%E4%BA%AD%E9%95%87")
    assert "%E4%B9%9D%E4%BA%AD%E9%95%87" in text_of(told, Selection("source", source.id))


@pytest.mark.parametrize(
    ("coded", "shown"),
    [
        ("http://example.org/?a=Aug%2024%2C%202012", "http://example.org/?a=Aug 24, 2012"),
        ("http://example.org/%2Fa%3Fb%23", "http://example.org/%2Fa%3Fb%23"),
        ("http://example.org/%E4%B9", "http://example.org/%E4%B9"),
        ("http://example.org/%C2%85", "http://example.org/%C2%85"),
    ],
)
def test_only_letters_are_spelled_out(coded: str, shown: str) -> None:
    assert readable_address(Source(id="a", type="webpage", title=Text({"": "A"}), url=coded)) == shown


def test_a_title_of_the_editor_is_in_the_language_of_the_reader(told: Told, chinese: Told) -> None:
    source = told.index.source(ARTICLE)
    assert source is not None
    assert citation(told, source).startswith("[Seventh-anniversary article on the G60 corridor] (13 June 2023). SHINE")
    assert citation(chinese, source).startswith("［G60科创走廊七周年文章］，SHINE")


def test_a_chinese_title_is_explained_to_those_who_need_it(told: Told, chinese: Told) -> None:
    source = told.index.source("wikipedia-songjiang-wuu")
    assert source is not None
    assert citation(told, source).startswith("松江县 [Songjiang County] (n.d.). ")
    assert citation(chinese, source).startswith("《松江县》，")

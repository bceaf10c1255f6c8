"""Sources in words: a golden text for each type in both languages, missing fields, many names, both scripts."""

from __future__ import annotations

from typing import Any

import pytest
from sheets import told

from g60desk.layout.citation import citation, kind_of
from g60desk.layout.citation_names import authors, name_of, sorting_name
from g60desk.layout.reference import reference
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.model import Author, Source, Text

ANN, BO, CAI = Author(family="Hill", given="Ann"), Author(family="Berg", given="Bo"), Author(family="蔡", given="迪")
BODY = Author(literal="Office of Roads")


@pytest.fixture(scope="module")
def english() -> Told:
    return told("two-towns", "en")


@pytest.fixture(scope="module")
def chinese() -> Told:
    return told("two-towns", "zh-Hans")


def source(type: str, title: str | Text = "A road between towns", **fields: Any) -> Source:
    if isinstance(fields.get("issued"), str):
        fields["issued"] = Date.parse(fields["issued"])
    fields["author"] = tuple(fields.get("author", ()))
    return Source(id="a", type=type, title=title if isinstance(title, Text) else Text({"": title}), **fields)


GOLDEN = [
    (
        source("article-newspaper", author=[ANN], container_title="Alder Gazette", issued="2023-06-13", page="3"),
        "Hill, Ann (13 June 2023). “A road between towns”. Alder Gazette, p. 3",
        "Ann Hill：A road between towns，Alder Gazette，2023年6月13日，第3版",
    ),
    (
        source("article-newspaper", "两镇之间", author=[CAI], container_title="桤木日报", issued="2023-06", page="3"),
        "蔡迪 (June 2023). 两镇之间. 桤木日报, p. 3",
        "蔡迪：《两镇之间》，《桤木日报》，2023年6月，第3版",
    ),
    (
        source("article-journal", author=[ANN, BO], container_title="Roads", volume="12", issue="3", page="5–9",
               issued="2019"),
        "Hill, Ann, and Bo Berg (2019). “A road between towns”. Roads 12(3), pp. 5–9",
        "Ann Hill、Bo Berg：A road between towns，Roads，第12卷第3期，2019年，第5–9页",
    ),
    (
        source("article-magazine", "Who built “the road”?", container_title="Hills", issued="2016-24"),
        "“Who built ‘the road’?” (winter 2016–17). Hills",
        "Who built “the road”?，Hills，2016–2017年冬季",
    ),
    (
        source("webpage", container_title="Alder online", issued="2021~"),
        "“A road between towns” (about 2021). Alder online",
        "A road between towns，Alder online，2021年前后",
    ),
    (
        source("post-weblog", "Why it bends", author=[ANN], container_title="Bends", issued="2017"),
        "Hill, Ann (2017). “Why it bends”. Bends",
        "Ann Hill：Why it bends，Bends，2017年",
    ),
    (
        source("book", author=[ANN], publisher="Birch Press", publisher_place="Alder", issued="1998", page="87"),
        "Hill, Ann (1998). A road between towns. Alder: Birch Press, p. 87",
        "Ann Hill：A road between towns，Alder：Birch Press，1998年，第87页",
    ),
    (
        source("chapter", author=[ANN], container_title="《路》", publisher="桦木出版社", issued="1998", page="5-9"),
        "Hill, Ann (1998). “A road between towns”. 《路》. 桦木出版社, pp. 5-9",
        "Ann Hill：A road between towns，《路》，桦木出版社，1998年，第5-9页",
    ),
    (
        source("report", author=[BODY], publisher="Office of Roads", issued="2020"),
        "Office of Roads (2020). A road between towns. Report. Office of Roads",
        "Office of Roads：A road between towns，报告，Office of Roads，2020年",
    ),
    (
        source("map", "Sheet 3", publisher="Hill Survey", issued="1951"),
        "Sheet 3 (1951). Map. Hill Survey",
        "Sheet 3，地图，Hill Survey，1951年",
    ),
    (
        source("dataset", "Places", container_title="Gazetteer", issued="2026"),
        "Places (2026). Data set, Gazetteer",
        "Places，数据集，Gazetteer，2026年",
    ),
    (
        source("entry-encyclopedia", "桤木镇", title_translated="Alder Town", container_title="Lexicon"),
        "桤木镇 [Alder Town] (n.d.). Lexicon",
        "《桤木镇》，Lexicon，日期不详",
    ),
    (
        source("speech", Text({"en": "[On roads]", "zh-Hans": "［谈道路］"}), author=[ANN], issued="2018-04-20"),
        "Hill, Ann (20 April 2018). [On roads]. Speech",
        "Ann Hill：［谈道路］，演讲，2018年4月20日",
    ),
    (
        source("broadcast", "Evening news", publisher="Channel 2", issued="2018-04-20"),
        "“Evening news” (20 April 2018). Broadcast. Channel 2",
        "Evening news，广播电视节目，Channel 2，2018年4月20日",
    ),
    (
        source("review-book", "On bends", author=[ANN], container_title="Roads", issued="1995-05"),
        "Hill, Ann (May 1995). “On bends”. Book review, Roads",
        "Ann Hill：On bends，书评，Roads，1995年5月",
    ),
    (
        source("personal_communication", Text({"en": "[Letter to the editor]", "zh-Hans": "［致编者函］"}),
               author=[ANN], issued="2026-01-05"),
        "Hill, Ann (5 January 2026). [Letter to the editor]. Personal communication",
        "Ann Hill：［致编者函］，私人通信，2026年1月5日",
    ),
    (
        source("thesis", author=[CAI], publisher="Birch College", issued="2001"),
        "蔡迪 (2001). A road between towns. Thesis. Birch College",
        "蔡迪：A road between towns，学位论文，Birch College，2001年",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "in_english", "in_chinese"), GOLDEN, ids=[one.type for one, *_ in GOLDEN])
def test_each_type_in_both_languages(
    one: Source, in_english: str, in_chinese: str, english: Told, chinese: Told
) -> None:
    assert citation(english, one) == in_english
    assert citation(chinese, one) == in_chinese


def test_every_type_of_the_shipped_story_has_words_and_a_golden_text() -> None:
    tale = told("g60")
    types = {one.type for one in tale.story.sources}
    golden = {one.type for one, *_ in GOLDEN}
    assert types <= golden
    assert all(tale.words.has(f"citation.type.{type}") for type in types)
    assert kind_of(tale, source("no-such-type")) == "no-such-type"


def test_what_is_missing_is_left_out_and_no_mark_stands_alone(english: Told, chinese: Told) -> None:
    bare = source("webpage", "Roads")
    assert citation(english, bare) == "“Roads” (n.d.)"
    assert citation(chinese, bare) == "Roads，日期不详"
    assert citation(english, source("webpage", "Roads", page="A1")) == "“Roads” (n.d.), p. A1"
    assert citation(english, source("book", "Roads", publisher_place="Alder")) == "Roads (n.d.). Alder"
    assert citation(english, source("book", "Roads", volume="3", issue="1")) == "Roads (n.d.). Vol. 3, no. 1"
    assert citation(chinese, source("book", "Roads", volume="3")) == "Roads，第3卷，日期不详"
    for tale in (english, chinese):
        for one, *_ in GOLDEN:
            said = citation(tale, one)
            assert not [mark for mark in ("..", ". .", ",,", "，，", "()", "《》", "“”", "  ") if mark in said], said
            assert said == said.strip(" .,，")


def test_of_many_authors_the_first_three_are_named(english: Told, chinese: Told) -> None:
    assert authors([ANN, BO, CAI], english) == "Hill, Ann, Bo Berg, and 蔡迪"
    assert authors([ANN, BO, CAI, BODY], english) == "Hill, Ann, Bo Berg, 蔡迪, and others"
    assert authors([ANN, BO, CAI, BODY], chinese) == "Ann Hill、Bo Berg、蔡迪等"
    assert authors([BODY, CAI], english) == "Office of Roads and 蔡迪"
    assert authors([], english) == authors([], chinese) == ""


def test_a_name_of_one_part_stays_one() -> None:
    assert name_of(Author(family="Plato"), inverted=True) == "Plato"
    assert name_of(Author(given="Ann"), inverted=True) == "Ann"
    assert name_of(Author(family="欧阳", given="修"), inverted=True) == "欧阳修"
    assert (sorting_name([ANN, BO]), sorting_name([BODY]), sorting_name([])) == ("hill ann", "office of roads", "")


def test_a_reference_has_passage_address_and_the_day_it_was_seen(english: Told, chinese: Told) -> None:
    one = source("webpage", "Roads", url="https://example.org/a", accessed=Date.parse("2026-11-24"))
    assert reference(english, one, "¶8") == "“Roads” (n.d.), ¶8. https://example.org/a (seen 24 November 2026)"
    assert reference(chinese, one, "¶8") == "Roads，日期不详，¶8，https://example.org/a（2026年11月24日查阅）"
    assert reference(english, source("book", "Roads", doi="10.1/a")) == "Roads (n.d.). doi:10.1/a"
    assert reference(english, source("book", "Roads")) == "Roads (n.d.)"

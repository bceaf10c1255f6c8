"""Every word of the shipped story stands in both languages, and no word stands without support."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from g60desk.story.lengths import OFF, planned_seconds, planned_sum, talks
from g60desk.story.model import Cite, Standing, Story, Text
from g60desk.story.phrases import plain
from g60desk.story.reader import read_story
from g60desk.story.units import UNITS
from g60desk.story.wording import unit_name
from g60desk.words import load_words

FOLDER = Path(__file__).parents[2] / "data" / "g60"
ARTICLE = "shine-2023-06-13"
HAN = r"[\u4e00-\u9fff]"
PARAGRAPHS = re.compile(r"¶\d+(–\d+)?(, \d+(–\d+)?)*")


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(FOLDER).story


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value inside a story with the way to it."""
    yield path, value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from walk(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, f"{path}[{key}]")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from walk(item, f"{path}[{number}]")


def texts(story: Story) -> list[tuple[str, Text]]:
    """All texts but the printed titles of sources, which stand in their own language."""
    printed = re.compile(r"\.sources\[\d+\]\.title")
    found = [(path, value) for path, value in walk(story) if isinstance(value, Text) and value]
    return [(path, text) for path, text in found if not (printed.fullmatch(path) and "" in text.said)]


def test_every_article_cite_names_its_paragraph(story: Story) -> None:
    article = story.sources[0]
    assert (article.id, article.paragraphs) == (ARTICLE, 23)
    for path, cite in walk(story):
        if isinstance(cite, Cite) and cite.source == ARTICLE:
            assert PARAGRAPHS.fullmatch(cite.at), path
            assert all(1 <= int(number) <= 23 for number in re.findall(r"\d+", cite.at)), path


def test_every_source_is_used(story: Story) -> None:
    used = {cite.source for _, cite in walk(story) if isinstance(cite, Cite)}
    assert {source.id for source in story.sources} == used


def test_every_text_is_in_both_languages(story: Story) -> None:
    assert [path for path, text in texts(story) if set(text.said) != {"en", "zh-Hans"}] == []


def test_chinese_is_typed_as_it_is_set(story: Story) -> None:
    wrong = re.compile(rf"{HAN}[ ,;:?!()]|[ ,;:?!()]{HAN}|  |…{{3}}|[\u3105-\u312f]")
    found = [(path, text.of("zh-Hans")) for path, text in texts(story) if wrong.search(text.of("zh-Hans"))]
    assert found == []
    assert [path for path, text in texts(story) if re.search(HAN, text.of("en"))] == []


def test_no_chinese_stands_beside_a_narrow_bracket(story: Story) -> None:
    narrow = re.compile(rf"{HAN} ?[()\[\]]|[()\[\]] ?{HAN}")
    words = load_words("zh-Hans")
    said = [said for said in map(words, sorted(words.keys())) if "*." not in said]  # patterns of a file dialog
    said += [text.of("zh-Hans") for _, text in texts(story)]
    said += [unit_name(unit, "zh-Hans") for unit in UNITS]
    assert [one for one in said if narrow.search(one)] == []


def test_a_title_of_the_editor_is_given_in_both_languages(story: Story) -> None:
    for source in story.sources:
        ours = source.title.of("en").startswith("[")
        assert set(source.title.said) == ({"en", "zh-Hans"} if ours else {""}), source.id
        assert not ours or source.title.of("zh-Hans").startswith("［"), source.id


def test_a_text_names_the_same_figures_in_both_languages(story: Story) -> None:
    for path, text in texts(story):
        named = {language: sorted(re.findall(r"{([^}]*)}", words)) for language, words in text.said.items()}
        assert named["en"] == named["zh-Hans"], path
        assert set(named["en"]) <= set(story.figures), path


def test_disputed_records_say_why(story: Story) -> None:
    for path, record in walk(story):
        if getattr(record, "standing", None) is Standing.DISPUTED:
            assert record.note, path


def test_headlines_and_leads_fit_their_line(story: Story) -> None:
    for view in (story.timeline, story.network, story.comparison, story.statistics):
        assert len(plain(view.headline, story, "en")) <= 55
        assert len(plain(view.lead, story, "en")) <= 95


def test_a_talk_is_told_in_its_time(story: Story) -> None:
    """The notes of each step can be read aloud in its seconds, what the room reads is short, and the talks add up."""
    (tour,) = story.tours
    assert 18 <= len(tour.steps) <= 24
    for minutes, steps in zip(tour.lengths, talks(tour), strict=True):
        assert planned_sum(steps) == pytest.approx(60 * minutes, rel=OFF)
    for step in tour.steps:
        assert planned_seconds(msgspec.structs.replace(step, seconds=None)) <= 1.15 * planned_seconds(step), step.id
        assert len(plain(step.say, story, "en")) <= 110 and len(plain(step.say, story, "zh-Hans")) <= 40, step.id
        assert len(plain(step.short, story, "en")) <= 36 and len(plain(step.short, story, "zh-Hans")) <= 18, step.id
        assert 2 <= len(re.findall(r"[.?!](?= |$)", step.notes.of("en"))) <= 5, step.id
        assert 2 <= len(re.findall("[。？！]", step.notes.of("zh-Hans"))) <= 5, step.id


def test_events_have_titles_that_fit(story: Story) -> None:
    for event in story.timeline.events:
        assert len(plain(event.title, story, "en")) <= 50, event.id
        assert len(plain(event.title, story, "zh-Hans")) <= 22, event.id
        assert len(plain(event.short, story, "en")) <= 26, event.id
        assert event.short or event.weight == 1, event.id


def test_no_word_is_said_twice(story: Story) -> None:
    """Figures stand in their sentences without a unit or a noun said twice ("60 policies policies")."""
    for path, text in texts(story):
        assert not re.search(r"\b(\w+) \1\b", plain(text, story, "en")), path
        assert "{" not in plain(text, story, "zh-Hans"), path


def test_few_events_always_keep_their_text(story: Story) -> None:
    assert len([event for event in story.timeline.events if event.weight == 3]) <= 9


def test_only_pages_that_may_be_shown_have_an_address(story: Story) -> None:
    """No copy of an encyclopaedia, no tampered or invented page is linked."""
    unwanted = (
        "shmskj zcio spamalyser haiptao xiaomonv visionoscn long6 shcafe whatawebsite "
        "wikiwand wikimili kiddle uncensored theinfolist enwikipedia qaz.wiki memim riteme kiwix owiki wikiclassic"
    )
    for source in story.sources:
        assert not any(word in source.url for word in unwanted.split()), source.id


def test_nothing_is_taken_from_memory(story: Story) -> None:
    """Numbers that no page was found for stand nowhere in the story."""
    values = {(figure.value, figure.unit) for figure in story.figures.values()}
    remembered = {(401_500_000_000, "cny"), (38_000_000, "usd"), (198, "km2"), (195, "km2"), (104, "count")}
    assert not values & remembered
    assert 150_000 not in {value for value, _ in values}
    said = " ".join(text.of("en") for _, text in texts(story))
    assert not re.search(r"\b(1851|1861|1868|1636|G5011|401\.5)\b", said)

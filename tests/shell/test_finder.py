"""The finder: both languages at once, ranked, by name, number and year."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from g60desk import resources
from g60desk.layout.told import Told
from g60desk.shell.findable import folded
from g60desk.shell.finder import Finder
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reader import read_story
from g60desk.words import load_words

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def told_of(path: Path, language: str = "en") -> Told:
    story = read_story(path).story
    return Told(story, Index(story), load_words(language), State(language=language))


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(told_of(TWO_TOWNS))


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("birch", "place:birch"),
        ("BIRCH", "place:birch"),
        ("白桦镇", "place:birch"),
        ("  alder ", "place:alder"),
        ("network", "view:network"),
        ("网络", "view:network"),
        ("2.0", "phase:v2"),
        ("280", "figure:market"),
        ("2,400,000", "figure:cleared"),
        ("2400000", "figure:cleared"),
        ("240万", "figure:cleared"),
        ("yearbook of the towns", "source:yearbook"),
        ("小镇年鉴", "source:yearbook"),
        ("two areas", "note:two-areas"),
        ("full screen", "action:full_screen"),
        ("May 2016 road", "event:launch"),
        ("1950s", "event:older"),
        ("it began with one town", "step:main/start"),
        ("the whole story 2", "step:main/grows"),
    ],
)
def test_the_best_comes_first(finder: Finder, asked: str, first: str) -> None:
    assert finder.find(asked)[0].goes == first


def test_quotation_marks_and_digits_are_found_as_keys_write_them() -> None:
    assert folded("America\u2019s \u201cHighway\u201d") == 'america\'s "highway"'
    assert folded("57,927,469 in 2016,2017") == "57927469 in 2016,2017"
    finder = Finder(told_of(resources.story_folder()))
    assert "event:research-park" in [one.goes for one in finder.find("stanford's industrial park")]
    assert finder.find("57927469")[0].kind == "figure"


def test_all_words_must_be_there(finder: Finder) -> None:
    assert not finder.find("birch xyzzy")
    assert not finder.find("   ")


def test_every_kind_can_be_found_and_has_a_name_in_both_languages(finder: Finder) -> None:
    kinds = {entry.kind for entry in finder.entries}
    assert kinds == {
        "view",
        "compared",
        "evidence",
        "show",
        "place",
        "stop",
        "event",
        "era",
        "phase",
        "figure",
        "line",
        "subject",
        "aspect",
        "chart",
        "note",
        "source",
        "step",
        "unit",
        "action",
        "tell",
        "keep",
    }
    for language in ("en", "zh-Hans"):
        words = load_words(language)
        assert all(words.has(f"search.{kind}") for kind in kinds)


def test_a_name_that_begins_with_the_words_comes_before_one_that_holds_them(finder: Finder) -> None:
    found = [entry.goes for entry in finder.find("market")]
    assert found.index("figure:market") < found.index("chart:ground")


def test_a_name_of_several_words_is_found_first_by_all_of_them(finder: Finder) -> None:
    for entry in finder.entries:
        if entry.kind == "event":
            best = finder.find(entry.title.of("en"))[0]
            assert entry.title.of("en") == best.title.of("en")


def test_a_figure_is_found_by_its_value_before_what_only_tells_of_it(finder: Finder) -> None:
    assert finder.find("300,000 people")[0].kind == "figure"


def test_accents_and_width_do_not_matter() -> None:
    assert folded("Ｅｄｉｆｉｃｉ Café") == "edifici cafe"


def test_it_keeps_up_with_typing() -> None:
    finder = Finder(told_of(resources.story_folder()))
    start = process_time()
    for asked in ("g", "g6", "g60", "松", "松江", "2016", "a b c"):
        finder.find(asked)
    assert process_time() - start < 0.5


def test_an_empty_story_has_only_views_and_commands() -> None:
    from g60desk.story.model import empty_story

    story = empty_story()
    finder = Finder(Told(story, Index(story), load_words("en"), State()))
    assert {entry.kind for entry in finder.entries} == {"view", "action"}

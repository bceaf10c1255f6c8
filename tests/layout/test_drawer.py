"""The drawer: every record of the stories, in both languages and at three sizes, is told whole and without a clash."""

from __future__ import annotations

import re
from functools import cache

import pytest
from cut_words import cut_words
from PySide6.QtWidgets import QApplication
from sheets import meeting, sheet, story_named

from g60desk import resources
from g60desk.layout.account import account_of, text_of
from g60desk.layout.drawer import lay_out_drawer
from g60desk.layout.scene import Scene
from g60desk.layout.sheet import Sheet
from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import Story
from g60desk.story.same import once
from g60desk.words import load_words

HOLE = r"[一-鿿] [一-鿿。、，]|\d\. \d|， "  # a blank that Chinese text has only where its writer wants it


@once
def index_of(story: Story) -> Index:
    return Index(story)


def records(story: Story) -> list[Selection]:
    """Everything in a story that the drawer can tell about."""
    index = index_of(story)
    tables = {
        "figure": index.figures,
        "event": index.events,
        "place": index.places,
        "line": index.lines,
        "phase": index.phases,
        "subject": index.subjects,
        "aspect": index.aspects,
        "chart": index.charts,
        "note": index.notes,
        "source": index.sources,
    }
    found = [Selection(kind, key) for kind, table in tables.items() for key in table]
    cells = [(aspect.id, subject) for aspect in story.comparison.aspects for subject in aspect.cells]
    return [*found, *(Selection("cell", f"{aspect}/{subject}") for aspect, subject in cells), Selection("source", "")]


def drawer_of(
    story: Story,
    opened: Selection,
    size: tuple[int, int] = (1920, 1080),
    language: str = "en",
    order: tuple[str, ...] = (),
) -> Sheet:
    told = Told(story, index_of(story), load_words(language), State(language=language, opened=opened))
    return lay_out_drawer(told, sheet(size, language), order)


def said_by(scene: Scene) -> str:
    return " ".join(words.text for words in scene.words()).replace("\u202f", " ").replace("\u00a0", " ")


@cache
def own_holes() -> set[str]:
    """Those that the writer of the story wants."""
    files = resources.story_folder().rglob("*.yaml")
    return {hole for path in files for hole in re.findall(HOLE, path.read_text("utf-8"))}


def assert_no_holes(scene: Scene, opened: Selection) -> None:
    """No blank between Chinese words, and no line that begins with a mark."""
    ends = [(words.x + words.width, words.baseline) for words in scene.words()]
    for words in scene.words():
        assert not set(re.findall(HOLE, words.text)) - own_holes(), (opened, words.text)
        if words.text[0] in "、。，；：）”":
            near = [x for x, y in ends if y == words.baseline and abs(x - words.x) < 0.7 * words.style.px]
            assert near, (opened, words.text)


@pytest.fixture(scope="module")
def two_towns() -> Story:
    return story_named("two-towns")


@pytest.mark.parametrize("name", ["g60", "two-towns"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_nothing_meets_is_cut_or_has_holes(qapp: QApplication, name: str, size: tuple[int, int], language: str) -> None:
    story = story_named(name)
    for opened in records(story):
        drawer = drawer_of(story, opened, size, language)
        for scene in (drawer.head, drawer.body, drawer.tools):
            assert scene is not None
            boxes = [words.box for words in scene.words()]
            assert not list(meeting(list(scene.words()), 0.0)), opened
            assert all(box.x >= 0 and box.right <= scene.width + 1 for box in boxes), opened
            assert all(box.bottom <= scene.height for box in boxes), opened
            assert not cut_words(scene), opened
        if name == "g60" and language == "zh-Hans":
            assert_no_holes(drawer.body, opened)


def test_a_figure_is_told_in_the_order_of_the_design(qapp: QApplication, two_towns: Story) -> None:
    said = said_by(drawer_of(two_towns, Selection("figure", "market")).body)
    parts = [
        "280 mu",
        "Market ground",
        "Unit",
        "Equals",
        "Kind",
        "As of",
        "Standing",
        "Source 1",
        "Paragraph",
        "8 of 25",
        "Editor’s note",
    ]
    at = [said.index(part) for part in parts]
    assert at == sorted(at)


def test_an_undated_figure_names_the_date_of_its_source(qapp: QApplication, two_towns: Story) -> None:
    figures = {**two_towns.figures}
    figure = figures["cleared"]
    import msgspec

    figures["cleared"] = msgspec.structs.replace(figure, when=None)
    story = msgspec.structs.replace(two_towns, figures=figures)
    assert "not dated; source of 13 June 2023" in said_by(drawer_of(story, Selection("figure", "cleared")).body)


def test_an_account_of_what_is_not_there_is_none(two_towns: Story) -> None:
    told = Told(two_towns, Index(two_towns), load_words("en"), State())
    for kind in ("figure", "event", "place", "line", "phase", "subject", "aspect", "cell", "chart", "note", "nonsense"):
        assert account_of(told, Selection(kind, "nothing")) is None
        assert text_of(told, Selection(kind, "nothing")) == ""


def test_previous_and_next_follow_the_view(qapp: QApplication, two_towns: Story) -> None:
    order = ("figure:planned", "figure:market", "figure:cleared")
    tools = drawer_of(two_towns, Selection("figure", "market"), order=order).tools
    assert tools is not None
    assert [(target.kind, target.key) for target in tools.targets] == [
        ("action", "copy"),
        ("action", "copy_csl"),
        ("step", "figure:planned"),
        ("step", "figure:cleared"),
    ]


def test_all_that_a_source_supports_is_listed(qapp: QApplication, two_towns: Story) -> None:
    body = drawer_of(two_towns, Selection("source", "yearbook")).body
    opens = {target.key for target in body.targets}
    assert {"event:older", "place:alder", "line:road", "cell:spine/theirs", "figure:people-alder"} <= opens


def test_an_address_is_words_and_no_link(qapp: QApplication, two_towns: Story) -> None:
    body = drawer_of(two_towns, Selection("figure", "market")).body
    assert "https://example.org/two-towns" in said_by(body)
    assert not [target for target in body.targets if "http" in target.key]

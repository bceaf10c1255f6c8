"""The table of actions keeps its promises: no key twice, words in both languages, all in the help sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QKeySequence

from g60desk import resources
from g60desk.actions import (
    ACTIONS,
    BY_ID,
    BY_KEY,
    BY_SHOW_KEY,
    SHOW_ACTIONS,
    Action,
    Group,
    KeyMap,
    When,
    allowed,
    key_table,
)
from g60desk.layout.frame import frame_for
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.shell.helpsheet import lay_out_help
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import STATIONS, Story, empty_story
from g60desk.story.reader import read_story
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.words import Words, load_words

README = Path(__file__).parent.parent / "README.md"


def test_no_id_and_no_key_is_there_twice() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert len(BY_KEY) == sum(len(action.keys) for action in ACTIONS)
    assert len(BY_SHOW_KEY) == sum(len(action.keys) for action in SHOW_ACTIONS)
    assert all(action.keys for action in (*ACTIONS, *SHOW_ACTIONS))


def test_every_key_is_one_that_qt_knows() -> None:
    for key in (*BY_KEY, *BY_SHOW_KEY):
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


def test_every_action_has_words_in_both_languages() -> None:
    for language in ("en", "zh-Hans"):
        table = key_table(load_words(language))
        assert len(table) == len(ACTIONS) + len(SHOW_ACTIONS)
        assert all(keys and does for keys, does in table)


def test_every_action_is_under_one_heading() -> None:
    assert [action for _, actions in KeyMap().grouped() for action in actions] == sorted(
        (*ACTIONS, *SHOW_ACTIONS), key=lambda action: list(Group).index(action.group)
    )


def test_every_action_is_in_the_help_sheet(qapp: object) -> None:
    story = read_story(resources.story_folder(), resources.map_names()).story
    for language in ("en", "zh-Hans"):
        shown, words = _helped(story, language)
        for action in ACTIONS:
            named = getattr(story, action.id).name.of(language) if action.id in STATIONS else ""
            if action.id == "sized":
                continue  # says by which figures of the story
            assert shown[action.id].name == (named or words(f"action.{action.id}"))
            assert shown[action.id].text == ", ".join(action.keys)


def test_the_help_sheet_names_the_sizes_of_the_story(qapp: object) -> None:
    story = read_story(resources.story_folder(), resources.map_names()).story
    for language, sizes in (("en", "People, Area, GDP, all alike"), ("zh-Hans", "人口、面积、生产总值、一致")):
        shown, _ = _helped(story, language)
        assert sizes in shown["sized"].name
        assert shown["layout"].text == "G"


def test_what_needs_a_story_cannot_be_pressed_without_one(qapp: object) -> None:
    shown, _ = _helped(empty_story(), "en")
    assert {"language", "theme", "open", "new", "quit"} <= set(shown)
    assert not {"timeline", "table", "find", "sources", "copy"} & set(shown)


def _helped(story: Story, language: str) -> tuple[dict[str, Target], Words]:
    words = load_words(language)
    told = Told(story, Index(story), words, State(language=language))
    sheet = lay_out_help(told, frame_for(1280, 720, language, load_tokens(), measure), KeyMap())
    return {target.key: target for target in sheet.body.targets}, words


def test_every_action_is_in_the_readme() -> None:
    if not README.is_file() or "## Keys" not in README.read_text(encoding="utf-8"):
        return
    text = README.read_text(encoding="utf-8")
    for keys, does in key_table(load_words("en")):
        assert does in text, f"README.md lacks {keys}: {does}"


def test_a_press_is_found_by_its_name_or_by_what_it_prints() -> None:
    keys = KeyMap()
    assert keys.action_for("Shift+/", "?") is BY_ID["help"]
    assert keys.action_for("Ctrl+K", "") is BY_ID["find"]
    assert keys.action_for("Y", "y") is None
    assert keys.show_action_for("PgDown", "") is keys.show_action_for("N", "n") is SHOW_ACTIONS[0]
    assert keys.show_action_for("Ctrl+K", "") is None


def test_an_action_makes_sense_only_at_its_time() -> None:
    looking = Action("x", ("x",), Group.LOOK, When.LOOKING)
    assert allowed(looking, story=True, panel=False)
    assert not allowed(looking, story=True, panel=True)
    assert not allowed(looking, story=False, panel=False)
    assert allowed(BY_ID["open"], story=False, panel=True)
    assert not allowed(BY_ID["sources"], story=False, panel=False)

"""Stories told on sheets of every size, and what holds for all scenes: words do not meet, are not cut, stay inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from pytestqt.qtbot import QtBot

from g60desk import resources
from g60desk.layout.frame import Frame, frame_for
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene, Words
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Story, empty_story
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.theme import Theme, measure
from g60desk.tokens import load_tokens
from g60desk.views.base import StoryView
from g60desk.words import Words as InterfaceWords
from g60desk.words import load_words

V = TypeVar("V", bound=StoryView)

STORIES = Path(__file__).parent / "stories"
NAMES = ["g60", "two-towns", "empty"]
SIZES = [(1280, 720), (1920, 1080), (1080, 1920)]
LANGUAGES = ["en", "zh-Hans"]
TOKENS = load_tokens()


@lru_cache
def reading_named(name: str) -> Reading:
    """The reading of one of the stories that tests tell."""
    return read_story(resources.story_folder() if name == "g60" else STORIES / name)


@lru_cache
def story_named(name: str) -> Story:
    """One of the stories that tests tell."""
    return empty_story() if name == "empty" else reading_named(name).story


@lru_cache
def index_named(name: str) -> Index:
    """The index of one of these stories: made once, as a session does."""
    return Index(story_named(name))


@lru_cache
def words_in(language: str) -> InterfaceWords:
    """The interface's words, read once."""
    return load_words(language)


def told(name: str | Story, language: str = "en", *, folder: Path | None = None, **fields: object) -> Told:
    """A story told in a language, with these fields of the state; `folder` holds its own files, such as a map."""
    story = story_named(name) if isinstance(name, str) else name
    index = index_named(name) if isinstance(name, str) else Index(name)
    state = msgspec.structs.replace(State(language=language), **fields)
    pictures = reading_named(name).pictures if isinstance(name, str) and name != "empty" else {}
    return Told(story, index, words_in(language), state, folder, pictures=pictures)


def sheet(size: tuple[int, int] = (1920, 1080), language: str = "en") -> Frame:
    """A sheet of a size, with the shipped type."""
    return frame_for(*size, language, TOKENS, measure)


def faults(scene: Scene, frame: Frame) -> list[str]:
    """What is wrong with the words of a scene: some that meet, leave the sheet, or are cut.

    Plates may be short, and a card may be cut where it says how to read on.
    """
    plates = [target.rect for target in scene.targets if target.kind == "cite"]
    words = [run for run in scene.words() if run.text.strip()]
    found = [f"{a.text!r} meets {b.text!r}" for a, b in meeting(words)]
    leads_on = any(run.text == words_in(frame.language)("timeline.card.more") for run in words)
    for run in words:
        box = run.box
        if box.x < -0.5 or box.right > frame.width + 0.5 or box.y < 0 or box.bottom > frame.bottom + 3:
            found.append(f"{run.text!r} leaves the sheet: {box}")
        if run.text.endswith("…") and not _in_plate(run, plates) and not leads_on:
            found.append(f"{run.text!r} is cut")
    return found


def meeting(words: Sequence[Words], apart: float = 0.5) -> Iterator[tuple[Words, Words]]:
    """The runs of text that lie on each other by more than so many px; each is held against those beside it alone."""
    above: list[tuple[float, Rect, Words]] = []  # those that may reach down to the next
    for run in sorted(words, key=lambda one: one.box.y):
        box = run.box
        above = [one for one in above if one[0] > box.y]
        yield from ((other, run) for _, rect, other in above if rect.meets(box, -apart))
        above.append((box.bottom, box, run))


def _in_plate(run: Words, plates: list) -> bool:  # type: ignore[type-arg]
    return any(rect.grown(1).holds(*run.box.middle) for rect in plates)


def text_of(scene: Scene) -> str:
    """All words of a scene in painting order, with ordinary blanks."""
    return " ".join(run.text for run in scene.words()).replace("\u202f", " ").replace("\u00a0", " ")


def choices_of(scene: Scene, field: str) -> list[str]:
    """What the switch for a field of the state offers, in order; nothing where the scene has no such switch."""
    keys = [target.key for target in scene.targets if target.kind == "set" and target.key.startswith(f"{field}=")]
    return [key.removeprefix(f"{field}=") for key in keys]


def shown_view(view: V, qtbot: QtBot, size: tuple[int, int], /, theme: str = "paper", **fields: Any) -> V:
    """A view of the shipped story, on screen, with these fields of the state."""
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_told(told("g60", **fields), Theme(theme, TOKENS))
    view.show()
    qtbot.waitExposed(view)
    return view

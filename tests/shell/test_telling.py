"""What the program tells: whole paths, proper numbers, and one language in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from g60desk.layout.frame import frame_for
from g60desk.layout.problems import lay_out_problems
from g60desk.shell.desk import Desk
from g60desk.shell.settings import Store
from g60desk.shell.story_commands import why_not_made
from g60desk.state import State
from g60desk.story.problems import Problem, Severity
from g60desk.story.template import NotEmptyError, new_story
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.words import load_words


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(load_tokens(), Store(tmp_path / "settings.json"), State())
    yield made
    made.messages.clear()


def told_by(desk: Desk) -> str:
    assert desk.messages.now is not None
    return desk.messages.now.text


def test_a_story_that_is_not_there_is_told_with_its_whole_path(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "nope")
    assert told_by(desk) == f"{tmp_path / 'nope'} cannot be read now: there is no such file"
    desk.session.change(language="zh-Hans")
    desk.open(tmp_path / "nope")
    assert told_by(desk) == f"现在无法读取 {tmp_path / 'nope'}：没有这个文件"


def test_one_problem_is_one_problem(desk: Desk, tmp_path: Path) -> None:
    new_story(tmp_path / "fresh")
    main = tmp_path / "fresh" / "story.yaml"
    main.write_text(main.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    desk.open(tmp_path / "fresh")
    assert told_by(desk) == "The story has 1 problem; P tells it."


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("en", "{} is not empty. A new story needs a new or empty folder."),
        ("zh-Hans", "{} 不是空文件夹。新故事需要一个新的或空的文件夹。"),
    ],
)
def test_why_a_story_is_not_made_is_told_in_one_language(tmp_path: Path, language: str, why: str) -> None:
    (tmp_path / "something").write_text("", encoding="utf-8")
    with pytest.raises(NotEmptyError) as raised:
        new_story(tmp_path)
    assert why_not_made(load_words(language), tmp_path, raised.value) == why.format(tmp_path)
    assert why_not_made(load_words(language), tmp_path, OSError(28, "No space left")) == "No space left"


@pytest.mark.parametrize(
    ("errors", "warnings", "language", "said"),
    [
        (1, 0, "en", "1 error"),
        (2, 1, "en", "2 errors and 1 warning"),
        (0, 3, "zh-Hans", "3个警告"),
    ],
)
def test_problems_are_counted_in_words(desk: Desk, errors: int, warnings: int, language: str, said: str) -> None:
    desk.session.change(language=language)
    problems = [_problem(Severity.ERROR)] * errors + [_problem(Severity.WARNING)] * warnings
    sheet = lay_out_problems(desk.told(), frame_for(1920, 1080, language, desk.tokens, measure), problems)
    assert said in "".join(words.text for words in sheet.body.words())


def _problem(severity: Severity) -> Problem:
    return Problem(file="story.yaml", line=1, column=1, severity=severity, code="x", message="Something.")

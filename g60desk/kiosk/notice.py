"""Sentences to the keeper of a hall, in every language that the program speaks: mistakes in settings, stories refused.

They are made where no page is: in the supervisor, which writes them into its log in English, and hands them on to the
pages of the staff and to the doctor, which say them in the language of whoever reads.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from g60desk import resources
from g60desk.kiosk.unreadable import IN_CHINESE
from g60desk.story.problems import Problem, plain
from g60desk.words import Words, load_words

ENGLISH, CHINESE = "en", "zh-Hans"
Say = Callable[[Words], str]


class Notice(msgspec.Struct, frozen=True):
    """A sentence in English, as the log has it, and in other languages."""

    english: str
    others: dict[str, str] = {}

    def __str__(self) -> str:
        return self.english

    def said(self, language: str) -> str:
        """The sentence in a language, else in English."""
        return self.others.get(language, self.english)


class UnusableError(ValueError):
    """What a keeper has written cannot be used; `notice` says why, and what is allowed."""

    def __init__(self, key: str, **values: object) -> None:
        self.notice = notice(key, **values)
        super().__init__(str(self.notice))


def notice(key: str, **values: object) -> Notice:
    """The words for a key under `notice`, with what fills them in."""
    return composed(lambda words: words(f"notice.{key}", **values))


def composed(say: Say) -> Notice:
    """What is put together from the words of each language."""
    others = [language for language in resources.word_languages() if language != ENGLISH]
    return Notice(say(load_words(ENGLISH)), {language: say(load_words(language)) for language in others})


def placed(file: str, line: int, column: int, said: Notice) -> Notice:
    """A mistake in a file at a line and a column, which count from 1 (0: the whole file)."""
    return composed(lambda words: _placed(words, file, line, column, said.said(words.language)))


def of_problem(problem: Problem) -> Notice:
    """A problem of a file as it was found: in the languages that it has, and in Chinese what no YAML is."""
    said = {one.language: (one.message, one.hint) for one in problem.also}
    if not said and problem.code in IN_CHINESE:
        said = {CHINESE: (IN_CHINESE[problem.code], "")}
    others = {language: plain(_placed(load_words(language), problem.file, problem.line, problem.column, *words))
              for language, words in said.items()}  # fmt: skip
    return Notice(plain(str(problem)), others)


def _placed(words: Words, file: str, line: int, column: int, said: str, hint: str = "") -> str:
    whole = words("notice.with_hint", said=said, hint=hint) if hint else said
    return words("notice.at" if line else "notice.in_file", file=file, line=line, column=column, said=whole)

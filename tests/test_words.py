"""The interface's words: the same keys in every language, and a word for one thing that is not the word for many."""

from __future__ import annotations

import re

import pytest

from g60desk import resources
from g60desk.words import load_words

ENGLISH = load_words("en")
LANGUAGES = resources.word_languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language: str) -> None:
    assert load_words(language).keys() == ENGLISH.keys()


def test_what_is_counted_has_words_for_one_and_for_many() -> None:
    assert ENGLISH("problem.errors", n=1) == "1 error"
    assert ENGLISH("problem.errors", n=2) == "2 errors"
    assert ENGLISH("shell.reloaded_problems", n=1) == "Read again; 1 problem"
    assert load_words("zh-Hans")("problem.errors", n=1) == "1个错误"
    keys = ENGLISH.keys()
    for key in keys:
        stem, _, last = key.rpartition(".")
        if last in ("one", "many"):
            assert {f"{stem}.one", f"{stem}.many"} <= keys


def test_a_key_without_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        ENGLISH("problem.no-such")


@pytest.mark.parametrize("language", LANGUAGES)
def test_braces_are_the_same_in_every_language(language: str) -> None:
    words = dict(zip(sorted(ENGLISH.keys()), map(ENGLISH._said.get, sorted(ENGLISH.keys())), strict=True))
    others = load_words(language)
    for key, said in words.items():
        if not key.endswith(".one"):
            assert _braces(others._said[key]) == _braces(said or ""), key


def _braces(said: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", said))

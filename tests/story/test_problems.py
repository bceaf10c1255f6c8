"""How a mistake is told."""

from __future__ import annotations

import pytest

from g60desk.story.problems import (
    MOST_PROBLEMS,
    MOST_WIDE_SEARCHES,
    Ledger,
    Problem,
    Severity,
    listed,
    nearest,
    plain,
    shown,
)


def test_a_problem_in_one_line() -> None:
    problem = Problem("story.yaml", 3, 5, Severity.ERROR, "unknown-key", 'unknown key "titel"', 'did you mean "title"?')
    assert str(problem) == 'story.yaml:3:5: error: unknown key "titel"; did you mean "title"?'
    assert str(Problem("a.yaml", 0, 0, Severity.WARNING, "x", "all of it")) == "a.yaml: warning: all of it"


@pytest.mark.parametrize(
    ("word", "allowed", "hint"),
    [
        ("titel", ["title", "text"], 'did you mean "title"?'),
        ("zh-hans", ["en", "zh-Hans"], 'did you mean "zh-Hans"?'),
        ("something", ["title", "text"], ""),
        ("x" * 10_000, ["x" * 9_999], ""),
        ("", ["title"], ""),
        ("plcae-77", [f"place-{n}" for n in range(5000)], 'did you mean "place-77"?'),
    ],
)
def test_the_nearest_word(word: str, allowed: list[str], hint: str) -> None:
    assert nearest(word, allowed) == hint


def test_a_wide_choice_is_searched_only_so_often() -> None:
    ledger, words = Ledger(), [f"place-{n}" for n in range(5000)]
    hints = [ledger.nearest(f"plcae-{n}", words) for n in range(2000)]
    assert all(hints[: MOST_WIDE_SEARCHES - 1])
    assert not any(hints[MOST_WIDE_SEARCHES:])


def test_a_ledger_has_a_last_page() -> None:
    ledger = Ledger()
    for number in range(MOST_PROBLEMS + 5):
        ledger.error((number,), "x", "x")
    assert (len(ledger.findings), ledger.left_out) == (MOST_PROBLEMS, 5)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("word", '"word"'),
        ("two\nlines", '"two lines"'),
        ("x" * 50, f'"{"x" * 40}…"'),
        ({"a": 1}, "a mapping"),
        ([1], "a list"),
        (None, "nothing"),
        ("\x1b[31mred", '"\ufffd[31mred"'),
    ],
)
def test_a_value_as_it_is_quoted(value: object, text: str) -> None:
    assert shown(value) == text


def test_control_characters_do_nothing_to_a_terminal() -> None:
    assert plain("a\x1b]0;title\x07b 中文") == "a\ufffd]0;title\ufffdb 中文"


def test_words_in_a_row() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b or c"
    assert listed(str(n) for n in range(15)) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more"

"""YAML text to plain values: as written, with places, and nothing ever built from a tag or an alias."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.nodes import DEEPEST, UNREAD, collector_resting, load
from g60desk.story.problems import NotReadableError
from g60desk.story.spots import Finder

PARSERS = pytest.mark.parametrize("plain_python", [False, True], ids=["libyaml", "plain python"])


@PARSERS
def test_words_stay_as_written(plain_python: bool) -> None:
    text = "on: yes\nat: 12:30:00\nyear: 2016-05\nquoted: '~'\nempty:\ntilde: ~\nzero: 007\nlist: [1, null]\n"
    assert load(text, "a.yaml", plain_python).root == {
        "on": "yes",
        "at": "12:30:00",
        "year": "2016-05",
        "quoted": "~",
        "empty": None,
        "tilde": None,
        "zero": "007",
        "list": ["1", None],
    }


@PARSERS
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("a: &x 1\nb: *x\n", "alias", 2, 4),
        ("a: !!python/object/apply:os.system ['true']\n", "tag", 1, 4),
        ("a: !own 1\n", "tag", 1, 4),
        ("a: {<<: 1}\n", "merge-key", 1, 5),
        ("a: 1\n---\nb: 1\n", "second-document", 2, 1),
    ],
)
def test_what_is_declined(text: str, code: str, line: int, column: int, plain_python: bool) -> None:
    (problem,) = load(text, "a.yaml", plain_python).problems
    assert (problem.code, problem.line, problem.column) == (code, line, column)


@PARSERS
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 'open\n", "syntax", 2),
        ("a: 1\n\tb: 2\n", "syntax", 2),
        ("a: [1, 2\nb: 3\n", "syntax", 2),
        ("a: b: c\n", "syntax", 1),
        ("a: 1\nb: \x07\n", "character", 2),
        ("? [a]\n: b\n", "key-not-a-word", 1),
        ("a: " + "[" * (DEEPEST + 1), "too-deep", 1),
        ("a: " + "{b: " * (DEEPEST + 1), "too-deep", 1),
        ("".join(f"{' ' * n}a:\n" for n in range(DEEPEST + 2)), "too-deep", DEEPEST + 2),
    ],
)
def test_what_cannot_be_read(text: str, code: str, line: int, plain_python: bool) -> None:
    with pytest.raises(NotReadableError) as caught:
        load(text, "a.yaml", plain_python)
    problem = caught.value.problem
    assert (problem.code, problem.file) == (code, "a.yaml")
    assert abs(problem.line - line) <= 1  # the two parsers see the end of an open quote a line apart


@pytest.mark.parametrize("plain_python", [False, True])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: One: two\n", "1:11: error: a second colon in this line; put a text that has a colon in it in quotes"),
        ("a:\n\tb: 1\n", "2:1: error: a tab at the beginning of the line; indent with spaces"),
        ("a:\n  b: 1\n\tc: 2\n", "3:1: error: a tab at the beginning of the line; indent with spaces"),
        ("a: 1\nb\nc: 2\n", "2:1: error: a key without a colon; write: key: value"),
        ("a:\n  b 1\n  c: 2\n", "3:4: error: a key where the text of the line above still goes on; is a colon missing"),
        ('a: 1\nb: "open\nc: 2\n', "2:4: error: a quotation mark that is not closed; close it"),
        ("b: 'open\nc: 2\n", "1:4: error: a quotation mark that is not closed; close it"),
        ("a: [1, 2\nb: 1\n", "1:4: error: a list in brackets without its comma or its end; put commas"),
        ('a: {x: "open, y: "two"}\n', "1:19: error: a quotation mark that is not closed; close it"),
        ("a: [\n", "2:1: error: the line ends where a value should be; write the value"),
        ("a: {x: 1 y: 2}\n", "1:4: error: a group in braces without its comma or its end; put commas"),
        ("a: [1,,2]\n", "1:7: error: ',' where a value should be; delete it"),
        ("a:\n  b: 1\n c: 2\n", "3:2: error: a line that begins in another column than its neighbours; begin it"),
        ("a:\n  - 1\n  b: 2\n", "3:3: error: a line among the items of a list without its hyphen; begin it"),
        ("a: - 1\n", "1:4: error: a list that begins in the line of its key; begin it on the next line"),
        ("a: @x\n", "1:4: error: a text cannot begin with '@'; put the text in quotes"),
        ("a: `x`\n", "1:4: error: a text cannot begin with '`'; put the text in quotes"),
        ("a: * x\n", "1:4: error: a text cannot begin with '*'; put the text in quotes"),
        ("a: &\n", "1:4: error: a text cannot begin with '&'; put the text in quotes"),
        ('a: "x" y\n', "1:8: error: words after a closing quotation mark; put the whole text"),
        ("a: |x\n  b\n", "1:5: error: words after the sign | or >; end the line there"),
        ("%YAML 9.9\n---\na: 1\n", "1:1: error: a line cannot begin with '%'; delete the line"),
    ],
)
def test_a_slip_is_told_in_plain_words(text: str, says: str, plain_python: bool) -> None:
    with pytest.raises(NotReadableError) as caught:
        load(text, "a.yaml", plain_python)
    assert str(caught.value).startswith(f"a.yaml:{says}")


@pytest.mark.parametrize("plain_python", [False, True])
@pytest.mark.parametrize("text", ['a: "\\q"\n', 'a: "\\xzz"\n'])
def test_a_backslash_is_told_in_its_line(text: str, plain_python: bool) -> None:
    with pytest.raises(NotReadableError, match=r"a\.yaml:1:.*: error: a backslash that means nothing here; use single"):
        load(text, "a.yaml", plain_python)


@given(st.text(alphabet=":-?*&!|>%@`\"'[]{},# \t\nab1\\", max_size=40))
def test_the_parsers_own_words_are_never_told(text: str) -> None:
    try:
        load(text, "a.yaml")
    except NotReadableError as error:
        assert "while" not in str(error)
        assert "expected" not in str(error)
        assert "found" not in str(error)


def test_an_alias_bomb_stays_small() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    tree = load("\n".join(lines), "a.yaml")
    assert tree.root["a29"] == [UNREAD] * 9
    assert {problem.code for problem in tree.problems} == {"alias"}


def test_very_deep_nesting_ends_at_once() -> None:
    for opening in ("[", "{a: ", "- "):
        with pytest.raises(NotReadableError, match="nested deeper"):
            load(opening * 200_000, "a.yaml")


def test_very_many_values_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("g60desk.story.nodes.MOST_VALUES", 1000)
    with pytest.raises(NotReadableError, match="more than 1,000 values"):
        load("[" + "a, " * 1000 + "]", "a.yaml")


def test_places_of_words_keys_and_items() -> None:
    finder = Finder(load("top:\n  list:\n    - {a: 1, b: [x, y]}\n    - {a: 2}\n  one: {c: 3}\n", "a.yaml"))
    assert finder.place(("top", "list", 0), False) == (3, 7)
    assert finder.place(("top", "list", 0, "a"), False) == (3, 11)
    assert finder.place(("top", "list", 0, "a"), True) == (3, 8)
    assert finder.place(("top", "list", 0, "b", 1), False) == (3, 21)
    assert finder.place(("top", "one", 0, "c"), False) == (5, 12)  # one where a list may stand
    assert finder.place(("top", "missing"), False) == (1, 1)
    assert finder.place(("top", "list", 9, "a"), False) == (2, 3)


def test_the_collector_is_as_it_was() -> None:
    for wanted in (True, False):
        gc.enable() if wanted else gc.disable()
        try:
            with collector_resting():
                assert not gc.isenabled()
            assert gc.isenabled() is wanted
        finally:
            gc.enable()

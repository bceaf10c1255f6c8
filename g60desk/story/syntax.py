"""What to say of a text that is no YAML, in words for someone who does not think in tokens."""

from __future__ import annotations

import re
from typing import Protocol, cast

import yaml

from g60desk.story.problems import Problem, Severity

NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Mark(Protocol):
    """A place in the text as the parser gives it; `line` and `column` count from 0."""

    line: int
    column: int


def problem_at(file: str, mark: Mark | None, code: str, message: str, hint: str = "") -> Problem:
    """An error at a mark of the parser."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(file, line, column, Severity.ERROR, code, message, hint)


def syntax_problem(file: str, error: yaml.MarkedYAMLError) -> Problem:
    """What the parser says of a text that is not YAML, where it says it."""
    said = ", ".join(part for part in (error.context, error.problem) if part)
    mark = cast("Mark | None", error.problem_mark or error.context_mark)
    return problem_at(file, mark, "syntax", f"not YAML here: {said}", _likely_cause(said))


def _likely_cause(said: str) -> str:
    """A guess at the slip behind the parser's words, for someone who does not think in tokens."""
    for sign, cause in (
        ("found character '\\t'", "indent with spaces, not tabs"),
        ("cannot start any token", "put the text in quotes, or indent with spaces instead of tabs"),
        ("mapping values are not allowed", "put a text that has a colon in it in quotes"),
        ("quoted scalar", "is a closing quote missing above?"),
        ("flow", "is a bracket or a comma missing above?"),
        ("block", "does this line begin in the same column as its neighbours?"),
    ):
        if sign in said:
            return cause
    return ""


def character_problem(file: str, text: str) -> Problem:
    """The first character that YAML does not allow."""
    found = NOT_ALLOWED.search(text)
    if not found:
        return Problem(file, 0, 0, Severity.ERROR, "character", "a character that YAML does not allow")
    before = text[: found.start()]
    line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
    name = f"U+{ord(found[0]):04X}"
    return Problem(file, line, column, Severity.ERROR, "character", f"the control character {name}; delete it")

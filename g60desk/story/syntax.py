"""What to say of a text that is no YAML, in words for someone who does not think in tokens."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol, cast

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


class Slip(NamedTuple):
    """A slip behind the parser's words: what was found, how to mend it, and whether it is told where it began."""

    message: str
    hint: str
    at_start: bool = False


def syntax_problem(file: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """What is wrong with a text that is not YAML, in plain words and at the place where it would be mended."""
    mark = cast("Mark | None", error.problem_mark or error.context_mark)
    line = "".join(text.split("\n")[mark.line : mark.line + 1]) if mark else ""
    column = mark.column if mark else 0
    slip = _slip(f"{error.context or ''}, {error.problem or ''}", line[:column], line[column:])
    if slip.at_start and error.context_mark is not None:
        mark = cast("Mark", error.context_mark)
    return problem_at(file, mark, "syntax", slip.message, slip.hint)


def _slip(said: str, before: str, rest: str) -> Slip:
    """The slip for what the parser `said` at a place in a line; both parsers of PyYAML are understood."""
    if rest.startswith("\t") or (before.strip() == "" and "\t" in before):
        return Slip("a tab at the beginning of the line", "indent with spaces")
    if "cannot start any token" in said:
        return Slip(f"a text cannot begin with {rest[:1]!r}", "put the text in quotes")
    if "mapping values are not allowed" in said:
        return _colon(before)
    if "block mapping" in said and before.rstrip()[-1:] in QUOTES:
        return Slip("words after a closing quotation mark", "put the whole text between the quotation marks")
    if "flow" in said and (before + rest).count('"') % 2:
        return SLIPS["quoted scalar"]._replace(at_start=False)
    if "node content" in said:
        if not rest:
            return Slip("the line ends where a value should be", "write the value, or close the bracket before it")
        return Slip(f"{rest[:1]!r} where a value should be", "delete it, or put the text in quotes")
    return next((slip for sign, slip in SLIPS.items() if sign in said), UNKNOWN)


def _colon(before: str) -> Slip:
    """A colon where none can be: the second of its line, or below a text that still goes on."""
    if ": " in before:
        return Slip("a second colon in this line", "put a text that has a colon in it in quotes")
    return Slip("a key where the text of the line above still goes on",
                "is a colon missing in the line above, or is this line indented too far?")  # fmt: skip


QUOTES = ("'", '"')
UNKNOWN = Slip("this cannot be read as YAML", "compare indents, quotes and brackets with the lines around it")
BACKSLASH = Slip("a backslash that means nothing here", "use single quotes, or write the backslash twice")
DIRECTIVE = Slip("a line cannot begin with '%'", "delete the line, or put the text in quotes")
SLIPS = {  # the first sign that the parser's words hold
    "expected ':'": Slip("a key without a colon", "write: key: value", at_start=True),
    "escape": BACKSLASH,
    "hex": BACKSLASH,
    "quoted scalar": Slip("a quotation mark that is not closed", "close it", at_start=True),
    "flow sequence": Slip(
        "a list in brackets without its comma or its end",
        "put commas between the items and ] at the end",
        at_start=True,
    ),
    "flow mapping": Slip(
        "a group in braces without its comma or its end", "put commas between the pairs and } at the end", at_start=True
    ),
    "sequence entries": Slip("a list that begins in the line of its key", "begin it on the next line"),
    "block collection": Slip(
        "a line among the items of a list without its hyphen", "begin it with a hyphen, or indent it below its item"
    ),
    "block scalar": Slip("words after the sign | or >", "end the line there and indent the text below it"),
    "block mapping": Slip(
        "a line that begins in another column than its neighbours",
        "begin it in the column of the lines that it belongs with",
    ),
    "directive": DIRECTIVE,
    "YAML document": DIRECTIVE,
    "alias": Slip("a text cannot begin with '*'", "put the text in quotes", at_start=True),
    "anchor": Slip("a text cannot begin with '&'", "put the text in quotes", at_start=True),
    "tag": Slip("a text cannot begin with '!'", "put the text in quotes", at_start=True),
}


def character_problem(file: str, text: str) -> Problem:
    """The first character that YAML does not allow."""
    found = NOT_ALLOWED.search(text)
    if not found:
        return Problem(file, 0, 0, Severity.ERROR, "character", "a character that YAML does not allow")
    before = text[: found.start()]
    line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
    name = f"U+{ord(found[0]):04X}"
    return Problem(file, line, column, Severity.ERROR, "character", f"the control character {name}; delete it")

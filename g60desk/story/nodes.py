"""YAML text to plain values, fast, with the place of every mapping and list.

The parser's events are turned into dicts, lists and strings by our own loop: every scalar stays the text that the
author wrote (`on` is no truth value, `12:30` no number), a duplicate key is told, and nothing is ever built from a
tag or an alias.  Only the marks of mappings and lists are kept; where a single word stands is found by `spots.py`
when a problem needs it.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from g60desk.story.problems import MOST_PROBLEMS, NotReadable, Problem, Severity

DEEPEST = 40
MOST_VALUES = 3_000_000

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Mark(Protocol):
    """A place in the text as the parser gives it; `line` and `column` count from 0."""

    line: int
    column: int


class Unread:
    """Stands for a value that was declined and told already (a tag, an alias): nobody complains of it again."""

    def __repr__(self) -> str:
        return "UNREAD"


UNREAD = Unread()


class Tree:
    """The values of one file.

    `root` is made of dict, list, str, None (an empty value) and `UNREAD`; `marks` gives for `id(dict or list)` the
    place of its key, or of itself in a list; `problems` are those that did not end the reading.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.root: Any = None
        self.marks: dict[int, Mark] = {}
        self.problems: list[Problem] = []

    def tell(self, mark: Mark, code: str, message: str, hint: str = "") -> None:
        """Note an error at `mark`."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem_at(self.file, mark, code, message, hint))


def problem_at(file: str, mark: Mark | None, code: str, message: str, hint: str = "") -> Problem:
    """An error at a mark of the parser."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(file, line, column, Severity.ERROR, code, message, hint)


@contextmanager
def collector_resting() -> Iterator[None]:
    """Many small values are about to be made and none is garbage: the collector would only walk them in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def new_parser(text: str, plain_python: bool = False) -> Any:
    """libyaml's parser, or the one in plain Python where PyYAML was built without it (the same events, slower)."""
    if yaml.__with_libyaml__ and not plain_python:
        from yaml.cyaml import CParser

        return CParser(text)
    return yaml.SafeLoader(text)


def load(text: str, file: str, plain_python: bool = False) -> Tree:
    """The values in `text`; raises `NotReadable` for what cannot be read as YAML or has no bounds."""
    tree = Tree(file, text)
    try:
        _fill(tree, new_parser(text, plain_python).get_event)
    except yaml.MarkedYAMLError as error:
        raise NotReadable(_syntax_problem(file, error)) from None
    except yaml.reader.ReaderError:
        raise NotReadable(_character_problem(file, text)) from None
    return tree


def _fill(tree: Tree, get: Any) -> None:
    """Turn events into values until the stream ends; one flat loop, because it is run for every value of a story."""
    marks = tree.marks
    stack: list[tuple[Any, Any]] = []  # the containers around the current one, and the key waiting in each
    holder: Any = []  # the document is the one item of an outermost list
    top = holder
    key: Any = None  # the key that waits for its value (an event), in a mapping
    left = MOST_VALUES
    while True:
        event = get()
        kind = type(event)
        if kind is ScalarEvent:
            value: Any = event.value
            if event.tag is not None:
                value = _declined_tag(tree, event)
            if type(holder) is list:
                holder.append(None if value in NULLS and event.implicit[0] else value)
            elif key is None:
                if value in holder or value == "<<" or value is UNREAD:
                    _odd_key(tree, event, value)
                key = event
                continue
            else:
                _put(holder, key, None if value in NULLS and event.implicit[0] else value)
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.tag is not None:
                _declined_tag(tree, event)
            value = {} if kind is MappingStartEvent else []
            if type(holder) is list:
                holder.append(value)
                marks[id(value)] = event.start_mark
            elif key is None:
                raise NotReadable(
                    problem_at(tree.file, event.start_mark, "key-not-a-word", "a list or mapping is used as a key; a key is one word")
                )
            else:
                _put(holder, key, value)
                marks[id(value)] = key.start_mark
            stack.append((holder, None))
            holder, key = value, None
            if len(stack) > DEEPEST:
                raise NotReadable(
                    problem_at(tree.file, event.start_mark, "too-deep", f"nested deeper than {DEEPEST} levels; a story needs eight")
                )
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            holder, key = stack.pop()
            continue
        elif kind is AliasEvent:
            tree.tell(event.start_mark, "alias", f"the alias *{event.anchor[:40]}; write the value out, aliases are not followed")
            if type(holder) is list:
                holder.append(UNREAD)
            elif key is None:
                key = ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark)
                continue
            else:
                _put(holder, key, UNREAD)
                key = None
        elif kind is DocumentStartEvent and top:
            tree.tell(event.start_mark, "second-document", "a second document (after ---); a story file holds one")
            break
        elif kind is StreamEndEvent:
            break
        left -= 1
        if not left:
            raise NotReadable(
                problem_at(tree.file, event.start_mark, "too-many-values", f"more than {MOST_VALUES:,} values; split the story")
            )
    tree.root = top[0] if top else None


def _put(holder: dict[Any, Any], key: Any, value: Any) -> None:
    """The first of two equal keys stands; the second was told when it was met."""
    if key.value not in holder:
        holder[key.value] = value


def _declined_tag(tree: Tree, event: Any) -> Unread:
    tree.tell(event.start_mark, "tag", f"the tag {event.tag[:60]}; write the value without a tag")
    return UNREAD


def _odd_key(tree: Tree, event: Any, value: Any) -> None:
    if value == "<<":
        tree.tell(event.start_mark, "merge-key", 'the merge key "<<"; write the values out')
    elif value is not UNREAD:
        tree.tell(event.start_mark, "duplicate-key", f'the key "{value[:40]}" is here twice; the first one counts')


def _syntax_problem(file: str, error: yaml.MarkedYAMLError) -> Problem:
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


def _character_problem(file: str, text: str) -> Problem:
    found = NOT_ALLOWED.search(text)
    if not found:
        return Problem(file, 0, 0, Severity.ERROR, "character", "a character that YAML does not allow")
    before = text[: found.start()]
    line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
    name = f"U+{ord(found[0]):04X}"
    return Problem(file, line, column, Severity.ERROR, "character", f"the control character {name}; delete it")

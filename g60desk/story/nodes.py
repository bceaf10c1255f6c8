"""YAML text to plain values, fast, with the place of every mapping and list.

The parser's events are turned into dicts, lists and strings by our own loop: every scalar stays the text that the
author wrote (`on` is no truth value, `12:30` no number), a duplicate key is told, and nothing is ever built from a
tag or an alias.  Only the marks of mappings and lists are kept; where a single word stands is found by `spots.py`
when a problem needs it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

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

from g60desk.story.problems import MOST_PROBLEMS, NotReadableError, Problem, plain, shown
from g60desk.story.syntax import Mark, character_problem, problem_at, syntax_problem

DEEPEST = 40
MOST_VALUES = 2_000_000

NULLS = frozenset(("", "~", "null", "Null", "NULL"))


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
    """The parser of libyaml, or the one in plain Python where PyYAML was built without it (the same events, slower)."""
    if yaml.__with_libyaml__ and not plain_python:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]

        return CParser(text)
    return yaml.SafeLoader(text)


def load(text: str, file: str, plain_python: bool = False) -> Tree:
    """The values in `text`; raises `NotReadableError` for what cannot be read as YAML or has no bounds."""
    tree = Tree(file, text)
    try:
        _fill(tree, new_parser(text, plain_python).get_event)
    except yaml.MarkedYAMLError as error:
        raise NotReadableError(syntax_problem(file, text, error)) from None
    except yaml.reader.ReaderError:
        raise NotReadableError(character_problem(file, text)) from None
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
                raise _no_bounds(tree, event, "key-not-a-word", "a list or mapping is used as a key; a key is one word")
            else:
                _put(holder, key, value)
                marks[id(value)] = key.start_mark
            stack.append((holder, None))
            holder, key = value, None
            if len(stack) > DEEPEST:
                raise _no_bounds(tree, event, "too-deep", f"nested deeper than {DEEPEST} levels; a story needs ten")
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            holder, key = stack.pop()
            continue
        elif kind is AliasEvent:
            tree.tell(event.start_mark, "alias", _alias(event))
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
            raise _no_bounds(tree, event, "too-many-values", f"more than {MOST_VALUES:,} values; divide the story")
    tree.root = top[0] if top else None


def _put(holder: dict[Any, Any], key: Any, value: Any) -> None:
    """The first of two equal keys stands; the second was told when it was met."""
    if key.value not in holder:
        holder[key.value] = value


def _no_bounds(tree: Tree, event: Any, code: str, message: str) -> NotReadableError:
    return NotReadableError(problem_at(tree.file, event.start_mark, code, message))


def _alias(event: Any) -> str:
    return f"the alias *{plain(event.anchor[:40])}; write the value out, aliases are not followed"


def _declined_tag(tree: Tree, event: Any) -> Unread:
    tree.tell(event.start_mark, "tag", f"the tag {plain(event.tag[:60])}; write the value without a tag")
    return UNREAD


def _odd_key(tree: Tree, event: Any, value: Any) -> None:
    if value == "<<":
        tree.tell(event.start_mark, "merge-key", 'the merge key "<<"; write the values out')
    elif value is not UNREAD:
        tree.tell(event.start_mark, "duplicate-key", f"the key {shown(value)} is here twice; the first one counts")

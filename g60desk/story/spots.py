"""Where a single key or word stands: the exact place for a problem, looked up only when there is one."""

from __future__ import annotations

from typing import Any, NamedTuple

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from g60desk.story.nodes import DEEPEST, Tree, new_parser
from g60desk.story.problems import Path, Step


class Spot(NamedTuple):
    """Line and column of a value and of its key (in a list: of the item), from 1; and the spots inside it.

    `end` is the line and column behind the value, `flow` True for one in brackets or braces.
    """

    line: int
    column: int
    key_line: int
    key_column: int
    inside: dict[Step, Spot]
    end: tuple[int, int]
    flow: bool = False


def find_spots(text: str) -> Spot:
    """The spots of every value in a text that `nodes.load` could read."""
    get = new_parser(text).get_event
    event = get()
    while type(event) not in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
        event = get()
    return _spot(get, event, event.start_mark, 0)


def _spot(get: Any, event: Any, key_mark: Any, depth: int) -> Spot:
    mark = event.start_mark
    inside: dict[Step, Spot] = {}
    kind = type(event)
    flow = kind in (MappingStartEvent, SequenceStartEvent) and bool(event.flow_style)
    behind = _behind(event)
    if depth <= DEEPEST + 1:
        if kind is MappingStartEvent:
            while type(key := get()) is not MappingEndEvent:
                spot = _spot(get, get(), key.start_mark, depth + 1)
                inside.setdefault("" if type(key) is AliasEvent else key.value, spot)
                behind = spot.end
            behind = _behind(key) if flow else behind
        elif kind is SequenceStartEvent:
            while type(item := get()) is not SequenceEndEvent:
                inside[len(inside)] = spot = _spot(get, item, item.start_mark, depth + 1)
                behind = spot.end
            behind = _behind(item) if flow else behind
    return Spot(mark.line + 1, mark.column + 1, key_mark.line + 1, key_mark.column + 1, inside, behind, flow)


def _behind(event: Any) -> tuple[int, int]:
    """The place behind what an event stands for."""
    return event.end_mark.line + 1, event.end_mark.column + 1


class Finder:
    """Turns paths inside one file into lines and columns."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._spots: Spot | None = None

    def place(self, path: Path, at_key: bool) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the last one on the way there that exists."""
        value, whole = self.tree.root, True
        for step in path:
            if step == 0 and isinstance(value, dict):
                continue  # one mapping where a list of them may stand
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                whole = False
                break
        if whole and isinstance(value, (dict, list)) and (mark := self.tree.marks.get(id(value))):
            return mark.line + 1, mark.column + 1
        return self._exactly(path, at_key)

    def _exactly(self, path: Path, at_key: bool) -> tuple[int, int]:
        if self._spots is None:
            self._spots = find_spots(self.tree.text)
        spot = self._spots
        for step in path:
            found = spot.inside.get(step)
            if found is None:
                if step == 0:
                    continue
                return (spot.key_line, spot.key_column)
            spot = found
        return (spot.key_line, spot.key_column) if at_key else (spot.line, spot.column)

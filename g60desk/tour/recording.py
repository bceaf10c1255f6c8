"""Keeping what is shown as a step of a tour: the present state as YAML that is ready to be edited.

Read back, the step shows the same (to the second and the metre, see `spelling.kept_state`).  What it says is a draft:
the name of what is chosen, else the sentence of the view.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from g60desk.state import State
from g60desk.story.ids import next_name
from g60desk.story.index import Index
from g60desk.story.model import NOTHING_SAID, Text
from g60desk.story.named import Named, table
from g60desk.tour.spelling import show_of

SECONDS = 30
Plain = dict[str, Any]  # a step in plain values, in the order of its keys
_BARE = re.compile(
    r"[A-Za-z][A-Za-z0-9]*(?:[-/:][A-Za-z0-9]+)*|\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d:\d\d)?|-?\d+(?:\.\d+)?"
)
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}  # which some readers of YAML take for values
_TITLES = ("short", "title", "name", "label")


def step_of(index: Index, state: State, taken: Collection[str] = ()) -> Plain:
    """The step that shows a state; its id is none of those that are `taken`."""
    step: Plain = {"id": _free_id(state, taken), "view": str(state.view)}
    if show := show_of(index, state):
        step["show"] = show
    if said := draft(index, state):
        step["say"] = said.said.get("") or dict(said.said)
    step["seconds"] = SECONDS
    return step


def draft(index: Index, state: State) -> Text:
    """What the step may say to begin with; nothing where nothing shown has a name."""
    chosen = state.selection
    record = table(index, chosen.kind).get(chosen.key) if chosen else None
    if record is None and state.page in index.charts:
        record = index.charts[state.page]
    for name in _TITLES:
        said = getattr(record, name, None)
        if isinstance(said, Text) and said:
            return said
    phase = index.phases.get(state.phase)
    section = getattr(index.story, str(state.view), None)
    return getattr(section, "headline", NOTHING_SAID) or (phase.title if phase else NOTHING_SAID)


def step_text(step: Plain, indent: int = 0) -> str:
    """A step as an item of a list, with so many blanks before its hyphen."""
    lines = list(_lines(step))
    before = " " * indent
    return "".join(f"{before}{'- ' if place == 0 else '  '}{line}\n" for place, line in enumerate(lines))


def flow(value: Any) -> str:
    """A value on one line, as YAML within braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    bare = _BARE.fullmatch(value) and value.lower() not in _WORDS
    return value if bare else json.dumps(value, ensure_ascii=False)


def _lines(step: Plain) -> Iterator[str]:
    for key, value in step.items():
        if key == "say" and isinstance(value, dict):
            yield f"{key}:"
            for language, words in value.items():
                yield f"  {language}: {json.dumps(words, ensure_ascii=False)}"
        else:
            yield f"{key}: {json.dumps(value, ensure_ascii=False) if key == 'say' else flow(value)}"


def _free_id(state: State, taken: Collection[str]) -> str:
    """An id made of what is shown."""
    shown = Named(state.selection.kind, state.selection.key) if state.selection else Named("", "")
    parts = (str(state.view), shown.key or state.page or state.phase)
    name = "-".join(re.findall("[a-z0-9]+", "-".join(part for part in parts if part).lower()))
    return next_name(name, dict.fromkeys(taken, 1)) if name in taken else name

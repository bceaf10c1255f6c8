"""The text of a file with tours, changed without disturbing it: seconds in their steps, a step or a tour at the end.

The text is changed at the lines and columns that the reader knows, and nowhere else; then it is read again, and what
does not say exactly what was meant is refused.  How it comes into the file is in `file_change.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from g60desk.story.edits import Edit, edited, inserted_below, with_last_line_ended
from g60desk.story.model import Key
from g60desk.story.nodes import load
from g60desk.story.problems import NotReadableError
from g60desk.story.spots import Spot, find_spots
from g60desk.tour.recording import Plain, flow, step_text
from g60desk.tour.tour_fault import TourFileError

SECTION = "tours"


class _Found(NamedTuple):
    """A tour in its file: the whole, and the tour's plain values with their spots."""

    root: Any
    tour: dict[str, Any]
    spot: Spot


def with_seconds(text: str, tour: Key, seconds: Mapping[Key, int]) -> str:
    """The text of a file with these seconds in the steps of a tour; steps that it does not have raise."""
    root, wanted, spot = _find(text, tour)
    steps, spots = _steps(wanted, spot)
    places = {step.get("id"): place for place, step in enumerate(steps) if isinstance(step, dict)}
    if unknown := [id for id in seconds if id not in places]:
        raise TourFileError("no-step", f'the tour "{tour}" has no step "{unknown[0]}"')
    ordered = sorted(seconds, key=lambda id: places[id], reverse=True)  # from the end: no place moves before its turn
    for id in ordered:
        text = _with_second(text, spots.inside[places[id]], seconds[id])
        steps[places[id]]["seconds"] = str(seconds[id])
    return _meant(text, root)


def seconds_in(text: str, tour: Key) -> dict[Key, int | None]:
    """The seconds of each step of a tour, as the file has them; None where it has none."""
    _, wanted, spot = _find(text, tour)
    steps, _ = _steps(wanted, spot)
    said = {str(step.get("id")): str(step.get("seconds")) for step in steps if isinstance(step, dict)}
    return {id: int(found) if found.isdecimal() else None for id, found in said.items()}


def _with_second(text: str, step: Spot, seconds: int) -> str:
    if "seconds" in step.inside:
        old = step.inside["seconds"]
        empty = (old.line, old.column) == old.end
        return edited(text, [Edit((old.line, old.column), old.end, f"{' ' if empty else ''}{seconds}")])
    id = step.inside["id"]
    if step.flow:
        return edited(text, [Edit(id.end, id.end, f", seconds: {seconds}")])
    return inserted_below(text, id.end[0], f"{' ' * (id.key_column - 1)}seconds: {seconds}\n")


def with_step(text: str, tour: Key, step: Plain) -> str:
    """The text of a file with a step more at the end of a tour."""
    text = with_last_line_ended(text)
    root, wanted, spot = _find(text, tour)
    steps, spots = _steps(wanted, spot)
    text = _with_item(text, spots, flow(step), lambda indent: step_text(step, indent))
    steps.append(_as_read(step))
    return _meant(text, root)


def with_tour(text: str, tour: Key, title: str, step: Plain) -> str:
    """The text of a file with tours, and after them a new one of one step."""
    text = with_last_line_ended(text)
    root, spot = load(text, SECTION).root, find_spots(text)
    inside, value = spot, root
    if isinstance(value, dict) and SECTION in value:
        inside, value = spot.inside[SECTION], value[SECTION]
    if not isinstance(value, list):
        raise TourFileError("no-tour", "there is no list of tours in this file")
    whole = {"id": tour, "title": title, "steps": [step]}
    text = _with_item(text, inside, flow(whole), lambda indent: new_tour(tour, title, step, indent))
    value.append(_as_read(whole))
    return _meant(text, root)


def new_tour(tour: Key, title: str, step: Plain, indent: int = 0) -> str:
    """A tour of one step as an item of a list, with so many blanks before its hyphen: all of a new file."""
    before = " " * indent
    return f"{before}- id: {tour}\n{before}  title: {flow(title)}\n{before}  steps:\n{step_text(step, indent + 4)}"


def _with_item(text: str, spots: Spot, on_one_line: str, in_lines: Callable[[int], str]) -> str:
    """The text with an item more at the end of the list that stands at `spots`."""
    count = len(spots.inside)
    last = spots.inside[count - 1] if count else None
    if spots.flow:
        at = last.end if last else (spots.line, spots.column + 1)
        return edited(text, [Edit(at, at, f"{', ' if last else ''}{on_one_line}")])
    line, column = last.end if last else spots.end
    below = line if column > 1 else line - 1  # a text of several lines ends where the next line begins
    return inserted_below(text, below, in_lines(spots.column - 1))


def _find(text: str, tour: Key) -> _Found:
    root, spot = load(text, SECTION).root, find_spots(text)
    inside, value = spot, root
    if isinstance(value, dict) and SECTION in value:
        inside, value = spot.inside[SECTION], value[SECTION]
    if isinstance(value, list):
        for place, one in enumerate(value):
            if isinstance(one, dict) and one.get("id") == tour:
                return _Found(root, one, inside.inside[place])
    raise TourFileError("no-tour", f'there is no tour "{tour}" in this file')


def _steps(tour: dict[str, Any], spot: Spot) -> tuple[list[Any], Spot]:
    steps = tour.get("steps")
    if not isinstance(steps, list):
        raise TourFileError("no-steps", "this tour has no list of steps; write steps: [] first")
    return steps, spot.inside["steps"]


def _meant(text: str, root: Any) -> str:
    """The text, if it is read as what was meant."""
    try:
        same = load(text, SECTION).root == root
    except NotReadableError:
        same = False
    if not same:
        raise TourFileError("unsafe", "this file is written in a way that cannot be changed safely; change it by hand")
    return text


def _as_read(value: Any) -> Any:
    """Plain values as they are read: every scalar is the text that stands there."""
    if isinstance(value, dict):
        return {key: _as_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_read(inner) for inner in value]
    return value if isinstance(value, str) else flow(value)

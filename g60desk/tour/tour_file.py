"""Writing into the file of a tour without disturbing it: seconds into their steps, a step at the end.

The text is changed at the lines and columns that the reader knows, and nowhere else; then it is read again, and if it
does not say exactly what was meant, nothing is written.  The file as it was is kept beside it, so that each change can
be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from g60desk.story.edits import Edit, edited, inserted_below, with_last_line_ended
from g60desk.story.files import encoding_of, read_bytes, read_text
from g60desk.story.model import Key
from g60desk.story.nodes import load
from g60desk.story.problems import NotReadableError
from g60desk.story.spots import Spot, find_spots
from g60desk.story.writing import write_all
from g60desk.tour.recording import Plain, flow, step_text

SECTION = "tours"
KEPT = ".kept"


class TourFileError(ValueError):
    """The file cannot be changed so; the message says why, and nothing was written."""


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
        raise TourFileError(f'the tour "{tour}" has no step "{unknown[0]}"')
    ordered = sorted(seconds, key=lambda id: places[id], reverse=True)  # from the end: no place moves before its turn
    for id in ordered:
        text = _with_second(text, spots.inside[places[id]], seconds[id])
        steps[places[id]]["seconds"] = str(seconds[id])
    return _meant(text, root)


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
    last = spots.inside[len(steps) - 1] if steps else None
    if spots.flow:
        at = last.end if last else (spots.line, spots.column + 1)
        text = edited(text, [Edit(at, at, f"{', ' if last else ''}{flow(step)}")])
    else:
        line, column = last.end if last else spots.end
        below = line if column > 1 else line - 1  # a text of several lines ends where the next line begins
        text = inserted_below(text, below, step_text(step, spots.column - 1))
    steps.append(_as_read(step))
    return _meant(text, root)


def new_tour(tour: Key, title: str, step: Plain) -> str:
    """The text of a new file with one tour of one step."""
    return f"- id: {tour}\n  title: {flow(title)}\n  steps:\n{step_text(step, 4)}"


def change_file(path: Path, change: Callable[[str], str]) -> Path:
    """Change a file by a function of its text, keep the old one beside it, and return where that is.

    Raises TourFileError, NotReadableError, or OSError when it cannot be written; then it is as it was.
    """
    before = read_bytes(path, path.name)
    after = change(read_text(path, path.name)).encode(encoding_of(before))
    kept = path.with_name(path.name + KEPT)
    write_all({kept: before, path: after})
    return kept


def take_back(path: Path) -> None:
    """Put the kept file in the place of the present one, which is kept in turn: nothing is lost, and again undoes it.

    Raises OSError when there is none or it cannot be written.
    """
    kept = path.with_name(path.name + KEPT)
    write_all({path: kept.read_bytes(), kept: path.read_bytes()})


def _find(text: str, tour: Key) -> _Found:
    root, spot = load(text, SECTION).root, find_spots(text)
    inside, value = spot, root
    if isinstance(value, dict) and SECTION in value:
        inside, value = spot.inside[SECTION], value[SECTION]
    if isinstance(value, list):
        for place, one in enumerate(value):
            if isinstance(one, dict) and one.get("id") == tour:
                return _Found(root, one, inside.inside[place])
    raise TourFileError(f'there is no tour "{tour}" in this file')


def _steps(tour: dict[str, Any], spot: Spot) -> tuple[list[Any], Spot]:
    steps = tour.get("steps")
    if not isinstance(steps, list):
        raise TourFileError("this tour has no list of steps; write steps: [] first")
    return steps, spot.inside["steps"]


def _meant(text: str, root: Any) -> str:
    """The text, if it is read as what was meant."""
    try:
        same = load(text, SECTION).root == root
    except NotReadableError:
        same = False
    if not same:
        raise TourFileError("this file is written in a way that cannot be changed safely; change it by hand")
    return text


def _as_read(value: Any) -> Any:
    """Plain values as they are read: every scalar is the text that stands there."""
    if isinstance(value, dict):
        return {key: _as_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_read(inner) for inner in value]
    return value if isinstance(value, str) else flow(value)

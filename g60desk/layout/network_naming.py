"""Names of places on the map: as large as all that are needed have a place near their marks."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.labels import LEADERS, Placed, Wanted, place_all, place_labels
from g60desk.layout.network_home import Home
from g60desk.layout.network_marks import Mark, set_name
from g60desk.layout.octilinear_sides import away
from g60desk.layout.told import Told

CROWD = 60  # marks in sight, more than which have no leaders
MOST_NAMES = 300  # that are looked for a place for
TYPES = ("place", "label", "caption", "mark")  # of the names, the largest first
TRIES = 5  # in each type, those that found no good place going first in the next
NEARER = 0.62  # of the way to its own mark, at which another makes a name a stranger's
MISSING = 4  # how much worse it is to have no name than one with a long leader


def place_names(
    told: Told, frame: Frame, marks: Sequence[Mark], free: Callable[[], Board], home: Home
) -> tuple[list[Placed], str, Board]:
    """Names for the marks with their type, and the board on which they were placed, of those that `free` makes.

    They keep to the type of `home`, where it has one; else it is the largest in which fewest are missing or far off.
    """
    crowd = len(marks) > CROWD
    needed = {mark.place.id: mark.place.weight for mark in marks if mark.status != "other"}
    best: tuple[int, list[Placed], str, Board] | None = None
    for type_of in (home.type_of,) if home.type_of else TYPES[:1] if crowd else TYPES:
        wanted = [_wanted(told, frame, mark, home, type_of, crowd=crowd) for mark in marks[: -MOST_NAMES - 1 : -1]]
        if crowd:
            board = free()
            return place_labels(wanted, board, frame.s), type_of, board
        for _ in range(TRIES):
            board = free()
            found = place_all(wanted, board, frame.s, needed)
            near = {one.key for one in found if not one.leader or math.dist(*one.leader) <= LEADERS[-1] * frame.s}
            missing = needed.keys() - {one.key for one in found}
            far = sum(one.key in needed and one.key not in near for one in found)
            bad = sum(MISSING * needed[key] for key in missing) + far
            if best is None or bad < best[0]:
                best = bad, found, type_of, board
            if not bad:
                break
            wanted.sort(key=lambda want, near=near: want.key in near or want.key not in needed)  # type: ignore[misc]
        if best is None or not best[0]:
            break
    assert best is not None
    _, found, type_of, board = best
    if told.state.lens is not None:
        found = [one for one in found if one.leader or not _strange(one, marks)]
    return found, type_of, board


def _strange(name: Placed, marks: Sequence[Mark]) -> bool:
    """True for a name that stands much nearer to another member's mark than to its own, and would be taken for its."""
    near = {
        mark.place.id: away(name.rect, mark.x, mark.y) - mark.r
        for mark in marks
        if mark.status != "other" or mark.place.id == name.key
    }
    return any(far < NEARER * near[name.key] for key, far in near.items() if key != name.key)


def _wanted(told: Told, frame: Frame, mark: Mark, home: Home, type_of: str, *, crowd: bool) -> Wanted:
    """Where the story fixes no side, that of `home` is tried first; of a crowd few stand off: those of the story."""
    name = set_name(told, frame, mark, type_of=type_of)
    side = str(mark.place.label or "") or home.sides.get(mark.place.id, "")
    size = name.lines[0].width if name.lines else 0.0
    leads = not crowd or mark.chosen or mark.status != "other"
    return Wanted(mark.place.id, mark.x, mark.y, mark.r + mark.width / 2, size, name.style.px * 1.1, side, leads)

"""Names of places on the map: as large as all that are needed have a place near their marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.labels import APART, Placed, Wanted, place_all, place_labels
from g60desk.layout.labels_yielding import Yielding, unease
from g60desk.layout.network_home import Home
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_type import ORDINARY, set_name
from g60desk.layout.octilinear_sides import SMALLER, away
from g60desk.layout.told import Told
from g60desk.story.model import Key

CROWD = 60  # marks in sight, more than which have no leaders
MOST_NAMES = 300  # that are looked for a place for
TYPES = ("place", "label", "caption", "mark")  # of the names, the largest first
LARGER = (TYPES[0], ORDINARY, *TYPES[1:])  # where text is larger
UNNAMED = 0.5  # how bad it is there that a place has no name that is no member
NEARER = 0.62  # of the way to its own mark, at which another makes a name a stranger's
MOST_FOREMOST = 40  # members in a crowd that are named first
MISSING = 4.0  # how much worse it is to have no name than one with a long leader


def place_names(
    told: Told,
    frame: Frame,
    marks: Sequence[Mark],
    free: Callable[[], Board],
    home: Home,
    first: Sequence[Placed] = (),
) -> tuple[list[Placed], str, Board]:
    """Names for the marks with their type, and the board on which they were placed, of those that `free` makes.

    Those that come `first` have their places.

    They keep to the type of `home`, where it has one; else it is the largest in which fewest are missing or far off.
    """
    crowd = len(marks) > CROWD
    needed = {mark.place.id: float(mark.place.weight) for mark in marks if mark.status != "other"}
    bare = free()
    for one in first:
        bare.take(one.rect.grown(APART * frame.s))
    named = {one.key for one in first}
    best: tuple[float, list[Placed], str] | None = None
    types = LARGER if frame.is_larger else TYPES
    for number, type_of in enumerate((home.type_of,) if home.type_of else TYPES[:1] if crowd else types):
        wanted = [_wanted(told, frame, mark, home, type_of, crowd=crowd) for mark in marks[: -MOST_NAMES - 1 : -1]]
        if crowd:
            others = [want for want in wanted if want.key not in named]
            return [*first, *place_labels(others, bare, frame.s)], type_of, bare
        board = bare.copy()
        at_home = home.again(wanted, board, frame.s)
        others = [want for want in wanted if want.key not in {one.key for one in at_home}]
        found = [*at_home, *place_all(others, board, frame.s, needed)]
        found = Yielding(wanted, needed, bare, frame.s).better(found)
        smaller = SMALLER * len(needed) * number
        bad = smaller + sum(_badness(found, key, weight, frame.s) for key, weight in needed.items())
        if frame.is_larger:
            bad += UNNAMED * (len(marks) - len(found))
        if best is None or bad < best[0]:
            best = bad, found, type_of
        if best[0] <= smaller + SMALLER * len(needed):
            break
    assert best is not None
    _, found, type_of = best
    for one in found:
        bare.take(one.rect.grown(APART * frame.s))
    if told.state.lens is not None:
        found = [one for one in found if one.leader or not _strange(one, marks)]
    return found, type_of, bare


def foremost(told: Told, frame: Frame, marks: Sequence[Mark], free: Callable[[Sequence[Mark]], Board]) -> list[Placed]:
    """Names for the members where very many places and lines leave no room: these come first, as on any map.

    Thin lines are broken under them, and marks of others that would lie there are left out.
    """
    if len(marks) <= CROWD:
        return []
    first = [mark for mark in marks[::-1] if mark.chosen or mark.status != "other"][:MOST_FOREMOST]
    wanted = [_wanted(told, frame, mark, Home(), TYPES[0], crowd=True) for mark in first]
    return place_all(wanted, free(first), frame.s)


def _badness(found: Sequence[Placed], key: Key, weight: float, s: float) -> float:
    """How bad it is that a name is missing, or has a long leader."""
    one = next((one for one in found if one.key == key), None)
    if one is None:
        return MISSING * weight
    return unease(one, s)


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

"""Where names stand beside their marks (`visual.md`, 15).

Each name is tried at eight places around its mark, in a fixed order, and takes the first that meets no line, mark or
other name and lies on the sheet.  Where all are taken it stands a little farther off, with a leader; one that finds
no place in the end may have a leader that crosses a line.  The same request in the same order always gives the same
answer.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.scene import Point, Rect

GAP = 16.0
LEADERS = (24.0, 36.0, 48.0, 64.0)  # px from a mark at which a name with a leader may stand
APART = 8.0  # px between names, so that two of them do not read as one
DIRECTIONS = 24  # in which a name with a leader may stand
FARTHER, AROUND = (84.0, 104.0, 128.0, 160.0, 200.0, 250.0), 90  # the same, for names that else find no place
SIDES = ("right", "left", "above", "below", "right-above", "right-below", "left-above", "left-below")


class Wanted(msgspec.Struct, frozen=True):
    """A name that wants a place: its mark, its size in px, and a side where it is fixed to one.

    `leads` is False for one that rather goes without a place than stand off with a leader.
    """

    key: str
    x: float
    y: float
    r: float
    width: float
    height: float
    side: str = ""
    leads: bool = True


class Placed(msgspec.Struct, frozen=True):
    """A name in its place; `leader` joins it to its mark where it stands farther off."""

    key: str
    rect: Rect
    side: str
    leader: tuple[Point, ...] = ()


def place_labels(wanted: Sequence[Wanted], board: Board, s: float = 1.0) -> list[Placed]:
    """A place for each name that finds one, those that come first having the first choice; s scales gap and leader.

    All marks should stand on the board; each name that is placed is added to it.  A name with a fixed side keeps it
    wherever it is free; one that finds no place at all is left out.
    """
    placed, left = [], []
    for want in wanted:
        found = _near(want, board, s) or (with_leader(want, board, s) if want.leads else None)
        if found is None:
            if want.leads:
                left.append(want)
            continue
        board.take(found.rect.grown(APART * s))
        placed.append(found)
    for want in left:
        found = with_leader(want, board, s, over_lines=True)
        if found is not None:
            board.take(found.rect.grown(APART * s))
            placed.append(found)
    return placed


def place_all(
    wanted: Sequence[Wanted], board: Board, s: float = 1.0, needed: Collection[str] | None = None
) -> list[Placed]:
    """The same; a name that is `needed` (by default all) and finds no place near its mark gets one farther off."""
    found = place_labels(wanted, board, s)
    known = {one.key for one in found}
    for want in (
        want for want in wanted if want.leads and want.key not in known and (needed is None or want.key in needed)
    ):
        off = with_leader(want, board, s, FARTHER, AROUND, over_lines=True)
        if off is not None:
            board.take(off.rect.grown(APART * s))
            found.append(off)
    return found


def _near(want: Wanted, board: Board, s: float) -> Placed | None:
    order = sorted(SIDES, key=lambda side: side != want.side) if want.side else SIDES
    for side in order:
        rect = rect_beside(want, side, GAP * s)
        if board.free(rect, 2 * s):
            return Placed(want.key, rect, side)
    return None


def with_leader(
    want: Wanted,
    board: Board,
    s: float,
    fars: Sequence[float] = LEADERS,
    directions: int = DIRECTIONS,
    *,
    over_lines: bool = False,
) -> Placed | None:
    """A name off its mark, at the first of the distances `fars` at which a direction is free; None where none is."""
    barred = board.struck if over_lines else board.crossed
    for far in fars:
        for number in range(directions):
            rect = towards(want, math.tau * number / directions, far * s)
            if not board.free(rect, s):
                continue
            leader = tuple(leader_of(want, rect, s))
            if not barred(leader, (want.x, want.y)):
                return Placed(want.key, rect, "leader", leader)
    return None


def towards(want: Wanted, angle: float, far: float) -> Rect:
    """The rectangle of a name in a direction (clockwise from the right), its nearest point `far` from the mark."""
    across, down = math.cos(angle), math.sin(angle)
    x, y = want.x + across * (want.r + far), want.y + down * (want.r + far)
    return Rect(x + (across - 1) * want.width / 2, y + (down - 1) * want.height / 2, want.width, want.height)


def leader_of(want: Wanted, rect: Rect, s: float) -> Iterator[Point]:
    """From the rim of the mark to the nearest point of the name's rectangle."""
    x = min(max(want.x, rect.x), rect.right)
    y = min(max(want.y, rect.y), rect.bottom)
    far = math.dist((x, y), (want.x, want.y)) or 1.0
    start = (want.r + 3 * s) / far
    stop = max(start, 1 - 6 * s / far)
    for part in (start, stop):
        yield (want.x + (x - want.x) * part, want.y + (y - want.y) * part)


def rect_beside(want: Wanted, side: str, gap: float) -> Rect:
    """The rectangle of a name on one of the eight sides of its mark."""
    w, h = want.width, want.height
    reach = want.r + gap
    slant = max(want.r * 0.75 + gap * 0.5, want.r + gap * 0.16)  # clear of a large mark too
    left, top = want.x - w / 2, want.y - h / 2
    if side == "right":
        return Rect(want.x + reach, top, w, h)
    if side == "left":
        return Rect(want.x - reach - w, top, w, h)
    if side == "above":
        return Rect(left, want.y - want.r - gap * 0.6 - h, w, h)
    if side == "below":
        return Rect(left, want.y + want.r + gap * 0.6, w, h)
    across, _, down = side.partition("-")
    x = want.x + slant if across == "right" else want.x - slant - w
    y = want.y - slant - h if down == "above" else want.y + slant
    return Rect(x, y, w, h)

"""The names of a strip's stops: in rows below the line, and beside the signs of what stands off it; no two meet.

The chosen stop is named first, then ends, cities, universities and firms; where two signs meet and one has no room for
its name, both names stand together.  A name that finds no room even so is left to the pointer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.comparison_stops import is_named
from g60desk.layout.corridor import Stand
from g60desk.layout.corridor_plan import Band, radius
from g60desk.layout.corridor_said import Sayings
from g60desk.layout.corridor_spots import Spot
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect
from g60desk.layout.text import Flow
from g60desk.story.model import StopKind

ORDER = (StopKind.END, StopKind.CITY, StopKind.UNIVERSITY, StopKind.FIRM)
Parts = Sequence[float]
GAP = 14.0  # px between two names
MIDDLE, LEFT, RIGHT = (0.5, 0.3, 0.7, 0.12, 0.88), (1.06, 0.5, -0.06, 0.3, 0.7), (-0.06, 0.5, 1.06, 0.7, 0.3)
# What of a name stands left of its sign, in the order in which it is tried: of ends and cities, and of the others.  The
# way that names most wins, of several the first.
WAYS = ((MIDDLE, MIDDLE), (MIDDLE, LEFT), (MIDDLE, RIGHT), (LEFT, LEFT), (RIGHT, RIGHT))
PATIENCE = 20  # names that find no room one after the other: then there is none
MOST_TRIED = 40  # stops in sight: of more, not all can be named anyway


class Name(msgspec.Struct, frozen=True):
    """A set name in its place; `leader` is the y from which a hairline leads down to it, None where it needs none.

    `others` are the stops whose names stand there too.
    """

    spot: Spot
    words: Flow
    rect: Rect
    leader: float | None = None
    others: tuple[Spot, ...] = ()


Wanted = tuple[Spot, Flow, tuple[Spot, ...]]  # whose name, the name, and who else is named there


def place_names(said: Sayings, band: Band, spots: Sequence[Spot]) -> list[Name]:
    """The names that have room, in the order of the stops."""
    corridor = band.corridor
    chosen = said.chosen(corridor)
    ranked = sorted(spots, key=lambda spot: _rank(spot, chosen))
    wanted: list[Wanted] = [(spot, said.name(corridor, spot.stand), ()) for spot in ranked]
    found = _most(said.frame, band, wanted, spots)
    if len(found) < len(spots) <= MOST_TRIED:
        together = _together(said, band, wanted, [name.spot for name in found])
        again = _most(said.frame, band, together, spots)
        found = again if len(again) == len(together) < len(wanted) else found
    return sorted(found, key=lambda name: name.spot.stand.at)


def _most(frame: Frame, band: Band, wanted: Sequence[Wanted], spots: Sequence[Spot]) -> list[Name]:
    """The names in the way that places most of them."""
    found: list[Name] = []
    for way in WAYS if len(spots) <= MOST_TRIED else WAYS[:1]:
        names = _placed(frame, band, wanted, spots, way)
        found = names if len(names) > len(found) else found
        if len(found) == len(wanted):
            break
    return found


def _together(said: Sayings, band: Band, wanted: Sequence[Wanted], named: Sequence[Spot]) -> list[Wanted]:
    """What is wanted, but each stop without a name is named beside the one whose sign meets its own."""
    found = list(wanted)
    for spot, words, others in wanted:
        near = [one for one in found if one[0] != spot and abs(one[0].x - spot.x) <= 2 * spot.r and not one[2]]
        near = [one for one in near if not is_named(one[0].stand.stop) and one[0].foot is None]
        if spot in named or is_named(spot.stand.stop) or spot.foot is not None or not near:
            continue
        other = min(near, key=lambda one: abs(one[0].x - spot.x))
        if (spot, words, others) not in found:
            continue
        first, second = sorted((spot, other[0]), key=lambda one: one.x)
        both = said.name(band.corridor, first.stand, second.stand)
        middle = msgspec.structs.replace(first, x=(first.x + second.x) / 2)
        at = found.index(other)
        found[at] = (middle, both, (second,))
        found.remove((spot, words, others))
    return found


def _placed(
    frame: Frame, band: Band, wanted: Sequence[Wanted], spots: Sequence[Spot], way: tuple[Parts, Parts]
) -> list[Name]:
    """Each name in the first place that is free, when its parts are tried in this order."""
    field = band.field
    board = Board(Rect(field.x, field.y - 1, field.w, band.box.bottom - field.y + 1))
    for spot in spots:
        board.take(spot.rect)
        if spot.foot is not None:
            board.take(Rect(spot.x - 1, spot.y, 2, spot.foot[1] - spot.y))
    wide, found, missed = frame.px(GAP), [], 0
    signs = sorted(spot.x for spot in spots if spot.foot is None)
    for spot, words, others in wanted:
        parts = _clear(way[not is_named(spot.stand.stop)], spot, words.width, signs)
        tries = (_beside,) if spot.foot else (_below, _over)
        name = next((one for place in tries if (one := place(frame, band, spot, words, board, parts))), None)
        if name is None:
            missed += 1
            if missed > PATIENCE:
                break
            continue
        missed = 0
        found.append(msgspec.structs.replace(name, others=others))
        board.take(Rect(name.rect.x - wide, name.rect.y + 1, name.rect.w + 2 * wide, name.rect.h - 2))
        if name.leader is not None:
            board.take(Rect(spot.x - 1, name.leader, 2, name.rect.y - name.leader))
    return found


def _clear(aside: Parts, spot: Spot, width: float, signs: Sequence[float]) -> list[float]:
    """Those parts with which a name is nearer to its own sign than to another, first those that are over no other.

    `signs` are the x of all that stand on the line, from left to right.
    """

    def over(part: float) -> bool:
        left = spot.x - part * width
        own = left <= spot.x <= left + width and spot.foot is None
        return bisect_right(signs, left + width) - bisect_left(signs, left) > own

    def own(part: float) -> bool:
        middle = spot.x + (0.5 - part) * width
        at = bisect_left(signs, middle)
        return all(abs(x - middle) >= abs(spot.x - middle) for x in signs[max(0, at - 1) : at + 1])

    return sorted((part for part in aside if own(part)), key=over)


def _rank(spot: Spot, chosen: Stand | None) -> tuple[bool, int, float]:
    return spot.stand != chosen, ORDER.index(spot.stand.stop.kind), spot.stand.at


def _below(frame: Frame, band: Band, spot: Spot, words: Flow, board: Board, aside: Parts) -> Name | None:
    """In the first row that is free: under the sign, else as far aside as it may stand."""
    del frame
    if words.width > band.field.w:
        return None
    for row in range(band.rows):
        y = band.names_y + row * band.row
        if row and not board.free(Rect(max(spot.x - 1, band.field.x), band.names_y, 1, y - band.names_y)):
            return None  # a hairline down to it would cross a name
        for part in aside if row == 0 else aside[:1]:
            rect = Rect(_clamped(band, spot, words, part), y, words.width, words.height)
            if board.free(rect):
                return Name(spot, words, rect, spot.y + spot.r if row else None)
    return None


def _over(frame: Frame, band: Band, spot: Spot, words: Flow, board: Board, aside: Parts) -> Name | None:
    """Above the line, where no name below it has room."""
    y = band.line_y - radius(frame) - words.height
    rects = (Rect(_clamped(band, spot, words, part), y, words.width, words.height) for part in aside)
    return next((Name(spot, words, rect) for rect in rects if board.free(rect)), None)


def _clamped(band: Band, spot: Spot, words: Flow, part: float) -> float:
    """Where a name begins with a part of it left of its sign, inside the strip."""
    return min(max(spot.x - words.width * part, band.field.x), band.field.right - words.width)


def _beside(frame: Frame, band: Band, spot: Spot, words: Flow, board: Board, aside: Parts) -> Name | None:
    """Right or left of a sign that stands off the line, else above it."""
    del band
    away, y = spot.r + frame.px(8), spot.y - words.height / 2
    over = spot.y - spot.r - words.height
    corners = [(spot.x + away, y), (spot.x - away - words.width, y)]
    corners += [(spot.x - words.width * part, over) for part in aside]
    rects = (Rect(x, top, words.width, words.height) for x, top in corners)
    return next((Name(spot, words, rect) for rect in rects if board.free(rect)), None)

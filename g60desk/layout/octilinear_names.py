"""The names of stations on a transit map: disjoint from marks, lines, badges and each other.

Of the sides that are free, a name takes the one that suits its station best: above or below a level line, right or
left of others, and on the same side as the names before and after it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.labels import APART, GAP, LEADERS, SIDES, Placed, Wanted, place_labels, rect_beside, with_leader
from g60desk.layout.network_lines import Part, drawn_width
from g60desk.layout.network_marks import Mark, name_ink
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told

TYPES = ("place", "label", "caption", "mark")
TOLERATED = 0.03  # of the names, that may have no good place before all are set smaller
LIKING = {"right": 0.0, "above": 0.2, "below": 0.25, "left": 0.6,
          "right-above": 0.8, "right-below": 0.9, "left-above": 1.2, "left-below": 1.3}  # fmt: skip
SAME = 0.5  # what another side than that of the name of a neighbour costs
MEETING, CROWD, NEAR = 6.0, 0.6, 24.0  # what it costs to meet another name, and to be nearer than so many px
STRANGE = 2.5  # what it costs to stand nearer to another mark
OTHER_SIDE = 5.0  # what another side costs than the one that the story asks for
SWEEPS = 6
MISSING = 4.0  # how much worse it is to have no name than one with a long leader
AROUND = 90  # directions in which that is tried
FARTHER = (84.0, 104.0, 128.0, 160.0, 200.0, 250.0)  # px, where a name stands that else would find no place


def set_station(told: Told, frame: Frame, mark: Mark, type_of: str) -> Flow:
    """The name of a station in a type; a place that is no member has none that is larger than a label."""
    name = [Span(told.text(mark.place.name), whole=True)]
    if mark.status == "other" and type_of == "place":
        type_of = "label"
    weight = 700 if mark.chosen else 500 if mark.status in ("ahead", "other") else 600
    return single(name, frame.type(type_of, weight), frame)


def name_size(told: Told, frame: Frame, mark: Mark, type_of: str = "place") -> tuple[float, float]:
    """Width and height of a name in px."""
    name = set_station(told, frame, mark, type_of)
    return name.width, name.style.px * 1.1


def place_names(
    told: Told, frame: Frame, rect: Rect, marks: Sequence[Mark], parts: Sequence[Part], taken: Sequence[Rect]
) -> tuple[list[Placed], str]:
    """Where the names stand, and their type: the largest in which all find a place, most of them beside their marks."""
    paths = [(part.path, drawn_width(told, frame, part.line) / 2 + frame.px(3)) for part in parts]
    near: dict[str, list[str]] = {}
    for part in parts:
        near.setdefault(part.link.start, []).append(part.link.end)
        near.setdefault(part.link.end, []).append(part.link.start)
    still = [*(mark.rect for mark in marks), *taken]
    best: tuple[float, list[Placed], str] | None = None
    for type_of in TYPES:
        wanted = _wanted(told, frame, marks, type_of)
        sides = _sides(wanted, Board(rect, still, paths), near, frame.s)
        chosen = [msgspec.structs.replace(want, side=sides.get(want.key, "")) for want in wanted]
        for first in (True, False):
            order = sorted(chosen, key=lambda want, first=first: (want.key in sides) != first)  # type: ignore[misc]
            placed = _placed(order, Board(rect, still, paths), frame.s)
            bad = MISSING * (len(marks) - len(placed)) + sum(_badness(one, frame.s) for one in placed)
            if best is None or bad < best[0]:
                best = (bad, placed, type_of)
            if bad <= TOLERATED * len(marks):
                return placed, type_of
    assert best is not None
    return best[1], best[2]


def _badness(label: Placed, s: float) -> float:
    """How bad it is that a name has a leader: nearly as bad as no name, where it is long."""
    if not label.leader:
        return 0.0
    return 0.3 if math.dist(*label.leader) <= LEADERS[-1] * s else 0.9


def _wanted(told: Told, frame: Frame, marks: Sequence[Mark], type_of: str) -> list[Wanted]:
    """The names, those of the weightiest first."""
    found = []
    for mark in reversed(marks):
        width, high = name_size(told, frame, mark, type_of)
        side = str(mark.place.label or "")
        found.append(Wanted(mark.place.id, mark.x, mark.y, mark.r + mark.width / 2, width, high, side))
    return found


def _placed(order: Sequence[Wanted], board: Board, s: float) -> list[Placed]:
    """The names in their places, those that find none near to their mark farther off."""
    found = place_labels(order, board, s)
    known = {one.key for one in found}
    for want in order:
        if want.key not in known:
            off = with_leader(want, board, s, FARTHER, AROUND, over_lines=True)
            if off is not None:
                board.take(off.rect.grown(APART * s))
                found.append(off)
    return found


def _sides(wanted: Sequence[Wanted], board: Board, near: Mapping[str, Sequence[str]], s: float) -> dict[str, str]:
    """A side for each name that has a free one, by sweeps in which each takes what is best beside the others."""
    options: dict[str, dict[str, tuple[float, Rect]]] = {}
    for want in wanted:
        rects = {side: rect_beside(want, side, GAP * s) for side in SIDES}
        free = {side: rect for side, rect in rects.items() if board.free(rect, 2 * s)}
        options[want.key] = {side: (_dislike(want, side, rect, wanted), rect) for side, rect in free.items()}
    chosen: dict[str, str] = {}
    for _ in range(SWEEPS):
        before = dict(chosen)
        for want in wanted:
            own = options[want.key]
            others = [options[key][side][1] for key, side in chosen.items() if key != want.key]
            beside = [chosen[end] for end in near.get(want.key, ()) if end in chosen]
            costs = {
                side: cost + _crowd(rect, others, s) + SAME * sum(other != side for other in beside)
                for side, (cost, rect) in own.items()
            }
            if costs:
                chosen[want.key] = min(costs, key=lambda side: costs[side])
        if chosen == before:
            break
    return chosen


def _dislike(want: Wanted, side: str, rect: Rect, wanted: Sequence[Wanted]) -> float:
    """How little a side suits a name by itself: most where another mark is nearer to the name than its own."""
    cost = LIKING[side] + (OTHER_SIDE if want.side not in ("", side) else 0.0)
    own = away(rect, want.x, want.y) - want.r
    nearest = min((away(rect, other.x, other.y) - other.r for other in wanted if other is not want), default=own + 1e3)
    return cost + (STRANGE if nearest < own + rect.h / 3 else 0.0)


def _crowd(rect: Rect, others: Sequence[Rect], s: float) -> float:
    """What it costs that a name meets others, or comes near to them."""
    close = [other for other in others if rect.meets(other, NEAR * s)]
    return sum(MEETING if rect.meets(other, APART * s) else CROWD for other in close)


def away(rect: Rect, x: float, y: float) -> float:
    """How far a point is from a rectangle."""
    return math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))


def draw_stations_names(scene: Scene, told: Told, frame: Frame, plan: Schematic) -> None:
    """Draw the names where they were placed."""
    by_key = {mark.place.id: mark for mark in plan.marks}
    for label in plan.names:
        mark = by_key[label.key]
        name = set_station(told, frame, mark, plan.type_of)
        start = len(scene.items)
        if label.leader:
            scene.add(Stroke(label.leader, "ink2", frame.stroke("mark")))
        top = label.rect.y - (name.height - label.rect.h) / 2
        place(scene, name, label.rect.x, top, frame, name_ink(told, frame, mark))
        scene.bind("name", label.key, start)
        scene.belong("place", label.key, label.rect)

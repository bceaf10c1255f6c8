"""Lines side by side: the stretches that `bundles.py` found are moved apart by as many px as their strokes need.

The root keeps its course.  What runs along it lies beside it, as far off as its own width and those of all between both
need; it comes back to its own course where the bundle ends, the slower the farther it was moved, and to its places.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.bundles import Spot, point_at
from g60desk.layout.lanes import Lane
from g60desk.layout.rect import Point

Path = Sequence[Point]
SLOW = 4.0  # times the way that it was moved: over what length a line comes back at least


class Room(msgspec.Struct, frozen=True):
    """How lines stand to each other, in px: the air `between` them, how far off its middle a line may meet a place
    (`landing`), and over what length it comes back to its own course (`blend`).
    """

    between: float
    landing: float
    blend: float


def apart(paths: Sequence[Path], lanes: Sequence[Lane], widths: Sequence[float], room: Room) -> dict[int, Path]:
    """The paths of those ways that move, by number; `widths` are the widths of all ways in px."""
    by_way: dict[int, list[Lane]] = {}
    for lane in lanes:
        by_way.setdefault(lane.run.way, []).append(lane)
    return {way: _moved(paths, way, own, widths, room) for way, own in by_way.items()}


def offset(lane: Lane, root: int, widths: Sequence[float], room: Room) -> float:
    """How far the middle of a run lies from that of its root."""
    inner = sum(room.between + widths[way] for way in lane.inner)
    return widths[root] / 2 + inner + room.between + widths[lane.run.way] / 2


def _moved(paths: Sequence[Path], way: int, own: Sequence[Lane], widths: Sequence[float], room: Room) -> Path:
    path = paths[way]
    found: dict[int, Point] = {}
    for lane in own:
        lain = {
            number: _beside(paths[spot[0]], spot, lane.side * offset(lane, spot[0], widths, room))
            for number, spot in enumerate(lane.run.at, lane.run.first)
        }
        found |= lain if lane.run.whole or not lane.alone else _let_in(paths, lane, lain, room.blend)
    if own[0].run.whole:
        course = [point_at(paths[base], step, along) for base, step, along in own[0].run.at]
        return _landed(course, list(found.values()), room)
    return _landed(path, _blended(path, found, room.blend), room)


def _let_in(paths: Sequence[Path], lane: Lane, lain: dict[int, Point], blend: float) -> dict[int, Point]:
    """The points of a run, which come from their own course without a bend where that is clear of the root."""
    path = paths[lane.run.way]
    parts = dict.fromkeys(lain, 1.0)
    for order in (list(lain), list(lain)[::-1]):
        begin = order[0]
        base, step, along = lane.run.at[begin - lane.run.first]
        root = point_at(paths[base], step, along)
        if begin in (0, len(path) - 1) or math.dist(path[begin], root) < math.dist(lain[begin], root):
            continue
        over = max(blend, SLOW * math.dist(path[begin], lain[begin]))
        far = 0.0
        for before, at in pairwise([begin, *order]):
            far += math.dist(path[before], path[at])
            parts[at] *= _smooth(min(1.0, far / over))
    return {
        at: (path[at][0] + (x - path[at][0]) * parts[at], path[at][1] + (y - path[at][1]) * parts[at])
        for at, (x, y) in lain.items()
    }


def _smooth(part: float) -> float:
    """From 0 to 1 without a bend at either end."""
    return part * part * (3 - 2 * part)


def _beside(path: Path, spot: Spot, by: float) -> Point:
    """The point that lies `by` px to the right of a spot on a path."""
    _, step, along = spot
    x, y = point_at(path, step, along)
    before, after = path[max(0, step - (along < 0.5))], path[min(len(path) - 1, step + 1 + (along > 0.5))]
    size = math.dist(before, after) or 1.0
    return x - (after[1] - before[1]) / size * by, y + (after[0] - before[0]) / size * by


def _blended(path: Path, found: Mapping[int, Point], blend: float) -> list[Point]:
    """The path with its moved points; those before and after them are moved as well, less the further they are."""
    moves = [(found[at][0] - x, found[at][1] - y) if at in found else (0.0, 0.0) for at, (x, y) in enumerate(path)]
    added = [(0.0, 0.0)] * len(path)
    for order in (range(len(path)), range(len(path) - 1, -1, -1)):
        far, last, before, over = math.inf, (0.0, 0.0), None, blend
        for at in order:
            if before is not None:
                far += math.dist(path[before], path[at])
            before = at
            if at in found:
                far, last = 0.0, moves[at]
                over = max(blend, SLOW * math.hypot(*last))
            elif far < over:
                part = _smooth(1.0 - far / over)
                added[at] = (added[at][0] + last[0] * part, added[at][1] + last[1] * part)
    return [(x + dx + ax, y + dy + ay) for (x, y), (dx, dy), (ax, ay) in zip(path, moves, added, strict=True)]


def _landed(course: Path, points: Sequence[Point], room: Room) -> list[Point]:
    """The points, near both ends no farther from the course than lets the line meet its place."""
    far = [0.0]
    for a, b in pairwise(course):
        far.append(far[-1] + math.dist(a, b))
    found = []
    for (cx, cy), (x, y), gone in zip(course, points, far, strict=True):
        most = room.landing + 0.5 * min(gone, far[-1] - gone)
        size = math.hypot(x - cx, y - cy)
        part = min(1.0, most / size) if size else 1.0
        found.append((cx + (x - cx) * part, cy + (y - cy) * part))
    return found

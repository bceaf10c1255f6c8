"""When each thing of a change has its turn: what comes is drawn outwards from what is there already, wave by wave.

Between two layouts all travel together, and only what one of them lacks goes first or comes last.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from g60desk.layout.morph_items import alike
from g60desk.layout.network_pose import Pose
from g60desk.layout.scene import Item

LEAVING, ARRIVING = (0.0, 0.35), (0.65, 1.0)  # parts of the time, for what only one of two layouts has
LONGEST = 0.6  # of the time that one stretch takes to be drawn
LANDING = 0.6  # of its time, from which the place at its end comes

Turn = tuple[float, float]  # from and to which part of the time


class Waves(msgspec.Struct, frozen=True):
    """The turns of lines and places; `backwards` are the lines that are drawn from their end to their start."""

    lines: Mapping[str, Turn]
    places: Mapping[str, Turn]
    backwards: Collection[str]


def ends_of(key: str) -> tuple[str, str]:
    """The places at the ends of a stretch."""
    _, start, end = key.rsplit("|", 2)
    return start, end


def heft(items: tuple[Item, ...]) -> float:
    """How much is seen of a thing: the widest stroke, or the largest radius, of its items."""
    sizes = [max(getattr(one, "width", 0.0) + 2 * getattr(one, "casing", 0.0), getattr(one, "r", 0.0)) for one in items]
    return max(sizes, default=0.0)


def waves(a: Pose, b: Pose) -> Waves:
    """The turns of a change in time: breadth first from the places that stay as they are.

    What goes does so in the reversed order, so that a step back is the step forth seen backwards.
    """
    new = [key for key in {**a.lines, **b.lines} if not alike(a.lines.get(key, ()), b.lines.get(key, ()))]
    there = {key for key in a.marks if alike(a.marks[key][-1:], b.marks.get(key, ())[-1:])}
    depth = _depths(new, there)
    last = max((min(depth.get(end, 0) for end in ends_of(key)) for key in new), default=0)
    long = min(LONGEST, 2.0 / (last + 2))
    step = (1.0 - long) / last if last else 0.0
    lines, places, backwards = {}, {}, set()
    for key in new:
        start, end = (depth.get(place, 0) for place in ends_of(key))
        begin = min(start, end) * step
        coming = heft(b.lines.get(key, ())) >= heft(a.lines.get(key, ()))
        lines[key] = (begin, begin + long) if coming else (1 - begin - long, 1 - begin)
        if end < start:
            backwards.add(key)
    for key in {*a.marks, *b.marks} - there:
        begin = max(0, depth.get(key, 1) - 1) * step
        turn = (begin + LANDING * long, min(1.0, begin + 1.4 * long))
        coming = heft(b.marks.get(key, ())) >= heft(a.marks.get(key, ()))
        places[key] = turn if coming else (1 - turn[1], 1 - turn[0])
    return Waves(lines, places, backwards)


def _depths(new: list[str], there: Collection[str]) -> dict[str, int]:
    """How many new stretches lead from what is there to each place."""
    depth = dict.fromkeys(there, 0)
    edge, number = set(there), 0
    while edge:
        number += 1
        pairs = [ends_of(key) for key in new]
        reached = {q for p, q in [*pairs, *(pair[::-1] for pair in pairs)] if p in edge and q not in depth}
        depth.update(dict.fromkeys(reached, number))
        edge = reached
    return depth


def passing(a: Pose, b: Pose) -> Waves:
    """The turns between two layouts: what is lost draws back to what stays, and what is won comes out of it."""
    lines, places, backwards = {}, {}, set()
    for key in {**a.lines, **b.lines}:
        if key in a.lines and key in b.lines:
            continue
        lines[key] = LEAVING if key in a.lines else ARRIVING
        start, end = (place in a.marks and place in b.marks for place in ends_of(key))
        if end and not start:
            backwards.add(key)
    for key in {*a.marks} ^ {*b.marks}:
        places[key] = LEAVING if key in a.marks else ARRIVING
    return Waves(lines, places, backwards)

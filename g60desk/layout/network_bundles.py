"""The bundles of a story's lines: found once for each story, as they are the same in all phases and at any scale."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.beside import Room, apart
from g60desk.layout.bundles import Way, point_at, stepped
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import bounds
from g60desk.layout.lanes import Lane, lanes
from g60desk.layout.network_strokes import Part, line_width
from g60desk.layout.scene import Point
from g60desk.layout.told import Told
from g60desk.story.model import Story
from g60desk.story.same import once

NEAR = 0.026  # of the diagonal of the whole network: what runs closer than this is a bundle
STEP = 0.4  # of that: how close the points lie at which courses are compared
MOST = 240  # stretches; of more only those that join the same two places are laid side by side
ROOM = Room(3.0, 13.0, 90.0)  # px on the reference sheet


class _Found(msgspec.Struct):
    """What was found for a story: the lanes, and the points at which ways are looked at."""

    steps: tuple[tuple[tuple[int, float], ...], ...] = ()
    lanes: tuple[Lane, ...] = ()
    known: bool = False


@once
def _kept(_: Story) -> _Found:
    return _Found()


def side_by_side(told: Told, frame: Frame, parts: Sequence[Part]) -> list[Part]:
    """The parts in their order, moved so that none that runs along another one hides it.

    They are those of all links of the story in one order, in any phase and through any lens.
    """
    found = _kept(told.story)
    if not found.known or len(found.steps) != len(parts):
        _find(found, parts)
    if not found.lanes:
        return list(parts)
    concerned = {lane.run.way for lane in found.lanes} | {spot[0] for lane in found.lanes for spot in lane.run.at}
    paths = [
        [point_at(part.path, *at) for at in steps] if number in concerned else part.path
        for number, (part, steps) in enumerate(zip(parts, found.steps, strict=True))
    ]
    room = Room(*(frame.px(length) for length in msgspec.structs.astuple(ROOM)))
    moved = apart(paths, found.lanes, [_wide(frame, part) for part in parts], room)
    return [
        msgspec.structs.replace(part, path=tuple(moved[number])) if number in moved else part
        for number, part in enumerate(parts)
    ]


def _wide(frame: Frame, part: Part) -> float:
    """The room across a line: the spine's border hides what lies under it."""
    return line_width(frame, part.style) + (2 * frame.stroke("casing") if part.style == "spine" else 0.0)


def _find(found: _Found, parts: Sequence[Part]) -> None:
    around = bounds([point for part in parts for point in part.path] or [(0.0, 0.0)])
    near = NEAR * (around.w**2 + around.h**2) ** 0.5
    look = len(parts) <= MOST
    steps = [tuple(stepped(part.path, STEP * near if look else 0.0)) for part in parts]
    ways = [_way(part, at, number) for number, (part, at) in enumerate(zip(parts, steps, strict=True))]
    found.steps = tuple(steps)
    found.lanes = tuple(lanes(ways, near, MOST)) if near else ()
    found.known = True


def _way(part: Part, steps: Sequence[tuple[int, float]], number: int) -> Way:
    link = part.link
    path: tuple[Point, ...] = tuple(point_at(part.path, *at) for at in steps)
    line = link.line.id if link.line else f"~{number}"
    return Way(line, path, link.pair if link.start != link.end else frozenset(), link.start)

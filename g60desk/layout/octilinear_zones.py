"""The ground of regions on a transit map: an octagon around the stations of each, where no two of them meet."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.network_lines import part_width
from g60desk.layout.network_tints import region_reached
from g60desk.layout.rect import Point, Rect
from g60desk.layout.scene import Scene, Shape
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.straight_zones import ground_ink
from g60desk.layout.text import place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

AROUND = (64.0, 48.0)  # px around the stations: the first with which no two grounds meet
PAD = 16.0  # px around their names
BETWEEN = 10.0  # px between two grounds, at least
SLANT = 2**0.5
BEYOND = 14.0  # px that a ground may reach over the sheet
INSET = 8.0  # px between the name of a region and the sides of its ground
STEP = 12.0  # px between the spots that are tried for a name
CLEAR = (26.0, 18.0, 12.0, 6.0)  # px between a name and what stands beside it: the first that can be had

Slabs = tuple[tuple[float, float], ...]  # from and to along x, y, x + y and x - y


class Octagon(msgspec.Struct, frozen=True):
    """A region with the slabs that its ground fills."""

    region: Key
    slabs: Slabs

    @property
    def ring(self) -> tuple[Point, ...]:
        """The corners, clockwise from the upper left: up to eight."""
        (x0, x1), (y0, y1), (s0, s1), (d0, d1) = self.slabs
        ring = (
            (s0 - y0, y0), (d1 + y0, y0), (x1, x1 - d1), (x1, s1 - x1),
            (s1 - y1, y1), (d0 + y1, y1), (x0, x0 - d0), (x0, s0 - x0),
        )  # fmt: skip
        return tuple(spot for number, spot in enumerate(ring) if math.dist(spot, ring[number - 1]) > 1)

    def holds(self, x: float, y: float, inset: float = 0.0) -> bool:
        """True for a point inside, `inset` px or more from each side."""
        ats = zip((x, y, x + y, x - y), self.slabs, strict=True)
        return all(low + inset <= at <= high - inset for at, (low, high) in ats)

    @property
    def rect(self) -> Rect:
        """The rectangle around it."""
        (x0, x1), (y0, y1), *_ = self.slabs
        return Rect(x0, y0, x1 - x0, y1 - y0)


def octagons(frame: Frame, plan: Schematic) -> list[Octagon]:
    """The grounds of all regions, around its stations and their names; none at all where two would meet."""
    return next((found for around in AROUND if (found := _grounds(frame, plan, frame.px(around)))), [])


def _grounds(frame: Frame, plan: Schematic, around: float) -> list[Octagon]:
    names = {name.key: name.rect.grown(frame.px(PAD)) for name in plan.names}
    marks = plan.marks
    by_region: dict[Key, list[Point]] = {}
    for mark in (mark for mark in marks if mark.place.region):
        spots = by_region.setdefault(mark.place.region, [])
        spots += _cut(Rect(mark.x, mark.y, 0, 0).grown(around))
        spots += _corners(names[mark.place.id]) if mark.place.id in names else []
    found = [Octagon(region, _slabs(spots, plan.rect.grown(frame.px(BEYOND)))) for region, spots in by_region.items()]
    apart = all(_apart(a.slabs, b.slabs, frame.px(BETWEEN)) for a, b in combinations(found, 2))
    strangers = any(one.holds(mark.x, mark.y) for one in found for mark in marks if mark.place.region != one.region)
    return found if apart and not strangers and len(found) > 1 else []


def _corners(rect: Rect) -> list[Point]:
    return [(rect.x, rect.y), (rect.right, rect.y), (rect.x, rect.bottom), (rect.right, rect.bottom)]


def _cut(rect: Rect) -> list[Point]:
    """The corners of a square whose own corners are cut off."""
    x, y = rect.middle
    side, slant = rect.w / 2, rect.w / 2 * (SLANT - 1)
    return [(x + a * side, y + b * slant) for a in (-1, 1) for b in (-1, 1)] + [
        (x + a * slant, y + b * side) for a in (-1, 1) for b in (-1, 1)
    ]


def _slabs(spots: Sequence[Point], sheet: Rect) -> Slabs:
    """The narrowest slabs that hold the spots, inside the sheet."""
    inside = [(min(max(x, sheet.x), sheet.right), min(max(y, sheet.y), sheet.bottom)) for x, y in spots]
    every = ([x for x, _ in inside], [y for _, y in inside], [x + y for x, y in inside], [x - y for x, y in inside])
    return tuple((min(values), max(values)) for values in every)


def _apart(a: Slabs, b: Slabs, gap: float) -> bool:
    """True when two octagons lie at least `gap` apart along one of the eight directions."""
    gaps = (gap, gap, gap * SLANT, gap * SLANT)
    return any(p[1] + g <= q[0] or q[1] + g <= p[0] for p, q, g in zip(a, b, gaps, strict=True))


def draw_grounds(scene: Scene, told: Told, frame: Frame, grounds: Sequence[Octagon]) -> None:
    """Draw the grounds: tinted once a member of the region has joined, else an outline."""
    contrast = told.state.theme == "contrast"
    for one in grounds:
        edge = "ink" if contrast else "" if region_reached(told, one.region) else "rule"
        fill = ground_ink(told, frame, one.region)
        scene.add(Shape((one.ring,), fill, edge, frame.stroke("rule"), frame.tokens.radius["zone"] * frame.s))


def name_grounds(scene: Scene, told: Told, frame: Frame, plan: Schematic, grounds: Sequence[Octagon]) -> None:
    """Name the regions, each near to the upper left of its ground where nothing else stands."""
    rects = [*(m.rect for m in plan.marks), *(n.rect for n in plan.names), *(p.rect for p in plan.plates)]
    board = Board(plan.rect, rects, [(p.path, part_width(frame, p) / 2 + frame.px(4)) for p in plan.parts])
    regions: Mapping[Key, object] = told.index.regions
    for one in (ground for ground in grounds if ground.region in regions):
        name = single([told.text(told.index.regions[one.region].name)], frame.type("label"), frame)
        high = name.style.px * 1.1
        inside = [Rect(x, y, name.width, high) for x, y in _spots(one, frame.px(STEP))]
        inside = [rect for rect in inside if all(one.holds(x, y, INSET) for x, y in _corners(rect))]
        clear = (rect for gap in CLEAR for rect in inside if board.free(rect, frame.px(gap)))
        spot = next(clear, None)
        if spot is not None:
            board.take(spot)
            ink = "ink2" if region_reached(told, one.region) else "ink3"
            place(scene, name, spot.x, spot.y - (name.height - high) / 2, frame, ink)


def _spots(one: Octagon, step: float) -> Iterator[Point]:
    """Where a name may stand, row by row from the top."""
    rect = one.rect
    for row in range(1, int(rect.h / step)):
        for column in range(1, int(rect.w / step)):
            yield rect.x + column * step, rect.y + row * step

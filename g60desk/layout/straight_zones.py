"""The zones of the straight layout: a region's ground under its stops, one shape where it lies on both tracks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, crosses, path_meets
from g60desk.layout.hues import tint
from g60desk.layout.network_tints import region_reached
from g60desk.layout.scene import Point, Rect, Scene, Shape
from g60desk.layout.straight_plan import Span, Track
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told

CLEAR = (24.0, 8.0)  # px between the name of a region and other words: the first that can be had
CLOSEST = (*CLEAR, 0.0)  # where text is larger: a line of words has air of its own
OFF_LINES = 14.0  # px between it and a line

PAD, LEAST_PAD = 28.0, 12.0  # px from the edges of a zone to its name
SIDES = (0.0, 1.0)  # of a zone, for its name: left, right


class Ground(msgspec.Struct, frozen=True):
    """The ground as seen along (u, v): both tracks, and how far across each reaches."""

    trunk: Track
    second: Track
    second_v: tuple[float, float]
    trunk_v: tuple[float, float]


class Zone(msgspec.Struct, frozen=True):
    """A region's shape as a ring of (u, v) points, and the part of it in which its name stands: u0, u1, v0."""

    region: str
    ring: tuple[Point, ...]
    named: tuple[float, float, float]


def zones(ground: Ground, neck: float) -> list[Zone]:
    """The zones of both tracks; parts of one region that lie over each other by `neck` or more are one."""
    found = []
    left = list(ground.second.zones)
    for low in ground.trunk.zones:
        high = next((z for z in left if z.region == low.region and _over(z, low) >= neck), None)
        if high is not None:
            left.remove(high)
            found.append(Zone(low.region, _joined(high, low, ground), (low.low, low.high, ground.trunk_v[0])))
        else:
            found.append(Zone(low.region, _box(low, ground.trunk_v), (low.low, low.high, ground.trunk_v[0])))
    return [Zone(z.region, _box(z, ground.second_v), (z.low, z.high, ground.second_v[0])) for z in left] + found


def _over(a: Span, b: Span) -> float:
    return min(a.high, b.high) - max(a.low, b.low)


def _box(span: Span, v: tuple[float, float]) -> tuple[Point, ...]:
    return ((span.low, v[0]), (span.high, v[0]), (span.high, v[1]), (span.low, v[1]))


def _joined(high: Span, low: Span, ground: Ground) -> tuple[Point, ...]:
    """One ring around both parts: each side goes straight where they end together, else by a step in the gap."""
    (top, upper), (lower, bottom) = ground.second_v, ground.trunk_v
    right_v = lower if high.high < low.high else upper
    left_v = lower if high.low > low.low else upper
    ring = [(high.low, top), (high.high, top), (high.high, right_v), (low.high, right_v), (low.high, bottom)]
    ring += [(low.low, bottom), (low.low, left_v), (high.low, left_v)]
    return tuple(point for number, point in enumerate(ring) if point != ring[number - 1])


def draw_zones(scene: Scene, told: Told, frame: Frame, shapes: Sequence[tuple[Zone, tuple[Point, ...], Rect]]) -> None:
    """Draw zones, given with their ring on the sheet and the rectangle of the part that is named."""
    radius = frame.tokens.radius["zone"] * frame.s
    contrast = told.state.theme == "contrast"
    for zone, ring, _ in shapes:
        reached = region_reached(told, zone.region)
        edge = "ink" if contrast else "" if reached else "rule"
        fill = ground_ink(told, frame, zone.region)
        scene.add(Shape((ring,), fill, edge, frame.stroke("rule"), radius))


def ground_ink(told: Told, frame: Frame, region: str) -> str:
    """The ink of a region's ground: its tint once a member of it has joined, else the page."""
    return tint(told, frame.tokens, region) if region_reached(told, region) else "bg"


def draw_names(
    scene: Scene,
    told: Told,
    frame: Frame,
    shapes: Sequence[tuple[Zone, tuple[Point, ...], Rect]],
    paths: Sequence[Path],
    taken: Sequence[Rect],
) -> None:
    """The names of the regions at the top left of their zones, moved aside or down where a line or a name stands.

    On an upright sheet those of zones above each other stand at one side, the first at which all have room.
    """
    board = Words(tuple(paths), tuple(taken), frame)
    named = [(zone, area, region) for zone, _, area in shapes if (region := told.index.regions.get(zone.region))]
    labels = {zone.region: single([told.text(region.name)], frame.type("label"), frame) for zone, _, region in named}
    for zone, area, region in named:
        column = [(one, labels[z.region]) for z, one, _ in named if one.x == area.x] if _is_upright(frame) else []
        name = labels[zone.region]
        room = _room(area, name, frame)
        sides = (side for gap in CLEAR for side in SIDES if board.hold(column, side, gap))
        spot = next((_corner(room, name, side, frame) for side in sides), None)
        spot = spot or board.first_free(room, name)
        if spot is None and frame.is_larger:  # better as it was than not at all
            name = single([told.text(region.name)], frame.ordinary.type("label"), frame)
            room = _room(area, name, frame, LEAST_PAD / 2)
            spot = board.first_free(room, name, closest=True)
        if spot is not None:
            moved = _on_a_line(spot, taken, area)
            spot = spot if any(path_meets(path, moved.grown(frame.px(8))) for path in paths) else moved
            ink = "ink2" if region_reached(told, zone.region) else "ink3"
            place(scene, name, spot.x, spot.y, frame, ink)


class Words(msgspec.Struct, frozen=True):
    """What stands on the zones: lines, and words with marks."""

    paths: tuple[Path, ...]
    taken: tuple[Rect, ...]
    frame: Frame

    def hold(self, column: Sequence[tuple[Rect, Flow]], side: float, gap: float) -> bool:
        """True where the names of all these zones have room at one side of them; never where there are none."""
        spots = [_corner(_room(area, name, self.frame), name, side, self.frame) for area, name in column]
        return bool(spots) and all(self._off_lines(spot) and self._is_free(spot, gap) for spot in spots)

    def first_free(self, room: Rect, name: Flow, *, closest: bool = False) -> Rect | None:
        """The first spot from the upper left of a room, in its top row if that can be; the `closest` from the right."""
        around = room.grown(self.frame.px(OFF_LINES))
        near = [stretch for path in self.paths for stretch in pairwise(path) if crosses(*stretch, around)]
        here = msgspec.structs.replace(self, paths=tuple(near))
        spots = sorted(_rows(room, name, self.frame), key=lambda spot: (spot.y, -spot.x if closest else spot.x))
        for tried in ([spot for spot in spots if spot.y == room.y], spots):
            off = [spot for spot in tried if here._off_lines(spot)]
            found = next(
                (spot for gap in (CLOSEST if closest else CLEAR) for spot in off if self._is_free(spot, gap)), None
            )
            if found is not None:
                return found
        return None

    def _off_lines(self, spot: Rect) -> bool:
        return not any(path_meets(path, spot.grown(self.frame.px(OFF_LINES))) for path in self.paths)

    def _is_free(self, spot: Rect, gap: float) -> bool:
        return not any(spot.meets(other, self.frame.px(gap)) for other in self.taken)


def _is_upright(frame: Frame) -> bool:
    return frame.mode == "portrait"


def _room(area: Rect, name: Flow, frame: Frame, above: float = 18.0) -> Rect:
    """Where in the named part of a zone its name may stand, so many px of the reference sheet below its upper edge."""
    pad_x, pad_y = frame.px(PAD), frame.px(above)
    x = area.x + (pad_x if pad_x + name.width < area.w else (area.w - name.width) / 2)
    return Rect(x, area.y + pad_y, area.right - frame.px(LEAST_PAD) - x, area.h - 2 * pad_y)


def _corner(room: Rect, name: Flow, side: float, frame: Frame) -> Rect:
    """The name at the upper left (0) or right (1) of its room, as far from either edge of the zone."""
    spare = max(0.0, room.w - name.width - frame.px(PAD - LEAST_PAD))
    return Rect(room.x + spare * side, room.y, name.width, name.height)


def _on_a_line(spot: Rect, taken: Sequence[Rect], area: Rect) -> Rect:
    """A name beside another word, where they all but stand on one line, stands on it."""
    off = min((other.middle[1] - spot.middle[1] for other in taken if other.h < 2 * spot.h), key=abs, default=0.0)
    moved = spot.moved(0.0, off)
    inside = area.y <= moved.y and moved.bottom <= area.bottom
    clear = not any(moved.meets(other, CLEAR[1] / 2) for other in taken)
    return moved if abs(off) < spot.h / 2 and inside and clear else spot


def _rows(room: Rect, name: Flow, frame: Frame) -> Iterator[Rect]:
    """Where a name may stand in a room, row by row from its upper left."""
    step = frame.px(12)
    for row in range(max(1, int((room.h - name.height) / step) + 1)):
        for column in range(max(1, int((room.w - name.width) / step) + 1)):
            yield Rect(room.x + column * step, room.y + row * step, name.width, name.height)

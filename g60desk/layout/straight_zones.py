"""The zones of the straight layout: a region's ground under its stops, one shape where it lies on both tracks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, path_meets
from g60desk.layout.hues import tint
from g60desk.layout.network_marks import region_reached
from g60desk.layout.scene import Point, Rect, Scene, Shape
from g60desk.layout.straight_plan import Span, Track
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told

CLEAR = (24.0, 8.0)  # px between the name of a region and other words: the first that can be had


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
    """The names of the regions at the top left of their zones, moved aside or down where a line or a name stands."""
    for zone, _, area in shapes:
        region = told.index.regions.get(zone.region)
        if region is None:
            continue
        name = single([told.text(region.name)], frame.type("label"), frame)
        pad_x, pad_y = frame.px(28), frame.px(18)
        x = area.x + (pad_x if pad_x + name.width < area.w else (area.w - name.width) / 2)
        room = Rect(x, area.y + pad_y, area.right - frame.px(12) - x, area.h - 2 * pad_y)
        off = [
            r for r in _rows(room, name, frame) if not any(path_meets(path, r.grown(frame.px(14))) for path in paths)
        ]
        top = [spot for spot in off if spot.y == room.y]
        tries = ((spot, gap) for spots in (top, off) for gap in CLEAR for spot in spots)
        clear = (spot for spot, gap in tries if not any(spot.meets(other, frame.px(gap)) for other in taken))
        spot = next(clear, None)
        if spot is not None:
            ink = "ink2" if region_reached(told, zone.region) else "ink3"
            place(scene, name, spot.x, spot.y, frame, ink)


def _rows(room: Rect, name: Flow, frame: Frame) -> Iterator[Rect]:
    """Where a name may stand in a room, row by row from its upper left."""
    step = frame.px(12)
    for row in range(max(1, int((room.h - name.height) / step) + 1)):
        for column in range(max(1, int((room.w - name.width) / step) + 1)):
            yield Rect(room.x + column * step, room.y + row * step, name.width, name.height)

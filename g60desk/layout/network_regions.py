"""The names of the regions on the map: each stands where its land is empty, in the middle of the room that it has.

How much room there is on the land alone is worked out once for each view of it; what stands on the land changes with
every phase, and is asked anew.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, bounds, cut_to
from g60desk.layout.network_ground import FADE_LEFT
from g60desk.layout.network_land import MapFile, map_of, seen_land
from g60desk.layout.network_tints import quiet_ink, region_reached
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Ink, Rect, Scene
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

ROOMS = (12.0, 20.0, 32.0, 56.0, 90.0, 120.0)  # px around a name, the more the better
LAKE = 10.0  # px from a name to a lake
STEP = 28.0  # px between the spots that are tried
ROW = 14.0  # px between the rows in which the land is looked at
FADED = 0.75  # of the fade at the left, which a name keeps clear of

Row = tuple[float, tuple[float, ...]]
Spot = tuple[float, Rect]  # the room around a name, and its rectangle


class RegionName(msgspec.Struct, frozen=True):
    """The name of a region in its place."""

    region: Key
    rect: Rect
    words: Flow
    ink: Ink


def place_regions(told: Told, frame: Frame, projection: Projection, board: Board, sheet: Rect) -> Iterator[RegionName]:
    """Names for the story's regions on the map that fills `sheet`; one that has no empty place in sight goes without.

    Where text is larger, one that has no place for that stays as it was.  Each that is placed is added to the board.
    """
    file = map_of(told)
    if file is None:
        return
    shown = {told.text(p.name) for p in told.story.network.places if not p.joins}
    for region in told.story.network.regions:
        if told.text(region.name) in shown:
            continue
        weight = 500 if region_reached(told, region.id) else 400
        ink = "ink2" if region_reached(told, region.id) else quiet_ink(told, frame, region.id)
        for one in (frame, frame.ordinary) if frame.is_larger else (frame,):
            name = single([told.text(region.name)], one.type("label", weight), one)
            size = (round(name.width), round(name.style.px * 1.1))
            spots = roomy(file, projection, sheet, region.id, size, frame.s)
            fade = 0.0 if frame.mode == "portrait" else FADED * frame.px(FADE_LEFT)
            rect = _emptiest([spot for spot in spots if spot[1].x >= sheet.x + fade], board, frame)
            if rect is not None:
                board.take(rect)
                yield RegionName(region.id, rect, name, ink)
                break


def draw_regions(scene: Scene, frame: Frame, names: Sequence[RegionName]) -> None:
    """Draw the names of regions."""
    for name in names:
        start = len(scene.items)
        place(scene, name.words, name.rect.x, name.rect.y - (name.words.height - name.rect.h) / 2, frame, name.ink)
        scene.bind("region", name.region, start)


def _emptiest(spots: Sequence[Spot], board: Board, frame: Frame) -> Rect | None:
    """The spot that has most room on its land and to what stands on it; of several, that nearest to the middle."""
    best: Spot | None = None
    middles = [rect.middle for _, rect in spots]
    middle = (sum(x for x, _ in middles) / max(1, len(spots)), sum(y for _, y in middles) / max(1, len(spots)))
    for land_room, rect in sorted(spots, key=lambda spot: (-spot[0], math.dist(spot[1].middle, middle))):
        if best is not None and land_room <= best[0]:
            break
        room = 0.0
        for gap in ROOMS:
            if gap > land_room or not board.free(rect, frame.px(gap)):
                break
            room = gap
        if room and (best is None or room > best[0]):
            best = (room, rect)
    return best[1] if best else None


@lru_cache(maxsize=64)
def roomy(
    file: MapFile, projection: Projection, sheet: Rect, region: str, size: tuple[int, int], s: float
) -> tuple[Spot, ...]:
    """Where a name of that size (px) would lie wholly on a region in sight, the spots with most land around first."""
    rows = _rows(file, projection, sheet, region, ROW * s)
    water = [ring for land in seen_land(file, projection, sheet) if land.kind == "lake" for ring in land.rings]
    lakes = [(bounds(ring), ring) for ring in water]
    wide, high = size
    found = []
    for number in range(0, len(rows), 2):
        y, crossings = rows[number]
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            for column in range(int((end - start) / (STEP * s))):
                x = start + (column + 0.5) * STEP * s
                rect = Rect(x - wide / 2, y - high / 2, wide, high)
                room = _room(rect, rows, s) if sheet.holds(x, y) else 0.0
                if room and not _in_water(rect.grown(LAKE * s), lakes):
                    found.append((room, rect))
    return tuple(sorted(found, key=lambda spot: -spot[0]))


def _in_water(rect: Rect, lakes: Sequence[tuple[Rect, Path]]) -> bool:
    """True where a lake reaches into a rectangle; only one whose own rectangle does is cut for it."""
    return any(rect.meets(around) and len(cut_to(ring, rect)) > 2 for around, ring in lakes)


@lru_cache(maxsize=16)
def _rows(file: MapFile, projection: Projection, sheet: Rect, region: str, pitch: float) -> tuple[Row, ...]:
    """A region in sight cut into level rows: the y of each, and where its border crosses it, from the left."""
    land = next((one for one in seen_land(file, projection, sheet) if one.kind == "region" and one.id == region), None)
    if land is None:
        return ()
    number = int(sheet.h / pitch)
    found: list[list[float]] = [[] for _ in range(number)]
    for ring in land.rings:
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
            if ay == by:
                continue
            low, high = min(ay, by), max(ay, by)
            first = max(0, math.ceil((low - sheet.y) / pitch))
            for row in range(first, min(number, math.ceil((high - sheet.y) / pitch))):
                y = sheet.y + row * pitch
                found[row].append(ax + (y - ay) * (bx - ax) / (by - ay))
    return tuple((sheet.y + row * pitch, tuple(sorted(xs))) for row, xs in enumerate(found))


def _room(rect: Rect, rows: Sequence[Row], s: float) -> float:
    """The most room, of `ROOMS`, that a rectangle has on the land on all sides; 0 where it has less than the least."""
    top, pitch = rows[0][0], ROW * s
    room = 0.0
    for gap in ROOMS:
        grown = rect.grown(gap * s)
        first, last = math.floor((grown.y - top) / pitch), math.ceil((grown.bottom - top) / pitch)
        if first < 0 or last >= len(rows) or not all(_on_row(grown, row) for row in rows[first : last + 1]):
            break
        room = gap
    return room


def _on_row(rect: Rect, row: Row) -> bool:
    """True when the land reaches along a row from the left to the right side of a rectangle."""
    crossings = row[1]
    before = bisect_right(crossings, rect.x)
    return before % 2 == 1 and before < len(crossings) and crossings[before] >= rect.right

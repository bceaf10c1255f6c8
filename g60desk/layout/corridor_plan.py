"""Where the strips of corridors stand on a sheet: one below the other, each with its words beside it, or above it.

What a strip has is reckoned from the sheet alone and never from what is in sight, so that nothing jumps while one
zooms.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison_pictures import Room
from g60desk.layout.corridor import Corridor
from g60desk.layout.corridor_roads import roads_of
from g60desk.layout.corridor_scale import shown_corridors, window_seen
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, switch_size
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect
from g60desk.layout.told import Told

RAIL, GUTTER = 0.245, 36.0  # of the width, for the words beside a strip; from there to the strip
INSET = 84.0  # px at both ends of a strip, for the names that stand out over them
MOST_MORE = 52.0  # px more over a line than a name takes, for what lies beside it
PAD, ROAD_GAP, ROAD = 8.0, 6.0, 8.0  # px around a strip, from its names to the length of the road, and of its bar
MOST_ROWS, FEW = 3, 12  # of names; and stops, for which two are enough


class Band(msgspec.Struct, frozen=True):
    """One corridor on the sheet: the places of its words (`rail`) and of its line (`field`), in px.

    Names stand in `rows` of `row` px from `names_y` down; stems of what lies beside are at most `above` px long;
    `road_y` is where the bars of lengths from sources begin.
    """

    corridor: Corridor
    box: Rect
    rail: Rect
    field: Rect
    line_y: float
    names_y: float
    rows: int
    row: float
    above: float
    road_y: float


class Plan(msgspec.Struct, frozen=True):
    """All strips of a page and their one scale; `first` are the first subjects of all pages, `pager` their switch."""

    bands: tuple[Band, ...]
    scale: Scale
    field: Rect
    first: tuple[int, ...]
    page: int
    pager: Rect
    count: int


def radius(frame: Frame) -> float:
    """The outer radius of the sign of a stop."""
    return frame.px(frame.tokens.marker["straight_member"]["r"])


def line_height(frame: Frame, step: str) -> float:
    """How high a line of a step of the type scale is."""
    style = frame.type(step)
    return style.px * style.line


def plan_strips(told: Told, frame: Frame, room: Room, foot: float) -> Plan:
    """The plan for a room of the sheet whose lowest `foot` px are kept for axis, key and method."""
    corridors = shown_corridors(told)
    upright = frame.mode == "portrait"
    gap = frame.px({"landscape": 24, "compact": 12, "portrait": 4}[frame.mode])
    body = Rect(room.below.x, room.below.y + gap, room.below.w, room.below.h - gap - foot)
    roads = max((len(roads_of(told, one.subject.id)) for one in corridors), default=0)
    head = _head(frame) if upright else 0.0
    least = head + _least(frame, roads)
    fit = max(1, int(body.h / least))
    pager = Rect(frame.right, body.y, 0, 0)
    if len(corridors) > fit:
        _, height = switch_size(frame, [Choice("1", "")])
        pager = Rect(room.beside.x, room.beside.y, room.beside.w, height)
        if pager.w < frame.px(320):
            pager = Rect(frame.left, body.y, body.w, height)
        top = max(body.y, pager.bottom + frame.px(16))
        body = Rect(body.x, top, body.w, body.bottom - top)
        fit = max(1, int(body.h / least))
    pages = -(-max(1, len(corridors)) // fit)
    size = -(-max(1, len(corridors)) // pages)  # even ones
    first = tuple(range(0, max(1, len(corridors)), size))
    page = max((n for n, at in enumerate(first) if at <= told.state.subjects), default=0)
    shown = corridors[first[page] : first[page] + size]
    high = min(body.h / max(1, len(shown)), least * (2.2 if upright else 1.7))
    bands = tuple(
        _band(frame, one, Rect(body.x, body.y + n * high, body.w, high), head, roads) for n, one in enumerate(shown)
    )
    left = body.x if upright else body.x + body.w * RAIL + frame.px(GUTTER)
    field = Rect(left, body.y, body.right - left, high * len(shown))
    return Plan(bands, scale_in(told, frame, field), field, first, page, pager, len(corridors))


def scale_in(told: Told, frame: Frame, field: Rect) -> Scale:
    """The scale on which the km in sight take their place in the strips."""
    inset = min(frame.px(INSET), field.w * 0.12)
    return Scale(*window_seen(told), field.x + inset, field.right - inset)


def _head(frame: Frame) -> float:
    """What the words of a strip take above it, on an upright sheet."""
    return line_height(frame, "place") + line_height(frame, "label") + frame.px(8)


def _roads(frame: Frame, roads: int) -> float:
    return roads * (frame.px(ROAD_GAP + ROAD) + line_height(frame, "caption") + frame.px(2))


def _above(frame: Frame) -> float:
    """What a strip has over its line at least: room for a name."""
    return line_height(frame, "label") + frame.px(3)


def _least(frame: Frame, roads: int) -> float:
    """How high a strip must be for one row of names."""
    line = _above(frame) + 2 * radius(frame) + frame.px(4) + line_height(frame, "label")
    return line + _roads(frame, roads) + 2 * frame.px(PAD)


def _band(frame: Frame, corridor: Corridor, box: Rect, head: float, roads: int) -> Band:
    pad, row, r = frame.px(PAD), line_height(frame, "label"), radius(frame)
    inner = Rect(box.x, box.y + pad, box.w, box.h - 2 * pad)
    rail = Rect(box.x, inner.y, box.w, head) if head else Rect(box.x, inner.y, box.w * RAIL, inner.h)
    left = box.x if head else rail.right + frame.px(GUTTER)
    field = Rect(left, inner.y + head, box.right - left, inner.h - head)
    spare = inner.bottom + 2 * pad - field.y - _least(frame, roads)
    most = MOST_ROWS if len(corridor.stands) > FEW else 2
    rows = 1 + max(0, min(most - 1, int(spare / row)))
    above = _above(frame) + min(max(0.0, spare - (rows - 1) * row), frame.px(MOST_MORE))
    line_y = field.y + above + r
    names_y = line_y + r + frame.px(4)
    return Band(corridor, box, rail, field, line_y, names_y, rows, row, above, names_y + rows * row)

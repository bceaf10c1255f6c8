"""Where the parts of the console stand, in px of its window: the lengths are those of the mock-up, at the scale s."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame, Measure
from g60desk.layout.scene import Rect
from g60desk.tokens import Tokens

WHOLE = (1920.0, 1080.0)
MARGIN, BETWEEN, TOP = 96.0, 64.0, 128.0
LIVE, NEXT = (1088.0, 612.0), (576.0, 324.0)
WIDER = 0.65  # the part of a wider window that goes to the picture; the rest to the column beside it
LOWEST = 340.0  # of the room below the picture


class ConsolePlan(msgspec.Struct, frozen=True):
    """The parts of the console: two pictures, the notes, two rows of buttons, the line's y, and the times."""

    live: Rect
    next: Rect
    notes: Rect
    buttons: Rect
    times: Rect
    timing: Rect  # what can be done with the time, below it
    line: float
    heads: float  # the middle of the row of words above the pictures


def console_frame(width: float, height: float, language: str, tokens: Tokens, measure: Measure) -> Frame:
    """The sheet of the console: always the lying one, at whatever scale the window allows."""
    s = min(width / WHOLE[0], height / WHOLE[1])
    return Frame(width, height, "landscape", s, s, language, tokens, measure)


def plan_console(frame: Frame, shape: float) -> ConsolePlan:
    """The parts for a window; `shape` is the audience's picture: how many times as wide as high it is."""
    s = frame.s
    wide, high = frame.width / s, frame.height / s
    live_w = LIVE[0] + (wide - WHOLE[0]) * WIDER
    live_h = min(live_w * LIVE[1] / LIVE[0], high - TOP - LOWEST)
    side = MARGIN + live_w + BETWEEN
    next_w = wide - MARGIN - side
    next_h = min(next_w * NEXT[1] / NEXT[0], high * 0.4)
    foot = high - 112.0  # the y of the line
    notes_top = TOP + next_h + 40.0
    live = Rect(MARGIN, TOP, live_w, live_h)
    ahead = Rect(side, TOP, next_w, next_h)
    return ConsolePlan(
        live=_scaled(_fitted(live, shape), s),
        next=_scaled(_fitted(ahead, shape), s),
        notes=_scaled(Rect(side, notes_top, next_w, foot - 92.0 - notes_top), s),
        buttons=_scaled(Rect(MARGIN, TOP + live_h + 56.0, live_w, 80.0), s),
        times=_scaled(Rect(side, foot - 80.0, next_w, 100.0), s),
        timing=_scaled(Rect(side, foot + 38.0, next_w, 44.0), s),
        line=foot * s,
        heads=80.0 * s,
    )


def _fitted(room: Rect, shape: float) -> Rect:
    """The largest rectangle of a shape at the left top of a room."""
    width = min(room.w, room.h * shape)
    return Rect(room.x, room.y, width, width / shape)


def _scaled(rect: Rect, s: float) -> Rect:
    return Rect(round(rect.x * s), round(rect.y * s), round(rect.w * s), round(rect.h * s))

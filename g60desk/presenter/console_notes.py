"""The speaker's notes: as large as was chosen, and smaller only where they would not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Style
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told

if TYPE_CHECKING:
    from g60desk.presenter.console_sheet import Standing

PX = 28.0  # of the notes at first
SIZES = (0.75, 0.875, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
LEAST = 18.0  # px of the reference sheet: nothing smaller can be read at a glance
SMALLER = 0.94  # per try
HEAD, BUTTON = 92.0, (64.0, 48.0)


def next_size(size: float, by: int) -> float:
    """The size of notes one step larger (1) or smaller (-1)."""
    at = min(range(len(SIZES)), key=lambda one: abs(SIZES[one] - size))
    return SIZES[min(max(at + by, 0), len(SIZES) - 1)]


def draw_notes(scene: Scene, told: Told, frame: Frame, room: Rect, shown: Standing) -> None:
    """The notes of the present step with the buttons for their size, below the rule at the top of `room`."""
    middle = room.y + frame.px(48)
    head = single([told.words("show.notes")], frame.type("body", 600), frame)
    place(scene, head, room.x, middle - head.height / 2, frame, "ink")
    width, height = frame.px(BUTTON[0]), frame.px(BUTTON[1])
    for way, key in enumerate(("larger", "smaller")):
        left = room.right - (way + 1) * width - way * frame.px(20)
        rect = Rect(left, middle - height / 2, width, height)
        sign = "A+" if key == "larger" else "A\u2212"
        draw_button(scene, frame, rect, sign, f"show:{key}", style=frame.type("label"), says=told.words(f"show.{key}"))
    if shown.now is None:
        return
    top = room.y + frame.px(HEAD)
    text = told.text(shown.now.step.notes)
    ink = "ink" if text else "ink3"
    below = Rect(room.x, top, room.w, room.bottom - top)
    words = _fitting(text or told.words("show.no_notes"), below, frame, shown.size)
    place(scene, words, below.x, below.y, frame, ink)


def _fitting(said: str, room: Rect, frame: Frame, size: float) -> Flow:
    px = PX * size
    while True:
        style = Style(frame.px(px), 400, 1.4 * (1.12 if frame.han else 1.0))
        words = flow([Span(said)], style, room.w, frame)
        if words.height <= room.h or px <= LEAST:
            break
        px = max(px * SMALLER, LEAST)
    most = max(int(room.h / (style.px * style.line)), 1)
    return flow([Span(said)], style, room.w, frame, most_lines=most) if words.height > room.h else words

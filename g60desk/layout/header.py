"""The top of every view: the sentence that says the finding, its lead, and the switch between pictures and table."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.kept_words import kept_words
from g60desk.layout.scene import Box, Rect, Scene, Target
from g60desk.layout.text import Flow, Piece, flow, place


class Choice(msgspec.Struct, frozen=True):
    """One way to see the view: what it says, the state it sets (``table=1``), and whether it is the present one."""

    label: str
    sets: str
    chosen: bool = False


def draw_header(
    scene: Scene,
    frame: Frame,
    headline: Sequence[Piece | str],
    lead: Sequence[Piece | str],
    *,
    width: float,
    y: float = 0,
) -> float:
    """Set the sentence and its lead at the top left inside `width` px; gives the y below them."""
    top = y or frame.grid("margin_top")
    lines = 4 if frame.mode == "portrait" else 3
    title = _title(frame, kept_words(headline) if frame.han else headline, width, lines)
    taken = place(scene, title, frame.left, top, frame)
    if not lead:
        return taken.bottom
    below = flow(lead, frame.type("lead"), width, frame, most_lines=4)
    return place(scene, below, frame.left, taken.bottom + frame.px(12), frame, "ink2").bottom


def _title(frame: Frame, headline: Sequence[Piece | str], width: float, most_lines: int) -> Flow:
    """The sentence, set evenly; larger text takes a line of it where that is all but as large on one less."""
    style = frame.type("h1")
    title = flow(headline, style, width, frame, most_lines=most_lines, even=True)
    if frame.is_larger and len(title.lines) > 1:
        less = msgspec.structs.replace(style, px=style.px / frame.text)
        set_smaller = flow(headline, less, width, frame, most_lines=most_lines, even=True)
        if len(set_smaller.lines) < len(title.lines):
            return set_smaller
    return title


def switch_size(frame: Frame, choices: Sequence[Choice]) -> tuple[float, float]:
    """Width and height of a switch in px; a sheet without hands has none."""
    if not frame.hands:
        return 0.0, 0.0
    style = frame.type("label")
    widths = [frame.measure(choice.label, style, frame.han) for choice in choices]
    return sum(widths) + len(choices) * 2 * _pad(frame), _height(frame)


def draw_switch(scene: Scene, frame: Frame, choices: Sequence[Choice], rect: Rect | None = None) -> Rect:
    """Draw a switch at the top right, or filling `rect`; each choice is a target of kind ``set``."""
    style = frame.type("label")
    if rect is None:
        width, height = switch_size(frame, choices)
        rect = Rect(frame.right - width, frame.grid("margin_top"), width, height)
    if not frame.hands:
        return rect
    scene.add(Box(rect, "bg", "edge", frame.px(2), rect.h / 2))
    natural = [frame.measure(choice.label, style, frame.han) + 2 * _pad(frame) for choice in choices]
    spare = (rect.w - sum(natural)) / max(1, len(choices))
    x = rect.x
    inset = frame.px(6)
    for choice, width in zip(choices, natural, strict=True):
        part = Rect(x, rect.y, width + spare, rect.h)
        start = len(scene.items)
        if choice.chosen:
            scene.add(Box(part.grown(-inset), "ink", "", 0, rect.h / 2))
            scene.bind("choice", "", start)
            start += 1
        text = flow([choice.label], style, part.w, frame)
        words = text.lines[0]
        left = part.x + (part.w - words.width) / 2
        place(scene, text, left, part.y + (part.h - text.height) / 2, frame, "bg" if choice.chosen else "ink")
        scene.bind("choice", choice.label, start)
        short = max(0.0, (frame.least_target() - part.h) / 2)
        hit = Rect(part.x, part.y - short, part.w, part.h + 2 * short)  # between two choices nothing is deaf
        scene.put(Target("set", choice.sets, part.grown(-inset), hit, choice.label, chosen=choice.chosen))
        x = part.right
    return rect


def _pad(frame: Frame) -> float:
    return frame.px(32)


def _height(frame: Frame) -> float:
    return max(frame.px(56), 2.2 * frame.type("label").px, frame.least_button)

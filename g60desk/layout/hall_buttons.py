"""The words of a button that visitors touch: whole wherever it can be, on two lines where one has no room for them."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.text import Flow, flow

TIGHTEST = 1.12  # times the size of the type, from line to line of a button: closer lines meet


def set_in(frame: Frame, words: str, width: float, high: float) -> Flow:
    """The words of a button: on one line, else smaller on two.

    They count as cut as well where one word alone is wider than the button, for which there is no break.
    """
    said = flow([words], frame.type("label"), width, frame, most_lines=1)
    room = width
    for name in ("label", "caption", "mark"):
        style = frame.type(name, 500)
        line = min(style.line, (high - frame.px(6)) / 2 / style.px)
        if _whole(said, room):
            return said
        if line >= TIGHTEST:
            room = width + high * 0.3
            said = flow([words], msgspec.structs.replace(style, line=line), room, frame, most_lines=2)
    return said if _whole(said, room) else msgspec.structs.replace(said, cut=True)


def _whole(said: Flow, room: float) -> bool:
    """True where no word was cut off and none stands out."""
    return not said.cut and all(line.width <= room + 0.5 for line in said.lines)

"""The words of a button that visitors touch: whole wherever it can be, on two lines where one has no room for them."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.text import Flow, flow

TIGHTEST = 1.12  # times the size of the type, from line to line of a button: closer lines meet


def set_in(frame: Frame, words: str, width: float, high: float) -> Flow:
    """The words of a button: on one line, else smaller on two, or on three where the button is that high."""
    said = flow([words], frame.type("label"), width, frame, most_lines=1)
    for name in ("label", "caption", "mark"):
        style = frame.type(name, 500)
        line = min(style.line, (high - frame.px(6)) / 2 / style.px)
        if not said.cut:
            break
        if line >= TIGHTEST:
            said = flow([words], msgspec.structs.replace(style, line=line), width + high * 0.3, frame, most_lines=2)
    return said

"""Figures of area as squares to one scale, standing on a line of ground (`visual.md`, 2 and 9).

An exact area is a sharp square.  Any other fades at its two free edges and keeps its fixed left one: beyond its side
where it may be larger, before it where it may be smaller (`chart_ends.py`).  The number stands inside a large square
and above, or beside, a small one.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from g60desk.layout.chart_ends import ENDS, PART, End, beyond, fade_of
from g60desk.layout.chart_marks import range_of
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_spans, is_beside
from g60desk.layout.scene import Style
from g60desk.layout.statistics_figures import caption_pieces
from g60desk.layout.text import Flow, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

Where = Literal["inside", "above", "beside"]
PAD = 26.0  # between the side of a square and the words inside it
BESIDE, COMPACT_BESIDE = 230.0, 280.0  # px for a number told beside a yardstick, over a small square
INSIDE_STYLES = ("display", "number", "version")


class Square(msgspec.Struct, frozen=True):
    """One area: the side of its square in px, and where its number and caption stand."""

    key: Key
    side: float
    end: End
    over: float  # what it takes above and beside its side, where it may be larger
    where: Where
    number: Flow
    caption: Flow
    width: float

    @property
    def words(self) -> float:
        """The height of number and caption."""
        return self.number.height + self.caption.height


def _over(told: Told, frame: Frame, key: Key, end: End, side: float) -> float:
    """What a square that ends so, or on which sources differ, takes above and beside its side, in px."""
    fading = beyond(end, fade_of(frame, end, side, PART))
    span = range_of(told, key)
    largest = (span[1] / told.given(key).quantity.base) ** 0.5 * side if span else side
    return max(fading, largest - side)


def square_of(told: Told, frame: Frame, key: Key, scale: float, titled: bool) -> Square:
    """A figure of area at `scale` px per metre, of a chart that has a title above it or not."""
    said = told.given(key).quantity
    side: float = said.base**0.5 * scale
    end = ENDS[said.said]
    if frame.mode != "compact":
        inside = _inside(told, frame, key, side, end)
        if inside is not None:
            return inside
    where: Where = "beside" if (frame.mode == "compact" and not titled) or frame.mode == "portrait" else "above"
    number = _number(
        told,
        frame,
        key,
        frame.type("place"),
        max(side, frame.px(COMPACT_BESIDE if frame.mode == "compact" else BESIDE)),
        large=False,
    )
    room = max(side, frame.px(300)) if where == "above" else frame.px(320 if frame.mode == "portrait" else 280)
    caption = flow(
        caption_pieces(told, key, plate=True, printed=frame.mode != "compact"),
        frame.type("body"),
        max(room, min(number.width, frame.px(420))),
        frame,
    )
    text = max(number.width, caption.width)
    over = _over(told, frame, key, end, side)
    wide = side + over
    width = wide + frame.px(16) + text if where == "beside" else max(wide, text)
    return Square(key, side, end, over, where, number, caption, width)


def _number(told: Told, frame: Frame, key: Key, style: Style, room: float, *, large: bool) -> Flow:
    """The number with its unit on one line; what is told beside a yardstick may take several."""
    if is_beside(told, key):
        return flow(figure_spans(told, key, style if large else None), style, room, frame)
    return single(figure_spans(told, key, style if large else None), style, frame)


def _inside(told: Told, frame: Frame, key: Key, side: float, end: End) -> Square | None:
    """The square with its number inside, in the largest type that fits; None when none does."""
    off = _over(told, frame, key, end, side)
    room = side + (off if end is End.OPEN else -off / 2) - 2 * frame.px(PAD)
    steps = INSIDE_STYLES[end is not End.SHARP :]
    for step in (*steps, "place") if frame.mode == "portrait" else steps:  # there is little room beside squares
        style = frame.type(step)
        number = _number(told, frame, key, style, room, large=True)
        caption = flow(caption_pieces(told, key, plate=True), frame.type("body", 500), room, frame)
        inside = number.height + caption.height + 2 * frame.px(24)
        if number.width <= room and caption.width <= room and inside <= side:
            return Square(key, side, end, off, "inside", number, caption, side + off)
    return None

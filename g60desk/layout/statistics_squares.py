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
from g60desk.layout.text import Flow, Piece, Span, flow, single
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


class Area:
    """A figure of area in words: all of its square that is the same at every scale."""

    def __init__(self, told: Told, frame: Frame, key: Key) -> None:
        self._told, self._frame, self.key = told, frame, key
        said = told.given(key).quantity
        self.root: float = said.base**0.5  # of the area, in metres
        self.end = ENDS[said.said]
        span = range_of(told, key)
        self._largest = (span[1] / said.base) ** 0.5 if span else None  # times the side
        self._beside = is_beside(told, key)
        self._spans: dict[Style | None, list[Span]] = {}
        self._pieces: dict[bool, list[Piece]] = {}
        self._captions: dict[tuple[Style, bool, float], Flow] = {}

    def square(self, scale: float, titled: bool) -> Square:
        """The figure at `scale` px per metre, of a chart that has a title above it or not."""
        frame, side = self._frame, self.root * scale
        compact, portrait = frame.mode == "compact", frame.mode == "portrait"
        if not compact:
            inside = self._inside(side)
            if inside is not None:
                return inside
        where: Where = "beside" if (compact and not titled) or portrait else "above"
        number = self._number(
            frame.type("place"), max(side, frame.px(COMPACT_BESIDE if compact else BESIDE)), large=False
        )
        room = max(side, frame.px(300)) if where == "above" else frame.px(320 if portrait else 280)
        caption = self._caption(frame.type("body"), max(room, min(number.width, frame.px(420))), printed=not compact)
        text = max(number.width, caption.width)
        over = self._over(side)
        wide = side + over
        width = wide + frame.px(16) + text if where == "beside" else max(wide, text)
        return Square(self.key, side, self.end, over, where, number, caption, width)

    def _inside(self, side: float) -> Square | None:
        """The square with its number inside, in the largest type that fits; None when none does."""
        frame, off = self._frame, self._over(side)
        room = side + (off if self.end is End.OPEN else -off / 2) - 2 * frame.px(PAD)
        steps = INSIDE_STYLES[self.end is not End.SHARP :]
        for step in (*steps, "place") if frame.mode == "portrait" else steps:  # there is little room beside squares
            number = self._number(frame.type(step), room, large=True)
            if number.width > room:
                continue
            caption = self._caption(frame.type("body", 500), room)
            inside = number.height + caption.height + 2 * frame.px(24)
            if caption.width <= room and inside <= side:
                return Square(self.key, side, self.end, off, "inside", number, caption, side + off)
        return None

    def _over(self, side: float) -> float:
        """What a square that ends so, or on which sources differ, takes above and beside its side, in px."""
        fading = beyond(self.end, fade_of(self._frame, self.end, side, PART))
        largest = side if self._largest is None else self._largest * side
        return max(fading, largest - side)

    def _number(self, style: Style, room: float, *, large: bool) -> Flow:
        """The number with its unit on one line; what is told beside a yardstick may take several."""
        size = style if large else None
        if size not in self._spans:
            self._spans[size] = figure_spans(self._told, self.key, size)
        spans = self._spans[size]
        return flow(spans, style, room, self._frame) if self._beside else single(spans, style, self._frame)

    def _caption(self, style: Style, room: float, *, printed: bool = True) -> Flow:
        found = self._captions.get((style, printed, room))
        if found is None:
            if printed not in self._pieces:
                self._pieces[printed] = caption_pieces(self._told, self.key, plate=True, printed=printed)
            found = self._captions[style, printed, room] = flow(self._pieces[printed], style, room, self._frame)
        return found

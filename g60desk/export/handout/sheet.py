"""The sheet of paper of a hand-out: its size, its margins, and the design's type at the size of print."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from g60desk.layout.frame import Frame, Measure
from g60desk.tokens import Tokens

PER_INCH = 96  # px
MM = PER_INCH / 25.4
PAPERS: Mapping[str, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # mm
SIDE, TOP, BOTTOM = 18.0, 25.0, 21.0  # mm: where the text stands
HEADER, FOOTER = 14.0, 12.0  # mm from the edges of the sheet: the lines of the story's title and of the page's number
TYPE = 0.62  # of the reference sheet: its body is then 10 pt


class Sheet(msgspec.Struct, frozen=True):
    """A sheet in px of 1/96 inch; its text stands between `left` and `right`, `top` and `bottom`."""

    frame: Frame
    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float

    @property
    def width(self) -> float:
        """How wide the text is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it may be."""
        return self.bottom - self.top


def sheet_for(paper: str, language: str, tokens: Tokens, measure: Measure) -> Sheet:
    """The sheet of a paper, ``a4`` or ``letter``; its text is as wide on both."""
    wide, high = (side * MM for side in PAPERS[paper])
    side = (wide - (PAPERS["a4"][0] - 2 * SIDE) * MM) / 2
    frame = Frame(wide, high, "landscape", TYPE, TYPE, language, tokens, measure, bare=True, hands=False)
    return Sheet(frame, side, wide - side, TOP * MM, high - BOTTOM * MM, HEADER * MM, high - FOOTER * MM)

"""The sheet that every view is laid out on: its size, its scale, its margins, and the type for that size."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import msgspec

from g60desk.layout.scene import Style
from g60desk.tokens import Tokens

Mode = Literal["landscape", "compact", "portrait"]
Measure = Callable[[str, Style, bool], float]  # (text, style, han) -> advance in px

UPRIGHT_FROM = 1.2  # times as high as wide
ROW_GAP = 16.0  # px of the reference sheet beside a row of buttons
ROW_LINES = 2.9  # times the size of a label, the height of a button with two lines of words
LARGE_ALREADY = frozenset(("hero", "display", "h1", "number", "version"))  # larger text leaves their room to the rest
GIVEN_UP = {"margin_x": 0.6, "margin_top": 0.5}  # what larger text leaves of the margins: the rest is for its words
NEARER_LINE = {"compact": 14.0, "portrait": 24.0}  # px of the sheet's own unit by which it comes nearer to the foot
UPRIGHT_SPARE = 96.0  # px of an upright sheet that its picture can do without
LEAST_COMPACT = (1120.0, 680.0)  # px; on a smaller sheet the compact sizes do shrink, all alike, so that nothing meets


class Hall(msgspec.Struct, frozen=True):
    """What a screen that strangers touch needs: `least` px for each target and button, and how large the text is.

    `text` 1 is large enough for a hall already; 1.15 is for those who want it larger still, of what is not large.
    """

    least: float = 0.0
    text: float = 1.0


class Frame(msgspec.Struct, frozen=True):
    """A sheet of `width` by `height` px.

    `s` scales every length of the 1920 x 1080 reference (portrait: 1080 x 1920), `unit` the values that the design
    gives for this mode: on a compact sheet they stand as they are, until the sheet is too small for them.  A `bare`
    sheet has no foot; in a `hall` the foot is higher by `rise` px, for a row of buttons more.  One without `hands` is
    seen by a room, and has neither switches nor buttons.  What stands at the right edge beside the content of a view
    takes `aside` px of it.  `language` chooses line heights and the breaking of lines; `measure` gives the width of a
    run.
    """

    width: float
    height: float
    mode: Mode
    s: float
    unit: float
    language: str
    tokens: Tokens
    measure: Measure
    bare: bool = False
    hall: Hall | None = None
    rise: float = 0.0
    hands: bool = True
    aside: float = 0.0

    @property
    def han(self) -> bool:
        """True when the interface is in Chinese."""
        return self.language.startswith("zh")

    def px(self, reference: float) -> float:
        """A length of the reference sheet on this one."""
        return reference * self.s

    def for_hands(self, reference: float) -> float:
        """The same of what is there for hands alone: nothing where there are none."""
        return self.px(reference) if self.hands else 0.0

    def stroke(self, name: str) -> float:
        """The width of a stroke of the tokens on this sheet, at least one px."""
        return max(1.0, self.tokens.stroke[name] * self.s)

    def grid(self, name: str) -> float:
        """A value of the grid for this mode, in px on this sheet."""
        share = GIVEN_UP.get(name, 1.0) if self.is_larger else 1.0
        return self.tokens.grid[self.mode][name] * self.unit * share

    @property
    def text(self) -> float:
        """How many times as large as the sheet was made for words are; 1 but in a hall."""
        return self.hall.text if self.hall else 1.0

    @property
    def is_larger(self) -> bool:
        """True where words are larger than the sheet was made for, and everything else leaves them its room."""
        return self.text > 1.0

    @property
    def ordinary(self) -> Frame:
        """A sheet whose text is as it was made for: for words that must not be lost where larger ones have no room."""
        return msgspec.structs.replace(self, hall=Hall(self.hall.least)) if self.hall else self

    @property
    def freed(self) -> float:
        """What larger text takes of the margin at each side, in px."""
        return self.tokens.grid[self.mode]["margin_x"] * self.unit - self.left

    @property
    def left(self) -> float:
        """The x where content begins."""
        return self.grid("margin_x")

    @property
    def right(self) -> float:
        """The x where content ends."""
        return self.width - self.grid("margin_x") - self.aside

    @property
    def bottom(self) -> float:
        """The y where content ends, measured up from the foot as on the reference sheet; without a foot, the margin."""
        if self.bare:
            return self.height - self.grid("margin_top")
        nearer = NEARER_LINE.get(self.mode, 0.0) * self.unit if self.is_larger else 0.0
        return self.height - self._below("content_bottom") + nearer

    @property
    def nav_y(self) -> float:
        """The y of the navigation line."""
        return self.height - self._below("nav_line_y")

    def _below(self, name: str) -> float:
        whole = {"landscape": 1080.0, "compact": 720.0, "portrait": 1920.0}[self.mode]
        return (whole - self.tokens.grid[self.mode][name]) * self.unit + self.rise

    def type(self, name: str, weight: int | None = None, *, tabular: bool = False) -> Style:
        """The style of a step of the type scale on this sheet."""
        size = self.unit if name in LARGE_ALREADY else self.unit * self.text
        return _style(self.tokens, self.mode, size, self.han, name, weight, tabular)

    def least_target(self) -> float:
        """The least width and height of something that can be touched, in px."""
        return max(float(self.tokens.touch["min_px_reference"]) * self.s, self.least_button)

    @property
    def copies(self) -> bool:
        """True where what is shown can be copied and saved: not in a hall, where nobody has a place for it."""
        return self.hall is None

    @property
    def least_button(self) -> float:
        """The least height of a button that is drawn, in px; 0 but in a hall."""
        return self.hall.least if self.hall else 0.0


@lru_cache(maxsize=512)
def _style(tokens: Tokens, mode: Mode, unit: float, han: bool, name: str, weight: int | None, tabular: bool) -> Style:
    """Kept: a picture asks for its few styles hundreds of times."""
    given = tokens.type(mode, name)
    line = given.line * (1.12 if han else 1.0)
    return Style(given.px * unit, weight or given.weight, line, 0.0 if han else given.tracking, tabular)


def frame_for(
    width: float,
    height: float,
    language: str,
    tokens: Tokens,
    measure: Measure,
    *,
    bare: bool = False,
    hall: Hall | None = None,
    hands: bool = True,
) -> Frame:
    """The sheet for a widget of this size: portrait when clearly upright, compact when small, else landscape.

    A nearly square sheet has more room lying: the upright one is so much higher that it would be drawn very small.
    """

    def sheet(mode: Mode, s: float, unit: float) -> Frame:
        return Frame(width, height, mode, s, unit, language, tokens, measure, bare, hands=hands)

    if hall is not None:
        return _hall_sheet(width, height, language, tokens, measure, hall)
    if height > width * UPRIGHT_FROM:
        s = min(width / 1080, height / 1920)
        return sheet("portrait", s, s)
    s = min(width / 1920, height / 1080)
    compact = tokens.compact_below
    if width < compact[0] or height < compact[1]:
        unit = min(1.0, width / LEAST_COMPACT[0], height / LEAST_COMPACT[1])
        return sheet("compact", max(s, tokens.min_s * unit), unit)
    return sheet("landscape", s, s)


def _hall_sheet(width: float, height: float, language: str, tokens: Tokens, measure: Measure, hall: Hall) -> Frame:
    """A sheet whose foot has a row of buttons more; lying, it is a compact one made large, so that its text is.

    Upright, the buttons are narrow, and high enough for two lines of words.
    """
    row = hall.least + ROW_GAP * min(width / 1920, height / 1080)
    if height > width * UPRIGHT_FROM:
        scale = min(width / 1080, height / 1920)
        two_lines = ROW_LINES * tokens.type("portrait", "label").px * hall.text * scale
        row = max(hall.least, two_lines) + ROW_GAP * scale
        s = min(width / 1080, (height - row) / (1920 - UPRIGHT_SPARE))
        return Frame(width, height, "portrait", s, s, language, tokens, measure, hall=hall, rise=row)
    unit = min(width / LEAST_COMPACT[0], (height - row) / LEAST_COMPACT[1])
    return Frame(width, height, "compact", unit / 1.5, unit, language, tokens, measure, hall=hall, rise=row)

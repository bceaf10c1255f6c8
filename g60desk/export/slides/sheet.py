"""The sheet of a slide: where the boxes of each layout stand, in px of the 1920 x 1080 reference, and in which type.

What is written on a slide stands in placeholders of these layouts, so that who edits the slides changes a layout once
and all slides follow.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

EMU = 6350  # of OOXML in a px of the reference: 12,192,000 are the 13⅓ inches of a 16:9 slide
WIDTH, HEIGHT = 1920, 1080
LEFT, RIGHT = 96, 1824
LINE_Y = 1016  # where the line of progress runs


class Kind(StrEnum):
    """What a placeholder is for, as OOXML calls it."""

    TITLE = "title"
    TEXT = "body"
    PICTURE = "pic"
    NUMBER = "sldNum"


class Box(msgspec.Struct, frozen=True):
    """A placeholder: its number in the layout, what it is for, its words' key, its place and its type.

    `x`, `y`, `width` and `height` are px; `step` is a step of the type scale, `px` its size where that is another one;
    `ink` a colour of the theme's scheme.  The words stand at the top of the box, or with `low` at its foot.
    """

    idx: int
    kind: Kind
    words: str
    x: float
    y: float
    width: float
    height: float
    px: float = 22
    bold: bool = False
    ink: str = "tx1"
    line: float = 1.2
    low: bool = False
    right: bool = False


class Layout(msgspec.Struct, frozen=True):
    """A kind of slide with its boxes."""

    words: str
    boxes: tuple[Box, ...]

    def box(self, idx: int) -> Box:
        """The box with this number; raises KeyError where there is none."""
        for one in self.boxes:
            if one.idx == idx:
                return one
        raise KeyError(idx)


TITLE, SAID, PICTURE, FIGURES, CITED, NUMBER, MORE = 0, 10, 11, 12, 13, 14, 15
_NUMBER = Box(NUMBER, Kind.NUMBER, "slides.number", 1704, LINE_Y - 20, 120, 40, 20, ink="tx2", right=True)

COVER = Layout(
    "slides.cover",
    (
        Box(TITLE, Kind.TITLE, "slides.title", LEFT, 250, 1560, 210, 84, bold=True, line=1.05, low=True),
        Box(SAID, Kind.TEXT, "slides.text", LEFT, 484, 1400, 120, 34, ink="tx2", line=1.3),
        Box(CITED, Kind.TEXT, "slides.note", LEFT, 850, 1400, 80, 20, ink="tx2", line=1.4),
    ),
)
STEP = Layout(
    "slides.step",
    (
        Box(TITLE, Kind.TITLE, "slides.title", LEFT, 52, 1728, 66, 46, bold=True, line=1.1, low=True),
        Box(SAID, Kind.TEXT, "slides.text", LEFT, 122, 1728, 80, 28, ink="tx2", line=1.25),
        Box(PICTURE, Kind.PICTURE, "slides.picture", 30, 218, 1344, 651),
        Box(FIGURES, Kind.TEXT, "slides.figures", 1424, 236, 400, 633, 21, line=1.25),
        Box(CITED, Kind.TEXT, "slides.cited", LEFT, 880, 1728, 96, 16, ink="tx2", line=1.25, low=True),
        _NUMBER,
    ),
)
PLAIN = Layout(  # a step without figures has a larger picture
    "slides.step_plain",
    (
        *STEP.boxes[:2],
        Box(PICTURE, Kind.PICTURE, "slides.picture", 24, 206, 1454, 704),
        Box(CITED, Kind.TEXT, "slides.cited", LEFT, 916, 1728, 62, 16, ink="tx2", line=1.25, low=True),
        _NUMBER,
    ),
)
SOURCES = Layout(
    "slides.sources",
    (
        Box(TITLE, Kind.TITLE, "slides.title", LEFT, 52, 1728, 66, 46, bold=True, line=1.1, low=True),
        Box(SAID, Kind.TEXT, "slides.cited", LEFT, 150, 840, 820, 17, line=1.25),
        Box(MORE, Kind.TEXT, "slides.cited", 984, 150, 840, 820, 17, line=1.25),
        _NUMBER,
    ),
)
LAYOUTS = (COVER, STEP, PLAIN, SOURCES)


def emu(px: float) -> int:
    """A length of the reference in the unit of OOXML."""
    return round(px * EMU)


def points(px: float) -> float:
    """A length of the reference in points; in steps of half a point, as PowerPoint offers sizes of type."""
    return round(px) / 2

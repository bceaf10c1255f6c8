"""Where rows and columns of the comparison stand on a lying sheet, and how high its rows must be."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_cells import SetSaying
from g60desk.layout.comparison_pages import Page
from g60desk.layout.comparison_strip import Strip
from g60desk.layout.frame import Frame
from g60desk.layout.told import Told
from g60desk.story.model import Aspect, Subject


class Grid(msgspec.Struct, frozen=True):
    """Where rows and columns stand: `top` is the y of the rule under the column names, `most` the number of columns."""

    top: float
    bottom: float
    strip_width: float
    aspects_x: float
    gutter: float
    pad: float
    most: int
    strips: tuple[Strip, ...]
    paged: bool = False  # True where not all subjects have to be on the sheet


class Plan(msgspec.Struct, frozen=True):
    """What stands on the sheet: which aspects in how many columns, their statements, and which rows how high.

    `heights` are those of all rows, `rows` which of them are seen.
    """

    grid: Grid
    aspects: tuple[Aspect, ...]
    subjects: tuple[Subject, ...]
    total: int
    page: Page
    columns: int
    setting: list[list[SetSaying]]
    heights: list[float]
    rows: Page


def lined(told: Told, subjects: Sequence[Subject]) -> bool:
    """True where at least one of these subjects has a line with stops: where none has, no lines are drawn."""
    return any(told.index.stops_of(subject) for subject in subjects)


def column_width(frame: Frame, grid: Grid, columns: int) -> float:
    """The width of one of so many columns of aspects, in px."""
    return (frame.right - grid.aspects_x - (columns - 1) * grid.gutter) / columns


def row_heights(grid: Grid, setting: Sequence[Sequence[SetSaying]]) -> list[float]:
    """How high each row must be for its strip and its cells; a cell of several rows shares what it needs among them."""
    pad = 2 * grid.pad
    heights = [strip.height + pad for strip in grid.strips]
    for column in setting:
        for said in column:
            rows = range(said.saying.first, said.saying.last + 1)
            short = said.height + pad - sum(heights[row] for row in rows)
            for row in rows:
                heights[row] += max(0.0, short / len(rows))
    return heights

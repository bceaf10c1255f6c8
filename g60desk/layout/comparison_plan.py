"""How the comparison fits a lying sheet: how much its subjects say, which aspects and which rows stand on it.

A few subjects are all on the sheet, each with its line.  Many have their names alone, and as many rows as there is
room for; the others are paged.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from g60desk.layout.comparison_cells import SetSaying, sayings, set_saying
from g60desk.layout.comparison_choice import compared_aspects, compared_subjects
from g60desk.layout.comparison_grid import Grid, Plan, column_width, lined, row_heights
from g60desk.layout.comparison_pages import Page, all_pages, page_at
from g60desk.layout.comparison_strip import BARE, FULL, NAMED, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.text import flow
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

FEW = 4  # subjects that are all on the sheet, with their lines
SMALL = 150  # cells: of no more all pages are measured, so that each has rows of the same heights
LEAST_PAD = 8.0  # above and below what stands in a row
MOST_COLUMNS = {"landscape": (3, 4), "compact": (2, 3)}  # beside few subjects, and beside many
LEFT_PART = {"landscape": (0.404, 0.25), "compact": (0.412, 0.27)}  # of the width: a subject's own column
GUTTER_PART = {"landscape": 0.0325, "compact": 0.028}


class Planner:
    """Finds the plan for a sheet on which the picture begins at `below`."""

    def __init__(self, told: Told, frame: Frame, below: float) -> None:
        self.told, self.frame, self.below = told, frame, below
        self.every, self.subjects = compared_aspects(told), compared_subjects(told)
        self._columns_set: dict[tuple[str, float], list[SetSaying]] = {}  # the grids try the same columns
        self.small = len(self.every) * len(self.subjects) <= SMALL

    def plan(self) -> Plan:
        """The best plan: nothing too large for the sheet, then as few pages, then as much said of each subject."""
        named = len(self.subjects) > FEW or not lined(self.told, self.subjects)
        grids = [self._grid(NAMED)] if named else [self._grid(much) for much in range(FULL, BARE + 1)]
        found = [(grid, self._pages(grid)) for grid in grids]
        if all(_overflow(pages) for _, pages in found):  # last of all the rows move closer
            tight = msgspec.structs.replace(grids[-1], pad=self.frame.px(LEAST_PAD))
            some = msgspec.structs.replace(self._grid(NAMED), paged=True)
            found += [(grid, self._pages(grid)) for grid in (tight, some)]
        grid, pages = min(found, key=lambda pair: (_overflow(pair[1]), len(pair[1])))
        page = page_at(self.told.state.aspects, len(self.every), grid.most, partial(self._over, grid))
        return self._planned(grid, page, pages)

    def _planned(self, grid: Grid, page: Page, pages: Sequence[Page]) -> Plan:
        columns = self._columns(grid, page.first, page.count)
        aspects = self.every[page.first : page.end]
        setting = [self._column(grid, aspect, columns) for aspect in aspects]
        heights = row_heights(grid, setting)
        room = grid.bottom - grid.top
        if not grid.paged and self.small:
            known = [self._heights(grid, each.first, each.count) for each in pages]
            highest = [max(row) for row in zip(*known, strict=True)]
            heights = highest if sum(highest) <= room else heights
        rows = self._rows(heights, room) if grid.paged else Page(0, len(heights))
        seen = heights[rows.first : rows.end]
        spare = max(0.0, min((room - sum(seen)) / max(1, len(seen)), self.frame.px(48)))
        if rows.count < len(heights):
            spare = min(spare, self.frame.px(20))
        return Plan(grid, aspects, self.subjects, len(self.every), page, columns, setting,
                    [height + spare for height in heights], rows)  # fmt: skip

    def _rows(self, heights: Sequence[float], room: float) -> Page:
        """The rows that are seen: whole ones from the wished one on, dealt from the first of all."""
        first = 0
        while True:
            taken, end = 0.0, first
            while end < len(heights) and (end == first or taken + heights[end] <= room):
                taken += heights[end]
                end += 1
            if end >= len(heights) or self.told.state.subjects < end:
                return Page(first, end - first)
            first = end

    # measuring

    def _grid(self, much: int) -> Grid:
        told, frame, many = self.told, self.frame, len(self.subjects) > FEW
        wide, mode = frame.right - frame.left, frame.mode
        width = wide * LEFT_PART[mode][many]
        aspects_x = frame.left + width + wide * GUTTER_PART[mode]
        most, gutter, label = MOST_COLUMNS[mode][many], frame.px(40), frame.type("label")
        column = (frame.right - aspects_x - (most - 1) * gutter) / most
        style = frame.type("label", 600)
        names = [broken_to_fit([told.text(one.name)], style, column, frame) for one in self._near(most)]
        lines = max((len(flow(name, style, column, frame).lines) for name in names), default=1)
        top = max(self.below + frame.px(40 if mode == "landscape" else 30), frame.px(224))
        top += label.px * label.line * max(1, lines) + frame.px(16)
        strips = tuple(measure_strip(told, frame, subject, width, much) for subject in self.subjects)
        pad = frame.px(26 if mode == "landscape" else 18) if not many else frame.px(14)
        spare = frame.bottom - top - sum(strip.height for strip in strips)
        pad = max(frame.px(LEAST_PAD), min(pad, spare / (2 * max(1, len(strips))))) if not many else pad
        return Grid(top, frame.bottom, width, aspects_x, gutter, pad, most, strips, many)

    def _near(self, most: int) -> Sequence[Aspect]:
        """The aspects whose names are measured: all of a small comparison, else those that may be on the sheet."""
        first = min(self.told.state.aspects, max(0, len(self.every) - 1)) // most * most
        return self.every if self.small else self.every[first : first + most]

    def _pages(self, grid: Grid) -> list[Page]:
        fit = partial(self._over, grid)
        if self.small:
            return all_pages(len(self.every), grid.most, fit)
        return [page_at(self.told.state.aspects, len(self.every), grid.most, fit)]

    def _columns(self, grid: Grid, first: int, count: int) -> int:
        """How many columns wide a page is: a last one that is not full keeps the width of its columns."""
        whole = first % grid.most == 0 and count == min(grid.most, len(self.every) - first)
        return grid.most if whole else count

    def _heights(self, grid: Grid, first: int, count: int) -> list[float]:
        columns = self._columns(grid, first, count)
        aspects = self.every[first : first + count]
        return row_heights(grid, [self._column(grid, aspect, columns) for aspect in aspects])

    def _over(self, grid: Grid, first: int, count: int) -> float:
        heights = self._heights(grid, first, count)
        return (max(heights, default=0.0) if grid.paged else sum(heights)) - (grid.bottom - grid.top)

    def _column(self, grid: Grid, aspect: Aspect, columns: int) -> list[SetSaying]:
        width = column_width(self.frame, grid, columns)
        found = self._columns_set.get((aspect.id, width))
        if found is None:
            said = sayings(self.told, aspect, self.subjects)
            found = [set_saying(self.told, self.frame, one, width) for one in said]
            self._columns_set[aspect.id, width] = found
        return found


def _overflow(pages: Sequence[Page]) -> float:
    return max((page.overflow for page in pages), default=0.0)

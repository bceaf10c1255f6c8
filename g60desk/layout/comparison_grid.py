"""How the comparison fits a sheet: how much its subjects say, and how many aspects stand side by side on a page."""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison_cells import SetSaying, sayings, set_saying
from g60desk.layout.comparison_choice import compared_aspects, compared_subjects
from g60desk.layout.comparison_strip import BARE, FULL, Strip, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

MOST_COLUMNS = 3
LEAST_PAD = 8.0  # above and below what stands in a row


class Page(msgspec.Struct, frozen=True):
    """The aspects that are shown together: the first one's position, how many, and how many columns the page has."""

    first: int
    count: int
    columns: int
    overflow: float = 0.0  # px that its rows need beyond the sheet, when not even one aspect fits


class Grid(msgspec.Struct, frozen=True):
    """Where rows and columns stand: `top` is the y of the rule under the column names."""

    top: float
    bottom: float
    strip_width: float
    aspects_x: float
    gutter: float
    pad: float
    strips: tuple[Strip, ...]


def page_shown(pages: list[Page], first: int) -> Page:
    """The page that holds the aspect at this position."""
    return next((page for page in reversed(pages) if page.first <= first), pages[0])


def comparison_grid(told: Told, frame: Frame, below: float) -> tuple[Grid, list[Page]]:
    """The grid under a header that ends at `below`, and its pages.

    Subjects say as much as they can without costing a page of aspects.
    """
    found: list[tuple[Grid, list[Page]]] = []
    for much in range(FULL, BARE + 1):
        grid = _grid(told, frame, below, much)
        found.append((grid, comparison_pages(told, frame, grid)))
    if all(_overflow(pages) for _, pages in found):  # last of all the rows move closer
        tight = msgspec.structs.replace(found[-1][0], pad=frame.px(LEAST_PAD))
        found.append((tight, comparison_pages(told, frame, tight)))
    return min(found, key=lambda pair: (_overflow(pair[1]), len(pair[1])))


def _overflow(pages: list[Page]) -> float:
    """By how much the highest page is too high for the sheet."""
    return max(page.overflow for page in pages)


def _grid(told: Told, frame: Frame, below: float, much: int) -> Grid:
    wide = frame.right - frame.left
    landscape = frame.mode == "landscape"
    width = wide * (0.404 if landscape else 0.412)
    aspects_x = frame.left + wide * (0.4365 if landscape else 0.44)
    label = frame.type("label")
    top = max(below + frame.px(40 if landscape else 30), frame.px(224)) + label.px * label.line + frame.px(16)
    bottom = frame.bottom
    strips = tuple(measure_strip(told, frame, s, width, much) for s in compared_subjects(told))
    pad = frame.px(26 if landscape else 18)
    spare = bottom - top - sum(strip.height for strip in strips)
    pad = max(frame.px(LEAST_PAD), min(pad, spare / (2 * max(1, len(strips)))))
    return Grid(top, bottom, width, aspects_x, frame.px(40), pad, strips)


def comparison_pages(told: Told, frame: Frame, grid: Grid) -> list[Page]:
    """All aspects in order, on each page as many as fit; a page that is not full keeps the width of its columns."""
    aspects = compared_aspects(told)
    most = MOST_COLUMNS if frame.mode == "landscape" else 2
    pages: list[Page] = []
    at = 0
    while at < len(aspects):
        for columns in range(most, 0, -1):
            setting = [set_column(told, frame, grid, a, columns) for a in aspects[at : at + columns]]
            over = sum(row_heights(grid, setting)) - (grid.bottom - grid.top)
            if columns == 1 or over <= 0:
                pages.append(Page(at, min(columns, len(aspects) - at), columns, max(0.0, over)))
                break
        at += pages[-1].count
    return pages or [Page(0, 0, most)]


def column_width(frame: Frame, grid: Grid, columns: int) -> float:
    """The width of one of so many columns of aspects, in px."""
    return (frame.right - grid.aspects_x - (columns - 1) * grid.gutter) / columns


def set_column(told: Told, frame: Frame, grid: Grid, aspect: Aspect, columns: int) -> list[SetSaying]:
    """All statements of an aspect, set for a page of so many columns."""
    width = column_width(frame, grid, columns)
    return [set_saying(told, frame, saying, width) for saying in sayings(told, aspect)]


def row_heights(grid: Grid, setting: list[list[SetSaying]]) -> list[float]:
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


def page_choices(pages: list[Page], page: Page) -> list[Choice]:
    """One choice for each page of aspects: the numbers of the first and the last."""
    found = []
    for each in pages:
        last = each.first + each.count
        label = f"{each.first + 1}–{last}" if each.count > 1 else str(last)
        found.append(Choice(label, f"aspects={each.first}", each == page))
    return found

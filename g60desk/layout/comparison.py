"""The comparison: one row for each subject with its straightened line, then as many aspects as there is room for.

Rows grow with their texts and type never shrinks; where three aspects do not fit the sheet, fewer are shown on a page
of aspects, and a small switch above the columns turns the pages.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison_blocks import draw_blocks, fits_blocks
from g60desk.layout.comparison_cells import SetSaying, draw_saying, sayings, set_saying
from g60desk.layout.comparison_strip import BARE, FULL, Strip, draw_strip, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch, switch_size
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

MOST_COLUMNS = 3
PAGES_ROOM = 520.0  # what the header leaves free at its right for the switch of pages


class Page(msgspec.Struct, frozen=True):
    """The aspects that are shown together: the first one's position, how many, and how many columns the page has."""

    first: int
    count: int
    columns: int


class Grid(msgspec.Struct, frozen=True):
    """Where rows and columns stand: `top` is the y of the rule under the column names."""

    top: float
    bottom: float
    strip_width: float
    aspects_x: float
    gutter: float
    pad: float
    strips: tuple[Strip, ...]


def lay_out_comparison(told: Told, frame: Frame) -> Scene:
    """The comparison on a sheet."""
    scene = Scene(frame.width, frame.height, summary(told))
    story = told.story.comparison
    choices = [Choice(told.words("comparison.lines"), "table=0", True), Choice(told.words("comparison.table"), "table=1")]
    portrait = frame.mode == "portrait"
    switch_width = 0.0 if portrait else max(switch_size(frame, choices)[0], frame.px(PAGES_ROOM)) + frame.px(48)
    headline = told.spans(story.headline) or [told.words("comparison.nothing")]
    below = draw_header(scene, frame, headline, told.spans(story.lead), width=frame.right - frame.left - switch_width)
    if portrait:
        _portrait(scene, told, frame, below, choices)
        return scene
    draw_switch(scene, frame, choices)
    _landscape(scene, told, frame, below)
    return scene


def summary(told: Told) -> str:
    """What the picture says, as a sentence."""
    names = told.words("comparison.comma").join(told.text(s.name) for s in told.story.comparison.subjects)
    aspects = told.words("comparison.comma").join(told.text(a.name) for a in told.story.comparison.aspects)
    return told.words("comparison.summary", headline=told.text(told.story.comparison.headline), subjects=names, aspects=aspects)


def page_shown(pages: list[Page], first: int) -> Page:
    """The page that holds the aspect at this position."""
    return next((page for page in reversed(pages) if page.first <= first), pages[0])


# landscape and compact


def _landscape(scene: Scene, told: Told, frame: Frame, below: float) -> None:
    grid, pages = comparison_grid(told, frame, below)
    page = page_shown(pages, told.state.aspects)
    aspects = told.story.comparison.aspects[page.first : page.first + page.count]
    _draw_columns(scene, told, frame, grid, aspects, page, pages)
    if not told.story.comparison.subjects:
        return
    setting = [_column(told, frame, grid, aspect, page.columns) for aspect in aspects]
    heights = _heights(grid, setting)
    spare = grid.bottom - grid.top - sum(heights)
    heights = [h + max(0.0, min(spare / len(heights), frame.px(48))) for h in heights]
    _draw_rows(scene, told, frame, grid, setting, heights, page)


def comparison_grid(told: Told, frame: Frame, below: float) -> tuple[Grid, list[Page]]:
    """The grid under a header that ends at `below`, and its pages.

    Subjects say as much as they can without costing a page of aspects.
    """
    found: list[tuple[Grid, list[Page]]] = []
    for much in range(FULL, BARE + 1):
        grid = _grid(told, frame, below, much)
        found.append((grid, comparison_pages(told, frame, grid)))
    return min(found, key=lambda pair: len(pair[1]))


def _grid(told: Told, frame: Frame, below: float, much: int) -> Grid:
    wide = frame.right - frame.left
    landscape = frame.mode == "landscape"
    width = wide * (0.404 if landscape else 0.385)
    aspects_x = frame.left + wide * (0.4365 if landscape else 0.425)
    label = frame.type("label")
    top = max(below + frame.px(40 if landscape else 30), frame.px(224)) + label.px * label.line + frame.px(16)
    bottom = frame.bottom
    strips = tuple(measure_strip(told, frame, s, width, much) for s in told.story.comparison.subjects)
    pad = frame.px(26 if landscape else 18)
    spare = bottom - top - sum(strip.height for strip in strips)
    pad = max(frame.px(8), min(pad, spare / (2 * max(1, len(strips)))))
    return Grid(top, bottom, width, aspects_x, frame.px(40), pad, strips)


def comparison_pages(told: Told, frame: Frame, grid: Grid) -> list[Page]:
    """All aspects in order, on each page as many as fit; a page that is not full keeps the width of its columns."""
    aspects = told.story.comparison.aspects
    most = MOST_COLUMNS if frame.mode == "landscape" else 2
    pages: list[Page] = []
    at = 0
    while at < len(aspects):
        for columns in range(most, 0, -1):
            setting = [_column(told, frame, grid, a, columns) for a in aspects[at : at + columns]]
            if columns == 1 or sum(_heights(grid, setting)) <= grid.bottom - grid.top:
                pages.append(Page(at, min(columns, len(aspects) - at), columns))
                break
        at += pages[-1].count
    return pages or [Page(0, 0, most)]


def _column_width(frame: Frame, grid: Grid, columns: int) -> float:
    return (frame.right - grid.aspects_x - (columns - 1) * grid.gutter) / columns


def _column(told: Told, frame: Frame, grid: Grid, aspect: Aspect, columns: int) -> list[SetSaying]:
    width = _column_width(frame, grid, columns)
    return [set_saying(told, frame, saying, width) for saying in sayings(told, aspect)]


def _heights(grid: Grid, setting: list[list[SetSaying]]) -> list[float]:
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


def _draw_columns(
    scene: Scene, told: Told, frame: Frame, grid: Grid, aspects: tuple[Aspect, ...], page: Page, pages: list[Page]
) -> None:
    style = frame.type("label", 600)
    base = grid.top - frame.px(16) - style.px * style.line
    place(scene, flow([told.words("comparison.line")], style, grid.strip_width, frame), frame.left, base, frame, "ink2")
    width = _column_width(frame, grid, page.columns)
    switch = _draw_pages(scene, told, frame, base, pages, page)
    for number, aspect in enumerate(aspects):
        x = grid.aspects_x + number * (width + grid.gutter)
        room = min(width, switch - x - frame.px(24)) if number == len(aspects) - 1 else width
        name = flow([told.text(aspect.name)], style, room, frame, most_lines=1)
        rect = place(scene, name, x, base, frame, "ink2")
        scene.offer("aspect", aspect.id, rect, told.text(aspect.name))
    scene.add(Stroke(((frame.left, grid.top), (frame.right, grid.top)), "ink", frame.stroke("axis")))


def _draw_pages(scene: Scene, told: Told, frame: Frame, base: float, pages: list[Page], page: Page) -> float:
    """The small switch that turns the pages of aspects, above the columns at the right; gives the x where it begins."""
    if len(pages) < 2:
        return frame.right + frame.px(24)
    choices = page_choices(pages, page)
    width, height = switch_size(frame, choices)
    rect = Rect(frame.right - width, base - frame.px(16) - height, width, height)
    style = frame.type("caption")
    words = flow([told.words("comparison.aspects", n=len(told.story.comparison.aspects))], style, width, frame)
    place(scene, words, rect.x - frame.px(16), rect.y + (height - words.height) / 2, frame, "ink2", 1.0)
    draw_switch(scene, frame, choices, rect)
    return frame.right + frame.px(24)


def page_choices(pages: list[Page], page: Page) -> list[Choice]:
    """One choice for each page of aspects: the numbers of the first and the last."""
    found = []
    for each in pages:
        last = each.first + each.count
        label = f"{each.first + 1}–{last}" if each.count > 1 else str(last)
        found.append(Choice(label, f"aspects={each.first}", each == page))
    return found


def _draw_rows(
    scene: Scene, told: Told, frame: Frame, grid: Grid, setting: list[list[SetSaying]], heights: list[float], page: Page
) -> None:
    tops = [grid.top + sum(heights[:row]) for row in range(len(heights))]
    width = _column_width(frame, grid, page.columns)
    pad = grid.pad
    for row, strip in enumerate(grid.strips):
        draw_strip(scene, told, frame, strip, frame.left, tops[row] + pad)
        for number, column in enumerate(setting):
            x = grid.aspects_x + number * (width + grid.gutter)
            for said in column:
                if said.saying.first == row:
                    height = sum(heights[row : said.saying.last + 1])
                    draw_saying(scene, told, frame, said, Rect(x, tops[row] + pad, width, height - 2 * pad))
        _draw_rule(scene, frame, grid, setting, page, row, tops[row] + heights[row])


def _draw_rule(
    scene: Scene, frame: Frame, grid: Grid, setting: list[list[SetSaying]], page: Page, row: int, y: float
) -> None:
    """The hairline under a row, open where a statement goes on into the next row."""
    width = _column_width(frame, grid, page.columns)
    start = frame.left
    for number, column in enumerate(setting):
        x = grid.aspects_x + number * (width + grid.gutter)
        if any(said.saying.first <= row < said.saying.last for said in column):
            if x - frame.px(12) > start:
                scene.add(Stroke(((start, y), (x - frame.px(12), y)), "rule", frame.stroke("rule")))
            start = x + width + grid.gutter / 2
    if start < frame.right:
        scene.add(Stroke(((start, y), (frame.right, y)), "rule", frame.stroke("rule")))


# portrait


def _portrait(scene: Scene, told: Told, frame: Frame, below: float, choices: list[Choice]) -> None:
    """Three blocks, each strip above its facts; the switches stand below, where a hand reaches."""
    height = frame.px(80)
    switch = Rect(frame.left, frame.bottom - height, frame.right - frame.left, height)
    draw_switch(scene, frame, choices, switch)
    top = below + frame.px(40)
    bottom = switch.y - frame.px(24)
    pages = _block_pages(told, frame, top, bottom)
    if len(pages) > 1:
        bottom -= height + frame.px(24)
        pages = _block_pages(told, frame, top, bottom)
        page = page_shown(pages, told.state.aspects)
        draw_switch(scene, frame, page_choices(pages, page), Rect(switch.x, switch.y - height - frame.px(24), switch.w, height))
    page = page_shown(pages, told.state.aspects)
    draw_blocks(scene, told, frame, top, bottom, told.story.comparison.aspects[page.first : page.first + page.count])


def _block_pages(told: Told, frame: Frame, top: float, bottom: float) -> list[Page]:
    aspects = told.story.comparison.aspects
    pages: list[Page] = []
    at = 0
    while at < len(aspects):
        count = next((n for n in range(MOST_COLUMNS, 1, -1) if fits_blocks(told, frame, bottom - top, aspects[at : at + n])), 1)
        pages.append(Page(at, min(count, len(aspects) - at), 1))
        at += pages[-1].count
    return pages or [Page(0, 0, 1)]

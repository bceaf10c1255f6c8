"""Lines and aspects: one row for each subject with its straightened line, then as many aspects as there is room for.

Rows grow with their texts and type never shrinks; where three aspects do not fit the sheet, fewer are shown on a page
of aspects, and a small switch above the columns turns the pages.
"""

from __future__ import annotations

from g60desk.layout.comparison_blocks import Blocks
from g60desk.layout.comparison_cells import SetSaying, draw_saying
from g60desk.layout.comparison_choice import compared_aspects, compared_subjects
from g60desk.layout.comparison_grid import (
    MOST_COLUMNS,
    Grid,
    Page,
    column_width,
    comparison_grid,
    page_choices,
    page_shown,
    row_heights,
    set_column,
)
from g60desk.layout.comparison_lines import draw_strip
from g60desk.layout.comparison_pictures import Room
from g60desk.layout.frame import Frame
from g60desk.layout.header import draw_switch, switch_size
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

LEAST_SWITCH = 0.6  # of its width, a switch of pages can be pressed into
MOST_CHOICES = 6  # in the switch of pages of an upright sheet


def draw_aspects(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the picture in its room."""
    if frame.mode == "portrait":
        _portrait(scene, told, frame, room.below)
    else:
        _landscape(scene, told, frame, room)


def _landscape(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    grid, pages = comparison_grid(told, frame, room.below.y)
    spot = room.beside
    if _pages_width(frame, pages) > spot.w:  # they take a row of their own
        spot = Rect(frame.left, room.below.y + frame.px(16), frame.right - frame.left, spot.h)
        grid, pages = comparison_grid(told, frame, spot.bottom)
    page = page_shown(pages, told.state.aspects)
    aspects = compared_aspects(told)[page.first : page.first + page.count]
    _draw_columns(scene, told, frame, grid, aspects, page)
    _draw_pages(scene, frame, spot, pages, page)
    if not compared_subjects(told):
        return
    setting = [set_column(told, frame, grid, aspect, page.columns) for aspect in aspects]
    heights = row_heights(grid, setting)
    spare = grid.bottom - grid.top - sum(heights)
    heights = [h + max(0.0, min(spare / len(heights), frame.px(48))) for h in heights]
    _draw_rows(scene, told, frame, grid, setting, heights, page)


def _draw_columns(scene: Scene, told: Told, frame: Frame, grid: Grid, aspects: tuple[Aspect, ...], page: Page) -> None:
    style = frame.type("label", 600)
    base = grid.top - frame.px(16) - style.px * style.line
    place(scene, flow([told.words("comparison.line")], style, grid.strip_width, frame), frame.left, base, frame, "ink2")
    width = column_width(frame, grid, page.columns)
    for number, aspect in enumerate(aspects):
        x = grid.aspects_x + number * (width + grid.gutter)
        name = flow([told.text(aspect.name)], style, width, frame, most_lines=1)
        rect = place(scene, name, x, base, frame, "ink2")
        scene.offer("aspect", aspect.id, rect, told.text(aspect.name))
    scene.add(Stroke(((frame.left, grid.top), (frame.right, grid.top)), "ink", frame.stroke("axis")))


def _pages_width(frame: Frame, pages: list[Page]) -> float:
    """The least width of the switch that turns the pages; 0 where there is nothing to turn."""
    return switch_size(frame, page_choices(pages, pages[0]))[0] * LEAST_SWITCH if len(pages) > 1 else 0.0


def _draw_pages(scene: Scene, frame: Frame, spot: Rect, pages: list[Page], page: Page) -> None:
    """The small switch that turns the pages of aspects, at the right of its spot."""
    if len(pages) > 1:
        choices = page_choices(pages, page)
        width = min(switch_size(frame, choices)[0], spot.w)
        draw_switch(scene, frame, choices, Rect(frame.right - width, spot.y, width, spot.h))


def _draw_rows(
    scene: Scene, told: Told, frame: Frame, grid: Grid, setting: list[list[SetSaying]], heights: list[float], page: Page
) -> None:
    tops = [grid.top + sum(heights[:row]) for row in range(len(heights))]
    width = column_width(frame, grid, page.columns)
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
    width = column_width(frame, grid, page.columns)
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


def _portrait(scene: Scene, told: Told, frame: Frame, room: Rect) -> None:
    """Three blocks, each strip above its facts; the pages are turned below them."""
    height = frame.px(80)
    bottom = room.bottom
    blocks = Blocks(told, frame)
    pages = _block_pages(blocks, room.h)
    if len(pages) > 1:
        bottom -= height + frame.px(24)
        pages = _block_pages(blocks, bottom - room.y)
        page = page_shown(pages, told.state.aspects)
        draw_switch(scene, frame, page_choices(pages, page), Rect(room.x, room.bottom - height, room.w, height))
    page = page_shown(pages, told.state.aspects)
    blocks.draw(scene, room.y, bottom, compared_aspects(told)[page.first : page.first + page.count])


def _block_pages(blocks: Blocks, height: float) -> list[Page]:
    """All aspects in groups of one size, the same in every language; where these do not fit, as many as do."""
    aspects = compared_aspects(blocks.told)
    size = max(2, -(-len(aspects) // MOST_CHOICES))
    even = [Page(at, min(size, len(aspects) - at), 1) for at in range(0, len(aspects), size)]
    if len(aspects) > MOST_COLUMNS and all(blocks.fit(height, aspects[p.first : p.first + p.count]) for p in even):
        return even
    pages: list[Page] = []
    at = 0
    while at < len(aspects):
        counts = range(MOST_COLUMNS, 1, -1)
        count = next((n for n in counts if blocks.fit(height, aspects[at : at + n])), 1)
        pages.append(Page(at, min(count, len(aspects) - at), 1))
        at += pages[-1].count
    return pages or [Page(0, 0, 1)]

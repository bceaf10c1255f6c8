"""The comparison: one row for each subject with its straightened line, then as many aspects as there is room for.

Rows grow with their texts and type never shrinks; where three aspects do not fit the sheet, fewer are shown on a page
of aspects, and a small switch above the columns turns the pages.
"""

from __future__ import annotations

from g60desk.layout.comparison_blocks import Blocks
from g60desk.layout.comparison_cells import SetSaying, draw_saying
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
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch, switch_size
from g60desk.layout.listing import in_a_row
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

PAGES_ROOM = 520.0  # what the header leaves free at its right for the switch of pages
BESIDE_ROOM = 750.0  # the same on a small sheet, where it stands beside the other switch
MOST_CHOICES = 6  # in the switch of pages of an upright sheet


def lay_out_comparison(told: Told, frame: Frame) -> Scene:
    """The comparison on a sheet."""
    scene = Scene(frame.width, frame.height, summary(told))
    story = told.story.comparison
    words = told.words
    choices = [Choice(words("comparison.lines"), "table=0", True), Choice(words("comparison.table"), "table=1")]
    portrait = frame.mode == "portrait"
    headline = told.spans(story.headline) or [Span(told.words("comparison.nothing"))]
    lead, wide = told.spans(story.lead), frame.right - frame.left
    switch = switch_size(frame, choices)[0]
    if frame.mode == "compact":  # the lead has its row to itself
        below = draw_header(scene, frame, headline, [], width=wide - switch - frame.px(BESIDE_ROOM))
        if lead:
            below = place(scene, flow(lead, frame.type("lead"), wide, frame), frame.left, below + frame.px(12), frame,
                          "ink2").bottom  # fmt: skip
    else:
        kept = 0.0 if portrait else max(switch, frame.px(PAGES_ROOM)) + frame.px(48)
        below = draw_header(scene, frame, headline, lead, width=wide - kept)
    if portrait:
        _portrait(scene, told, frame, below, choices)
        return scene
    _landscape(scene, told, frame, below, draw_switch(scene, frame, choices))
    return scene


def summary(told: Told) -> str:
    """What the picture says, as a sentence."""
    story = told.story.comparison
    names = in_a_row(told, [told.text(s.name) for s in story.subjects])
    aspects = in_a_row(told, [told.text(a.name) for a in story.aspects])
    return told.words("comparison.summary", headline=told.text(story.headline), subjects=names, aspects=aspects)


def _landscape(scene: Scene, told: Told, frame: Frame, below: float, switch: Rect) -> None:
    grid, pages = comparison_grid(told, frame, below)
    page = page_shown(pages, told.state.aspects)
    aspects = told.story.comparison.aspects[page.first : page.first + page.count]
    _draw_columns(scene, told, frame, grid, aspects, page)
    _draw_pages(scene, told, frame, grid.top, pages, page, switch)
    if not told.story.comparison.subjects:
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


def _draw_pages(
    scene: Scene, told: Told, frame: Frame, top: float, pages: list[Page], page: Page, beside: Rect
) -> None:
    """The small switch that turns the pages of aspects: above the columns at the right, or left of the other switch."""
    if len(pages) < 2:
        return
    choices = page_choices(pages, page)
    width, height = switch_size(frame, choices)
    label = frame.type("label", 600)
    above = top - 2 * frame.px(16) - label.px * label.line - height
    rect = Rect(frame.right - width, above, width, height)
    free = frame.left
    if frame.mode == "compact":
        free = beside.x - frame.px(BESIDE_ROOM) + frame.px(16)  # where the sentence ends at the latest
        width = min(width, beside.x - frame.px(24) - free)
        rect = Rect(beside.x - frame.px(24) - width, beside.y, width, height)
    style = frame.type("caption")
    words = flow([told.words("comparison.aspects", n=len(told.story.comparison.aspects))], style, width, frame)
    if rect.x - frame.px(16) - words.width >= free:
        place(scene, words, rect.x - frame.px(16), rect.y + (height - words.height) / 2, frame, "ink2", 1.0)
    draw_switch(scene, frame, choices, rect)


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


def _portrait(scene: Scene, told: Told, frame: Frame, below: float, choices: list[Choice]) -> None:
    """Three blocks, each strip above its facts; the switches stand below, where a hand reaches."""
    height = frame.px(80)
    switch = Rect(frame.left, frame.bottom - height, frame.right - frame.left, height)
    draw_switch(scene, frame, choices, switch)
    top = below + frame.px(28)
    bottom = switch.y - frame.px(24)
    blocks = Blocks(told, frame)
    pages = _block_pages(blocks, bottom - top)
    if len(pages) > 1:
        bottom -= height + frame.px(24)
        pages = _block_pages(blocks, bottom - top)
        page = page_shown(pages, told.state.aspects)
        draw_switch(scene, frame, page_choices(pages, page), switch.moved(0, -height - frame.px(24)))
    page = page_shown(pages, told.state.aspects)
    blocks.draw(scene, top, bottom, told.story.comparison.aspects[page.first : page.first + page.count])


def _block_pages(blocks: Blocks, height: float) -> list[Page]:
    """All aspects in groups of one size, the same in every language; where these do not fit, as many as do."""
    aspects = blocks.told.story.comparison.aspects
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

"""The statistics view: a board of areas and counts, and a page for each chart of bars or of a series.

The switch at the top right leads to the table, as in all views; a second one on the row of the lead leads from page to
page, named by their first chart.  On an upright sheet there is one switch for both, below, where a hand reaches.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.chart_caption import caption_of
from g60desk.layout.chart_foot import draw_caption
from g60desk.layout.chart_points import ChartScene
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header
from g60desk.layout.header_pages import draw_paged_header
from g60desk.layout.page_switch import draw_upright_pages, step_names
from g60desk.layout.scene import Rect
from g60desk.layout.statistics_board import PICTURE_TOP, draw_board
from g60desk.layout.statistics_chart import draw_chart
from g60desk.layout.statistics_pages import Page, board_caption, page_shown, statistics_pages
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.layout.unit_switch import draw_unit_switch, unit_button
from g60desk.story.days import day_of
from g60desk.story.model import Chart, ChartKind

EVERYTHING = (float(day_of(-9998, 1, 1)), float(day_of(9999, 12, 31)))  # days: a closer look at all there is
COMPACT_TOP = 234.0  # PICTURE_TOP of a small sheet
LEAST_LOOKED = 8  # points, from which on a series offers a closer look


def lay_out_statistics(told: Told, frame: Frame) -> ChartScene:
    """The statistics on a sheet."""
    pages = statistics_pages(told, frame)
    page = page_shown(pages, told.state.page)
    scene = ChartScene(frame.width, frame.height, summary(told, [caption_of(told, c) for c in _on_board(page)]))
    bottom = frame.bottom
    headline, lead = _header(told, page)
    portrait = frame.mode == "portrait"
    if portrait:
        rect = Rect(frame.left, frame.bottom - frame.for_hands(80), frame.right - frame.left, frame.for_hands(80))
        below = draw_header(scene, frame, headline, lead, width=frame.right - frame.left)
        others = [*_closer_choices(told, page), Choice(told.words("statistics.table"), "table=1")]
        draw_upright_pages(scene, frame, _page_choices(pages, page), others, rect, step_names(told))
        above = draw_unit_switch(scene, told, frame, rect.y - frame.px(16), page.charts if page else None)
        bottom = above - frame.px(8)
    else:
        pictures = []
        if page is not None:
            closer = _closer_choices(told, page)
            drawn = told.state.closer is None or not closer
            sets = "table=0" if drawn else "table=0,closer="
            pictures = [Choice(_picture_label(told, pages, page), sets, drawn), *closer]
        pictures.append(Choice(told.words("statistics.table"), "table=1"))
        units = unit_button(told, frame, page.charts) if page else None
        choices = _page_choices(pages, page)
        below = draw_paged_header(scene, frame, headline, lead, pictures, choices, units, step_names(told))
    if page is None:
        return scene
    scene.page = page.key
    gap = frame.px(28 if page.board else 64) if portrait else frame.px(24)
    top = below + gap
    if not portrait:
        top = max(top, frame.px(PICTURE_TOP if frame.mode == "landscape" else COMPACT_TOP))
    if page.board:
        bottom = draw_caption(scene, frame, board_caption(told, page.charts), bottom)
        draw_board(scene, told, frame, page.charts, top, bottom)
    else:
        scene.summary = summary(told, [draw_chart(scene, told, frame, page.charts[0], top, bottom)])
    return scene


def _on_board(page: Page | None) -> tuple[Chart, ...]:
    return page.charts if page is not None and page.board else ()


def _page_choices(pages: Sequence[Page], page: Page | None) -> list[Choice]:
    return [Choice(each.label, f"page={each.key}", each == page) for each in pages]


def _closer_choices(told: Told, page: Page | None) -> list[Choice]:
    """The way into a closer look at a series of more than a few points, and while one looks, the way on."""
    if page is None or page.charts[0].kind is not ChartKind.SERIES:
        return []
    chart, on = page.charts[0], told.state.closer is not None
    points = len(chart.figures) + sum(len(line.figures) for line in chart.lines)
    if points < LEAST_LOOKED and not on:
        return []
    sets = "closer=" if on else f"closer={EVERYTHING[0]}..{EVERYTHING[1]}"
    return [Choice(told.words("statistics.closer"), sets, on)]


def _picture_label(told: Told, pages: Sequence[Page], page: Page) -> str:
    """What the picture is called beside the table: its own name, where no other switch says it already."""
    return page.label if len(pages) == 1 else told.words("statistics.picture")


def _header(told: Told, page: Page | None) -> tuple[list[Piece], list[Piece]]:
    """The sentence and the lead of a page: those of the view for the first board, else those of its chart."""
    story = told.story.statistics
    if page is not None and page.charts[0] != story.charts[0]:
        return told.printed.spans(page.charts[0].title), told.spans(page.charts[0].lead)
    if not story.headline:
        nothing: list[Piece] = [Span(told.words("statistics.nothing"))]
        return (told.printed.spans(page.charts[0].title) if page else nothing), told.spans(story.lead)
    return told.printed.spans(story.headline), told.spans(story.lead)


def summary(told: Told, captions: Sequence[str]) -> str:
    """What a page says: the sentence of the view, and those that its charts make of their data."""
    headline = told.printed.text(told.story.statistics.headline)
    said = told.words("statistics.caption.join").join(captions)
    return told.words("statistics.summary", headline=headline, figures=said) if headline else said

"""The statistics view: a board of areas and counts, and a page for each chart of bars or of a series.

The switch at the top right leads to the table, as in all views; a second one on the row of the lead leads from page to
page, named by their first chart.  On an upright sheet there is one switch for both, below, where a hand reaches.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_caption import caption_of, name_of
from g60desk.layout.chart_doubts import doubts_of
from g60desk.layout.chart_foot import caption_flow, draw_caption
from g60desk.layout.chart_points import ChartScene
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header
from g60desk.layout.header_pages import draw_paged_header
from g60desk.layout.page_switch import draw_upright_pages, step_names
from g60desk.layout.scene import Rect
from g60desk.layout.statistics_bands import fit_counts
from g60desk.layout.statistics_board import crowded, draw_board, largest_area, largest_side
from g60desk.layout.statistics_chart import draw_chart
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.layout.unit_switch import draw_unit_switch, unit_button
from g60desk.story.days import day_of
from g60desk.story.model import Chart, ChartKind

UPRIGHT_ROOM = 622.0  # what the sentence, its lead and the switch take from the height of an upright sheet
EVERYTHING = (float(day_of(-9998, 1, 1)), float(day_of(9999, 12, 31)))  # days: a closer look at all there is
LEAST_LOOKED = 8  # points, from which on a series offers a closer look
MUCH_MORE = 4.0  # times the largest area of the first chart of a board
LEAST_GROUND = 0.16  # of the height of a picture, for the largest of the squares that stand side by side
LEAST_SIDE = 0.36  # of the width, for the largest square of an upright board that shows counts too
PICTURE_TOP, COMPACT_TOP = 240.0, 234.0  # the y of every picture that is not upright, whatever its page and language
OWN_PAGE = frozenset([ChartKind.BARS, ChartKind.SERIES, ChartKind.CHANGE, ChartKind.SHARE])


class Page(msgspec.Struct, frozen=True):
    """The charts that are seen together, and the words for the switch."""

    label: str
    charts: tuple[Chart, ...]

    @property
    def key(self) -> str:
        """What the page is called in the state: its first chart."""
        return self.charts[0].id

    @property
    def board(self) -> bool:
        """True for areas, counts and numbers; False for a chart that fills the page."""
        return self.charts[0].kind not in OWN_PAGE


def lay_out_statistics(told: Told, frame: Frame) -> ChartScene:
    """The statistics on a sheet."""
    pages = statistics_pages(told, frame)
    page = page_shown(pages, told.state.page)
    scene = ChartScene(frame.width, frame.height, summary(told, [caption_of(told, c) for c in _on_board(page)]))
    bottom = frame.bottom
    headline, lead = _header(told, page)
    portrait = frame.mode == "portrait"
    if portrait:
        rect = Rect(frame.left, frame.bottom - frame.px(80), frame.right - frame.left, frame.px(80))
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


def statistics_pages(told: Told, frame: Frame) -> list[Page]:
    """The pages in order: one board with all that fits on it, what did not fit, then one page for each other chart."""
    charts = told.story.statistics.charts
    board = [c for c in charts if c.kind not in OWN_PAGE]
    grounds: list[list[Chart]] = []
    board, apart = _side_by_side(told, frame, board)
    grounds += [[chart] for chart in apart]
    later: list[Chart] = []
    if frame.mode == "portrait" and _crowded(told, frame, board):
        later = [c for c in board if c.kind != ChartKind.AREAS]
        board = [c for c in board if c.kind == ChartKind.AREAS]
    while frame.mode != "portrait" and len(board) > 1:
        if fit_counts(told, frame, board, frame.right - frame.left) is not None:
            break
        later.insert(0, board.pop())
    groups = sorted((group for group in (board, *grounds, later) if group), key=lambda group: charts.index(group[0]))
    pages = [Page(name_of(told, group[0]), tuple(group)) for group in groups]
    pages += [Page(name_of(told, c), (c,)) for c in charts if c.kind in OWN_PAGE]
    return pages


def _side_by_side(told: Told, frame: Frame, board: list[Chart]) -> tuple[list[Chart], list[Chart]]:
    """The board without those charts of areas beside which the squares of its first would be small, and these."""
    areas = [chart for chart in board if chart.kind == ChartKind.AREAS]
    if len(areas) < 2:
        return board, []
    most = MUCH_MORE * largest_area(told, areas[0])
    apart = [chart for chart in areas[1:] if largest_area(told, chart) > most]
    areas = [chart for chart in areas if chart not in apart]
    least, wide = LEAST_GROUND * (frame.bottom - frame.px(PICTURE_TOP)), frame.right - frame.left
    while len(areas) > 1 and frame.mode != "portrait" and largest_side(told, frame, areas, wide, least) < least:
        apart.insert(0, areas.pop())
    return [chart for chart in board if chart not in apart], apart


def _crowded(told: Told, frame: Frame, board: Sequence[Chart]) -> bool:
    """True when an upright board with areas and counts would leave its squares small."""
    kinds = {chart.kind for chart in board}
    if ChartKind.AREAS not in kinds or kinds == {ChartKind.AREAS}:
        return False
    room = frame.bottom - frame.px(UPRIGHT_ROOM) - caption_flow(frame, board_caption(told, board)).height
    return crowded(told, frame, board, room, LEAST_SIDE * (frame.right - frame.left))


def page_shown(pages: Sequence[Page], key: str) -> Page | None:
    """The page that holds the chart with this id; the first one where none does."""
    for page in pages:
        if any(chart.id == key for chart in page.charts):
            return page
    return pages[0] if pages else None


def board_caption(told: Told, charts: Sequence[Chart]) -> str:
    """What stands under a board: the notes of its charts, and what is doubtful in them.

    Their values and names stand beside the squares and counts already; in the ears is the whole sentence of each.
    """
    notes = [told.text(chart.note) for chart in charts if chart.note]
    return told.words("statistics.caption.join").join(part for part in (*notes, doubts_of(told, charts)) if part)


def summary(told: Told, captions: Sequence[str]) -> str:
    """What a page says: the sentence of the view, and those that its charts make of their data."""
    headline = told.printed.text(told.story.statistics.headline)
    said = told.words("statistics.caption.join").join(captions)
    return told.words("statistics.summary", headline=headline, figures=said) if headline else said

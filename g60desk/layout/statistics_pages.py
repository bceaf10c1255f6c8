"""Which charts are seen together: a board of all that fits on a sheet, and a page for each chart that needs one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_caption import name_of
from g60desk.layout.chart_doubts import doubts_of
from g60desk.layout.chart_foot import caption_flow
from g60desk.layout.frame import Frame
from g60desk.layout.statistics_bands import fit_counts
from g60desk.layout.statistics_board import PICTURE_TOP, crowded, largest_area, largest_side
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind

UPRIGHT_ROOM = 622.0  # what the sentence, its lead and the switch take from the height of an upright sheet
MUCH_MORE = 4.0  # times the largest area of the first chart of a board
LEAST_GROUND = 0.16  # of the height of a picture, for the largest of the squares that stand side by side
LEAST_SIDE = 0.36  # of the width, for the largest square of an upright board that shows counts too
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

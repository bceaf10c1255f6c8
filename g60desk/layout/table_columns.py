"""The columns of a table on a sheet: how wide each is by what stands in it, and in what type it is set.

Each column gets what its longest word takes, then what keeps its numbers whole, then its short facts in one line.  The
rest is shared by how much more each would like: a column of long notes grows, one of facts is as wide as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Style
from g60desk.layout.table_values import Cell, Column, Table
from g60desk.layout.text import Piece, Plate, Span, single

BLEED = 24.0  # how far the chosen row reaches past the margins, on the reference sheet
GAP = 20.0  # between two columns
BESIDE = 10.0  # between a figure and what stands beside it
TURN = 28.0  # more of it between figures set to the right and what begins after them
FACT = 14.0  # em: so wide a cell stays in one line, where there is room; so do numbers with their units
SIDE = 0.28  # of the width of the table: more than this a fact does not claim
MOST = 55.0  # em: nothing wishes for more
USUAL = 0.8  # of the cells of a column are to stand in one line; the few that are longer may take more lines
LINE = 1.3  # of the lines of a cell: two of them stand in a row of the usual height
SORTED = 1.0  # em beside the name of a column, for the mark of a sorted one
MANY_ROWS = 600  # beyond this columns have their shares and all rows one height, so that a long table opens quickly

Lines = tuple[Sequence[Piece], Sequence[Piece]]  # what a cell says, and what stands below in a line of its own


class Setting(msgspec.Struct, frozen=True):
    """How a column is set: its whole width in px, what of it stays free before and after its words, and its type.

    `beside` is the room at its right for what else stands below the words of its cells; 0 where that stands below.
    """

    width: float
    before: float
    after: float
    style: Style
    right: bool
    beside: float = 0.0

    @property
    def room(self) -> float:
        """The width of its words."""
        return max(self.width - self.before - self.after - self.beside, 20.0)


def standing(table: Table, frame: Frame) -> list[int]:
    """The numbers of the columns that stand on this sheet."""
    upright = frame.mode == "portrait"
    return [i for i, column in enumerate(table.columns) if not column.under and (column.main or not upright)]


def pieces_of(table: Table, shown: Sequence[int], number: int, cell: Cell) -> Sequence[Piece]:
    """What a cell of this column says; in full where the column that is joined to it does not stand."""
    beside = number + 1
    torn = beside < len(table.columns) and table.columns[beside].joined and beside not in shown
    return cell.full if torn and cell.full else cell.pieces


def settings_of(table: Table, shown: Sequence[int], room: float, frame: Frame) -> list[Setting]:
    """The columns that stand on this sheet, `room` px wide together, with the bleed at both ends."""
    columns = [table.columns[number] for number in shown]
    bleed = frame.px(BLEED)
    edges = []
    for place, column in enumerate(columns):
        last = place == len(columns) - 1
        turn = column.right and not last and not columns[place + 1].joined
        after = bleed if last else frame.px(GAP + TURN if turn else GAP)
        edges.append((0.0 if place else bleed, after))
    styles = [style_of(column, place == 0, frame) for place, column in enumerate(columns)]
    free = room - sum(before + after for before, after in edges)
    widths, beside = _widths(table, shown, styles, free, frame)
    return [
        Setting(before + width + wide + after, before, after, style, column.right, wide)
        for column, width, wide, style, (before, after) in zip(columns, widths, beside, styles, edges, strict=True)
    ]


def _widths(
    table: Table, shown: Sequence[int], styles: Sequence[Style], room: float, frame: Frame
) -> tuple[list[float], list[float]]:
    """How wide the words of the columns stand, and what stands beside them: nothing where there is no room for it."""
    columns, nothing = [table.columns[number] for number in shown], [0.0] * len(shown)
    figures_below = any(row.cells[i].below for row in table.rows for i in range(len(table.columns)) if i not in shown)
    if figures_below or len(table.rows) > MANY_ROWS:
        return _by_share([column.share for column in columns], room), nothing
    cells = [[(pieces_of(table, shown, i, row.cells[i]), row.cells[i].below) for row in table.rows] for i in shown]
    beside = [_beside(column, said, style, frame) for column, said, style in zip(columns, cells, styles, strict=True)]
    if sum(beside):
        alone = [[(pieces, () if wide else below) for pieces, below in said]
                 for said, wide in zip(cells, beside, strict=True)]  # fmt: skip
        needs = _needs(columns, alone, styles, room, frame)
        if sum(facts for _, _, facts, _ in needs) + sum(beside) <= room:
            return _by_need(columns, needs, room - sum(beside)), beside
    return _by_need(columns, _needs(columns, cells, styles, room, frame), room), nothing


def _beside(column: Column, cells: Sequence[Lines], style: Style, frame: Frame) -> float:
    """The room that what stands below figures takes beside them, the gap before it included; 0 for other columns."""
    if not column.right:
        return 0.0
    wide = max((single(below, style, frame).width for _, below in cells if below), default=0.0)
    return wide + frame.px(BESIDE) if wide else 0.0


def style_of(column: Column, first: bool, frame: Frame) -> Style:
    """The type of a column; figures stand under one another."""
    style = frame.type("label" if column.style == "body" and frame.mode == "compact" else column.style)
    style = msgspec.structs.replace(style, line=min(style.line, LINE))
    figures = 600 if column.style == "body" else 500
    weight = figures if column.right else 500 if first else 400
    return msgspec.structs.replace(style, weight=weight, tabular=column.right)


def _by_share(shares: Sequence[float], room: float) -> list[float]:
    whole = sum(shares) or 1.0
    return [room * share / whole for share in shares]


def _by_need(columns: Sequence[Column], needs: Sequence[Sequence[float]], room: float) -> list[float]:
    """The widths by what stands in the columns."""
    steps = [list(step) for step in zip(*needs, strict=True)]
    if sum(steps[0]) >= room:
        return _by_share(steps[0], room)
    for narrow, wide in pairwise(steps):
        spare, wanted = room - sum(narrow), [w - n for n, w in zip(narrow, wide, strict=True)]
        if sum(wanted) >= spare:
            return [n + more for n, more in zip(narrow, _by_share(wanted, spare), strict=True)]
    rest = _by_share([column.share for column in columns], room - sum(steps[-1]))
    return [width + more for width, more in zip(steps[-1], rest, strict=True)]


def _needs(
    columns: Sequence[Column], cells: Sequence[Sequence[Lines]], styles: Sequence[Style], room: float, frame: Frame
) -> list[list[float]]:
    """How wide each column is with one word in a line, numbers whole, facts in one line, and nearly all in one line."""
    needs = []
    for column, column_cells, style in zip(columns, cells, styles, strict=True):
        head = frame.type("label", 600)
        name = single([column.name], head, frame).width + SORTED * head.px
        found = [_need(pieces, style, room, frame) for said in column_cells for pieces in said if pieces]
        *least, _ = (max(step) for step in zip([name] * 4, *found, strict=True))
        lines = sorted([0.0] * (1 + len(column_cells) - len(found)) + [wide for *_, wide in found])
        needs.append([*least, max(*least, lines[round(USUAL * (len(lines) - 1))])])
    return needs


def _need(pieces: Sequence[Piece], style: Style, room: float, frame: Frame) -> tuple[float, ...]:
    """How wide a cell is in px with one word in a line, with numbers whole, as a short fact, and all in one line."""
    wide, em = single(pieces, style, frame).width, style.px
    whole = all(isinstance(piece, Plate) or piece.whole for piece in pieces)
    kept = wide if whole else 0.0
    fact = wide if wide <= min(FACT * em, SIDE * room) else 0.0
    if all(isinstance(piece, Plate) for piece in pieces):
        return wide, wide, wide, wide
    words = [part for piece in pieces for part in (_words(piece) if isinstance(piece, Span) else [piece])]
    narrow = max(single([word], style, frame).width for word in words)
    narrow = min(narrow, FACT / 2 * em) if frame.han else narrow
    return narrow, max(narrow, kept), max(narrow, kept, fact), max(narrow, min(wide, MOST * em))


def _words(span: Span) -> list[Piece]:
    """The words of a span, each as it may stand alone in a line."""
    return [Span(word, span.style) for word in span.text.replace("-", "- ").split(" ") if word]

"""Setting and painting the cells of a table: hairlines, plates, and a sunk ground under the chosen row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import msgspec
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Stroke, Target
from g60desk.layout.table_card import NOTHING, Card, card_of, stacked
from g60desk.layout.table_columns import BESIDE, BLEED, MANY_ROWS, Setting, pieces_of
from g60desk.layout.table_values import Cell, Column
from g60desk.layout.text import Flow, Plate, Span, place, single
from g60desk.theme import Theme
from g60desk.views.painter import paint
from g60desk.views.table_model import AnyIndex, TableModel

ROWS = {"landscape": 70.0, "compact": 44.0, "portrait": 104.0}  # px of the sheet that the design gives


class CellPainter(QStyledItemDelegate):
    """Sets the pieces of each cell for the width of its column and paints them."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.frame: Frame | None = None
        self.theme: Theme | None = None
        self.columns: Sequence[Setting] = ()
        self._flows: dict[tuple[int, int], Flow] = {}
        self._cards: dict[int, Card] = {}

    def dress(self, frame: Frame, theme: Theme, columns: Sequence[Setting]) -> None:
        """Set everything anew for this sheet and theme, with the columns set like this."""
        self.frame, self.theme, self.columns = frame, theme, columns
        self._flows.clear()
        self._cards.clear()

    @property
    def widths(self) -> list[float]:
        """The widths of the columns in px."""
        return [column.width for column in self.columns]

    def forget(self) -> None:
        """The rows have changed: set them again."""
        self._flows.clear()
        self._cards.clear()

    def least_height(self) -> float:
        """The least height of a row."""
        assert self.frame is not None
        return max(ROWS[self.frame.mode] * self.frame.unit, self.frame.least_button)

    def row_height(self, row: int) -> int:
        """How high a row must be for its highest cell."""
        assert self.frame is not None
        height = 0.0
        if len(self.model.rows) <= MANY_ROWS:
            height = self._first_line(row) + self._card(row).height
        return round(max(self.least_height(), height + self._pad()))

    def _pad(self) -> float:
        assert self.frame is not None
        return {"landscape": 10.0, "compact": 6.0, "portrait": 28.0}[self.frame.mode] * self.frame.unit

    def _first_line(self, row: int) -> float:
        """The height of the highest cell of a row."""
        return max((self._flow(row, column).height for column in range(len(self.model.shown))), default=0.0)

    def _card(self, row: int) -> Card:
        """What the columns that do not stand on this sheet say, across the whole width."""
        assert self.frame is not None and self.model.table is not None
        if len(self.model.shown) == len(self.model.table.columns) or len(self.model.rows) > MANY_ROWS:
            return NOTHING
        found = self._cards.get(row)
        if found is None:
            width = sum(self.widths) - 2 * self.frame.px(BLEED)
            told = [i for i, one in enumerate(self.model.table.columns) if i not in self.model.shown and not one.joined]
            names = [self.model.table.columns[i].name for i in told]
            cells = [self._named(self.model.table.columns[i], self.model.rows[row].cells[i]) for i in told]
            found = self._cards[row] = card_of(names, cells, width, self.frame, self._lefts())
        return found

    def _named(self, column: Column, cell: Cell) -> Cell:
        """A cell for a card; words that say nothing without the name of their column have it before them."""
        assert self.frame is not None
        if column.key != "printed" or not cell.text:
            return cell
        return msgspec.structs.replace(cell, text=f"{column.name}{'' if self.frame.han else ' '}{cell.text}")

    def _lefts(self) -> list[float]:
        """Where the words of each column begin, from the left margin."""
        assert self.frame is not None
        ends = list(accumulate(self.widths[:-1], initial=0.0))
        return [max(0.0, end - self.frame.px(BLEED)) for end in ends]

    def targets(self, row: int, column: int, rect: QRect) -> list[Target]:
        """The plates in a cell that is drawn at `rect`; those of what stands below the row come with the first."""
        found = list(self._scene(row, column, rect).targets) if self._cites(row, column) else []
        if column == 0 and self._card(row).parts:
            found += self._below(row, 0, rect).targets
        return found

    def _cites(self, row: int, column: int) -> bool:
        """True for a cell that may have plates: most have none, and rows that move ask all that are in sight."""
        if self.columns[column].beside and self.model.cell(row, column).below:
            return True
        return any(isinstance(run.piece, Plate) for line in self._flow(row, column).lines for run in line.runs)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if self.theme is None or self.frame is None:
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setClipRect(rect.adjusted(-2, 0, 2, 0))  # the edge of a plate is as wide as a pen
        paint(painter, self._scene(index.row(), index.column(), rect), self.theme)
        painter.setClipRect(rect)  # each cell paints its part of what stands below the row
        paint(painter, self._below(index.row(), index.column(), rect), self.theme)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(round(self.widths[index.column()]), self.row_height(index.row()))

    def _flow(self, row: int, column: int) -> Flow:
        found = self._flows.get((row, column))
        if found is None:
            found = self._flows[row, column] = self._set(row, column)
        return found

    def _set(self, row: int, column: int) -> Flow:
        assert self.frame is not None
        setting, cell = self.columns[column], self.model.cell(row, column)
        style = setting.style
        assert self.model.table is not None
        pieces = list(pieces_of(self.model.table, self.model.shown, self.model.shown[column], cell))
        if setting.right and len(pieces) > 1 and isinstance(pieces[0], Span):
            pieces[0] = msgspec.structs.replace(pieces[0], style=msgspec.structs.replace(style, weight=400))
        most = 2 if len(self.model.rows) > MANY_ROWS else None
        return stacked(pieces, () if setting.beside else cell.below, style, setting.room, self.frame, most)

    def _scene(self, row: int, column: int, rect: QRect) -> Scene:
        """The cell as a scene in the coordinates of the table."""
        assert self.frame is not None
        frame = self.frame
        scene = Scene(rect.width(), rect.height())
        setting = self._flow(row, column)
        given = self.columns[column]
        y = rect.y() + (rect.height() - self._card(row).height - setting.height) / 2
        left, right = rect.x() + given.before, rect.x() + rect.width() - given.after
        ink = self.model.cell(row, column).ink
        place(scene, setting, right - given.beside if given.right else left, y, frame, ink, 1.0 if given.right else 0.0)
        below = self.model.cell(row, column).below
        if given.beside and below:
            said = single(below, given.style, frame)
            middle = y + (setting.height - said.height) / 2
            place(scene, said, right - given.beside + frame.px(BESIDE), middle, frame, ink)
        foot = rect.y() + rect.height() - 0.5
        end = rect.x() + rect.width() - (frame.px(BLEED) if column == len(self.widths) - 1 else 0.0)
        scene.add(Stroke(((left, foot), (end, foot)), "rule", frame.stroke("hair")))
        return scene

    def _below(self, row: int, column: int, rect: QRect) -> Scene:
        """What stands below a row across its width, in the coordinates of the table."""
        assert self.frame is not None
        scene, card = Scene(rect.width(), rect.height()), self._card(row)
        x = rect.x() - sum(self.widths[:column]) + self.frame.px(BLEED)
        y = rect.y() + (rect.height() + self._first_line(row) - card.height) / 2 if card.parts else 0.0
        for part in card.parts:
            place(scene, part.words, x + part.x, y + part.y, self.frame, part.ink)
        return scene

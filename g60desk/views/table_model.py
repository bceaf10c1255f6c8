"""The rows of a table for Qt: what stands in each cell, in the order that the reader has asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from g60desk.layout.scene import Rect, Target
from g60desk.layout.table_sorting import AS_TOLD, Sorting, arranged
from g60desk.layout.table_values import Cell, Column, Row, Table

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
OFF = Rect(-1, -1, 0, 0)


class TableModel(QAbstractTableModel):
    """Holds one table; `shown` are the columns that stand on this sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self.shown: list[int] = []
        self.rows: list[Row] = []
        self.sorting = AS_TOLD
        self.ways = ("", "")  # what rising and falling are called
        self._unseen: list[list[Target]] = []

    def show_table(self, table: Table, shown: list[int], sorting: Sorting = AS_TOLD) -> None:
        """Show this table from now on, in this order."""
        self.beginResetModel()
        self.table, self.shown, self.sorting = table, shown, sorting
        self.rows = arranged(table, sorting)
        self._unseen = []
        self.endResetModel()

    def sort_by(self, section: int) -> None:
        """Sort by a column: rising, then falling, then in the order of the story again."""
        assert self.table is not None
        self.beginResetModel()
        self.sorting = self.sorting.then(self.column_at(section).key)
        self.rows = arranged(self.table, self.sorting)
        self._unseen = []
        self.endResetModel()

    def way_of(self, section: int) -> int:
        """1 for a column by which the rows rise, -1 where they fall, 0 for any other."""
        if self.column_at(section).key != self.sorting.column:
            return 0
        return -1 if self.sorting.falling else 1

    def column_at(self, section: int) -> Column:
        """The column that stands at this place."""
        assert self.table is not None
        return self.table.columns[self.shown[section]]

    def cell(self, row: int, section: int) -> Cell:
        """The cell at this place."""
        return self.rows[row].cells[self.shown[section]]

    def unseen(self) -> list[list[Target]]:
        """The plates of each row without a place: made once, for the thousands that are out of sight at each move."""
        if not self._unseen:
            self._unseen = [[Target("cite", one.key, OFF, OFF, one.name) for one in row.plates] for row in self.rows]
        return self._unseen

    def row_of(self, name: str) -> int:
        """Where the row of a record stands; -1 where there is none."""
        return next((i for i, row in enumerate(self.rows) if row.name == name), -1)

    # Qt

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column()).text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and self.table is not None:
            return self.column_at(section).name
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation == Qt.Orientation.Horizontal and self.table:
            way = self.way_of(section)
            return f"{self.column_at(section).name} {self.ways[way < 0] if way else ''}".strip()
        return None

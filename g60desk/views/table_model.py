"""The rows of a table for Qt: what stands in each cell, in the order that the reader has asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from g60desk.layout.table_values import Cell, Column, Row, Table

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Holds one table; `shown` are the columns that stand on this sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self.shown: list[int] = []
        self.rows: list[Row] = []
        self.sorted_by = -1
        self.rising = True

    def show_table(self, table: Table, shown: list[int]) -> None:
        """Show this table from now on; an order by a column that it has too is kept."""
        self.beginResetModel()
        if self.table is None or [c.key for c in self.table.columns] != [c.key for c in table.columns]:
            self.sorted_by = -1
        self.table, self.shown = table, shown
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        assert self.table is not None
        self.rows = list(self.table.rows)
        if self.sorted_by >= 0:
            self.rows.sort(key=lambda row: row.cells[self.sorted_by].sort[:2], reverse=not self.rising)
            self.rows.sort(key=lambda row: row.cells[self.sorted_by].sort.group)

    def sort_by(self, section: int) -> None:
        """Sort by a column: rising, then falling, then in the order of the story again."""
        column = self.shown[section]
        self.beginResetModel()
        if column != self.sorted_by:
            self.sorted_by, self.rising = column, True
        elif self.rising:
            self.rising = False
        else:
            self.sorted_by = -1
        self._arrange()
        self.endResetModel()

    def column_at(self, section: int) -> Column:
        """The column that stands at this place."""
        assert self.table is not None
        return self.table.columns[self.shown[section]]

    def cell(self, row: int, section: int) -> Cell:
        """The cell at this place."""
        return self.rows[row].cells[self.shown[section]]

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
        return None

"""The chosen row of a table: which one it is, who hears of it, and the ground and the ring that show it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.views.rings import paint_ring
from g60desk.views.table_delegate import CellPainter
from g60desk.views.table_look import BAR
from g60desk.views.table_model import AnyIndex, TableModel
from g60desk.views.table_scroll import RestingRows

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason)


class ChosenRows(RestingRows):
    """Rows of which one may be chosen, and one may be lit because its source is open."""

    row_chosen = Signal(str, str, str)  # emitted with kind, key and name when a row was pressed or walked to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False  # while the program itself moves the chosen row
        self._column = 0  # at which the keyboard was last
        self._opened = ""  # the record whose source the drawer shows
        self.rows_model = TableModel()
        self.setModel(self.rows_model)
        self.cells = CellPainter(self.rows_model, self)
        self.setItemDelegate(self.cells)

    def point_at(self, name: str) -> None:
        """Choose the row of a record without telling anyone; no row where it has none."""
        row = self.rows_model.row_of(name) if name else -1
        self._quiet = True
        if row < 0:
            self.selectionModel().clear()
        elif row != self.currentIndex().row():
            index = self.rows_model.index(row, min(self._column, self.rows_model.columnCount() - 1))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        self._quiet = False
        self.viewport().update()

    def reveal(self, mark: str) -> None:
        """Bring the row whose plate opened this record into sight, and light it; an empty `mark` lights none."""
        self._opened = mark
        row = self.opened_row()
        if row >= 0:
            self.scrollTo(self.rows_model.index(row, 0))
        self.viewport().update()

    def opened_row(self) -> int:
        """The row whose source the drawer shows; -1 when it shows none of them."""
        rows = enumerate(self.rows_model.rows) if self._opened else ()
        return next((row for row, record in rows if any(plate.key == self._opened for plate in record.plates)), -1)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self._column = current.column()
        if not self._quiet and current.isValid() and current.row() != previous.row():
            self._tell(current.row())

    def _tell(self, row: int) -> None:
        record = self.rows_model.rows[row]
        self.row_chosen.emit(record.kind, record.key, record.cells[0].text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt walks to the first row on its own; that is a choice only when someone came here by key."""
        chosen = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        if not chosen and event.reason() not in _BY_KEY:
            self.selectionModel().clear()
        self._quiet = False

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_chosen(below=True)
        super().paintEvent(event)
        self._paint_chosen(below=False)
        self._paint_floor()

    def _paint_chosen(self, *, below: bool) -> None:
        """The ground of the chosen row and of the one whose source is open; the ring while the rows have the keys."""
        row = self.currentIndex().row()
        theme, frame = self.cells.theme, self.cells.frame
        if theme is None or frame is None:
            return
        painter = QPainter(self.viewport())
        if below:
            for lit in {row, self.opened_row()} - {-1}:
                painter.fillRect(self._whole_row(lit), theme.colour("sunk"))
        elif self.hasFocus() and row >= 0:
            paint_ring(painter, self._whole_row(row), theme.colour("focus"), frame.stroke("focus"))
        painter.end()

    def _paint_floor(self) -> None:
        """At rest no row is cut: the one that does not fit waits until it does."""
        floor, whole = self.floor(), self.viewport().rect()
        if self.cells.theme is not None and floor < whole.height():
            painter = QPainter(self.viewport())
            painter.fillRect(whole.adjusted(0, floor, 0, 0), self.cells.theme.colour("bg"))
            painter.end()

    def _whole_row(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.width() - BAR, self.rowHeight(row))

"""The rows themselves: a QTableView, so that a screen reader knows it, dressed in our inks and type."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.table_columns import settings_of, standing
from g60desk.layout.table_values import Table
from g60desk.theme import Theme
from g60desk.views.fade import Fade
from g60desk.views.rings import paint_ring
from g60desk.views.table_delegate import CellPainter
from g60desk.views.table_header import TableHeader
from g60desk.views.table_look import dress_ground, dress_once
from g60desk.views.table_model import AnyIndex, TableModel
from g60desk.views.table_plates import NOWHERE, plate_at
from g60desk.views.table_scroll import RestingRows
from g60desk.words import Words


class RowsView(RestingRows):
    """Shows the rows of one table."""

    row_chosen = Signal(str, str, str)  # emitted with kind, key and name when a row was pressed or walked to
    plate_chosen = Signal(object)  # emitted with the target of a source plate
    copy_wished = Signal()  # emitted on Ctrl+C

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False  # while the program itself moves the chosen row
        self._opened = ""  # the record whose source the drawer shows
        self.rows_model = TableModel()
        self.setModel(self.rows_model)
        self.cells = CellPainter(self.rows_model, self)
        self.setItemDelegate(self.cells)
        self.names = TableHeader(self.cells, self)
        self.setHorizontalHeader(self.names)
        self.names.sectionClicked.connect(self.sort_by)
        dress_once(self)
        self._fade = Fade(self, self.cut)

    def show_table(self, table: Table, frame: Frame, theme: Theme, words: Words) -> None:
        """Show this table from now on; the same rows keep their place."""
        shown = standing(table, frame)
        before = self.rows_model.table
        self._quiet = True
        self.rows_model.show_table(table, shown)
        self.names.rising, self.names.falling = words("table.sorted_up"), words("table.sorted_down")
        self.cells.dress(frame, theme, settings_of(table, shown, self.width(), frame))
        self._fade.dress(theme.colour("bg"))
        dress_ground(self, theme)
        if before is not None and [row.name for row in before.rows] != [row.name for row in table.rows]:
            self.verticalScrollBar().setValue(0)  # other rows begin with their first
        self._measure()
        self._quiet = False

    def _measure(self) -> None:
        left = 0.0
        for section, width in enumerate(self.cells.widths):
            self.setColumnWidth(section, round(left + width) - round(left))
            left += width
        self.names.setFixedHeight(self.names.height_wanted())
        self.verticalHeader().setMinimumSectionSize(10)
        for row in range(len(self.rows_model.rows)):
            self.setRowHeight(row, self.cells.row_height(row))
        self.new_heights()

    # rows

    def sort_by(self, section: int) -> None:
        """Sort by a column; the chosen row stays chosen."""
        row = self.currentIndex().row()
        name = self.rows_model.rows[row].name if row >= 0 else ""
        self._quiet = True
        self.rows_model.sort_by(section)
        self.cells.forget()
        self._measure()
        self._quiet = False
        self.point_at(name)
        self.moved.emit()

    def point_at(self, name: str) -> None:
        """Choose the row of a record without telling anyone; no row where it has none."""
        row = self.rows_model.row_of(name) if name else -1
        self._quiet = True
        if row < 0:
            self.selectionModel().clear()
        elif row != self.currentIndex().row():
            index = self.rows_model.index(row, 0)
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

    # by hand and by key

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plate = plate_at(self, self.cells, event.position().toPoint())
        if plate is not None:
            self.plate_chosen.emit(plate)
            return
        if event.position().y() >= self.floor():
            event.ignore()  # below the last row is the page
            return
        row, before = self.rowAt(event.position().toPoint().y()), self.currentIndex().row()
        super().mousePressEvent(event)
        if row >= 0 and row == before:
            self._tell(row)  # the chosen row once more: let go of it

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = plate_at(self, self.cells, event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the source of the row, Ctrl+C copies it."""
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            plates = self.rows_model.rows[row].plates
            plate = next((one for one in plates if one.key == self.rows_model.rows[row].name), None)
            plate = plate or (plates[-1] if plates else None)
            if plate is not None:
                self.plate_chosen.emit(Target("cite", plate.key, NOWHERE, NOWHERE, plate.name))
        elif event.text().isprintable() and event.text():
            event.ignore()  # letters and digits are the program's keys; the rows would search for them
        else:
            super().keyPressEvent(event)

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
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason)

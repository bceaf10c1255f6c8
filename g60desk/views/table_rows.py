"""The rows themselves: a QTableView, so that a screen reader knows it, dressed in our inks and type."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.table_columns import settings_of, standing
from g60desk.layout.table_sorting import AS_TOLD, Sorting
from g60desk.layout.table_values import Table
from g60desk.theme import Theme
from g60desk.views.drag import Drag
from g60desk.views.fade import Fade
from g60desk.views.table_chosen import ChosenRows
from g60desk.views.table_header import TableHeader
from g60desk.views.table_look import BAR, dress_ground, dress_once
from g60desk.views.table_model import OFF
from g60desk.views.table_plates import plate_at
from g60desk.words import Words


class RowsView(ChosenRows):
    """Shows the rows of one table."""

    plate_chosen = Signal(object)  # emitted with the target of a source plate
    copy_wished = Signal()  # emitted on Ctrl+C
    sorted_by = Signal(object)  # emitted with the order that someone has asked for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[Table, Frame, str, int, Sorting] | None = None  # what is shown, and on what
        self._plate: Target | None = None  # that is pressed; a finger may also be lifted that was put down elsewhere
        self._drag = Drag()
        self.names = TableHeader(self.cells, self)
        self.setHorizontalHeader(self.names)
        self.names.sectionClicked.connect(self.sort_by)
        self.selectionModel().currentChanged.connect(self._mark_column)
        dress_once(self)
        self._fade = Fade(self, self.cut)

    def show_table(self, table: Table, frame: Frame, theme: Theme, words: Words, sorting: Sorting = AS_TOLD) -> None:
        """Show this table from now on; the same rows keep their place."""
        given = (table, frame, theme.name, self.width(), sorting)
        if given == self._given:
            return
        self._given = given
        shown = standing(table, frame)
        before = self.rows_model.table
        self._quiet = True
        self.rows_model.ways = (words("table.sorted_up"), words("table.sorted_down"))
        self.rows_model.show_table(table, shown, sorting)
        self.cells.dress(frame, theme, settings_of(table, shown, self.width() - BAR, frame))
        self._fade.dress(theme, "bg")
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
        if self._given is not None:
            self._given = (*self._given[:-1], self.rows_model.sorting)
        self.sorted_by.emit(self.rows_model.sorting)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_column()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_column()

    def _mark_column(self) -> None:
        """Show by which column a key would sort."""
        self.names.point_at(self._column if self.hasFocus() else -1)

    def sort_here(self) -> None:
        """Sort by the column at which the keyboard was last, the first one where it has been at none."""
        self.sort_by(min(self._column, self.rows_model.columnCount() - 1))

    # by hand and by key

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plate = plate_at(self, self.cells, event.position().toPoint())
        self._plate = plate
        if plate is not None:
            return
        if event.position().y() >= self.floor():
            event.ignore()  # below the last row is the page
            return
        self._drag.press(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A row or a plate is chosen when it is let go of, as all else on a page; a hand that scrolls chooses none."""
        pressed, self._plate = self._plate, None
        at, chooses = event.position().toPoint(), self._drag.lift()
        if pressed is not None:
            if plate_at(self, self.cells, at) == pressed:
                self.plate_chosen.emit(pressed)
        elif chooses and (index := self.indexAt(at)).isValid():
            before = self.currentIndex().row()
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            if index.row() == before:
                self._tell(before)  # the chosen row once more: let go of it

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = self._drag.slip(event)
        if by is not None:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + by))
            return
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
                self.plate_chosen.emit(Target("cite", plate.key, OFF, OFF, plate.name))
        elif event.text().isprintable() and event.text():
            event.ignore()  # letters and digits are the program's keys; the rows would search for them
        else:
            super().keyPressEvent(event)

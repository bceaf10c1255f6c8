"""The table view: the twin of each picture, with its header and switch above and the copying buttons below."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.rows_text import table_text
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.table_page import TablePage, lay_out_table
from g60desk.layout.table_sorting import Sorting, sorting_of, sorting_words, sorts_with, table_name
from g60desk.layout.table_values import Row
from g60desk.layout.targets import in_direction
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.steady import SteadyView
from g60desk.views.table_look import BAR
from g60desk.views.table_plates import plates_of, rows_of
from g60desk.views.table_rows import RowsView


class TableView(SteadyView):
    """Shows the table of a story's view; rows are chosen like the marks of a picture."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.rows = RowsView(self)
        self.rows.row_chosen.connect(self._choose)
        self.rows.plate_chosen.connect(self.picked)
        self.rows.copy_wished.connect(self.copy_row)
        self.rows.moved.connect(self._mark_plates)
        self.rows.sorted_by.connect(self._sorted)
        self.picked.connect(self._copy_button)
        self.page: TablePage | None = None

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        self.page = lay_out_table(told, frame)
        return self.page.scene

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        frame = self.frame()
        if frame is None or self.page is None or self.told is None:
            return
        rect = self.page.place
        self.rows.setGeometry(round(rect.x), round(rect.y), round(rect.w) + BAR, max(1, round(rect.h)))
        self.rows.setAccessibleName(self.page.table.title)
        sorting = sorting_of(self.told.state, table_name(self.told))
        self.rows.show_table(self.page.table, frame, theme, self.told.words, sorting)
        chosen = self.told.state.selection
        self.rows.point_at(str(chosen) if chosen else "")
        self.rows.reveal(str(self.told.state.opened or ""))
        self._mark_plates()

    def hideEvent(self, event: QHideEvent) -> None:
        """What a room is shown next does not depend on how far somebody scrolled before."""
        super().hideEvent(event)
        if self.public:
            self.rows.point_at("")
            self.rows.scrollToTop()

    def _mark_plates(self) -> None:
        """Let the drawer find the plates: those of visible rows where they stand, the others without a place."""
        kept = [target for target in self.scene.targets if target.kind != "cite"]
        origin = self.rows.geometry().topLeft()
        plates = plates_of(self.rows, self.rows.cells, origin)
        self.scene.targets[:] = kept + plates
        self.scene.belongings.clear()
        for key, rect in rows_of(self.rows, self.rows.cells, origin, plates):
            kind, _, own = key.partition(":")
            self.scene.belong(kind, own, rect)

    def _choose(self, kind: str, key: str, name: str) -> None:
        nowhere = Rect(0, 0, 0, 0)
        self.picked.emit(Target(kind, key, nowhere, nowhere, name))

    def _sorted(self, sorting: Sorting) -> None:
        """Keep the order in the state, and have a screen reader say it."""
        if self.told is not None and self.page is not None:
            self.wished.emit({"sorts": sorts_with(self.told.state, table_name(self.told), sorting)})
            if QAccessible.isActive():
                said = sorting_words(self.told, self.page.table, sorting)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.rows, said))

    def sort_here(self) -> None:
        """Sort by the column at which the keyboard is."""
        self.rows.sort_here()

    # copying

    def _copy_button(self, target: Target) -> None:
        if target.kind == "copy":
            (self.copy_row if target.key == "row" else self.copy_table)()

    def copy_row(self) -> None:
        """Put the chosen row on the clipboard, with the names of the columns and its sources; all rows if none is."""
        row = self.rows.currentIndex().row()
        rows = self.rows.rows_model.rows
        self._copy(rows[row : row + 1] if row >= 0 else rows)

    def copy_table(self) -> None:
        """Put all rows on the clipboard, in the order in which they are shown."""
        self._copy(self.rows.rows_model.rows)

    def _copy(self, rows: list[Row]) -> None:
        if self.told is not None and self.page is not None:
            QGuiApplication.clipboard().setText(table_text(self.told, self.page.table, rows))

    # keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the switch and the buttons, then the rows; the plates are reached through their rows."""
        plates = [target for target in self.scene.targets if target.kind == "cite"]
        self.scene.targets[:] = [target for target in self.scene.targets if target.kind != "cite"]
        moved = super().focusNextPrevChild(forward)
        self.scene.targets.extend(plates)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
        elif self._into_rows(event.key()):
            self.focus_on(None)
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.rows.currentIndex().isValid():
                first = self.rows.rows_model.index(0, 0)
                self.rows.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            super().keyPressEvent(event)

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """Arrows walk the switches and the buttons; the plates are reached through their rows."""
        buttons = [one for one in self.scene.targets if one.kind != "cite"]
        return in_direction(buttons, target, dx, dy) if target is not None else next(iter(buttons), None)

    def _into_rows(self, key: int) -> bool:
        """True for an arrow that leads into the rows: from nowhere, or from what is next to them."""
        target = self.focused()
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return False
        if target is None:
            return True
        way = 1 if key == Qt.Key.Key_Down else -1
        middle = target.rect.middle[1]
        if (self.rows.geometry().center().y() - middle) * way <= 0:
            return False
        other = self.neighbour(target, 0, way)
        edge = self.rows.geometry().top() if way > 0 else self.rows.geometry().bottom()
        return other is None or (other.rect.middle[1] - edge) * way > 0

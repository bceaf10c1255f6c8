"""The names of a table's columns, which stay above the rows and sort them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from g60desk.layout.scene import Scene, Shape, Stroke
from g60desk.layout.table_columns import BLEED, SORTED
from g60desk.layout.text import flow, place
from g60desk.views.painter import paint
from g60desk.views.table_delegate import CellPainter


class TableHeader(QHeaderView):
    """The names of the columns over an ink line; pressing one sorts by it, which the name then says in words."""

    def __init__(self, delegate: CellPainter, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.delegate = delegate
        self._here = -1  # the column at which the keyboard is
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def point_at(self, section: int) -> None:
        """Mark the column at which the keyboard is; -1 for none."""
        if section != self._here:
            self._here = section
            self.viewport().update()

    def height_wanted(self) -> int:
        """The height of the names with the line under them."""
        frame = self.delegate.frame
        return round(max(frame.type("label").px * 1.3 + frame.px(30), frame.least_button)) if frame is not None else 40

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_wanted())

    def said(self, section: int) -> tuple[str, int]:
        """The name of a column, with the order in which it is sorted; as a mark, 1 or -1, where words have no room."""
        frame, model = self.delegate.frame, self.delegate.model
        name = model.column_at(section).name
        way = model.way_of(section)
        if frame is None or not way:
            return name, 0
        words = f"{name} {model.ways[way < 0]}"
        if frame.measure(words, frame.type("label", 600), frame.han) <= self.delegate.columns[section].room:
            return words, 0
        return name, way

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        frame, theme, model = self.delegate.frame, self.delegate.theme, self.delegate.model
        if frame is None or theme is None or model.table is None:
            return
        painter.save()
        painter.fillRect(rect, theme.colour("bg"))
        column = model.column_at(section)
        style = frame.type("label", 600)
        last = section == len(model.shown) - 1
        given = self.delegate.columns[section]
        left, right = rect.x() + given.before, rect.x() + rect.width() - given.after - given.beside
        scene = Scene(rect.width(), rect.height())
        name, mark = self.said(section)
        kept = SORTED * style.px if mark else 0.0
        setting = flow([name], style, given.room - kept, frame, most_lines=1)
        x = right - kept if column.right else left
        taken = place(scene, setting, x, rect.y() + frame.px(4), frame, "ink2", 1.0 if column.right else 0.0)
        if section == self._here:
            under = taken.bottom + frame.px(3)
            scene.add(Stroke(((taken.x, under), (taken.right, under)), "focus", frame.stroke("focus") / 2))
        if mark:
            scene.add(_arrow(taken.right + kept / 2, taken.y + taken.h / 2, 0.22 * style.px * mark))
        line = rect.y() + rect.height() - frame.stroke("axis") / 2
        end = rect.x() + rect.width() - (frame.px(BLEED) if last else 0.0)
        scene.add(Stroke(((left, line), (end, line)), "ink", frame.stroke("axis")))
        paint(painter, scene, theme)
        painter.restore()


def _arrow(x: float, y: float, half: float) -> Shape:
    """A triangle around a point: it points up for a positive size, down for a negative one."""
    return Shape((((x - half, y + half), (x, y - half), (x + half, y + half)),), "ink2")

"""Find anything: a field in the head of a sheet, and below it what was found, ranked, while one is typing."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from g60desk.actions import KeyMap
from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet
from g60desk.layout.told import Told
from g60desk.shell.desk import Desk
from g60desk.shell.finder import Finder
from g60desk.shell.found import field_rect, lay_out_found
from g60desk.theme import Theme, font
from g60desk.views.pane import Pane

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class Search(QObject):
    """The search of one window."""

    changed = Signal()  # emitted when other things are found, or another of them is chosen
    chosen = Signal(str)  # emitted with the `kind:key` to go to

    def __init__(self, desk: Desk, parent: QWidget, actions: Container[str] | None = None) -> None:
        """`actions` are the ids of those that are found; all those of the page where it says nothing."""
        super().__init__(parent)
        self._desk, self._actions = desk, actions
        self._finder: Finder | None = None
        self._at = 0
        self.field = QLineEdit(parent)
        self.field.hide()
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)

    def forget(self) -> None:
        """Another story is open: what there is to find is gathered anew."""
        self._finder = None

    def begin(self) -> None:
        """Start with an empty field."""
        self.field.clear()
        self._at = 0
        self.changed.emit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sheet(self, told: Told, frame: Frame) -> Sheet:
        """The sheet with what is found now."""
        found = self.finder(told).find(self.field.text())
        self._at = min(self._at, max(0, len(found) - 1))
        return lay_out_found(told, frame, self.field.text(), found, self._at)

    def finder(self, told: Told) -> Finder:
        """What there is to find."""
        if self._finder is None:
            keys, some = self._desk.keys, self._actions
            every = (*keys.page, *keys.show)
            page = keys.page if some is None else tuple(action for action in every if action.id in some)
            self._finder = Finder(told, KeyMap(page, keys.show))
        return self._finder

    def place(self, pane: Pane, told: Told, frame: Frame, theme: Theme) -> None:
        """Put the field into the head of the sheet on a pane, in the look of the theme."""
        rect = field_rect(frame)
        self.field.setFont(font(frame.type("body"), frame.han))
        ink, edge, surface = (theme.colour(name).name() for name in ("ink", "edge", "surface"))
        self.field.setStyleSheet(
            f"QLineEdit {{ color: {ink}; background: {surface}; border: 2px solid {edge}; border-radius: 8px;"
            f" padding: 0 12px; selection-background-color: {ink}; selection-color: {surface}; }}"
            f"QLineEdit:focus {{ border-color: {ink}; }}"
        )
        self.field.setPlaceholderText(told.words("search.hint"))
        self.field.setAccessibleName(told.words("search.title"))
        place = QRect(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
        pane.put_field(self.field, place)

    def _typed(self) -> None:
        self._at = 0
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            key = Qt.Key(event.key())
            found = self.finder(self._desk.told()).find(self.field.text())
            if key in _STEPS:
                self._at = min(max(self._at + _STEPS[key], 0), max(0, len(found) - 1))
                self.changed.emit()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if found:
                    self.chosen.emit(found[self._at].goes)
                return True
        return super().eventFilter(watched, event)

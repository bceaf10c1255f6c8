"""The keys of a show, whichever of its windows has them: first those of a clicker, then what the program knows.

A key that is held down, as some clickers do, moves one step and not a whole talk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from g60desk.actions import KeyMap

PLAIN = ~Qt.KeyboardModifier.KeypadModifier  # a number pad has arrows and digits as well
NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
NOT_WALKING = NO_TEXT | Qt.KeyboardModifier.ShiftModifier
DIGITS = "0123456789"
WALK = "show_walk"


class Acts(Protocol):
    """Does what keys mean."""

    def act(self, id: str) -> None:
        """Do an action of the show."""

    def run(self, id: str) -> None:
        """Do any other action."""

    def walk(self, key: Qt.Key) -> None:
        """Go from item to item by an arrow."""

    def type(self, digit: str) -> bool:
        """Take a digit, if it means one."""


class ShowKeys(QObject):
    """Takes the keys of some windows before any of their parts does."""

    def __init__(
        self, windows: Sequence[QWidget], acts: Acts, keys: Callable[[], KeyMap], sheet_takes: Callable[[int], bool],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """A key that a sheet over the console takes, by `sheet_takes`, is left to it."""
        super().__init__(parent)
        self._windows, self._acts, self._keys, self._sheet_takes = tuple(windows), acts, keys, sheet_takes
        self._passes = False  # while a key is for the picture itself

    def listen(self, on: bool) -> None:
        """Take the keys from now on, or no more."""
        app = QCoreApplication.instance()
        if app is not None:
            (app.installEventFilter if on else app.removeEventFilter)(self)

    def pass_on(self, widget: QWidget, key: Qt.Key) -> None:
        """Give a plain key to a widget, which hears it as if there were no show."""
        self._passes = True
        try:
            QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        finally:
            self._passes = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._passes or not isinstance(watched, QWidget) or watched.window() not in self._windows:
            return False
        if isinstance(watched, QLineEdit) and event.key() != Qt.Key.Key_Escape:
            return False  # who writes means letters
        field = self._written_in(watched.window())
        if field is not None and event.key() != Qt.Key.Key_Escape:
            copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
            QCoreApplication.sendEvent(field, copy)
            return True
        if not event.modifiers() & NOT_WALKING and self._sheet_takes(event.key()):
            return False
        self._pressed(event)
        return True

    def _written_in(self, window: QWidget) -> QLineEdit | None:
        """The field that was just opened in the other window, which has the keyboard as soon as the system gives it."""
        fields = (other.focusWidget() for other in self._windows if other is not window and other.isVisible())
        return next((one for one in fields if isinstance(one, QLineEdit) and one.isVisible()), None)

    def _pressed(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & PLAIN
        text = "" if modifiers & NO_TEXT else event.text()
        name = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        if text and text in DIGITS and (event.isAutoRepeat() or self._acts.type(text)):
            return
        action = self._keys().show_action_for(name, text)
        if action is not None and action.id == WALK:
            self._acts.walk(Qt.Key(event.key()))  # who holds it walks on
        elif action is not None:
            if not event.isAutoRepeat():
                self._acts.act(action.id)
        elif (other := self._keys().action_for(name, text)) is not None:
            self._acts.run(other.id)

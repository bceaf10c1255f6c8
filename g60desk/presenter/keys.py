"""The keys of a show, whichever of its windows has them: first those of a clicker, then what the program knows.

A key that is held down, as some clickers do, moves one step and not a whole talk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from g60desk.actions import KeyMap

PLAIN = ~Qt.KeyboardModifier.KeypadModifier  # a number pad has arrows and digits as well
NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
DIGITS = "0123456789"


class ShowKeys(QObject):
    """Takes the keys of some windows before any of their parts does."""

    def __init__(
        self, windows: Sequence[QWidget], act: Callable[[str], None], type_: Callable[[str], bool],
        run: Callable[[str], None], keys: Callable[[], KeyMap], parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """`act` does an action of the show, `type_` takes a digit if it means one, `run` does any other of `keys`."""
        super().__init__(parent)
        self._windows, self._act, self._type, self._run = tuple(windows), act, type_, run
        self._keys = keys

    def listen(self, on: bool) -> None:
        """Take the keys from now on, or no more."""
        app = QCoreApplication.instance()
        if app is not None:
            (app.installEventFilter if on else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() not in self._windows:
            return False
        self._pressed(event)
        return True

    def _pressed(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & PLAIN
        text = "" if modifiers & NO_TEXT else event.text()
        name = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        if text and text in DIGITS and (event.isAutoRepeat() or self._type(text)):
            return
        action = self._keys().show_action_for(name, text)
        if action is not None:
            if not event.isAutoRepeat():
                self._act(action.id)
            return
        other = self._keys().action_for(name, text)
        if other is not None:
            self._run(other.id)

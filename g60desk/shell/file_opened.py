"""A story that the Finder of macOS asks for, by a double click or a drop on the icon: it comes as an event of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpened(QObject):
    """Hears which file is asked for."""

    def __init__(self, application: QApplication, opens: Callable[[Path], None]) -> None:
        super().__init__(application)
        self._opens = opens
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self._opens(Path(event.file()))
            return True
        return False

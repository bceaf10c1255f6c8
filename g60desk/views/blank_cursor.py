"""The mouse's arrow, taken away and given back: once each, for Qt counts how often."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


class BlankCursor:
    """Says whether the arrow is hidden over the whole program."""

    def __init__(self) -> None:
        self.hidden = False

    def hide(self) -> None:
        """Hide the arrow, if it is not yet."""
        if not self.hidden:
            self.hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def show(self) -> None:
        """Show it again, if it is hidden."""
        if self.hidden:
            self.hidden = False
            QGuiApplication.restoreOverrideCursor()

"""How the window stands on the screen: as a window, over all of it, or as the page alone for a room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Standing:
    """Knows how the window on the screen stands, and lets it stand otherwise."""

    def __init__(self, window: QWidget) -> None:
        self.presenting = False  # True while the page stands alone, without foot and messages
        self._shown = window
        self._full_before = False  # how the window stood before it was presented

    @property
    def _window(self) -> QWidget:
        return self._shown.window()

    def place(self) -> dict[str, object]:
        """Where the window stands, as the settings keep it."""
        rect = self._window.normalGeometry()
        place = (rect.x(), rect.y(), rect.width(), rect.height())
        return {"geometry": place, "maximised": self._window.isMaximized()}

    def toggle_full(self) -> None:
        """Fill the screen, or be a window again."""
        self.presenting = False
        self._fill(not self._window.isFullScreen())

    def toggle_presenting(self) -> None:
        """Fill the screen with the page alone, or stand as before."""
        self.presenting = not self.presenting
        if self.presenting:
            self._full_before = self._window.isFullScreen()
        self._fill(self.presenting or self._full_before)

    def step_out(self) -> None:
        """End presenting, else be a window again."""
        if self.presenting:
            self.toggle_presenting()
        else:
            self._fill(False)

    def _fill(self, full: bool) -> None:
        state = self._window.windowState()
        whole = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | whole if full else state & ~whole)

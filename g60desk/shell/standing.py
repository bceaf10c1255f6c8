"""How the window stands on the screen: as it was left, over all of it, or as the page alone for a room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from g60desk.shell.settings import Store


class Standing:
    """Puts one window on its screen, and remembers where it was."""

    def __init__(self, window: QWidget, store: Store) -> None:
        self.presenting = False  # True while the page stands alone, without foot and messages
        self._window = window
        self._store = store
        self._full_before = False  # how the window stood before it was presented

    def as_remembered(self) -> None:
        """Stand where the window stood last, if that is on a screen, and never larger than the screen."""
        at = self._store.now.geometry
        if at is not None and any(s.geometry().intersects(QRect(*at)) for s in self._window.screen().virtualSiblings()):
            self._window.setGeometry(*at)
        room = self._window.screen().availableGeometry().size()
        self._window.resize(self._window.size().boundedTo(room))
        if self._store.now.maximised:
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)

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

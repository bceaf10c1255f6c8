"""What the program says to visitors: news for a moment, and never what only its keeper can mend."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from g60desk.kiosk.window import KioskWindow
from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.shell.strip import Strip


class HallNews(QObject):
    """Shows what was said over the page, while somebody is there to read it."""

    def __init__(self, desk: Desk, window: KioskWindow, visited: Callable[[], bool]) -> None:
        super().__init__(window)
        self._desk, self._window, self._visited = desk, window, visited
        self._strip = Strip(window)
        self._strip.picked.connect(lambda _: desk.messages.clear())
        desk.messages.changed.connect(self.show)

    def show(self) -> None:
        """Show what is said now, or nothing."""
        page, said = self._window.page, self._desk.messages.now
        sheet = page.frame()
        if sheet is not None and page.told is not None:
            heard = said if self._visited() and said is not None and said.weight is Weight.NEWS else None
            self._strip.show_message(heard, page.told, self._desk.theme, sheet)

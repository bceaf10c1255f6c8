"""How staff end a kiosk, or look how it is; and how its supervisor does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from g60desk.kiosk.exits import Exit
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.staff import StaffView
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.foot_names import other_language
from g60desk.layout.hall_staff import Facts
from g60desk.layout.told import Told
from g60desk.shell.desk import Desk
from g60desk.shell.hall_facts import Kept, facts_of


class Staff(QObject):
    """Lets the staff in who knock and know the PIN; `visited` says whether a visitor is there."""

    ended = Signal(int)  # emitted with the exit code when the kiosk is to end
    gone = Signal()  # emitted when their pages are gone and what was there before is shown again

    def __init__(self, desk: Desk, window: KioskWindow, pin: Pin, visited: Callable[[], bool]) -> None:
        super().__init__(window)
        self._desk, self._window, self._visited = desk, window, visited
        self._wished: int | None = None  # the exit code that is waited with until nobody is there
        self._language = ""  # of these pages, which is none of the visitor's
        self.kept = Kept(begun=datetime.now().astimezone())
        window.staff = StaffView(pin, self.facts, window)
        window.staff.chosen.connect(self._chosen)

    def knocked(self) -> None:
        """Ask for the PIN."""
        self._language = self._desk.session.state.language
        self._window.ask_staff(self._told(), self._desk.theme, self._window.hall())

    def _told(self) -> Told:
        return self._desk.told_in(msgspec.structs.replace(self._desk.session.state, language=self._language))

    def _chosen(self, wish: str) -> None:
        assert self._window.staff is not None
        if wish == "language":
            self._language = other_language(self._told())
            self._window.turn_staff(self._told(), self._desk.theme, self._window.hall())
            return
        self._window.staff.hide()
        if wish != "back":
            self.ended.emit(Exit.CLOSED if wish == "leave" else Exit.NIGHTLY)
            return
        if self._visited():
            self._window.show_page()
        else:
            self._window.show_attract()
            self.look()
        self.gone.emit()

    def facts(self, told: Told) -> tuple[Facts, ...]:
        """What the staff may want to know."""
        return facts_of(told, self._desk.problems, self._window, self.kept)

    def end_when_free(self, code: int) -> None:
        """End with an exit code as soon as no visitor is there."""
        self._wished = code
        self.look()

    def look(self) -> None:
        """End now, if that was wished and nobody is there."""
        if self._wished is not None and not self._visited() and not self._window.asks_staff:
            self.ended.emit(self._wished)

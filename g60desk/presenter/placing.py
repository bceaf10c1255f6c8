"""Where the windows are during a show: its two on their screens, the program's own aside, and the computer awake."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from g60desk.presenter.mover import Mover
from g60desk.presenter.screens import QtScreens
from g60desk.presenter.seating import Wish, remembered, seen_by_room
from g60desk.presenter.standing import WindowStanding
from g60desk.presenter.wake import Awake


class Placing(QObject):
    """Two windows of a show instead of `home`, from `begin` to `end`; `seats` are the wishes of the settings."""

    wished = Signal(object)  # emitted with the seats to be remembered
    told = Signal(str)  # emitted with the key of a sentence for who speaks

    def __init__(
        self, audience: QWidget, console: QWidget, home: QWidget, seats: Iterable[object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = WindowStanding(home)
        both = WindowStanding(audience), WindowStanding(console)
        self.mover = Mover(*both, QtScreens(self), remembered(seats), self)
        self.mover.wished.connect(self._wished)
        self.mover.news.connect(self.told)
        self._awake = Awake(self)
        self._awake.failed.connect(self._asleep)

    @property
    def covered(self) -> bool:
        """True while the console hides, because the audience's window has the only screen."""
        return self.mover.seats.console is None

    def begin(self) -> None:
        """Show the two, and then take the program's window away: there is always one."""
        self.mover.begin()
        self._home.hide()
        self._awake.begin()

    def faces_room(self, home: QWidget) -> bool:
        """True where a window that comes back to its place is seen by the audience as well as by who speaks."""
        middle = home.geometry().center()
        return seen_by_room(self.mover.seats, middle.x(), middle.y())

    def swap(self) -> None:
        """Let the two change places."""
        self.mover.swap()

    def reveal(self) -> None:
        """Show the console, if it hides."""
        if self.covered:
            self.mover.swap()

    def end(self) -> None:
        """Be as before the show."""
        self._awake.end()
        self._home.end()
        self.mover.end()

    def _wished(self, wishes: tuple[Wish, ...]) -> None:
        self.wished.emit(tuple(msgspec.to_builtins(wishes)))

    def _asleep(self) -> None:
        self.told.emit("screens.asleep")

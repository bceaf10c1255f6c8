"""Whether somebody is there: glass and keys are watched, and who is quiet for long is asked before she is gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from g60desk.kiosk.idle import IdleWatch, Mood, Patience
from g60desk.kiosk.in_sight import InSight
from g60desk.kiosk.sense import Sense
from g60desk.kiosk.window import KioskWindow
from g60desk.shell.desk import Desk

LOOK = 250  # ms between two looks whether somebody is there


class Watching(QObject):
    """Watches one window, and asks in it."""

    gone = Signal(float)  # emitted when nobody answered, with the s for which nobody was there

    def __init__(
        self, desk: Desk, window: KioskWindow, clock: Callable[[], float], patience: Patience | None = None
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._clock = desk, window, clock
        self.idle = IdleWatch(clock, patience)
        self.sense = Sense(window, clock)
        self.sense.answers = lambda: self.idle.mood is Mood.ASKING
        self.sense.alive.connect(self._alive)
        self._in_sight = InSight()
        self.looks = QTimer(self)
        self.looks.setInterval(LOOK)
        self.looks.timeout.connect(self.look)

    @property
    def visited(self) -> bool:
        """True while somebody is there, or is asked."""
        return self.idle.mood is not Mood.AWAY

    def come(self) -> None:
        """Somebody is there from now on."""
        self.idle.touched()
        self.looks.start()

    def leave(self) -> None:
        """Nobody is there any more."""
        self.looks.stop()
        self.idle.leave()

    def forget(self) -> None:
        """What was in sight is not any more."""
        self._in_sight.forget()

    def look(self) -> None:
        """Look whether somebody is still there."""
        if self._window.asks_staff:
            self.idle.touched()
        self.idle.held = self.sense.hands.held(self._clock())
        self.idle.reading = self._in_sight.seconds(self._window.page.view)
        mood = self.idle.look()
        if mood is Mood.AWAY:
            self.gone.emit(self.idle.waits)
        else:
            self.ask(mood is Mood.ASKING)

    def ask(self, asks: bool) -> None:
        """Ask whether somebody is there, or ask no more."""
        self._window.ask(self._desk.told() if asks else None, self._desk.theme, self.idle.left)

    def _alive(self) -> None:
        if self.visited and self.idle.touched() is Mood.ASKING:
            self.ask(False)

    def end(self) -> None:
        """Watch no more."""
        self.looks.stop()
        self.sense.end()

"""A kiosk in its opening hours: awake while the hall is open, dark while it is closed, whatever the clock does.

The hours are asked again and again instead of being waited for.  Nobody who is still reading is left in the dark.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from g60desk.kiosk.dark import Dark
from g60desk.kiosk.hours import Hours
from g60desk.presenter.wake import Awake


def _now() -> datetime:
    return datetime.now(UTC)


class HallHours(QObject):
    """Keeps a window awake or dark; `busy` says whether somebody is there, `now` the time with its zone."""

    opened = Signal()  # emitted when the dark is over
    closed = Signal()  # emitted when it begins

    def __init__(
        self, hours: Hours, window: QWidget, busy: Callable[[], bool], now: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(window)
        self._hours, self._busy, self._now = hours, busy, now
        self.dark = Dark(window)
        self.awake = Awake(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Keep the hours from now on."""
        self.look()

    def look(self) -> None:
        """Be as it should be now."""
        now = self._now()
        if self._hours.is_open(now):
            self.awake.begin()
            if not self.dark.isHidden():
                self.dark.hide()
                self.opened.emit()
        elif self.dark.isHidden() and not self._busy():
            self.awake.end()
            self.dark.cover()
            self.closed.emit()
        self._timer.start(round(1000 * self._hours.look_again(now)))

    def again(self) -> None:
        """Be dark over whatever has come up beneath, where it is dark."""
        if not self.dark.isHidden():
            self.dark.cover()
            self.closed.emit()

    def end(self) -> None:
        """Keep no hours any more."""
        self._timer.stop()
        self.awake.end()
        self.dark.hide()

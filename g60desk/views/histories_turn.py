"""One axis of histories turns into the other: how far that is, and when the next picture is due.

Nothing ticks while nothing turns.  A press on the other axis while it turns lets it go back from where it is.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.easing import Curve, eased

FRAME = 16  # ms


class AxisTurn(QObject):
    """The way from one axis (0) to the other (1); `clock` gives a time in ms."""

    turned = Signal()  # emitted when there is another picture to be seen

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self._part, self._goal = 0.0, 0.0  # parts of the time
        self._seen: float | None = None  # when `_part` was so
        self._long, self._curve = 1.0, (0.0, 0.0, 1.0, 1.0)
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def moving(self) -> bool:
        """True while it turns."""
        return self._part != self._goal

    @property
    def share(self) -> float:
        """How much of the way from the first axis to the second is done."""
        return eased(self._curve, self._part)

    def begin(self, goal: float, long: float, curve: Curve) -> None:
        """Turn to an axis, in `long` ms for the whole way; what turns already goes there from where it is."""
        self._part = self._part if self.moving else 1.0 - goal
        self._goal, self._long, self._curve, self._seen = goal, max(1.0, long), curve, None
        self._timer.start(FRAME)

    def stop(self) -> None:
        """Be at the end at once."""
        self._part = self._goal
        self._timer.stop()

    def advance(self) -> None:
        """Show what is to be seen at this time; the first picture takes longest: time begins when it is seen."""
        now = self.clock()
        if self._seen is not None:
            gone = (now - self._seen) / self._long
            down = self._part > self._goal
            self._part = max(self._goal, self._part - gone) if down else min(self._goal, self._part + gone)
        self._seen = now
        if not self.moving:
            self._timer.stop()
        self.turned.emit()

"""How a window of time moves by itself: on from a drag, ever slower, or smoothly to another window.

Pure arithmetic on times in ms since the motion began.  `views/glide.py` gives it a clock and shows it.
"""

from __future__ import annotations

from collections import deque
from math import exp, log
from typing import Protocol

import msgspec

from g60desk.layout.scale import Window

OF_LATE = 80.0  # ms before a finger is lifted, that say how fast it was
SLOWING = 325.0  # ms in which a slide loses all but 37 % of its speed
FLIGHT = 250.0  # ms from one window to another, where a hand waits for it
LEAST_SPEED = 0.12  # px per ms: slower than that, a hand has put the window where it wants it
UNSEEN = 0.5  # px: a slide with no more than that before it is over


class Pace:
    """How fast something that is held moves."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()  # when, in ms, and where, in px
        self.last = 0.0  # where it was seen last

    def forget(self) -> None:
        """Something else is held."""
        self._marks.clear()

    def mark(self, ms: float, px: float) -> None:
        """It is there now."""
        self.last = px
        self._marks.append((ms, px))
        self._let_go_of_old(ms)

    def speed(self, ms: float) -> float:
        """The px per ms of late; 0 where it has rested since."""
        self._let_go_of_old(ms)
        if len(self._marks) < 2:
            return 0.0
        (began, start), (_, end) = self._marks[0], self._marks[-1]
        return (end - start) / (ms - began) if ms > began else 0.0

    def _let_go_of_old(self, ms: float) -> None:
        while self._marks and self._marks[0][0] < ms - OF_LATE:
            self._marks.popleft()


class Motion(Protocol):
    """A window on its way."""

    def at(self, ms: float) -> Window:
        """Where the window is so long after it set out."""
        ...

    def over(self, ms: float) -> bool:
        """True when it has arrived."""
        ...


class Slide(msgspec.Struct, frozen=True):
    """A window that was let go of at a `speed` in days per ms, and is slowed in proportion to its speed.

    So it goes on for `speed` times the time constant, exp(-t / 325 ms) of which is still to come: the law and the
    constant of scrolling on phones, as measured by A. Hidayat, "Flick list with its momentum scrolling and
    deceleration", 2011.  `unseen` is how many days are too few to be seen.
    """

    window: Window
    speed: float
    unseen: float

    def at(self, ms: float) -> Window:
        gone = self.speed * SLOWING * (1 - exp(-ms / SLOWING))
        return self.window[0] + gone, self.window[1] + gone

    def over(self, ms: float) -> bool:
        return abs(self.speed) * SLOWING * exp(-ms / SLOWING) < self.unseen


class Flight(msgspec.Struct, frozen=True):
    """A window that goes over into another one: its length by equal factors in equal times, about a fixed day.

    The day that has the same place in both windows keeps it all the way, as it does on the best path of J. J. van Wijk
    and W. Nuij, "Smooth and efficient zooming and panning", 2003, where nothing has to be passed on the way.  Between
    windows of one length that is a plain move.  It `lasts` so many ms.
    """

    start: Window
    end: Window
    lasts: float = FLIGHT

    def at(self, ms: float) -> Window:
        rest = 1 - min(max(ms / self.lasts, 0.0), 1.0)
        share = 1 - rest**3  # quick at first, so that what was pressed answers at once
        length = self.start[1] - self.start[0]
        growth = (self.end[1] - self.end[0]) / length
        if abs(log(growth)) > 1e-6:
            length *= growth**share
            share = (growth**share - 1) / (growth - 1)
        begin = self.start[0] + (self.end[0] - self.start[0]) * share
        return begin, begin + length

    def over(self, ms: float) -> bool:
        return ms >= self.lasts

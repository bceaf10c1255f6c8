"""When the pictures of the loop come, stay and go: arithmetic, given a clock."""

from __future__ import annotations

import math
from collections.abc import Callable

from g60desk.kiosk.reading_time import reading_seconds
from g60desk.layout.scene import Point
from g60desk.tokens import Motion

COMES = 5.0  # s in which a picture comes in: slow, for a hall
SHIFT, SHIFTS = 12.0, 8  # px that the page stands off its place, and in how many directions in turn
SOON = 0.05  # s, the shortest wait


class AttractLoop:
    """Which picture is shown, and how far it has come in; `moves` and `says` tell of the pictures by their number."""

    def __init__(self, motion: Motion, most_fps: float, clock: Callable[[], float]) -> None:
        self._motion, self._fps, self.clock = motion, most_fps, clock
        self.still = False  # True where nothing may move
        self.count = 1
        self.moves: Callable[[int], bool] = lambda _: False
        self.says: Callable[[int], str] = lambda _: ""
        self.number = 0  # of the picture that is shown
        self.rounds = 0  # that are over
        self._since = 0.0  # when the picture began to come in

    def enter(self) -> None:
        """Let the present picture come in from now on."""
        self._since = self.clock()

    def turn(self) -> None:
        """On to the next picture, or to the first one again; an only picture stays, and is there already."""
        self.number = (self.number + 1) % self.count
        self.rounds += self.number == 0
        self._since = self.clock() - (COMES if self.count == 1 else 0.0)

    @property
    def part(self) -> float:
        """How far the picture has come in, 0 to 1."""
        if self.still or not self.moves(self.number):
            return 1.0
        return min(1.0, max(0.0, (self.clock() - self._since) / COMES))

    @property
    def over(self) -> bool:
        """True when the picture has been there for long enough."""
        return self._since + self._stays() <= self.clock()

    @property
    def wait(self) -> float:
        """The seconds until something changes."""
        return 1.0 / self._fps if self.part < 1.0 else max(SOON, self._since + self._stays() - self.clock())

    def _stays(self) -> float:
        """The seconds of the picture: those of the design, or as long as its words take to be read twice."""
        least = self._motion.reduced["attract_frame"] if self.still else self._motion.duration["attract_frame"]
        coming = COMES if not self.still and self.moves(self.number) else 0.0
        return max(least / 1000, coming + 2 * reading_seconds([self.says(self.number)]))

    def shift(self, s: float) -> Point:
        """How far the page stands off its place in this round, in px of a sheet of scale s."""
        if not self.rounds:
            return 0.0, 0.0
        angle, far = math.tau * self.rounds / SHIFTS, SHIFT * min(1.0, s)
        return round(far * math.cos(angle)), round(far * math.sin(angle))

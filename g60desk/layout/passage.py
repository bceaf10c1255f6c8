"""How one page passes into another: the old one leaves, then the new one comes out of the paper (`visual.md`, 8).

Pure arithmetic on times in ms.  The first moment is there before the new page is, which may take long to be made: what
has been waited for is taken from the rest of the passage, so that its end is where it was promised.
"""

from __future__ import annotations

from typing import NamedTuple

from g60desk.layout.easing import Curve, eased

LEAVES = 1 / 3  # of the time, in which the old page leaves
COMES = 1 / 4  # of the time, from which on the new page is seen
FIRST = LEAVES / 5  # of the time: so far gone in its first moment that a room sees it
FRAME = 16.0  # ms between two moments
LEAST = 100.0  # ms left for the new page when it was long in the making


class Moment(NamedTuple):
    """What lies over the new page: paper, and the old page over that, both from 0 (not seen) to 1."""

    paper: float
    old: float


class Passage:
    """One passage from its first moment on, which is to last so many ms after `now`."""

    def __init__(self, now: float, lasts: float, curve: Curve) -> None:
        self.lasts = lasts
        self.part = FIRST  # of the way
        self._curve = curve
        self._seen, self._ends = now, now + lasts

    def ready(self, now: float) -> None:
        """The new page is there."""
        self._ends = max(self._ends, now + min(LEAST, self.lasts))
        self._seen = now

    def go_on(self, now: float) -> None:
        """Come to where it is at this time; a frame that was late is no leap."""
        gone = min(max(now - self._seen, 0.0), 2 * FRAME)
        left = max(self._ends - now, 0.0) + gone
        self.part = 1.0 if now >= self._ends else self.part + (1.0 - self.part) * gone / left
        self._seen = now

    @property
    def over(self) -> bool:
        """True when the new page is all that is seen."""
        return self.part >= 1.0

    @property
    def moment(self) -> Moment:
        """What is seen now."""
        new = eased(self._curve, (self.part - COMES) / (1.0 - COMES))
        return Moment(1.0 - new, max(0.0, 1.0 - self.part / LEAVES))

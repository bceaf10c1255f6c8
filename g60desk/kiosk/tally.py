"""What one visit adds to the counts: which stops were seen and for how long, in which languages, and how it ended.

Nothing of it says who or when: a visit is counted for its day, and is forgotten when it has been added.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec

LONGEST = 1800.0  # s that are believed at one stop


class Counted(StrEnum):
    """What is counted."""

    VISIT = "visit"
    STEP = "step"
    VIEW = "view"
    LANGUAGE = "language"
    END = "end"


class Ending(StrEnum):
    """How a visit ended: nobody was there any more, or it was ended by hand, or the program was."""

    IDLE = "idle"
    HAND = "start-over"
    CLOSED = "closed"


class Row(msgspec.Struct, frozen=True):
    """So many of something, and the seconds that they took together."""

    what: Counted
    key: str
    count: int = 1
    seconds: float = 0.0


class Tally:
    """Counts one visit on a clock that never goes back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begun = self._since = clock()
        self._now: dict[Counted, str] = {}
        self._spent: dict[tuple[Counted, str], float] = {}
        self._times: dict[tuple[Counted, str], int] = {}

    def at(self, view: str, language: str, step: str = "") -> None:
        """From now on that is shown; `step` is empty away from the tour."""
        self._settle(0.0)
        now = {Counted.VIEW: view, Counted.LANGUAGE: language, Counted.STEP: step}
        for what, key in now.items():
            if key and self._now.get(what) != key:
                self._times[what, key] = self._times.get((what, key), 0) + 1
        self._now = now

    def ended(self, how: Ending, quiet: float = 0.0) -> tuple[Row, ...]:
        """What the visit adds; during its last `quiet` seconds nobody was there any more."""
        self._settle(quiet)
        whole = max(0.0, self._clock() - self._begun - quiet)
        rows = [Row(what, key, times, self._spent.get((what, key), 0.0)) for (what, key), times in self._times.items()]
        return (Row(Counted.VISIT, "", 1, whole), Row(Counted.END, str(how)), *rows)

    def _settle(self, quiet: float) -> None:
        now = self._clock()
        stretch = min(LONGEST, max(0.0, now - self._since - quiet))
        self._since = now
        for what, key in self._now.items():
            if key:
                self._spent[what, key] = self._spent.get((what, key), 0.0) + stretch

"""A rehearsal: how long each step really takes beside its plan, and whether the talk is ahead or behind.

The time runs from the first move on, as speakers know it: whoever waits for the room at the first step has not begun.
Seconds are those of a clock that is handed in, such as `time.monotonic`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from g60desk.story.model import Key
from g60desk.tour.route import Route

LEAST_MOVES, LEAST_SECONDS = 2, 20.0  # of a rehearsal that is worth keeping
PASSED = 3.0  # s: who was at a step for less has only passed it


class Pace(msgspec.Struct, frozen=True):
    """How a talk stands, in seconds: of its step what is planned and spent, of the whole what is over and left.

    `ahead` is how much sooner it is at this step than planned, negative when it is behind and 0 within the step's own
    time; `remaining` of the chosen length is negative once that is over.
    """

    planned: float
    spent: float
    elapsed: float
    ahead: float
    remaining: float


def told_seconds(times: Mapping[Key, float]) -> dict[Key, int]:
    """The whole seconds of the steps that were told and not only passed, as they are written into a tour."""
    return {step: round(seconds) for step, seconds in times.items() if seconds >= PASSED}


class Rehearsal:
    """Counts the time at each step; it begins with the first move, or when it is told to."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.moves = 0
        self._spent: dict[Key, float] = {}
        self._at: Key = ""
        self._from: Key = ""  # the step at which the time began to run
        self._since: float | None = None  # the clock when the present stretch began; None while nothing is counted

    @property
    def begun(self) -> bool:
        """True once the time has begun to run."""
        return bool(self._from)

    @property
    def running(self) -> bool:
        """True while time is counted."""
        return self._since is not None

    def enter(self, step: Key) -> None:
        """Be at a step from now on; to come to another one begins the time."""
        moved = bool(self._at) and step != self._at
        self._settle()
        self._at = step
        self.moves += moved
        if moved and not self.begun:
            self.start()

    def start(self) -> None:
        """Count from now on, for the first time or after a pause."""
        self._settle()
        self._from = self._from or self._at
        self._since = self._clock()

    def toggle(self) -> None:
        """Count, or count no more until the next call."""
        (self.pause if self.running else self.start)()

    def pause(self) -> None:
        """Count no more until `start`."""
        self._settle()
        self._since = None

    def reset(self, *, elsewhere: bool = False) -> None:
        """Forget all times; the step stays, unless the next one is that of another talk."""
        self._at = "" if elsewhere else self._at
        self._spent.clear()
        self.moves = 0
        self._from, self._since = "", None

    def spent(self, step: Key) -> float:
        """The seconds at a step, all visits together."""
        return self._spent.get(step, 0.0) + (self._stretch() if step == self._at else 0.0)

    @property
    def elapsed(self) -> float:
        """All seconds that were counted."""
        return sum(self._spent.values()) + self._stretch()

    @property
    def times(self) -> dict[Key, float]:
        """The seconds at each step that time was counted at, to a tenth."""
        steps = dict.fromkeys((*self._spent, *([self._at] if self.running else [])))
        return {step: round(self.spent(step), 1) for step in steps if self.spent(step)}

    @property
    def worth_keeping(self) -> bool:
        """True for what is more than a look at the first steps."""
        return self.moves >= LEAST_MOVES and self.elapsed >= LEAST_SECONDS

    def pace(self, route: Route) -> Pace:
        """How the talk stands on a route, at the step that was entered last."""
        place, start = route.at(self._at), route.at(self._from)
        elapsed = self.elapsed
        planned, ahead = 0.0, 0.0
        if place >= 0:
            begun = route.span(start)[0] if start >= 0 else 0
            first, last = (when - begun for when in route.span(place))
            planned = route.stops[place].seconds
            ahead = first - elapsed if elapsed < first else last - elapsed if elapsed > last else 0.0
        return Pace(planned, self.spent(self._at), elapsed, ahead if self.begun else 0.0, route.allowed - elapsed)

    def _stretch(self) -> float:
        """The seconds of the present stretch."""
        return self._clock() - self._since if self._since is not None else 0.0

    def _settle(self) -> None:
        """Write down the present stretch, and begin the next one."""
        if self._since is not None:
            now = self._clock()
            self._spent[self._at] = self._spent.get(self._at, 0.0) + now - self._since
            self._since = now

"""When a kiosk's window is alive, when it has to be started anew, and when one had better stop trying.

Rules only: they are told the time and what was seen.  Seconds are those of a clock that never goes back.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, time, timedelta
from enum import StrEnum

import msgspec

LATE = 5.0  # s between two looks, after which nobody can say what happened meanwhile


class Fault(StrEnum):
    """What ended a window that was not asked to end."""

    START = "start"  # it painted nothing in time
    HANG = "hang"  # it stopped painting
    MEMORY = "memory"  # it took more than it may
    CRASH = "crash"  # it ended by itself


class Limits(msgspec.Struct, frozen=True):
    """Seconds and bytes; `nightly` is the local time of the planned restart, None for none.

    A window has `start` to paint its first frame and then `hang` from one to the next.  Who is asked to end gets
    `polite`, or, where a visitor may be there, `visit`.  After `crashes` within `within` the still page stands for
    `still`; where even that crashes, `dark` is waited.  A screen that is not there yet is tried `screens` times.
    """

    start: float = 60.0
    hang: float = 15.0
    memory: int = 1_500_000_000
    polite: float = 10.0
    visit: float = 1800.0
    crashes: int = 3
    within: float = 600.0
    still: float = 1800.0
    dark: float = 60.0
    screens: int = 6
    screen_wait: float = 5.0
    look: float = 0.5
    nightly: time | None = time(4, 0)


class Pulse:
    """The life of one window as it was seen."""

    def __init__(self, limits: Limits, now: float) -> None:
        self._limits = limits
        self._last = self._looked = now
        self.painted = False

    def beat(self, when: float) -> None:
        """A frame was painted."""
        self.painted = True
        self._last = max(self._last, when)

    def fault(self, now: float, memory: int) -> Fault | None:
        """What is wrong with the window now, to be asked often.

        A look that comes late, because the computer slept or was too busy, is held against nobody.
        """
        if now - self._looked > LATE + self._limits.look:
            self._last += now - self._looked
        self._looked = now
        if now - self._last > (self._limits.hang if self.painted else self._limits.start):
            return Fault.HANG if self.painted else Fault.START
        return Fault.MEMORY if memory > self._limits.memory else None


class Brake:
    """Counts crashes: after too many in too short a time only a still page is shown, for a while."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._times: deque[float] = deque(maxlen=limits.crashes)
        self._until: float | None = None

    def crashed(self, now: float) -> float:
        """A window has crashed; gives the seconds to wait before the next start."""
        if self.on(now):  # not even the still page stands
            self._until = now + self._limits.dark + self._limits.still
            return self._limits.dark
        self._times.append(now)
        if len(self._times) == self._limits.crashes and now - self._times[0] <= self._limits.within:
            self._until = now + self._limits.still
        return 0.0

    def on(self, now: float) -> bool:
        """True while only the still page may be shown."""
        if self._until is not None and now >= self._until:
            self.release()
        return self._until is not None

    def release(self) -> None:
        """Count from the beginning again."""
        self._until = None
        self._times.clear()


def nightly_due(at: time | None, started: datetime, now: datetime) -> bool:
    """True when the time of the planned restart has come since a window was started; both are local times.

    A clock that was set back makes none due, and one that was set forward by days only one.
    """
    if at is None or now <= started:
        return False
    latest = datetime.combine(now.date(), at)
    if latest > now:
        latest -= timedelta(days=1)
    return latest > started

"""What happens when something goes wrong under Qt's hands, which would go on as if nothing were.

It is told in the log, and the visit is over: all is made anew, so that nobody goes on with half a page.  Where that
does not help, the window ends, and its supervisor begins from the start.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from types import TracebackType

CRASHED = 1  # the exit code of a window that could not help itself; none of those that are promised
HELPED = 10.0  # s without another error, after which making anew is taken to have helped


class Failing:
    """Takes the errors that nobody has caught; `anew` has the page made anew when the present deed is over."""

    def __init__(
        self,
        anew: Callable[[], object],
        end: Callable[[int], object] = os._exit,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._anew, self._end, self._clock = anew, end, clock
        self._last: float | None = None

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Be `sys.excepthook`."""
        sys.__excepthook__(kind, error, trace)
        sys.stderr.flush()
        now = self._clock()
        if self._last is not None and now - self._last < HELPED:
            self._end(CRASHED)
            return
        self._last = now
        self._anew()

    def begin(self) -> None:
        """Take them from now on."""
        sys.excepthook = self

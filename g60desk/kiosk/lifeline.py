"""The window's end of the line to its supervisor: it tells of painted frames, and hears when to end.

Two pipes, standard input and output, which every system has.  A byte goes out for a painted frame, a line comes in
that asks to end; and when the supervisor has died, whatever killed it, the line is cut and the window goes too.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

BEAT = b"."
LEAST = 0.5  # s between two bytes
GRACE = 5.0  # s that an orphan has to end in good order
ORPHANED = 1  # the exit code of one that did not; nobody is left to read it


class Lifeline:
    """The line, on two file descriptors that nothing else may use."""

    def __init__(
        self, hears: int, tells: int, clock: Callable[[], float] = time.monotonic, least: float = LEAST
    ) -> None:
        self._hears, self._tells = hears, tells
        self._clock, self._least = clock, least
        self._told = float("-inf")
        self._lock = Lock()
        with suppress(AttributeError, OSError):  # Windows has it from Python 3.12 on; else the pipe is long enough
            os.set_blocking(tells, False)

    @classmethod
    def taken(cls, least: float = LEAST) -> Lifeline:
        """The line of this process; what is printed from now on goes to the log, and nothing can be read."""
        hears, tells = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        return cls(hears, tells, least=least)

    def painted(self) -> None:
        """A frame has been painted, and the one before is on the screen; as often as one likes."""
        now = self._clock()
        with self._lock:
            if now - self._told < self._least:
                return
            self._told = now
        with suppress(OSError):  # full, since nobody reads, or cut: then `listen` knows
            os.write(self._tells, BEAT)

    def listen(self, asked: Callable[[int], None], orphaned: Callable[[], None], grace: float = GRACE) -> Thread:
        """Hear on a thread of its own: `asked` gets the exit code that is wished, `orphaned` is called without.

        An orphan that has not ended after the grace is ended, though it hang.
        """
        thread = Thread(target=self._listen, args=(asked, orphaned, grace), name="lifeline", daemon=True)
        thread.start()
        return thread

    def _listen(self, asked: Callable[[int], None], orphaned: Callable[[], None], grace: float) -> None:
        waiting = b""
        with suppress(OSError):
            while heard := os.read(self._hears, 256):
                *lines, waiting = (waiting + heard).split(b"\n")
                for line in lines:
                    word, _, code = line.partition(b" ")
                    if word == b"end" and code.isdigit():
                        asked(int(code))
        try:
            orphaned()
        finally:
            time.sleep(grace)
            os._exit(ORPHANED)

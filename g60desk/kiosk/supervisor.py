"""Keeps a kiosk's window on the screen: starts it, watches it live, and starts it anew when it does not.

Nothing here knows Qt, so that what brings Qt down cannot bring this down.  The window is a process of its own, on a
line that is cut when either end dies (docs/decisions/supervisor.md).
"""

from __future__ import annotations

import math
import signal
import time
from collections.abc import Callable
from datetime import datetime
from threading import Event
from typing import Any

import msgspec

from g60desk.kiosk.exits import AGAIN, FINAL, Exit
from g60desk.kiosk.kiosk_log import KioskLog
from g60desk.kiosk.supervisor_child import Child
from g60desk.kiosk.supervisor_rules import Brake, Fault, Limits, Pulse, nightly_due

Start = Callable[[bool], Child]  # starts a window, or with True one that shows only the still page


class News(msgspec.Struct, frozen=True):
    """How a supervisor hears of new stories, and what it says of them.

    `came` is True once when there is one, `painted` is called when a window has painted its first picture, `stood` when
    it has stood for long enough, and `take_back` when windows crash too often: True says that something was changed,
    and that it is worth a try.
    """

    came: Callable[[], bool] = lambda: False
    painted: Callable[[], object] = lambda: None
    stood: Callable[[], object] = lambda: None
    take_back: Callable[[], bool] = lambda: False


class End(msgspec.Struct, frozen=True):
    """How a window ended: by an exit code, or by a fault for which it was ended."""

    code: int
    fault: Fault | None = None


class Supervisor:
    """Runs windows one after the other until staff closes one; `now` is the local time."""

    def __init__(
        self, start: Start, log: KioskLog, limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic, now: Callable[[], datetime] = datetime.now,
        news: News | None = None,
    ) -> None:  # fmt: skip
        self._start, self._log, self._news = start, log, news or News()
        self._limits = limits or Limits()
        self._clock, self._now = clock, now
        self._brake = Brake(self._limits)
        self._told = Event()

    def stop(self, *_: Any) -> None:
        """End the window in good order, and `run` with it; may be called from a signal or another thread."""
        self._told.set()

    def run(self) -> int:
        """Keep a window on the screen; gives the exit code that is promised."""
        dark = 0
        while not self._told.is_set():
            still = self._brake.on(self._clock())
            self._log.note("the still page is shown" if still else "the window is started")
            end = self._one(still)
            if self._told.is_set() or (end.fault is None and end.code in FINAL):
                self._log.note(f"the kiosk ends: {end.code}")
                return end.code if end.code in FINAL else Exit.CLOSED
            if end.fault is None and end.code == Exit.NO_GRAPHICS:
                dark += 1
                self._log.note("no picture could be shown")
                if dark >= self._limits.screens:
                    return Exit.NO_GRAPHICS
                self._told.wait(self._limits.screen_wait)
                continue
            dark = 0
            if end.fault is None and end.code in AGAIN:
                self._log.note("the story has changed" if end.code == Exit.CHANGED else "the window ended as planned")
            else:
                self._crashed(still)
        return Exit.CLOSED

    def _crashed(self, still: bool) -> None:
        self._told.wait(self._brake.crashed(self._clock()))
        if not still and self._brake.on(self._clock()) and self._news.take_back():
            self._log.note("what was new has been taken back")
            self._brake.release()

    def _one(self, still: bool) -> End:
        """Run one window to its end; nothing of it is left afterwards."""
        try:
            child = self._start(still)
        except OSError as error:  # no memory, or too many processes: it may be better in a moment
            self._log.crash(f"it could not be started: {error.strerror}", b"")
            return End(Exit.CLOSED, Fault.CRASH)
        try:
            end = self._watched(child, still)
            if end.fault is None and end.code not in set(Exit):
                end = End(end.code, Fault.CRASH)
            if end.fault is not None:
                child.end()  # its last words are in by then
                code = f", exit code {end.code}" if end.fault is Fault.CRASH else ""
                self._log.crash(f"{end.fault}{code}", bytes(child.tail))
            return end
        finally:
            child.end()

    def _watched(self, child: Child, still: bool) -> End:
        begun, pulse = self._now(), Pulse(self._limits, self._clock())
        proved = self._clock() + self._limits.within
        asked: End | None = None  # what it was asked to end for, and until when that is waited for
        until = 0.0
        while True:
            code = child.wait(self._limits.look)
            if code is not None:
                return End(code, asked.fault if asked else None)
            now = self._clock()
            if child.beat is not None:
                if not pulse.painted:
                    self._news.painted()
                pulse.beat(child.beat)
            fault = pulse.fault(now, child.memory())
            if fault in (Fault.START, Fault.HANG):
                return End(Exit.CLOSED, fault)
            if now >= proved and pulse.painted and not still:
                proved = math.inf
                self._news.stood()
            wish = self._wish(fault, begun, still)
            if wish is not None and (asked is None or asked.code != Exit.CLOSED == wish.code):
                child.ask(wish.code)
                asked, until = wish, now + self._patience(wish, still)
            elif asked is not None and now >= until:
                return asked

    def _wish(self, fault: Fault | None, begun: datetime, still: bool) -> End | None:
        """What a window is to be asked to end for."""
        if self._told.is_set():
            return End(Exit.CLOSED)
        if fault is Fault.MEMORY:
            return End(Exit.NIGHTLY, Fault.MEMORY)
        if still and not self._brake.on(self._clock()):
            return End(Exit.NIGHTLY)
        if not still and self._news.came():
            return End(Exit.CHANGED)
        return End(Exit.NIGHTLY) if nightly_due(self._limits.nightly, begun, self._now()) else None

    def _patience(self, wish: End, still: bool) -> float:
        """How long a window may take to end: a planned restart waits for a visitor to go."""
        planned = wish.code in AGAIN and wish.fault is None and not still
        return self._limits.visit if planned else self._limits.polite


def supervise(supervisor: Supervisor) -> int:
    """Run a supervisor in the main thread; the signals by which systems end a program end it in good order."""
    names = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
    before = {one: signal.signal(one, supervisor.stop) for name in names if (one := getattr(signal, name, None))}
    try:
        return supervisor.run()
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)

"""A window in a process of its own, as its supervisor holds it: started, heard, asked to end, and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Event, Thread
from typing import IO

import psutil

TAIL = 65_536  # bytes of what it last said
ENDING = 5.0  # s for what was killed to be gone


class Child:
    """One process; `beat` is when it last painted, on the clock, None before its first frame.

    `said` gets what the process writes to its standard error, as it comes.
    """

    def __init__(
        self, command: Sequence[str], said: Callable[[bytes], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.beat: float | None = None
        self.tail = bytearray()
        self._clock, self._said = clock, said
        self._quiet = Event()  # set when its output is closed, which is when it ends
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )  # fmt: skip
        self._seen = self._looked_up()
        self._ended = False
        self._threads = [
            Thread(target=self._read, args=(stream, hear), name=f"kiosk {name}", daemon=True)
            for name, stream, hear in (
                ("beat", self._process.stdout, self._beats),
                ("log", self._process.stderr, self._says),
            )
        ]
        for thread in self._threads:
            thread.start()

    @property
    def id(self) -> int:
        """The number of the process."""
        return self._process.pid

    def wait(self, seconds: float) -> int | None:
        """The exit code, as soon as there is one; None after so many seconds without."""
        if self._quiet.wait(seconds) and self._process.poll() is None:
            with suppress(subprocess.TimeoutExpired):  # it closed its output, and may still run
                self._process.wait(seconds)
        return self._process.poll()

    def memory(self) -> int:
        """The bytes of memory that it takes; 0 when it has gone."""
        try:
            return int(self._seen.memory_info().rss) if self._seen else 0
        except psutil.Error:
            return 0

    def ask(self, code: int) -> None:
        """Ask it to end with an exit code."""
        with suppress(OSError, ValueError):
            assert self._process.stdin is not None
            self._process.stdin.write(b"end %d\n" % code)

    def end(self) -> None:
        """End it, and whatever it has started, if anything still runs; nothing is left when this returns."""
        if self._ended:
            return
        self._ended = True
        family = self._family()
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        for one in family:
            with suppress(psutil.Error):
                one.kill()
        if self._process.poll() is None:
            with suppress(OSError):
                self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(ENDING)
        psutil.wait_procs(family, ENDING)
        for thread in self._threads:
            thread.join(ENDING)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _looked_up(self) -> psutil.Process | None:
        try:
            return psutil.Process(self._process.pid)
        except psutil.Error:
            return None

    def _family(self) -> list[psutil.Process]:
        """What it has started, and what that has."""
        try:
            return self._seen.children(recursive=True) if self._seen else []
        except psutil.Error:
            return []

    def _read(self, stream: IO[bytes], hear: Callable[[bytes], None]) -> None:
        with suppress(OSError, ValueError):
            while heard := os.read(stream.fileno(), 65_536):
                hear(heard)
        if stream is self._process.stdout:
            self._quiet.set()

    def _beats(self, _heard: bytes) -> None:
        self.beat = self._clock()

    def _says(self, heard: bytes) -> None:
        self.tail += heard
        del self.tail[:-TAIL]
        self._said(heard)


def own_command(words: Sequence[str]) -> list[str]:
    """The command that starts this very program with other words, from a checkout, a wheel or a frozen folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "g60desk", *words]

"""Looks for new stories while a kiosk runs, on a thread of its own: to read one takes longer than a heartbeat may.

It lives in the supervisor, so that neither a story that brings the window down nor a stick that hangs stops it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Event, Thread
from time import monotonic

from g60desk.kiosk.notice import Notice, notice
from g60desk.kiosk.supervisor_child import own_command
from g60desk.kiosk.updates import Outcome, Taken, Updates
from g60desk.story.problems import plain

EVERY = 5.0  # s between two looks
LONGEST_TRIAL = 180.0  # s that drawing a story may take
LAST_WORDS, MOST_SAID = 5, 100_000  # lines, bytes
LOOK = 0.1  # s between two looks whether a trial is over

Command = Callable[[Sequence[str]], list[str]]


class StoryWatch:
    """Looks again and again until `stop` is set; `note` writes a line to the log, `heard` gets what came."""

    def __init__(
        self, updates: Updates, note: Callable[[str], None], stop: Event, every: float = EVERY,
        heard: Callable[[Outcome], None] = lambda _: None,
    ) -> None:  # fmt: skip
        self._updates, self._note, self._stop, self._every = updates, note, stop, every
        self._heard = heard
        self._fresh = Event()
        self._told = ""  # the last thing that went wrong, so that it is not told every few seconds
        self._thread = Thread(target=self._run, name="kiosk stories", daemon=True)

    def begin(self) -> None:
        """Look from now on, if it does not yet."""
        if not self.begun:
            self._thread.start()

    @property
    def begun(self) -> bool:
        """True once it looks."""
        return self._thread.ident is not None

    def end(self) -> None:
        """Look no more; what is being copied is left where it is, and nothing points to it."""
        self._stop.set()
        if self.begun:
            self._thread.join(self._every)

    def is_fresh(self) -> bool:
        """True once after a new story was taken."""
        if not self._fresh.is_set():
            return False
        self._fresh.clear()
        return True

    def look(self) -> None:
        """Look once, and write down what came of it; never raises."""
        try:
            outcome = self._updates.look()
        except Exception as error:  # whatever a folder of strangers holds, the one that watches goes on
            trouble = f"new stories cannot be taken in: {type(error).__name__}: {error}"
            if trouble != self._told:
                self._told = trouble
                self._note(trouble)
            return
        if outcome is None:  # a folder that is not yet quiet mends no disk that is full
            return
        self._told = ""
        if isinstance(outcome, Taken):
            self._note(f"a new story from {plain(str(outcome.source))}")
            self._fresh.set()
        else:
            self._note(f"the story in {plain(str(outcome.source))} is not shown:")
            for problem in outcome.problems:
                self._note(f"  {problem}")
            if outcome.left_out:
                self._note(f"  {notice('more_problems', n=outcome.left_out)}")
        self._heard(outcome)

    def _run(self) -> None:
        while not self._stop.is_set():
            self.look()
            self._stop.wait(self._every)


def drawn(story: Path, stop: Event, command: Command = own_command, longest: float = LONGEST_TRIAL) -> list[Notice]:
    """Draw every view of a story once, off the screen and in a process of its own; gives what went wrong.

    The process is ended when `stop` is set, or when it takes too long.
    """
    with TemporaryDirectory(prefix="g60desk-") as folder, TemporaryFile() as said:
        words = command(["export", str(story), "--to", folder, "--size", "1280x720"])
        process = subprocess.Popen(  # noqa: S603 - this very program
            words, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said,
        )  # fmt: skip
        code = _ended(process, stop, longest)
        if code is None:
            return [notice("drawing_ended") if stop.is_set() else notice("drawing_long", n=round(longest))]
        if code == 0:
            return []
        said.seek(0)
        lines = said.read(MOST_SAID).decode("utf-8", "replace").splitlines()[-LAST_WORDS:]
    return [notice("not_drawn", code=code), *(Notice(plain(line)) for line in lines)]


def _ended(process: subprocess.Popen[bytes], stop: Event, longest: float) -> int | None:
    """The exit code of a process; None for one that had to be ended."""
    until = monotonic() + longest
    while (code := process.poll()) is None:
        if stop.wait(LOOK) or monotonic() > until:
            process.kill()
            process.wait()
            return None
    return code

"""Keeps screen and computer awake during a show, and lets go afterwards, whatever happens.

A thread of its own holds on, by wakepy (docs/decisions/awake.md): a desktop that does not answer costs it seconds, and
what Windows promises it promises to a thread.  The thread lets go when it is told to, when nobody is left to tell it,
and when the program ends by a mistake; when it is killed the system lets go.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

LOOK = 0.5  # seconds between two looks at whether the program still runs
LAST_WAIT = 3.0  # seconds that letting go may take; a desktop that does not answer is left after two


class Awake(QObject):
    """Holds the computer awake from `begin` to `end`; both may be called twice."""

    failed = Signal()  # emitted when the computer cannot be kept awake, or nobody knows whether it is

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._release = threading.Event()

    def begin(self) -> None:
        """Keep awake from now on; returns at once."""
        if self._thread is not None:
            return
        self._release = release = threading.Event()
        weakref.finalize(self, release.set).atexit = False
        fail = weakref.WeakMethod(self._fail)
        self._thread = threading.Thread(target=_hold, args=(release, fail), name="awake")
        self._thread.start()

    def end(self) -> None:
        """Let go."""
        thread, self._thread = self._thread, None
        self._release.set()
        if thread is not None:
            thread.join(LAST_WAIT)

    def _fail(self) -> None:
        if not self._release.is_set():
            self.failed.emit()


def _hold(release: threading.Event, fail: Callable[[], Callable[[], None] | None]) -> None:
    """Keep awake until the release; `fail` gives what to call when that cannot be, or None when that has gone."""
    try:
        from wakepy import keep  # no start needs it

        with keep.presenting(on_fail="pass") as mode:
            if not mode.active:
                _tell(fail)
            while not release.wait(LOOK) and threading.main_thread().is_alive():
                pass
    except Exception:  # a library that fails must not end a show
        _tell(fail)


def _tell(fail: Callable[[], Callable[[], None] | None]) -> None:
    call = fail()
    if call is not None:
        call()

"""One kiosk at a time: a second start brings the first to the front and ends.

A lock file says that there is one; a second file beside it is how the second knocks, and the first answers by taking
it away.  No connection is opened.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

LOCK, KNOCK = "kiosk.lock", "kiosk.front"
LOOK = 50  # ms between two looks whether there is an answer


class Single(QObject):
    """The claim of one process on the kiosk's folder."""

    knocked = Signal()  # emitted when another start wants this one in front

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # who holds it holds it for months; a process that has gone holds nothing
        self._watcher: QFileSystemWatcher | None = None
        self.answers = True  # False for one that is about to end; any thread may say so

    def take(self, wait: int = 0) -> bool:
        """Be the one; False where there is another one already, which is brought to the front.

        Another one that ends within `wait` ms makes room: its supervisor may have died a moment ago.  One that answers
        is alive and stays, and is not waited for.
        """
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        if self._is_taken(0):
            knocks = self._knocks()
            if not wait or not self._makes_room(wait, knocks):
                return False
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        QTimer.singleShot(0, self._look)  # who knocked while this one was starting is answered, too
        return True

    def _knocks(self) -> bool:
        """Knock; False where no file can be written."""
        with suppress(OSError):
            (self._folder / KNOCK).write_bytes(b"")
            return True
        return False

    def _makes_room(self, wait: int, knocks: bool) -> bool:
        """True as soon as the other one has ended; False when it answers, or has not within `wait` ms."""
        until = time.monotonic() + wait / 1000
        while self._is_taken(LOOK):
            if (knocks and not (self._folder / KNOCK).exists()) or time.monotonic() > until:
                return False
        return True

    def _is_taken(self, wait: int) -> bool:
        return not self._lock.tryLock(wait) and self._lock.error() == QLockFile.LockError.LockFailedError

    def let_go(self) -> None:
        """Be it no longer."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _look(self) -> None:
        knock = self._folder / KNOCK
        if self._watcher is not None and self.answers and knock.exists():
            with suppress(OSError):
                knock.unlink()
            self.knocked.emit()

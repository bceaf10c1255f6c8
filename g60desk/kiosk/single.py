"""One kiosk at a time: a second start brings the first to the front and ends.

A lock file says that there is one; a second file beside it is how the second knocks.  No connection is opened.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

LOCK, KNOCK = "kiosk.lock", "kiosk.front"


class Single(QObject):
    """The claim of one process on the kiosk's folder."""

    knocked = Signal()  # emitted when another start wants this one in front

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # who holds it holds it for months; a process that has gone holds nothing
        self._watcher: QFileSystemWatcher | None = None

    def take(self, wait: int = 0) -> bool:
        """Be the one; False where there is another one already, which is brought to the front.

        Another one that ends within `wait` ms makes room: its supervisor may have died a moment ago.
        """
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        if self._is_taken(0):
            with suppress(OSError):
                (self._folder / KNOCK).write_bytes(b"")
            if not wait or self._is_taken(wait):
                return False
        with suppress(OSError):
            (self._folder / KNOCK).unlink()
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
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
        if knock.exists():
            with suppress(OSError):
                knock.unlink()
            self.knocked.emit()

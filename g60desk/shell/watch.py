"""Watching the files of a story, and reading it again when they change.

Editors save in many ways: over the file, beside it with a rename, in several steps.  So files and folder are watched,
and a change is acted on only when nothing has followed it for a moment.  A large story is read on another thread.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QRunnable, QThreadPool, QTimer, Signal

from g60desk import resources
from g60desk.story.pixels import SUFFIXES
from g60desk.story.reading import Reading

QUIET_MS = 200
LARGE_BYTES = 200_000


class Watch(QObject):
    """Reads one story, and again whenever its files change."""

    read = Signal(object, bool)  # emitted with each Reading, and True where it was asked for by someone

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._files: tuple[Path, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(lambda: self.read_again())
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._wanted = 0  # counts the readings asked for, so that one that comes late is dropped
        self._asked = False  # True while someone waits for an answer, also when a change of the files comes between

    def follow(self, path: Path, reading: Reading) -> None:
        """Watch the story at `path` from now on; `reading` is what was read of it."""
        self.path = path
        self._look_at(reading.files)

    def read_again(self, *, asked: bool = False) -> None:
        """Read the story now; `read` is emitted when that is done."""
        if self.path is None:
            return
        self._asked = self._asked or asked
        self._wanted += 1
        if sum(file.stat().st_size for file in self._files if _is_text(file)) < LARGE_BYTES:
            self._done(self._wanted, _read(self.path))
            return
        work = _Work(self._wanted, self.path)
        work.signals.done.connect(self._done)
        QThreadPool.globalInstance().start(work)

    def _done(self, number: int, reading: Reading) -> None:
        if number == self._wanted:
            self._look_at(reading.files)
            asked, self._asked = self._asked, False
            self.read.emit(reading, asked)

    def _stirred(self, _path: str) -> None:
        self._quiet.start()

    def _look_at(self, files: tuple[Path, ...]) -> None:
        """Watch these files and their folders; a file that was replaced has to be watched anew."""
        self._files = files
        folders = {file.parent for file in files if file.parent.is_dir()}
        wanted = {str(path) for path in (*folders, *(file for file in files if file.exists()))}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))


def _is_text(file: Path) -> bool:
    """True for a file that is read whole; of a picture only the header is."""
    return file.suffix.lower() not in SUFFIXES and file.is_file()


class _Signals(QObject):
    done = Signal(int, object)  # emitted with the number of the reading and the Reading


class _Work(QRunnable):
    """Reads a story on another thread."""

    def __init__(self, number: int, path: Path) -> None:
        super().__init__()
        self.signals = _Signals()
        self._number, self._path = number, path

    def run(self) -> None:
        reading = _read(self._path)
        with suppress(RuntimeError):  # the window was closed meanwhile
            self.signals.done.emit(self._number, reading)


def _read(path: Path) -> Reading:
    from g60desk.story.reader import read_story  # the first picture comes from a kept reading where there is one

    return read_story(path, resources.map_names())

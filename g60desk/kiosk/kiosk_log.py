"""What a kiosk writes down about itself, within bounds: a log, and a folder for each of the last crashes.

All of it together stays under 50 MB for ever, however long it runs and whatever it says.  A disk that is full, or may
not be written to, ends nothing.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from logging import LogRecord, makeLogRecord
from logging.handlers import RotatingFileHandler
from pathlib import Path

MB = 1_000_000
LOG_BYTES, LOG_FILES = 4 * MB, 3  # of the log as it grows, and of the older ones beside it
CRASHES, CRASH_BYTES, PICTURE_BYTES = 20, 20 * MB, 4 * MB
MINUTE_BYTES = MB // 2  # of what a window says, that is written down in a minute
LINE = 2000  # characters
PICTURE = "last.png"  # where a window keeps its last picture
CRASHED, CRASH_NAME = "crashes", "%Y-%m-%dT%H-%M-%S-%f"  # the folder of the last crashes, and the name of one


class _File(RotatingFileHandler):
    def handleError(self, record: LogRecord) -> None:
        """A disk that is full must not end the kiosk, and there is nobody to tell."""


class KioskLog:
    """The log of a kiosk in its folder; `now` is the time of day, `clock` seconds that never go back."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime] = datetime.now, clock: Callable[[], float] = time.monotonic,
        most: int = LOG_BYTES,
    ) -> None:  # fmt: skip
        self.folder = folder
        self._now, self._clock = now, clock
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._file = _File(folder / "kiosk.log", maxBytes=most, backupCount=LOG_FILES, encoding="utf-8", delay=True)
        self._minute, self._said = clock(), 0
        self._begun = b""  # a line of the window's that has no end yet; after a crash the tail has it too

    def note(self, text: str) -> None:
        """Write a line, with the time."""
        self._write(" ".join(text.split())[:LINE])

    def says(self, heard: bytes) -> None:
        """Write what a window says; one that cannot stop is cut short until the minute is over."""
        if self._clock() - self._minute >= 60:
            self._minute, self._said = self._clock(), 0
        if self._said > MINUTE_BYTES:
            return
        self._said += len(heard)
        whole, newline, rest = (self._begun + heard).rpartition(b"\n")
        self._begun = rest[:LINE]
        if newline:
            self._write("\n".join(f"| {line}" for line in whole.decode("utf-8", "replace").splitlines()))
        if self._said > MINUTE_BYTES:
            self.note("the window says too much; the rest of this minute is left out")

    def crash(self, what: str, tail: bytes) -> Path | None:
        """Keep the end of what a window said, and its last picture, in a folder of their own; gives it."""
        self.note(f"the window had to be started anew: {what}")
        folder = self.folder / CRASHED / self._now().strftime(CRASH_NAME)
        picture = self.folder / PICTURE
        try:
            folder.mkdir(parents=True)
            (folder / "log.txt").write_bytes(what.encode() + b"\n\n" + bytes(tail))
            if picture.is_file() and picture.stat().st_size <= PICTURE_BYTES:
                shutil.copyfile(picture, folder / PICTURE)
        except OSError as error:
            self.note(f"the crash could not be kept: {error.strerror}")
        self._tidy(folder.parent)
        return folder if folder.is_dir() else None

    def close(self) -> None:
        """Close the file."""
        with suppress(OSError):
            self._file.close()

    def _write(self, text: str) -> None:
        record = makeLogRecord({"msg": f"{self._now().isoformat(' ', 'seconds')} {text}"})
        with suppress(OSError):
            self._file.handle(record)

    def _tidy(self, crashes: Path) -> None:
        """Leave the newest few crashes, within their bytes."""
        with suppress(OSError):
            left = CRASH_BYTES
            for place, folder in enumerate(sorted(crashes.iterdir(), reverse=True)):
                left -= sum(file.stat().st_size for file in folder.iterdir())
                if place >= CRASHES or left < 0:
                    shutil.rmtree(folder, ignore_errors=True)

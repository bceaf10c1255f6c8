"""What goes on beside the visits: hours, counts, and the last picture for the supervisor's log."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage, QImageWriter

from g60desk.kiosk.counts import Counts
from g60desk.kiosk.kiosk_log import PICTURE
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.start import COUNTS, LOG
from g60desk.kiosk.tally import Ending
from g60desk.kiosk.window import KioskWindow
from g60desk.shell.hall import Hall
from g60desk.shell.hall_counts import HallCounts
from g60desk.shell.hall_hours import HallHours
from g60desk.state import State
from g60desk.story.writing import write_whole

EVERY = 60_000  # ms between two pictures
SMALL = 960  # px wide


def _note(text: str) -> None:
    """To the log: what a window writes on its standard error, the supervisor keeps."""
    sys.stderr.write(f"{text}\n")


class Keeping(QObject):
    """Keeps the hours of a hall and counts its visits, as it is set up; `folder` is the kiosk's."""

    def __init__(self, hall: Hall, setup: Setup, folder: Path, note: Callable[[str], None] = _note) -> None:
        super().__init__(hall)
        counts = Counts(folder / COUNTS) if setup.counts else None
        self.counts = HallCounts(counts, note)
        self.hours = HallHours(setup.opening, hall.window, lambda: hall.visited or hall.window.asks_staff)
        self.pictures = LastPicture(hall.window, folder / LOG / PICTURE)
        hall.shown.connect(self._shown)
        hall.left.connect(lambda how, quiet: self.counts.ended(Ending(how), quiet))
        self.hours.closed.connect(hall.window.attract.hide)
        self.hours.opened.connect(hall.window.show_attract)
        if hall.staff is not None:
            hall.staff.gone.connect(self.hours.again)

    def begin(self) -> None:
        """Begin, when the window is there."""
        self.hours.begin()
        self.pictures.begin()

    def end(self) -> None:
        """End, and let the computer sleep."""
        self.counts.ended(Ending.CLOSED)
        self.hours.end()
        self.pictures.end()

    def _shown(self, state: State, stop: str) -> None:
        self.counts.shows(str(state.view), state.language, stop)


class LastPicture(QObject):
    """Keeps the window's last picture in a file, so that after a crash somebody can see what was on the screen."""

    def __init__(self, window: KioskWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.take)
        self.thread_: Thread | None = None

    def begin(self) -> None:
        """Take a picture every minute from now on."""
        self._timer.start()

    def take(self) -> None:
        """Take one now; it is packed on another thread, and not in the middle of something that moves."""
        busy = self.thread_ is not None and self.thread_.is_alive()
        if not busy and not self._window.attract.moving and not self._window.page.passages.lasts:
            image = self._window.grab().toImage().scaledToWidth(SMALL)
            self.thread_ = Thread(target=_write, args=(image, self._path), name="kiosk picture", daemon=True)
            self.thread_.start()

    def end(self) -> None:
        """Take no more."""
        self._timer.stop()
        if self.thread_ is not None:
            self.thread_.join()


def _write(image: QImage, path: Path) -> None:
    packed = QBuffer()
    packed.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(packed, QByteArray(b"png")).write(image)
    with suppress(OSError):  # without it a crash has no picture, and that is all
        write_whole(path, bytes(packed.data().data()))

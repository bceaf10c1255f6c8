"""The times of a show, kept while it goes on: whatever ends it, those up to the last step are there.

They are written when the picture of a step rests, so that no disk makes the room wait.  Where they cannot be written,
that is told once and the show goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from g60desk.presenter.show import Show
from g60desk.tour.timings import Timing, keep_timing, last_timing, read_timings

REST = 1500  # ms after a step


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")


class Record(QObject):
    """Keeps the times of one show in a file, if there is one; `wall` says what the clock says (ISO 8601)."""

    failed = Signal()  # emitted once, when the times cannot be kept

    def __init__(
        self, show: Show, path: Path | None, wall: Callable[[], str] = _now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or show)
        self._show, self._path, self._wall = show, path, wall
        self._begun = ""  # when the present telling began; empty until then
        self._step = show.talk.stop
        self._well = True
        self._last: tuple[str, Timing | None] | None = None  # of which tour, and the telling before this one
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._later.timeout.connect(self.keep)
        show.changed.connect(self._moved)
        show.timed.connect(self._end)

    @property
    def last(self) -> Timing | None:
        """The telling of the same tour before this one."""
        tour = self._show.tour
        if self._last is None or self._last[0] != tour:
            kept = read_timings(self._path) if self._path is not None else ()
            story = self._show.session.reading.story.id
            self._last = tour, last_timing(kept, story, tour, Timing(story, tour, None, "", {}, self._begun))
        return self._last[1]

    def keep(self) -> Timing | None:
        """Keep the times up to now; gives them, None where they are not worth it."""
        self._later.stop()
        rehearsal, talk = self._show.rehearsal, self._show.talk
        if not rehearsal.worth_keeping:
            return None
        story = self._show.session.reading.story.id
        timing = Timing(story, self._show.tour, talk.route.minutes, self._wall(), rehearsal.times, self._begun)
        if self._path is not None:
            try:
                keep_timing(self._path, timing)
            except OSError:
                if self._well:
                    self._well = False
                    self.failed.emit()
        return timing

    def _moved(self) -> None:
        if self._show.rehearsal.begun and not self._begun:
            self._begun = self._wall()
        if self._show.talk.stop is not self._step:
            self._step = self._show.talk.stop
            self._later.start()

    def _end(self) -> None:
        """A telling is over; what may come is another one."""
        timing = self.keep()
        self._begun = ""
        if timing is not None:
            self._last = timing.tour, timing

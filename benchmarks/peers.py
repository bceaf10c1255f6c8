"""Child processes that are timed from outside: each prints one line of JSON when its page is painted.

`python benchmarks/peers.py empty|desk [SECONDS_TO_IDLE]`; the parent passes the moment of its start, on the clock that
all processes share (CLOCK_MONOTONIC), in `BENCH_STARTED`, and a folder for settings in `BENCH_FOLDER`.  All moments are
taken where the painting of the window ends, before Qt hands the pixels to the screen: the same for each peer.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from g60desk.shell.window import Window


def main() -> int:
    """Run the named peer."""
    which = sys.argv[1]
    idle = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    return {"empty": empty, "desk": desk}[which](Report(idle))


class Report:
    """Tells of the first picture and the page, then of the processor time of `idle` quiet seconds, and quits."""

    def __init__(self, idle: float) -> None:
        self.idle = idle
        self.said: dict[str, float] = {}

    def seen(self) -> None:
        """Call when anything of the first page is painted; only the first time counts."""
        self.said.setdefault("first_picture_s", time.monotonic() - float(os.environ["BENCH_STARTED"]))

    def painted(self, later: Callable[[int, Callable[[], None]], None], leave: Callable[[], None]) -> None:
        """Call on each painting of the page; only the first counts.  `later(ms, call)` is the loop's single shot."""
        if "page_s" in self.said:
            return
        self.seen()
        self.said["page_s"] = time.monotonic() - float(os.environ["BENCH_STARTED"])
        self.said["memory_mb"] = _memory_mb()
        if not self.idle:
            later(0, lambda: self._end(leave))
        else:
            later(2000, lambda: self._watch(later, leave))  # two seconds for what a start leaves to do afterwards

    def _watch(self, later: Callable[[int, Callable[[], None]], None], leave: Callable[[], None]) -> None:
        begun, wall = time.process_time(), time.monotonic()

        def ended() -> None:
            self.said["idle_share"] = (time.process_time() - begun) / (time.monotonic() - wall)
            self._end(leave)

        later(int(self.idle * 1000), ended)

    def _end(self, leave: Callable[[], None]) -> None:
        print(json.dumps(self.said), flush=True)
        leave()


def empty(report: Report) -> int:
    """The floor: an empty window of the same size."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Empty(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            report.painted(QTimer.singleShot, app.quit)

    app = QApplication([])
    window = Empty()
    window.resize(1280, 720)
    window.show()
    return app.exec()


def desk(report: Report) -> int:
    """The program as a user starts it, on the story that ships, with what is kept in the folder."""
    gc.disable()  # as the command line does
    import g60desk.cli  # noqa: F401 - a start reads the command line first
    from g60desk import resources
    from g60desk.shell import start

    class Timed(start.Front):
        """Says when the poster is painted, and when the last part of the live page is."""

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if self.stood:
                report.seen()

        def hold(self, window: Window) -> None:
            window.stage.foot.drawn.connect(painted)
            super().hold(window)

    def painted() -> None:
        from PySide6.QtCore import QTimer

        report.painted(QTimer.singleShot, app.quit)

    start.Front = Timed
    app = start.build_application()
    front = start.open_front(
        resources.story_folder(), start.Wishes(), Path(os.environ["BENCH_FOLDER"], "settings.json")
    )
    code = app.exec()
    front.close()
    return code


def _memory_mb() -> float:
    """Resident memory of this process in MB (Linux; elsewhere 0)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())

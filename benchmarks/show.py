"""From a speaker's key to the first changed frame in the room, at each step of the tour, and what an idle show costs.

    python benchmarks/show.py [still]

Seconds are those of this process.  Each key is pressed when the next step has been made ready, as in a talk.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk import resources
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_application, build_window
from g60desk.shell.telling import Telling

IDLE = 5.0  # s


def until(done: Callable[[], bool], most: float = 10.0) -> None:
    end = time.monotonic() + most
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def rest(seconds: float) -> None:
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end)


def first_frame(telling: Telling) -> float:
    """ms of work from the key to the end of the room's first painting."""
    seen: list[float] = []
    telling.audience.painted.connect(lambda: seen.append(time.process_time()))
    start = time.process_time()
    QTest.keyPress(telling.console.board, Qt.Key.Key_Right)
    while not seen:
        QApplication.processEvents()
    return (seen[0] - start) * 1000


def main() -> None:
    app = build_application()
    settings = Path(tempfile.mkdtemp()) / "settings.json"
    window = build_window(resources.story_folder(), Wishes(language="en"), settings)
    window.desk.session.change(still="still" in sys.argv)
    window.show()
    app.processEvents()
    window.commands.run("present")
    telling = window.telling
    assert telling is not None
    telling.audience.resize(1920, 1080)
    telling.console.resize(1920, 1080)
    took = []
    for turn in ("first", "again"):
        telling.show.first()
        for _ in range(len(telling.show.counted) - 1):
            rest(1.8)
            until(lambda: telling.console.following.ready)
            took.append(first_frame(telling))
            print(f"{turn}: step {telling.show.talk.number:2} {telling.show.talk.stop.id:20} {took[-1]:4.0f} ms")
    ordered = sorted(took)
    print(f"key to frame: median {ordered[len(ordered) // 2]:.0f} ms, most {ordered[-1]:.0f} ms")
    rest(2.0)
    start = time.process_time()
    rest(IDLE)
    print(f"idle: {(time.process_time() - start) / IDLE:.1%} of a core, with the waiting of this benchmark")
    telling.end()
    window.close()


if __name__ == "__main__":
    main()

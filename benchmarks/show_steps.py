"""A child process that tells the tour of the shipped story to a room, key by key; prints one line of JSON.

`python benchmarks/show_steps.py`, with two screens as `show.py` makes them.  All times are ms of this process's work,
but those of the clock.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from movements import timed
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk import resources
from g60desk.layout.passage import LEAST
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_application, build_window
from g60desk.shell.telling import Telling

IDLE = 5000  # ms
MOST = 20.0  # s for anything
FRAME = 16.0  # ms from the first frame of a motion to the second
SETTLED = 0.1  # s in which what follows a change at once has come
KEY = Qt.Key
NUMBERS = ("9", "14", "3", "17", "12", "6")  # of steps, each far from the one before


class Told:
    """A show, and how long its frames take."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.frames: list[tuple[float, float]] = []  # s on the clock, and of this process, at the end of each
        telling.audience.painted.connect(lambda: self.frames.append((time.perf_counter(), time.process_time())))

    def press(self, *keys: Qt.Key) -> float:
        """ms of work from the last of these keys to the end of the room's next frame."""
        for key in keys[:-1]:
            QTest.keyClick(self.telling.console.board, key)
        self.frames.clear()
        self._pressed = time.perf_counter(), time.process_time()
        QTest.keyPress(self.telling.console.board, keys[-1])
        until(lambda: bool(self.frames))
        return (self.frames[0][1] - self._pressed[1]) * 1000

    def ends(self) -> tuple[float, float] | None:
        """Wait for the end of the motion; ms over its time, of work and on the clock; None where nothing moved."""
        lasts, passes = self._lasts(), self.telling.audience.page.passages.lasts
        until(lambda: not self._lasts())
        settle(SETTLED)
        if not lasts or len(self.frames) < 2:
            return None
        (_, second), (before, last) = self.frames[:2], self.frames[-2:]
        waited, work = (second[1] - self._pressed[1]) * 1000, (last[1] - before[1]) * 1000
        if passes == lasts:  # its time begins with the key, whatever is waited for
            waited = max(0.0, waited + LEAST - lasts)
        return waited + work + FRAME, (last[0] - self._pressed[0]) * 1000 - lasts

    def _lasts(self) -> float:
        """ms that the motion lasts which goes on; 0 for none."""
        page = self.telling.audience.page
        view = page.view
        parts = (getattr(view, name, None) for name in ("turning", "growing"))
        glide = getattr(view, "glide", None)
        flight = glide.lasts if glide is not None and glide.flying is not None else 0.0
        return max((flight, page.passages.lasts, *(part.lasts for part in parts if part is not None)))

    def readied(self) -> float:
        """Wait until the next step is ready; ms of the longest piece of work for it."""
        return until(lambda: self.telling.console.following.ready) * 1000


def until(done: Callable[[], bool]) -> float:
    """Let the program work until then; s of the longest piece of work."""
    end, longest = time.perf_counter() + MOST, 0.0
    while not done():
        if time.perf_counter() > end:
            raise SystemExit("what was waited for has not come")
        longest = max(longest, timed(QApplication.processEvents)[1])
        time.sleep(0.001)
    return longest


def settle(seconds: float) -> None:
    """Let the program work for so long."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() >= end)


def ready(told: Told) -> Iterator[tuple[float, float, tuple[float, float] | None]]:
    """From the first step to the last: the first frame, the longest piece of work before it, and the end."""
    told.press(KEY.Key_Home)
    for _ in range(len(told.telling.show.counted) - 1):
        told.ends()
        held = told.readied()
        yield told.press(KEY.Key_Right), held, told.ends()


def unready(told: Told) -> Iterator[float]:
    """The same, with each key as soon as the motion is over."""
    told.press(KEY.Key_Home)
    for _ in range(len(told.telling.show.counted) - 1):
        told.ends()
        yield told.press(KEY.Key_Right)


def jumps(told: Told) -> Iterator[float]:
    """From the last step to others, each made only now."""
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, KEY.Key_Home, KEY.Key_End):
        told.ends()
        yield told.press(key)
    for number in NUMBERS:
        told.ends()
        yield told.press(*(Qt.Key(ord(digit)) for digit in number), KEY.Key_Return)
    told.ends()


def idle() -> float:
    """The share of a core that the show takes while nothing is done."""
    loop = QEventLoop()
    QTimer.singleShot(IDLE, loop.quit)
    seconds = timed(loop.exec)[1]
    return seconds * 1000 / IDLE


def measured(telling: Telling) -> dict[str, object]:
    """All figures of one show."""
    told = Told(telling)
    steps = list(ready(told))
    over = [end for _, _, end in steps if end is not None]
    found: dict[str, object] = {
        "ready": [first for first, _, _ in steps],
        "held": [held for _, held, _ in steps],
        "over": [work for work, _ in over],
        "over_clock": [clock for _, clock in over],
        "unready": list(unready(told)),
        "jumps": list(jumps(told)),
    }
    told.readied()
    settle(1.0)
    found["idle"] = idle()
    live, picture = telling.console.live, telling.audience.picture
    for name, rough in (("rough", True), ("fine", False)):
        works = (timed(lambda rough=rough: live.show_image(picture(), rough=rough)) for _ in range(25))
        found[name] = [work * 1000 for _, work in works]
    telling.console.hide()
    settle(1.0)
    found["idle_alone"] = idle()
    return found


def main() -> None:
    """Measure in this process."""
    app = build_application()
    with TemporaryDirectory() as folder:
        window = build_window(resources.story_folder(), Wishes(language="en"), Path(folder) / "settings.json")
        window.show()
        app.processEvents()
        window.commands.run("present")
        telling = window.telling
        assert telling is not None
        found = measured(telling)
        telling.end()
        window.close()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    sys.exit(main())

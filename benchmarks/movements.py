"""A window with a story in it, moved as a hand does, and how long each frame takes."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from g60desk import resources
from g60desk.layout.scale import Window as Days
from g60desk.layout.scale import zoomed
from g60desk.shell.desk import Desk
from g60desk.shell.settings import Store
from g60desk.shell.window import Window
from g60desk.state import State
from g60desk.story.kept import read_kept
from g60desk.tokens import load_tokens

SIZE = (1920, 1080)
STEPS = 60
SCREENS = 6.0  # that the panning crosses
PANNED = 20 * 365.2425  # days in the window that is panned
MONTH = 30.44
POINTER = 0.7  # where in the window the zoom's pointer is
MOST_SECONDS = 60.0  # for one movement: what is so slow is told with the frames that there were
LONGEST = 60.0  # s for one frame


class Moved:
    """A window that is moved, and how long each of its frames took."""

    def __init__(self, desk: Desk, window: Window) -> None:
        self.desk, self.window = desk, window

    @classmethod
    def opened(cls, folder: Path, state: State) -> Moved:
        """A window in which the story that ships is drawn; settings and what is kept of it go to the folder.

        What is loaded once, for any story, is loaded then, and not counted in what follows.
        """
        desk = Desk(load_tokens(), Store(folder / "settings.json"), state)
        desk.session.open(read_kept(resources.story_folder(), resources.map_names(), folder))
        window = Window(desk)
        desk.setParent(window)
        window.resize(*SIZE)
        window.show()
        moved = cls(desk, window)
        moved.drawn(window.stage.take_focus)
        return moved

    def drawn(self, change: Callable[[], object]) -> tuple[float, float]:
        """Seconds until what `change()` causes is drawn: on the clock, and of this process."""
        seen: list[bool] = []
        wall, busy = time.perf_counter(), time.process_time()
        change()
        view = self.window.stage.view
        assert view is not None
        view.drawn.connect(lambda: seen.append(True))
        try:
            while not seen:
                QCoreApplication.processEvents()
                if time.perf_counter() - wall > LONGEST:
                    raise SystemExit("a frame was never drawn")
            return time.perf_counter() - wall, time.process_time() - busy
        finally:
            view.drawn.disconnect()

    def run(self, windows: Iterator[Days]) -> dict[str, float]:
        """Show one window after the other; the median, 95th percentile and longest of the frames in ms."""
        view = self.window.stage.view
        return told_of(self.drawn(lambda window=window: view.wish(window)) for window in windows)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that a work takes: on the clock, and of this process."""
    wall, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - busy


def told_of(frames: Iterable[tuple[float, float]]) -> dict[str, float]:
    """The median, 95th percentile and longest of frames in ms; those after `MOST_SECONDS` are not waited for."""
    taken: list[tuple[float, float]] = []
    until = time.perf_counter() + MOST_SECONDS
    for frame in frames:
        taken.append(frame)
        if time.perf_counter() > until:
            break
    wall, busy = (sorted(1000 * frame[n] for frame in taken) for n in (0, 1))
    return {
        "p50": statistics.median(wall),
        "p95": wall[math.ceil(0.95 * len(wall)) - 1],
        "max": wall[-1],
        "busy_p95": busy[math.ceil(0.95 * len(busy)) - 1],
        "frames": len(taken),
    }


def panning(whole: Days) -> Iterator[Days]:
    """A drag over several screens, from the middle of all towards its end."""
    return (panned(whole, step) for step in range(1, STEPS + 1))


def panned(whole: Days, step: int) -> Days:
    """The window after so many steps of the drag."""
    length = min(PANNED, (whole[1] - whole[0]) / 2)
    start = (whole[0] + whole[1]) / 2 + (step / STEPS - 0.5) * SCREENS * length
    return (start, start + length)


def zooming(whole: Days) -> Iterator[Days]:
    """A smooth zoom at the pointer from all to a month, and back."""
    at = whole[0] + POINTER * (whole[1] - whole[0])
    factor = ((whole[1] - whole[0]) / MONTH) ** (1 / STEPS)
    windows = [zoomed(whole, factor**step, at) for step in range(1, STEPS + 1)]
    yield from windows
    yield from reversed(windows[:-1])
    yield whole

"""What a kiosk takes: memory, handles, threads, what is alive in Qt, and how long a frame takes."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

import msgspec
import psutil
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer, isValid

from g60desk.kiosk.tidying import give_back

MIB = 1024 * 1024


class Sample(msgspec.Struct, frozen=True):
    """One look; `rest` is True when nobody is there, the garbage is collected, and the hall's own story is shown.

    Memory in MiB, frames in ms of the processor's time (and of the clock on the wall) since the look before.
    """

    seconds: float  # since the beginning, of the sun
    day: float  # simulated days
    visits: int
    rest: bool
    rss: float
    own: float  # what no other process shares, nor could: pages of no file
    handles: int
    threads: int
    qobjects: int
    timers: int  # QTimers and animations
    running: int  # of these, those that run
    objects: int  # that Python's collector knows
    frames: int
    frame_p50: float
    frame_p95: float
    frame_wall_p95: float


class Frames(QObject):
    """Times the paintings of a window: all that happens between the wish to paint and its end."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._begun: tuple[float, float] | None = None
        self._taken: list[tuple[float, float]] = []
        window.installEventFilter(self)
        window.painted.connect(self._ended)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._begun = time.thread_time(), time.perf_counter()
        return False

    def _ended(self) -> None:
        if self._begun is not None:
            self._taken.append((1000 * (time.thread_time() - self._begun[0]),
                                1000 * (time.perf_counter() - self._begun[1])))  # fmt: skip
            self._begun = None

    def take(self) -> list[tuple[float, float]]:
        """The times since the last call: of the processor, and on the wall."""
        taken, self._taken = self._taken, []
        return taken


class Meter:
    """Takes samples of this process."""

    def __init__(self, window: QWidget, day: float) -> None:
        self.samples: list[Sample] = []
        self.frames = Frames(window)
        self._window, self._day = window, day
        self._process = psutil.Process()
        self._begun = time.monotonic()

    @property
    def seconds(self) -> float:
        """The seconds since the beginning."""
        return time.monotonic() - self._begun

    def look(self, visits: int, *, rest: bool) -> Sample:
        """Take one sample."""
        if rest:
            give_back()
        memory, frames = self._process.memory_info(), self.frames.take()
        alive = living(self._window)
        clocks = [one for one in alive if isinstance(one, QTimer | QAbstractAnimation)]
        busy, wall = ([pair[part] for pair in frames] for part in (0, 1))
        handles = self._process.num_fds() if hasattr(self._process, "num_fds") else self._process.num_handles()
        sample = Sample(
            self.seconds, self.seconds / self._day, visits, rest, memory.rss / MIB, _own(self._process), handles,
            self._process.num_threads(), len(alive), len(clocks), sum(_runs(one) for one in clocks),
            len(gc.get_objects()), len(frames), _part(busy, 0.5), _part(busy, 0.95), _part(wall, 0.95),
        )  # fmt: skip
        self.samples.append(sample)
        return sample


def _own(process: psutil.Process) -> float:
    """The MiB of a process that are pages of no file (RssAnon of Linux, proc_pid_status(5)); elsewhere its USS.

    USS alone goes up and down with whoever else runs the program: a page of a file that only one process has counts as
    its own.
    """
    try:
        told = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    except OSError:
        return float(process.memory_full_info().uss) / MIB
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("RssAnon:"))


def living(window: QWidget) -> list[QObject]:
    """Every object of Qt's that is alive, whether Python holds it or only Qt.

    Children are asked for one by one: what `findChildren` finds PySide ties to the root for good, and keeps an empty
    shell of each after it has gone.
    """
    app = QCoreApplication.instance()
    assert app is not None
    owned: list[QObject] = [window, app]
    for one in owned:  # which grows as it is walked
        owned += one.children()
    held = [one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one)]
    return list({getCppPointer(one)[0]: one for one in [*held, *owned]}.values())


def _runs(clock: QObject) -> bool:
    if isinstance(clock, QTimer):
        return clock.isActive()
    return isinstance(clock, QAbstractAnimation) and clock.state() == QAbstractAnimation.State.Running


def _part(values: list[float], part: float) -> float:
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=100, method="inclusive")[round(100 * part) - 1]

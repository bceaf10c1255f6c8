"""The marks of a chart grow when it is turned to; nothing ticks while nothing grows, and any hand cuts it short."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.chart_growth import Growth
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene

FRAME = 16  # ms


class Growing(QObject):
    """What a view of charts shows while one grows; `clock` gives a time in ms."""

    grown = Signal(object)  # emitted with the next scene to show

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self._growth: Growth | None = None
        self._next: Growth | None = None  # of a chart that is soon turned to
        self._curve = (0.0, 0.0, 1.0, 1.0)
        self._long, self._gone = 1.0, 0.0  # ms
        self._seen: float | None = None
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def growing(self) -> bool:
        """True while a chart grows."""
        return self._growth is not None

    @property
    def lasts(self) -> float:
        """How long the growth that goes on lasts, in ms; 0 for none."""
        return self._long if self.growing else 0.0

    def prepare(self, scene: Scene) -> Scene | None:
        """A chart will soon be turned to; gives what is to be seen first, None where nothing grows."""
        if self._next is None or self._next.scene is not scene:
            self._next = Growth(scene)
        return self._next.at(0.0, self._curve) if self._next.grows else None

    def begin(self, scene: Scene, frame: Frame) -> Scene:
        """A chart has been turned to; gives what is to be seen first."""
        self.stop()
        growth = self._next if self._next is not None and self._next.scene is scene else Growth(scene)
        self._next = None
        if not growth.grows:
            return scene
        motion = frame.tokens.motion
        self._growth, self._curve = growth, motion.easing["enter"]
        self._long, self._gone, self._seen = float(motion.duration["count"]), 0.0, None
        self._timer.start(FRAME)
        return growth.at(0.0, self._curve)

    def advance(self) -> None:
        """Show it as it is at this time; time begins when the first picture has been seen."""
        if self._growth is None:
            return
        now = self.clock()
        self._gone += now - self._seen if self._seen is not None else 0.0
        self._seen = now
        share = min(1.0, self._gone / self._long)
        scene = self._growth.at(share, self._curve)
        if share >= 1.0:
            self.stop()
        self.grown.emit(scene)

    def finish(self) -> None:
        """Be grown at once."""
        if self._growth is not None:
            scene = self._growth.scene
            self.stop()
            self.grown.emit(scene)

    def stop(self) -> None:
        """Grow no further."""
        self._growth = None
        self._timer.stop()

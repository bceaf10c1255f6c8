"""One picture of the network turns into the next: what is seen meanwhile, and for how long.

Nothing ticks while nothing turns.  A hand never waits: what is pressed while a change goes on is shown at once, and a
step back turns round where it is.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.told import Told
from g60desk.views.turning_way import Coming, Shown, as_before, way

if TYPE_CHECKING:
    from g60desk.layout.morph import Morph

FRAME = 16  # ms
AT_ONCE = 1e-6  # of the time: the picture looks like the one before, and makes all others ready


class Turning(QObject):
    """What a view shows while its picture changes; `clock` gives a time in ms."""

    turned = Signal()  # emitted when `scene` is another one

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self._last: Shown | None = None  # to where the state has led
        self._ends: tuple[Shown, Shown] | None = None  # of the change that goes on
        self._grows = False  # True for a change in time
        self._morph: Morph | None = None  # of the change; from its second picture on, if it was not made ready
        self._fresh = False  # until that second picture
        self._coming = Coming()  # a change that begins soon
        self._back = False  # True after it has turned round
        self._t = 0.0
        self._seen: float | None = None  # when `_t` was so
        self._long = 1.0  # ms
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def moving(self) -> bool:
        """True while a change goes on."""
        return self._ends is not None

    @property
    def lasts(self) -> float:
        """How long the change that goes on lasts, in ms; 0 for none."""
        return self._long if self.moving else 0.0

    @property
    def origin(self) -> Told | None:
        """The story as it was told where the change that goes on began."""
        return self._ends[0].told if self._ends else None

    @property
    def scene(self) -> Scene | None:
        """What is to be seen now."""
        if self._ends is not None and self._fresh:
            return as_before(*self._ends, back=self._back)
        if self._morph is not None:
            return self._morph.at(self._t, back=self._back)
        return self._last.scene if self._last else None

    def take(self, told: Told, frame: Frame, scene: Scene) -> Scene:
        """A new picture has been laid out; gives what is to be seen first on the way to it."""
        before, now = self._last, Shown(told, frame, scene)
        self._last = now
        moved = scene.moving or (before is not None and before.scene.moving)  # by a hand, which goes before
        if before is None or moved or told.state.still or not now.on_the_same_sheet(before):
            self.stop()
            return scene
        what = before.leads_to(now)
        if what and self._ends is not None and self._ends[1 if self._back else 0].shows_like(now):
            self._back = not self._back
        elif what:
            self._begin(before, now, grows=what == "time")
        elif self._ends is not None and not before.shows_like(now):
            self._aim_at(now)
        return self.scene or scene

    def prepare(self, told: Told, frame: Frame, scene: Scene) -> Scene | None:
        """A step towards a picture that is soon taken; gives what is to be seen first on the way to it.

        None where there is no way, and as long as it is `preparing`.
        """
        before, now = self._last, Shown(told, frame, scene)
        if before is None or before.scene.moving or told.state.still or not now.on_the_same_sheet(before):
            before = None
        if before is None or not before.leads_to(now):
            self._coming.forget()
            return None
        morph = self._coming.step(before, now)
        return morph.at(AT_ONCE) if morph is not None else None

    @property
    def preparing(self) -> bool:
        """True while the way to a picture that is soon taken is being made."""
        return self._coming.making

    def stop(self) -> None:
        """Be at the end at once."""
        self._morph = self._ends = None
        self._timer.stop()

    def forget(self) -> None:
        """Be at the end, and let the next picture be shown as it is."""
        self.stop()
        self._last = None
        self._coming.forget()

    def advance(self) -> None:
        """Show the change as it is at this time."""
        if self._ends is None:
            return
        self._fresh = False
        if self._morph is None:
            self._morph = way(*self._ends)
        now = self.clock()
        if self._seen is not None:  # what is not ready takes long: time begins when that has been seen
            gone = (now - self._seen) / self._long
            self._t = max(0.0, self._t - gone) if self._back else min(1.0, self._t + gone)
        self._seen = now
        if self._t in (0.0, 1.0):
            self.stop()
        self.turned.emit()

    def _begin(self, before: Shown, now: Shown, *, grows: bool) -> None:
        self._ends, self._morph = (before, now), self._coming.take(before, now)
        self._grows, self._fresh = grows, True
        self._long = float(now.frame.tokens.motion.duration["line_grow" if grows else "map_to_line"])
        self._back, self._t, self._seen = False, AT_ONCE, self.clock() if self._morph is not None else None
        self._timer.start(FRAME)

    def _aim_at(self, now: Shown) -> None:
        """Go on, to another picture of the same layout and time: of a place that was chosen meanwhile."""
        assert self._ends is not None
        first, last = self._ends
        if self._grows and now.told.state.lens != (first if self._back else last).told.state.lens:
            self.stop()
            return
        self._ends = (now, last) if self._back else (first, now)
        self._morph = None if self._fresh else way(*self._ends)

"""One picture of the network turns into the next: what is seen meanwhile, and for how long.

Nothing ticks while nothing turns.  A hand never waits: what is pressed while a change goes on is shown at once, and a
step back turns round where it is.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.story_time import opened_by_now
from g60desk.layout.told import Told
from g60desk.state import State

if TYPE_CHECKING:
    from g60desk.layout.morph import Morph

FRAME = 16  # ms
AT_ONCE = 1e-6  # of the time: the first picture of a change looks like the one before, and makes all others ready


class Shown(msgspec.Struct, frozen=True):
    """A picture as it was laid out, and what for."""

    told: Told
    frame: Frame
    scene: Scene

    def on_the_same_sheet(self, other: Shown) -> bool:
        """True where both can be seen in one change: the same story, sheet, language and colours."""
        a, b = self.frame, other.frame
        same = self.told.index is other.told.index and self.told.state.theme == other.told.state.theme
        return same and a == b

    def leads_to(self, other: Shown) -> str:
        """What has changed so that the way is to be seen: the layout, or the time while the camera stood still."""
        a, b = self.told, other.told
        if a.layout != b.layout:
            return "layout"
        return "time" if _time(a) != _time(b) and a.state.lens == b.state.lens else ""

    def shows_like(self, other: Shown) -> bool:
        """True where both show the same but for the words that say the day."""
        return _time(self.told) == _time(other.told) and _timeless(self.told) == _timeless(other.told)


def way(before: Shown, now: Shown) -> Morph:
    """The change from one picture to another."""
    from g60desk.layout.morph import Morph  # nothing turns in the first picture
    from g60desk.layout.network_pose import pose_of

    curve = now.frame.tokens.motion.easing["travel"]
    grows = before.leads_to(now) != "layout"
    return Morph(pose_of(before.scene, grows=grows), pose_of(now.scene, grows=grows), curve, grows=grows)


def _time(told: Told) -> tuple[object, ...]:
    return told.phase, opened_by_now(told)


def _timeless(told: Told) -> State:
    """The state without what runs, and without the phase that follows from it."""
    return msgspec.structs.replace(told.state, phase="", day=None, playing=False, window=None)


class Turning(QObject):
    """What a view shows while its picture changes; `clock` gives a time in ms."""

    turned = Signal()  # emitted when `scene` is another one

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self._last: Shown | None = None  # to where the state has led
        self._ends: tuple[Shown, Shown] | None = None  # of the change that goes on
        self._morph: Morph | None = None
        self._back = False  # True after it has turned round
        self._t = 0.0
        self._seen: float | None = None  # when `_t` was so
        self._long = 1.0  # ms
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def moving(self) -> bool:
        """True while a change goes on."""
        return self._morph is not None

    @property
    def origin(self) -> Told | None:
        """The story as it was told where the change that goes on began."""
        return self._ends[0].told if self._ends else None

    @property
    def scene(self) -> Scene | None:
        """What is to be seen now."""
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

    def stop(self) -> None:
        """Be at the end at once."""
        self._morph = self._ends = None
        self._timer.stop()

    def forget(self) -> None:
        """Be at the end, and let the next picture be shown as it is."""
        self.stop()
        self._last = None

    def advance(self) -> None:
        """Show the change as it is at this time."""
        if self._morph is None:
            return
        now = self.clock()
        if self._seen is not None:  # the first picture takes longest: time begins when it has been seen
            gone = (now - self._seen) / self._long
            self._t = max(0.0, self._t - gone) if self._back else min(1.0, self._t + gone)
        self._seen = now
        if self._t in (0.0, 1.0):
            self.stop()
        self.turned.emit()

    def _begin(self, before: Shown, now: Shown, *, grows: bool) -> None:
        self._ends, self._morph = (before, now), way(before, now)
        self._long = float(now.frame.tokens.motion.duration["line_grow" if grows else "map_to_line"])
        self._back, self._t, self._seen = False, AT_ONCE, None
        self._timer.start(FRAME)

    def _aim_at(self, now: Shown) -> None:
        """Go on, to another picture of the same layout and time: of a place that was chosen meanwhile."""
        assert self._morph is not None and self._ends is not None
        first, last = self._ends
        if self._morph.grows and now.told.state.lens != (first if self._back else last).told.state.lens:
            self.stop()
            return
        self._ends = (now, last) if self._back else (first, now)
        self._morph = way(*self._ends)

"""A window of time that moves: as a hand asks, on by itself after a fling, or smoothly to where anything else leads.

What a hand asks for is passed on once in a frame, however many moves of the mouse there are.  A flight is only drawn:
the state is already where it leads, whether a key, a step of a show or the undo has brought it there.  Nothing ticks
while nothing moves.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.motion import FLIGHT, Flight, Motion, Slide
from g60desk.layout.scale import Scale, Window
from g60desk.layout.timeline_bounds import Bounds
from g60desk.layout.timeline_window import NOTHING_DATED
from g60desk.story.model import Story

FRAME = 16  # ms
CATCH_UP = 32  # ms without a move, after which a frame that is behind is drawn again


class Limits(Protocol):
    """Where the window of one story may be; `longest` is the length of the longest."""

    story: Story

    @property
    def longest(self) -> float: ...
    def shown(self, chosen: Window | None) -> Window: ...
    def kept(self, window: Window) -> Window: ...


class Glide(QObject):
    """The window of one view, and how it moves; `still` takes all motion away that no hand makes."""

    wished = Signal(object)  # emitted with the window that the state should have
    flown = Signal()  # emitted when the window that is seen is another one, and the state the same

    landed = Signal()  # emitted when a flight is over

    def __init__(
        self,
        parent: QObject | None = None,
        clock: Callable[[], float] | None = None,
        bounds: Callable[[Story], Limits] = Bounds,
    ) -> None:
        """`clock` gives a time in ms, `bounds` where the window of a story may be."""
        super().__init__(parent)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self.still = False
        self.lasts = FLIGHT  # ms of a flight
        self.behind = False  # while what is drawn is to be drawn once more, when nothing moves
        self.flying: Window | None = None  # what is seen instead of the state's window
        self.sets_out = False  # from the begin of a flight to its second picture
        self.stated: Window = NOTHING_DATED  # the window of the state
        self._bounded = bounds
        self._bounds: Limits | None = None  # of its story
        self._asked: Window | None = None  # by a hand, and not yet passed on
        self._motion: Motion | None = None
        self._began = 0.0
        self._own = False  # while the state changes because this asks for it
        self._afresh = True  # until a window is shown to who has seen none before
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def seen(self) -> Window:
        """The window that is drawn."""
        return self.flying or self.stated

    @property
    def now(self) -> Window:
        """The window that a hand has asked for, else the one that is drawn."""
        return self._asked or self.seen

    def under(self, axis: Scale) -> Window:
        """The window that a hand takes hold of: as the axis draws it, which may have made way for a card."""
        start, end = self.now
        aside = 0.0 if self._asked is not None else axis.start - start
        return start + aside, end + aside

    @property
    def moving(self) -> bool:
        """True while the window moves by itself."""
        return self._motion is not None

    def within(self, bounds: Limits) -> None:
        """Keep to other bounds than those of the story's timeline, for as long as the story is the same."""
        self._bounds = bounds

    def take(self, story: Story, chosen: Window | None, *, at_once: bool = False) -> None:
        """The state has this window now; what others have changed is flown to, or shown `at_once`."""
        same = self._bounds is not None and story is self._bounds.story
        if self._bounds is None or not same:
            self._bounds = self._bounded(story)
        window = self._bounds.shown(chosen)
        flies = same and not (self._own or self._afresh or self.still or at_once)
        self._afresh = False
        if same and window == self.stated:
            if self.still and self.flying is not None:
                self.drop()
            return
        before = self.seen
        if not self._own or not same:
            self.drop()
        if flies:
            self.flying, self.sets_out = before, True
            self._begin(Flight(before, window, self.lasts))
        self.stated = window

    # what a hand asks for

    def go(self, window: Window) -> None:
        """Ask for a window; one that would leave all that the story knows stops at its ends."""
        self._asked = self.kept(window)
        if not self._timer.isActive():
            self._timer.start(0)

    def kept(self, window: Window) -> Window:
        """The window, moved and shortened so that it does not leave all that the story knows."""
        return window if self._bounds is None else self._bounds.kept(window)

    @property
    def longest(self) -> float:
        """The days of the longest window that may be asked for."""
        return inf if self._bounds is None else self._bounds.longest

    def settle(self) -> None:
        """Pass on at once what was asked for."""
        if self._asked is not None:
            window, self._asked = self._asked, None
            self._ask(window)

    def stop(self) -> bool:
        """Let the window stay where it is seen; True where it was sliding."""
        self.settle()
        if self.flying is not None:
            self.advance()  # it may have arrived since the last frame
        sliding, window = self.moving and self.flying is None, self.flying
        self._motion = self.flying = None
        self.sets_out = False
        if window is not None:
            self._ask(window)
        return sliding

    def halt(self) -> None:
        """Let a slide end here; a flight goes on to where the state already is."""
        if self.flying is None:
            self.stop()

    def drop(self) -> None:
        """Let go of everything; the window is the state's again."""
        self._asked = self._motion = self.flying = None
        self.sets_out = False
        self._timer.stop()

    def forget(self) -> None:
        """Let go of everything, and show the next window as it is: nobody will have seen this one before."""
        self.drop()
        self._afresh = True

    # what it does by itself

    def slide(self, speed: float, unseen: float) -> None:
        """Go on from a drag at `speed` days per ms, until less than `unseen` days are left."""
        if not self.still and abs(speed) > 0:
            self._begin(Slide(self.now, speed, unseen))

    def advance(self) -> None:
        """Show the window as it is at this time; the end of a frame calls this."""
        busy = self._asked is not None or self.moving
        if self.behind and not busy:
            self.flown.emit()  # what is drawn next says whether that was all
        self.sets_out = False
        self.settle()
        motion, ms = self._motion, self.clock() - self._began
        if motion is not None and self.flying is not None:
            self.flying = motion.at(ms)
            if motion.over(ms):
                self._motion = self.flying = None
            self.flown.emit()
            if self._motion is None:
                self.landed.emit()
        elif motion is not None:
            wish = motion.at(ms)
            kept = self.kept(wish)
            if motion.over(ms) or abs(kept[0] - wish[0]) > 1e-6:
                self._motion = None
            self._ask(kept)
        if busy:
            self._timer.start(FRAME)
        else:
            self._timer.stop()

    def drawn(self) -> None:
        """A frame has been drawn: where it is behind, the next follows as soon as nothing moves."""
        if self.behind and self._asked is None and not self.moving:
            self._timer.start(CATCH_UP)

    def _begin(self, motion: Motion) -> None:
        self._motion, self._began = motion, self.clock()
        self._timer.start(FRAME)

    def _ask(self, window: Window) -> None:
        before, self._own = self._own, True
        try:
            self.wished.emit(window)
        finally:
            self._own = before

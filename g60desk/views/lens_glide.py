"""A lens that moves: as a hand asks, on by itself after a fling, or smoothly to where anything else leads.

What a hand asks for is passed on once in a frame.  A flight is only drawn: the state is already where it leads.  The
map is `busy` from the first of it until a moment after the last, and comes to `rest` then.  Nothing ticks at rest.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from g60desk.layout.lens_motion import Lens, LensFlight, LensMotion, LensSlide, lens_of
from g60desk.layout.motion import FLIGHT
from g60desk.layout.network_sheet import Reach

FRAME = 16  # ms
BETWEEN = 1  # ms between two steps towards the map at rest, in which a hand may come back
REST = 160  # ms without a move, after which the hand has put the map where it wants it


class LensGlide(QObject):
    """The lens of one view, and how it moves; `still` takes all motion away that no hand makes."""

    wished = Signal(object)  # emitted with the lens that the state should have
    flown = Signal()  # emitted when the lens that is seen is another one, and the state the same
    rested = Signal()  # emitted when nothing moves any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = lambda: perf_counter() * 1000  # ms
        self.ready: Callable[[], bool] = lambda: True  # a step towards the map at rest; True when that is ready
        self.still = False
        self.lasts = FLIGHT  # ms of a flight that no hand asks for
        self.at_once = False  # True where a flight begins with the picture that is there: the next takes long
        self.sets_out = False  # while it does
        self.busy = False
        self.flying: Lens | None = None  # what is seen instead of the state's lens
        self._stated: Lens | None = None  # that of the state
        self._asked: Lens | None = None  # by a hand, and not yet passed on
        self._motion: LensMotion | None = None
        self._reach: Reach | None = None
        self._began = 0.0
        self._awaited = False  # while a frame is to be drawn
        self._own = False  # while the state changes because this asks for it
        self._afresh = True  # until a lens is shown to who has seen none before
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._idle)

    @property
    def now(self) -> Lens | None:
        """The lens that a hand has asked for, else the one that is drawn."""
        return self._asked or self.flying or self._stated

    @property
    def moving(self) -> bool:
        """True while the lens moves by itself."""
        return self._motion is not None

    def take(self, lens: Lens | None, reach: Reach | None = None) -> None:
        """The state has this lens now; what others have changed is flown to where there is a `reach`, else shown."""
        seen, fresh = self.flying or self._stated, self._afresh
        self._afresh = False
        if lens != self._stated and not self._own:
            self.drop()
            if reach is not None and not fresh and not self.still:
                self._fly(reach, seen, lens, self.lasts)
                self.sets_out = self.at_once and self.flying is not None
        elif self.still and self.flying is not None:
            self.drop()
        self._stated = lens

    # what a hand asks for

    def go(self, reach: Reach, lens: Lens) -> None:
        """Ask for a lens, as near to it as the map allows."""
        self._reach, self._asked = reach, reach.kept(lens)
        if not self._timer.isActive():
            self._timer.start(0)
        self._touched()

    def fly(self, reach: Reach, lens: Lens | None) -> None:
        """Have another lens in the state, and show the way to it."""
        self.stop()
        self._reach = reach
        wish = reach.kept(lens) if lens is not None else None
        if not self.still:
            self._fly(reach, self._stated, wish, FLIGHT)
        self._ask(wish)

    def _fly(self, reach: Reach, start: Lens | None, end: Lens | None, lasts: float) -> None:
        """Show the way from one lens to another."""
        before, after = lens_of(reach.whole, start), lens_of(reach.whole, end)
        self._reach = reach
        if before != after:
            self.flying = before
            self._begin(LensFlight(reach.whole, before, after, lasts))

    def slide(self, speed: tuple[float, float]) -> None:
        """Go on from a drag at so many px per ms."""
        if not self.still and self._reach is not None:
            self._begin(LensSlide(self._reach.whole, lens_of(self._reach.whole, self.now), speed))

    def settle(self) -> None:
        """Pass on at once what was asked for."""
        if self._asked is not None:
            lens, self._asked = self._asked, None
            self._ask(lens)

    def stop(self) -> bool:
        """Let the lens stay where it is seen; True where it was moving by itself."""
        self.settle()
        moving, lens = self.moving, self.flying
        self._motion = self.flying = None
        self.sets_out = False
        if lens is not None and self._reach is not None:
            self._ask(self._reach.kept(lens))
        return moving

    def land(self) -> bool:
        """End a flight where it leads; True where there was one."""
        flies = self.moving and self.flying is not None
        if flies:
            self._motion = self.flying = None
            self.sets_out = False
            self.rest()
        return flies

    def drop(self) -> None:
        """Let go of everything; the lens is the state's again."""
        self._asked = self._motion = self.flying = None
        self.busy = self._awaited = self.sets_out = False
        self._timer.stop()
        self._rest.stop()

    def forget(self) -> None:
        """Let go of everything, and show the next lens as it is: nobody will have seen this one before."""
        self.drop()
        self._afresh = True

    # what it does by itself

    def advance(self) -> None:
        """Show the lens as it is at this time; the end of a frame calls this."""
        busy = self._asked is not None or self.moving
        self.settle()
        if self.sets_out:
            self.sets_out = False
            self.flown.emit()
            self._began = self.clock()  # time begins when that is laid out
            return
        motion, ms = self._motion, self.clock() - self._began
        if motion is not None and self.flying is not None:
            self.flying = motion.at(ms)
            if motion.over(ms):
                self._motion = self.flying = None
                self.rest()
                return
            self.flown.emit()
        elif motion is not None and self._reach is not None:
            before, lens = self._stated, self._reach.kept(motion.at(ms))
            if motion.over(ms) or lens == before:
                self._motion = None
            self._touched()
            self._ask(lens)
        if busy:
            self._timer.start(FRAME)
        else:
            self._timer.stop()

    def rest(self) -> None:
        """Nothing moves any more."""
        self.settle()
        if self.busy and not self.moving:
            self._timer.stop()
            self._rest.stop()
            self.busy = False
            self.rested.emit()

    def laid_out(self) -> None:
        """A frame will be drawn: a slow one is no rest."""
        self._awaited = True

    def drawn(self) -> None:
        """The frame has been drawn."""
        self._awaited = False
        if self._rest.isActive():
            self._rest.start(REST)

    def _idle(self) -> None:
        if self._awaited:
            self._rest.start(REST)
        elif self.ready():
            self.rest()
        else:
            self._rest.start(BETWEEN)

    def _touched(self) -> None:
        self.busy = True
        self._rest.start(REST)

    def _begin(self, motion: LensMotion) -> None:
        self.busy = True
        self._rest.stop()
        self._motion, self._began = motion, self.clock()
        self._timer.start(FRAME)

    def _ask(self, lens: Lens | None) -> None:
        before, self._own = self._own, True
        try:
            self.wished.emit(lens)
        finally:
            self._own = before

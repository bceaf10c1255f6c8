"""What counts as a sign of life: every key, touch, pen and wheel, and a hand that rests on the glass.

Not a pointer that trembles by a few pixels, as it does under a lamp or on a desk that shakes.  Nor what leans on the
glass for minutes without moving, for a bag or a drop of water must not hold the screen for ever.
"""

from __future__ import annotations

from math import hypot

TREMBLE = 6.0  # px that a pointer moves by itself
LONGEST_HOLD = 120.0  # s without a movement, after which it is no hand


class Hands:
    """The pointer and the fingers; places are in px, seconds those of one clock."""

    def __init__(self, tremble: float = TREMBLE, longest_hold: float = LONGEST_HOLD) -> None:
        self._tremble, self._longest = tremble, longest_hold
        self._pointer: tuple[float, float] | None = None
        self._fingers: dict[int, tuple[float, float, float]] = {}  # id -> x, y, and when it last moved

    def pointed(self, x: float, y: float) -> bool:
        """The pointer is at a place now, nothing pressed; True where it came there by a hand."""
        if self._pointer is None:  # where it lies at first says nothing
            self._pointer = (x, y)
            return False
        if hypot(x - self._pointer[0], y - self._pointer[1]) < self._tremble:
            return False
        self._pointer = (x, y)
        return True

    def pressed(self, finger: int, x: float, y: float, now: float) -> None:
        """A finger (or a button of the mouse) is down."""
        self._fingers[finger] = (x, y, now)

    def dragged(self, finger: int, x: float, y: float, now: float) -> bool:
        """A finger that is down is at a place now; True where it has moved."""
        was = self._fingers.get(finger)
        if was is not None and hypot(x - was[0], y - was[1]) < self._tremble:
            return False
        self._fingers[finger] = (x, y, now)
        return True

    def lifted(self, finger: int) -> None:
        """A finger is up again."""
        self._fingers.pop(finger, None)

    def let_go(self) -> None:
        """All are up: the touches were cancelled, or the device has gone."""
        self._fingers.clear()

    def held(self, now: float) -> bool:
        """True while a hand rests on the glass."""
        return any(now - since < self._longest for _, _, since in self._fingers.values())

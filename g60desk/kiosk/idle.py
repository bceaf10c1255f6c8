"""Whether a visitor is still there: a rule that is kind to those who read, given a clock.

Any input says that somebody is here.  When nothing has come for a while one is asked, and a countdown runs that any
input ends: the place is kept.  When it has run out, nobody is there.  Long texts are given the time to be read.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec

LONGEST_STEP = 1.0  # s that one look may add: a computer that slept, or hung, has not watched an empty hall
LOOKING = 15.0  # s for the picture beside a text


class Mood(StrEnum):
    """Nobody there; somebody; or nobody knows, and the countdown runs."""

    AWAY = "away"
    HERE = "here"
    ASKING = "asking"


class Patience(msgspec.Struct, frozen=True):
    """How long is waited, in seconds: without input until one is asked, for an answer, and at most for a text."""

    quiet: float = 60.0
    asked: float = 15.0
    longest: float = 240.0

    def for_text(self, reading: float) -> float:
        """The seconds without input before what takes so long to read; never less than for no text."""
        return max(self.quiet, min(reading + LOOKING, self.longest)) if reading > 0 else self.quiet


class Idle(msgspec.Struct, frozen=True):
    """The mood, and for how many seconds it has been quiet in it."""

    mood: Mood = Mood.AWAY
    spent: float = 0.0

    def passed(self, seconds: float, wait: float, asked: float) -> Idle:
        """After so many seconds without input, where one is asked after `wait`; a mood is never skipped."""
        if self.mood is Mood.AWAY:
            return self
        spent = self.spent + min(max(seconds, 0.0), LONGEST_STEP)
        if self.mood is Mood.HERE:
            return Idle(Mood.HERE, spent) if spent < wait else Idle(Mood.ASKING)
        return Idle(Mood.ASKING, spent) if spent < asked else Idle()


class IdleWatch:
    """Counts the quiet on a clock that never goes back, such as `time.monotonic`; to be looked at often.

    `reading` is how many seconds what is in sight takes to be read; `held` is True while a hand rests on the glass.
    """

    def __init__(self, clock: Callable[[], float], patience: Patience | None = None) -> None:
        self.patience = patience or Patience()
        self.reading = 0.0
        self.held = False
        self._clock = clock
        self._seen = clock()
        self._idle = Idle()

    @property
    def mood(self) -> Mood:
        """The mood at the last look, or since the last input."""
        return self._idle.mood

    @property
    def left(self) -> float:
        """The part of the countdown that is left, from 1 down to 0; 1 while none runs."""
        if self.mood is not Mood.ASKING or self.patience.asked <= 0:
            return 1.0
        return max(0.0, 1.0 - self._idle.spent / self.patience.asked)

    @property
    def waits(self) -> float:
        """The seconds without input after which nobody is there, for what is in sight."""
        return self.patience.for_text(self.reading) + self.patience.asked

    def touched(self) -> Mood:
        """There was input of any kind: somebody is here.  Gives the mood in which it came."""
        before, self._idle = self.mood, Idle(Mood.HERE)
        self._seen = self._clock()
        return before

    def look(self) -> Mood:
        """Count the time since the last look; the mood turns to AWAY once, when a countdown has run out."""
        now = self._clock()
        seconds, self._seen = now - self._seen, now
        if self.held and self.mood is not Mood.AWAY:
            self._idle = Idle(Mood.HERE)
        else:
            wait = self.patience.for_text(self.reading)
            self._idle = self._idle.passed(seconds, wait, self.patience.asked)
        return self.mood

    def leave(self) -> None:
        """Nobody is there from now on: a visit was ended by hand."""
        self._idle = Idle()

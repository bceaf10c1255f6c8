"""Lets the story time run: asks how long it has run, never how often, so that a slow picture costs frames and no time.

The session says whether it runs and how (`playing`, `pace`, `still`); the player moves its day, and the timeline's
window with it.  It has a timer only while it runs and its window can be seen.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from g60desk.layout.story_time import begins_of, followed, lengths_of, pace_of, run_begin, run_end, runs
from g60desk.layout.timeline_window import shown_window
from g60desk.layout.told import Told
from g60desk.session import Session
from g60desk.state import State
from g60desk.story.pace import Pace, Ride, ride

FRAME = 1 / 30  # seconds from picture to picture
LEAST_REST = 0.008  # seconds between two pictures that belong to hands and keys, however slow the pictures are
LEAST_STAY = 0.6  # seconds from cut to cut: no more than two flashes a second
MOST_GAP = 2.0  # seconds that may have passed since the last picture; the rest is a computer that slept

_HIDING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


class Player(QObject):
    """Runs the story time of one session in one window; `clock` gives seconds that never go back."""

    def __init__(
        self, session: Session, told: Callable[[], Told], window: QWidget, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._session = session
        self._told = told
        self._window = window
        self._clock = clock
        self._ride: Ride | None = None
        self._seconds = 0.0  # for which the ride has gone on
        self._last = 0.0  # what the clock said then
        self._left: tuple[float, float] | None = None  # the day that was seen when it stopped, and the exact one
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        session.changed.connect(self._follow)
        window.window().installEventFilter(self)

    @property
    def running(self) -> bool:
        """True while the timer of the next picture runs."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Let story time run on from the present day (from its end: over again), or stand still."""
        state, told = self._session.state, self._told()
        if state.playing:
            self._session.change(playing=False)
        elif runs(told.story):
            begin = run_begin(told)
            chosen = state.selection
            fields: dict[str, Any] = {"selection": None} if chosen and chosen.kind == "event" else {}
            window = self._window_for(begin, run_end(told.story))
            self._session.change(day=begin, playing=True, opened=None, **fields, **window)

    def change_pace(self, by: int) -> None:
        """One pace faster (1) or slower (-1); stays at the first and the last."""
        told = self._told()
        paces = lengths_of(told.story).paces()
        at = paces.index(pace_of(told)) + by
        self._session.change(pace=paces[min(max(at, 0), len(paces) - 1)])

    # following the session

    def _follow(self, before: State, after: State) -> None:
        if after.playing != before.playing:
            if after.playing:
                self._begin(self._exact(after.day))
            else:
                self._stop()
        elif after.playing and (after.pace, after.still) != (before.pace, before.still):
            self._count()
            self._begin(self._day())

    def _exact(self, day: float | None) -> float:
        """The day to go on from: in cuts, time had gone on behind the day that was seen."""
        if self._left is not None and self._left[0] == day:
            return self._left[1]
        return run_begin(self._told()) if day is None else day

    def _begin(self, day: float) -> None:
        story, state = self._told().story, self._session.state
        end = run_end(story)
        begin = min(day, end - 1e-6)  # a ride has a length
        self._ride = ride(begin, end, state.pace, lengths_of(story), begins_of(story), still=state.still)
        self._seconds, self._last = 0.0, self._clock()
        self._arm(FRAME)

    def _stop(self) -> None:
        if self._timer.isActive():  # else it was held, and nothing has passed
            self._count()
        self._timer.stop()
        day = self._session.state.day
        self._left = (day, self._day()) if day is not None and self._ride is not None else None
        self._ride = None

    # running

    def _day(self) -> float:
        return self._ride.day(self._seconds) if self._ride is not None else 0.0

    def _count(self) -> None:
        """Count the seconds since the last time."""
        now = self._clock()
        most = MOST_GAP + (self._timer.interval() / 1000 if self._timer.interval() > 0 else 0.0)
        self._seconds += min(max(now - self._last, 0.0), most)
        self._last = now

    def _go_on(self) -> None:
        """Show the day that it is by now."""
        self._count()
        if self._ride is None:
            return
        day = self._ride.shown(self._seconds)
        over = self._seconds >= self._ride.seconds
        self._session.change(day=day, playing=not over, **self._window_for(day, self._ride.end))
        if self._session.state.playing and self._ride is not None:
            self._arm(FRAME - (self._clock() - self._last))

    def _arm(self, rest: float) -> None:
        """Wait for the next picture: for the rest of this one's time, or for the next cut."""
        if self._ride is None or not self._seen():
            return
        cuts = self._ride.stops is not None
        wait = max(self._ride.wait(self._seconds), LEAST_STAY) if cuts else max(rest, LEAST_REST)
        self._timer.start(round(wait * 1000 + 0.5))

    def _window_for(self, day: float, end: float) -> dict[str, Any]:
        """The change of the window that keeps a day in sight, in a run until `end`; empty where it is."""
        story, state = self._told().story, self._session.state
        before = shown_window(story, state.window)
        cuts = state.still or state.pace is Pace.EVENTS
        after = followed(before, day, end, pages=cuts)
        fields: dict[str, Any] = {} if after == before else {"window": after}
        if state.span is not None and not state.since:  # of the histories
            fields["span"] = followed(state.span, day, end, pages=cuts)
        return fields

    # while the window is out of sight

    def _seen(self) -> bool:
        whole = self._window.window()
        return whole.isVisible() and self._window.isVisible() and not whole.isMinimized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HIDING and self._ride is not None:
            if not self._seen():
                if self._timer.isActive():
                    self._count()
                self._timer.stop()
            elif not self._timer.isActive():
                self._last = self._clock()
                self._arm(FRAME)
        return False

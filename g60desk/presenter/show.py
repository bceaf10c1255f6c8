"""A talk that is being told: where it is, what the room sees of it, and how its time runs.

All windows of a show listen to `changed` and look here, so that no two of them can disagree.  A show knows no window:
it changes the one session, and whatever else the session is changed to is a detour, from which one step leads back.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from g60desk.session import Session
from g60desk.state import State, besides_looks
from g60desk.story.model import Key, Tour
from g60desk.tour.nearest import nearest_step
from g60desk.tour.rehearsal import Pace, Rehearsal
from g60desk.tour.route import Route, Stop, route_shown
from g60desk.tour.talk import Talk


class Blank(StrEnum):
    """What stands on the audience's screen in place of the picture."""

    NOT = ""
    BLACK = "black"
    WHITE = "white"


class Held(msgspec.Struct, frozen=True):
    """Where the talk was, and in what state, when the audience's picture was frozen."""

    talk: Talk
    state: State


class Show(QObject):
    """One talk through a tour of the session's story; seconds are those of `clock`."""

    changed = Signal()  # emitted after any change of what is told or seen
    over = Signal()  # emitted once, when the show has ended

    def __init__(
        self, session: Session, tour: Key, minutes: int | None = None,
        clock: Callable[[], float] = time.monotonic, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.session = session
        self.tour = tour
        self.talk = Talk.begun(self._route(minutes))
        self.rehearsal = Rehearsal(clock)
        self.blank = Blank.NOT
        self.held: Held | None = None
        self.typed = ""  # the digits of the number of a step, until Enter
        self._own = False  # while the session changes because the show asks for it
        session.changed.connect(self._wandered)
        session.story_changed.connect(self._read_again)

    # what there is

    @property
    def away(self) -> bool:
        """True on a detour."""
        return self.talk.away is not None

    @property
    def pace(self) -> Pace:
        """How the talk stands in time."""
        return self.rehearsal.pace(self.talk.route)

    @property
    def counted(self) -> tuple[Stop, ...]:
        """The stops of the talk, with the present one if the talk does not have it."""
        return self.counted_with(self.talk.stop)

    def counted_with(self, now: Stop | None) -> tuple[Stop, ...]:
        """The stops of the talk as they are at another one, with that one if the talk does not have it."""
        return tuple(stop for stop in self.talk.route.stops if stop.counted or stop is now)

    # moving

    def begin(self, *, near: bool = False) -> None:
        """Be at the first step, or at the one that is nearest to what is shown now."""
        step = nearest_step(self.session.index, self.session.state, self.talk.route) if near else ""
        self._be(self.talk.go_to_step(step) if step else self.talk.first())

    def next(self) -> None:
        """Go on to the next step."""
        self._be(self.talk.next())

    def back(self) -> None:
        """Back from a detour; else at the step before."""
        if self.away:
            self.come_back()
        else:
            self._be(self.talk.back())

    def first(self) -> None:
        """Be at the first step of the talk."""
        self._be(self.talk.first())

    def last(self) -> None:
        """Be at the last step of the talk."""
        self._be(self.talk.last())

    def go_to(self, number: int) -> None:
        """Be at the step with a number of the tour; where there is none, nothing changes."""
        wish = self.talk.go_to(number)
        if wish is self.talk:
            self.changed.emit()
        else:
            self._be(wish)

    def type(self, digit: str) -> None:
        """Add a digit to the number of the step that is meant."""
        self.typed = (self.typed + digit)[-3:]
        self.changed.emit()

    def enter(self) -> None:
        """Go to the step whose number was typed."""
        typed, self.typed = self.typed, ""
        if typed:
            self.go_to(int(typed))

    def come_back(self) -> None:
        """End a detour: be in the very state in which it began."""
        if self.away:
            fields = self.talk.fields(self.session.index)
            self.talk = self.talk.returned()
            self._change(fields)

    def last_for(self, minutes: int | None) -> None:
        """Be a talk of another length, at the same step."""
        self.talk = self.talk.on(self._route(minutes))
        self.changed.emit()

    # what the room sees

    def cover(self, blank: Blank) -> None:
        """Make the audience's screen black or white, or show the picture again."""
        self.blank = Blank.NOT if blank is self.blank else blank
        self.changed.emit()

    def freeze(self) -> None:
        """Let the audience's picture stand while one wanders; once more, let it go on to what is shown by now."""
        self.held = None if self.held else Held(self.talk, self.session.state)
        self.changed.emit()

    def thaw_back(self) -> None:
        """Let the audience's picture go, and be where it was frozen."""
        held, self.held = self.held, None
        if held is None:
            return
        self.talk = held.talk.on(self.talk.route)
        self._arrive()
        self._change(besides_looks(held.state))

    def step_out(self) -> bool:
        """One step out: a typed number, the blank, the freeze, a detour; never the end of the show.

        False where there is none to take.
        """
        if self.typed:
            self.typed = ""
            self.changed.emit()
        elif self.blank:
            self.cover(self.blank)
        elif self.held:
            self.thaw_back()
        elif self.away:
            self.come_back()
        else:
            return False
        return True

    def end(self) -> None:
        """End the show; what is shown stays as it is."""
        self.session.changed.disconnect(self._wandered)
        self.session.story_changed.disconnect(self._read_again)
        self.rehearsal.pause()
        self.over.emit()

    # how it is done

    def _be(self, talk: Talk) -> None:
        """Be where the talk is now; who goes to another step wants it to be seen."""
        if talk.at != self.talk.at:
            self.blank = Blank.NOT
        self.talk, self.typed = talk, ""
        self._arrive()
        self._change(talk.fields(self.session.index))

    def _arrive(self) -> None:
        if self.talk.stop is not None:
            self.rehearsal.enter(self.talk.stop.id)

    def _change(self, fields: dict[str, Any]) -> None:
        self._own = True
        try:
            self.session.change(**fields)
        finally:
            self._own = False
        self.changed.emit()

    def _wandered(self, before: State, after: State) -> None:
        """The session was changed by another hand: that is a detour, unless it is only the looks, or leads back."""
        if self._own:
            return
        there = besides_looks(after)
        if self.talk.away is not None:
            if there == besides_looks(self.talk.away):
                self.talk = self.talk.returned()
        elif there != besides_looks(before) and there != self.talk.fields(self.session.index):
            self.talk = self.talk.detour(before)
        self.changed.emit()

    def _read_again(self) -> None:
        """The story has been read again: be at the same step of it; a detour may name what is gone."""
        self.talk = self.talk.on(self._route(self.talk.route.minutes)).returned()
        self.held = None
        self._change(self.talk.fields(self.session.index))

    def _route(self, minutes: int | None) -> Route:
        tour: Tour | None = self.session.index.tours.get(self.tour)
        if tour is None:
            return Route(self.tour, minutes, ())
        return route_shown(self.session.reading, self.session.index, tour, minutes)

"""The walk of a talk through the session: from step to step, off on a detour, and back.

It changes the one session, and whatever else the session is changed to is a detour, from which one step leads back.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from g60desk.session import Session, names_what_is_there
from g60desk.state import State, besides_looks
from g60desk.story.model import Key, Tour
from g60desk.tour.nearest import nearest_step
from g60desk.tour.rehearsal import Pace, Rehearsal
from g60desk.tour.route import Route, Stop, route_shown
from g60desk.tour.talk import Talk


class Walk(QObject):
    """One talk on its way through a tour of the session's story; seconds are those of `clock`."""

    changed = Signal()  # emitted after any change of what is told or seen
    timed = Signal()  # emitted when the times up to now are those of a whole telling: it is over, or begins anew
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

    def go_to_step(self, step: Key) -> None:
        """Be at a step of the tour, by its id; where it is gone, nothing changes."""
        self._be(self.talk.go_to_step(step))

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

    def tell(self, tour: Key, minutes: int | None = None) -> None:
        """Tell another tour, from its first step and in times of its own; the present one only changes its length."""
        if tour == self.tour:
            self.last_for(minutes)
            return
        self._begin_times(elsewhere=True)
        self.tour = tour
        self._be(Talk.begun(self._route(minutes)))

    def end(self) -> None:
        """End the show; what is shown stays as it is."""
        self.session.changed.disconnect(self._wandered)
        self.session.story_changed.disconnect(self._read_again)
        self.rehearsal.pause()
        self.timed.emit()
        self.over.emit()

    # its time

    def toggle_time(self) -> None:
        """Let the time run, also before the first move, or stand still."""
        self.rehearsal.toggle()
        self.changed.emit()

    def restart_time(self) -> None:
        """Have told nothing yet: the time begins with the next move."""
        self._begin_times()
        self.changed.emit()

    def _begin_times(self, *, elsewhere: bool = False) -> None:
        self.rehearsal.pause()
        self.timed.emit()
        self.rehearsal.reset(elsewhere=elsewhere)

    # how it is done

    def _be(self, talk: Talk) -> None:
        """Be where the talk is now."""
        self.talk = talk
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
        """The story has been read again: be at the same step of it, and on a detour still, where all that is there."""
        talk = self._read_anew()
        if talk.away is not None and self._has_still(talk.away):
            self.talk = talk
            self.changed.emit()
        else:
            self.talk = talk.returned()
            self._change(self.talk.fields(self.session.index))

    def _read_anew(self) -> Talk:
        """The talk through the story as it is read now."""
        return self.talk.on(self._route(self.talk.route.minutes))

    def _has_still(self, state: State) -> bool:
        """True where the step shows what it showed, and the story has all that a state of before names."""
        before, now = self.talk.stop, self._read_anew().stop
        alike = (
            before is not None
            and now is not None
            and (before.step.view, before.step.show) == (now.step.view, now.step.show)
        )
        return alike and names_what_is_there(self.session.index, state)

    def _route(self, minutes: int | None) -> Route:
        tour: Tour | None = self.session.index.tours.get(self.tour)
        if tour is None:
            return Route(self.tour, minutes, ())
        return route_shown(self.session.reading, self.session.index, tour, minutes)

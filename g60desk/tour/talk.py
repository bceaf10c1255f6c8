"""Where a talk is: a value that moves from step to step, wanders off and comes back.

Nothing here remembers how one came to a step: its state follows from the step alone, so that any step looks the same
whatever was before.  Only a detour is remembered, for it ends in the very state in which it began.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from g60desk.state import State, besides_looks
from g60desk.story.index import Index
from g60desk.story.model import Key
from g60desk.tour.route import Route, Stop
from g60desk.tour.spelling import fields_of

NOWHERE = -1


class Talk(msgspec.Struct, frozen=True):
    """A talk at one of its stops: `at` is a place in the route, -1 where it has none.

    `away` is the state in which a detour began, None while there is none.
    """

    route: Route
    at: int = NOWHERE
    away: State | None = None

    @classmethod
    def begun(cls, route: Route) -> Talk:
        """A talk at its first step."""
        return cls(route).first()

    @property
    def stop(self) -> Stop | None:
        """The stop that the talk is at."""
        return self.route.stops[self.at] if 0 <= self.at < len(self.route.stops) else None

    @property
    def following(self) -> Stop | None:
        """The stop that comes next; None at the last."""
        ahead = self.next()
        return ahead.stop if ahead.at != self.at else None

    @property
    def number(self) -> int:
        """The number of the step in the tour, from 1; 0 where there is none."""
        return self.stop.number if self.stop else 0

    def next(self) -> Talk:
        """At the next stop of the talk; at the last one: there still, and no longer away."""
        ahead = [place for place in self._counted if place > self.at]
        return self._be(ahead[0] if ahead else self.at)

    def back(self) -> Talk:
        """At the stop before."""
        behind = [place for place in self._counted if place < self.at]
        return self._be(behind[-1] if behind else self.at)

    def first(self) -> Talk:
        """At the first stop of the talk."""
        return self._be(next(iter(self._counted), NOWHERE))

    def last(self) -> Talk:
        """At the last stop of the talk."""
        return self._be(next(reversed(self._counted), NOWHERE))

    def go_to(self, number: int) -> Talk:
        """At the step with a number of the tour, also one that the talk leaves out; the same where there is none.

        For a step that cannot be shown the next one that can be stands in, or the last.
        """
        numbers = [stop.number for stop in self.route.stops]
        known = len(numbers) + len(self.route.skipped)
        if not 1 <= number <= known or not numbers:
            return self
        return self._be(next((place for place, one in enumerate(numbers) if one >= number), len(numbers) - 1))

    def go_to_step(self, step: Key) -> Talk:
        """At the stop of a step; the same where there is none."""
        place = self.route.at(step)
        return self if place == NOWHERE else self._be(place)

    def detour(self, now: State) -> Talk:
        """Away from the route, which is left in the state `now`; who is away already stays so."""
        return self if self.away is not None else replace(self, away=now)

    def returned(self) -> Talk:
        """Back on the route, at the stop where it was left."""
        return replace(self, away=None)

    def on(self, route: Route) -> Talk:
        """The same talk on another route, longer or shorter or of a story read again: at the same step.

        Where that is gone, it is at the next one that is still there, else at the first.  After another reading of the
        story the state of a detour may name what is gone: let it go by `returned`.
        """
        for stop in self.route.stops[max(self.at, 0) :]:
            if (place := route.at(stop.id)) != NOWHERE:
                return Talk(route, place, self.away)
        return Talk(route, Talk.begun(route).at, self.away)

    def fields(self, index: Index) -> dict[str, Any]:
        """What the state has to be: that in which a detour began, else that of the step; none without a stop.

        The looks are not among the fields: they belong to the room and stay as they are.
        """
        if self.away is not None:
            return besides_looks(self.away)
        return fields_of(index, self.stop.step) if self.stop else {}

    @property
    def _counted(self) -> tuple[int, ...]:
        return tuple(place for place, stop in enumerate(self.route.stops) if stop.counted)

    def _be(self, place: int) -> Talk:
        return replace(self, at=place, away=None)

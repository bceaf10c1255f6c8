"""The way through a story for one talk: the steps of a tour that can be shown, and which of them the talk stops at.

A step keeps its number in the tour, whatever the length of the talk and whatever cannot be shown: what a speaker has
on paper is what she types.  A step that names something that the story does not have is left out, and said to be.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import accumulate

import msgspec

from g60desk.story.index import Index
from g60desk.story.lengths import planned_seconds, talk_of
from g60desk.story.model import Key, Step, Tour
from g60desk.story.reading import Reading
from g60desk.tour.spelling import is_missing

LEADS_NOWHERE = "unknown-id"  # the problem of a step that names what is not there


class Stop(msgspec.Struct, frozen=True):
    """A step that can be shown: its number in the tour from 1, its planned seconds, and whether the talk has it."""

    number: int
    step: Step
    seconds: int
    counted: bool

    @property
    def id(self) -> Key:
        return self.step.id


class Route(msgspec.Struct, frozen=True):
    """The stops of one talk of a tour; `minutes` is its length, None for the whole tour; `skipped` are ids of steps.

    All steps of the tour that can be shown are stops, so that one can go to each; next and back lead through those
    that are `counted`.
    """

    tour: Key
    minutes: int | None
    stops: tuple[Stop, ...]
    skipped: tuple[Key, ...] = ()

    @property
    def counted(self) -> tuple[Stop, ...]:
        """The stops of the talk, in order."""
        return tuple(stop for stop in self.stops if stop.counted)

    @property
    def planned(self) -> int:
        """The seconds that are planned for the talk."""
        return sum(stop.seconds for stop in self.counted)

    @property
    def allowed(self) -> int:
        """The seconds that the talk may take: its length, else what is planned."""
        return self.planned if self.minutes is None else 60 * self.minutes

    def at(self, id: Key) -> int:
        """Where the stop of a step is; -1 where there is none."""
        return next((place for place, stop in enumerate(self.stops) if stop.id == id), -1)

    def span(self, place: int) -> tuple[int, int]:
        """From when to when the stop at a place is planned, in seconds from the start of the talk.

        A stop that the talk does not have is planned for no time, between its neighbours.
        """
        ends = (0, *accumulate(stop.seconds if stop.counted else 0 for stop in self.stops))
        return ends[place], ends[place + 1]


def route_of(index: Index, tour: Tour, minutes: int | None = None, broken: Collection[Key] = ()) -> Route:
    """The route of a talk of so many minutes; `broken` are ids of steps that the check found to lead nowhere."""
    talk = {step.id for step in talk_of(tour, minutes)}
    stops, skipped = [], []
    for number, step in enumerate(tour.steps, 1):
        if step.id in broken or is_missing(index, step):
            skipped.append(step.id)
        else:
            stops.append(Stop(number, step, planned_seconds(step), step.id in talk))
    return Route(tour.id, minutes, tuple(stops), tuple(skipped))


def route_shown(reading: Reading, index: Index, tour: Tour, minutes: int | None = None) -> Route:
    """The route of a talk through the story that was read, without the steps that its check found to lead nowhere."""
    return route_of(index, tour, minutes, broken_steps(reading, tour))


def broken_steps(reading: Reading, tour: Tour) -> tuple[Key, ...]:
    """The ids of steps of a tour that name what is not there: it has been cut out of the story that was read."""
    broken = []
    for step in tour.steps:
        problems = reading.marked.get(("step", f"{tour.id}/{step.id}"), ())
        if str(step.view) in reading.unread or any(one.code == LEADS_NOWHERE for one in problems):
            broken.append(step.id)
    return tuple(broken)


def lengths_of(tour: Tour) -> tuple[int, ...]:
    """The minutes of the talks that a tour offers, from the shortest; none where it promises none."""
    return tuple(sorted(dict.fromkeys(tour.lengths)))

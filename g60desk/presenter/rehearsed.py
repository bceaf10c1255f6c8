"""A rehearsal beside its plan, as values: what each step was to take, took, and took the time before.

A step that was not told has no time, which is something else than none: it was passed, or the time had not begun.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.tour.route import Route
from g60desk.tour.timings import Timing
from g60desk.views.progress import title_of

if TYPE_CHECKING:
    from g60desk.tour.written import NewTime


class StepTime(msgspec.Struct, frozen=True):
    """A step and its seconds; `new` is what would be written of it, where that has been asked for."""

    number: int
    title: str
    planned: int
    taken: float | None = None
    last: float | None = None
    now: bool = False
    new: NewTime | None = None

    @property
    def over(self) -> float:
        """How much longer than planned it took, in seconds; negative where it was shorter."""
        return self.taken - self.planned if self.taken is not None else 0.0


class Rehearsed(msgspec.Struct, frozen=True):
    """A rehearsal of a talk of so many `minutes` (0: all of the tour), which may take `allowed` seconds.

    `clock` is ``waiting``, ``running`` or ``paused`` in a show that is on, else empty; `when` and `last_when` are when
    this rehearsal and the one before were told, empty where there is none; `last_total` is of the steps of this talk.
    """

    tour: str
    minutes: int
    allowed: int
    steps: tuple[StepTime, ...]
    when: str = ""
    last_when: str = ""
    last_total: float = 0.0
    clock: str = ""

    @property
    def told(self) -> tuple[StepTime, ...]:
        """The steps that have a time."""
        return tuple(step for step in self.steps if step.taken is not None)

    @property
    def taken(self) -> float:
        """The seconds of all steps together."""
        return sum(step.taken or 0.0 for step in self.steps)

    @property
    def over(self) -> float:
        """How much longer than planned the steps took that were told."""
        return sum(step.over for step in self.told)


class Answer(msgspec.Struct, frozen=True):
    """How far the writing of the times has come: ``asked``, ``written``, ``refused``, or nothing yet; in words."""

    state: str = ""
    words: str = ""


def rehearsed(
    told: Told, route: Route, times: Mapping[Key, float], *, when: str = "", last: Timing | None = None, now: Key = "",
    clock: str = "", new: tuple[NewTime, ...] = (),
) -> Rehearsed:  # fmt: skip
    """The times of a talk beside its plan; a step that it does not have is there where it was told all the same."""
    tour = told.index.tours.get(route.tour)
    before = last.seconds if last else {}
    written = {one.step: one for one in new}
    steps = tuple(
        StepTime(stop.number, title_of(told, stop), stop.seconds, times.get(stop.id) or None,
                 before.get(stop.id) or None, stop.id == now, written.get(stop.id))
        for stop in route.stops if stop.counted or times.get(stop.id)
    )  # fmt: skip
    return Rehearsed(
        told.text(tour.title) if tour else route.tour, route.minutes or 0, route.allowed, steps, when,
        last.when if last else "", sum(step.last or 0.0 for step in steps), clock,
    )  # fmt: skip


def as_text(told: Told, shown: Rehearsed) -> str:
    """The times as a table, to be pasted anywhere: a line for each step, with tabs between its columns."""
    heads = ("show.step", "rehearsal.title", "rehearsal.planned", "rehearsal.taken", "rehearsal.last")
    lines = ["\t".join(told.words(key) for key in heads)]
    for step in shown.steps:
        seconds = ("" if one is None else str(round(one)) for one in (step.planned, step.taken, step.last))
        lines.append("\t".join((str(step.number), step.title, *seconds)))
    return "\n".join(lines) + "\n"

"""The steps that are taken along: one of a tour, or all of its talk, each with the state that it shows."""

from __future__ import annotations

import msgspec

from g60desk.export.wishes import allowed
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.tour.route import Stop, route_shown
from g60desk.tour.spelling import state_of

ALL = "all"


class StepShown(msgspec.Struct, frozen=True):
    """A step as it is told: its stop among the `stops` of its talk, and the state that it describes."""

    stop: Stop
    stops: tuple[Stop, ...]
    state: State

    @property
    def name(self) -> str:
        """The name of its picture: in the order of the tour."""
        return f"{self.stop.number:02}-{self.stop.id}"


def steps_shown(
    reading: Reading, tour: str, step: str, looks: State, minutes: int | None = None
) -> tuple[StepShown, ...]:
    """One step of a tour, or `all` of its talk, in the language and colours of `looks`.

    `tour` is empty for the first one.  Raises WishError with what there is, where a tour or a step is not there.
    """
    index = Index(reading.story)
    tours = index.tours
    chosen = allowed("tour", tour or next(iter(tours), ""), tours)
    route = route_shown(reading, index, tours[chosen], minutes)
    stops = route.stops
    found = route.counted if step == ALL else tuple(stop for stop in stops if step in (stop.id, str(stop.number)))
    if not found:
        allowed("step", step, [stop.id for stop in stops])
    return tuple(
        StepShown(stop, tuple(one for one in stops if one.counted or one is stop), state_of(index, stop.step, looks))
        for stop in found
    )

"""The pictures of a tour: the state of each of its steps, as the audience sees it."""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.export.wishes import allowed
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.tour.route import Stop, route_shown
from g60desk.tour.spelling import state_of

ALL = "all"


def step_states(
    reading: Reading, tour: str, step: str, looks: State, minutes: int | None = None
) -> Iterator[tuple[str, State]]:
    """The name and the state of one step of a tour, or of `all` of its talk, in the language and colours of `looks`.

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
    for stop in found:
        yield file_name(stop), state_of(index, stop.step, looks)


def file_name(stop: Stop) -> str:
    """The name of a step's picture: in the order of the tour."""
    return f"{stop.number:02}-{stop.id}"

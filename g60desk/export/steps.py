"""The pictures of a tour: each of its steps as a room sees it, with the line of the talk at its foot."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from g60desk.export.story import writing_to
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes, allowed
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.story.writing import write_whole
from g60desk.tour.route import Stop, route_shown
from g60desk.tour.spelling import state_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

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


def draw_steps(
    reading: Reading, to: Path, wishes: Wishes, say: Callable[[str], None], png: Callable[[QImage], bytes]
) -> None:
    """Draw the steps that are wished into a folder, or a single one to the file `to`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from g60desk.export.room_page import RoomPage
    from g60desk.tokens import load_tokens

    single = to.suffix.lower() == ".png"
    shown = steps_shown(reading, wishes.tour or "", wishes.step or ALL, first_state(reading, wishes), wishes.minutes)
    if single and len(shown) > 1:
        raise WishError("a file holds one step; write for example --step 1, or give a folder")
    tokens = load_tokens()
    allowed("theme", wishes.theme, tokens.theme_names())
    page = RoomPage(reading, tokens, wishes.size)
    try:
        for step in shown:
            path = to if single else to / wishes.file_name(step.name, step.state.language)
            with writing_to(path):
                write_whole(path, png(page.draw_step(step.state, step.stop, step.stops)))
            say(str(path))
    finally:
        page.close()

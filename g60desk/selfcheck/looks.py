"""What is looked at: every step of every tour, or the views of a story that has none."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.told import Told
from g60desk.layout.welcome import is_empty
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import NOTHING_SAID, STATIONS, Key, Text
from g60desk.story.reading import Reading
from g60desk.tour.route import Stop, route_shown
from g60desk.tour.spelling import state_of


class Look(msgspec.Struct, frozen=True):
    """A step as it is told: `key` is `tour/step`, `number` that in its tour; a view has neither number nor stop."""

    key: Key
    title: Text
    number: int = 0
    stop: Stop | None = None
    stops: tuple[Stop, ...] = ()
    view: str = ""

    def state(self, index: Index, looks: State) -> State:
        """The state that it shows, in the language and the colours of `looks`."""
        if self.stop is None:
            return msgspec.structs.replace(looks, view=self.view)
        return state_of(index, self.stop.step, looks)

    def name(self, told: Told) -> str:
        """What it is called."""
        return told.text(self.title) or (told.words(f"foot.{self.view}") if self.view else self.key)


def looks_at(reading: Reading, index: Index) -> Iterator[Look]:
    """All that is shown in a show of this story; steps that lead nowhere are left out, as a show leaves them out."""
    for tour in reading.story.tours:
        stops = route_shown(reading, index, tour).stops
        for stop in stops:
            step = stop.step
            counted = tuple(one for one in stops if one.counted or one is stop)
            yield Look(f"{tour.id}/{step.id}", step.short or step.say, stop.number, stop, counted)
    if not reading.story.tours:
        for view in STATIONS:
            if view not in reading.unread and not is_empty(reading.story, view):
                yield Look(str(view), getattr(reading.story, str(view)).name or NOTHING_SAID, view=str(view))

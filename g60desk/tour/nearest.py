"""The step of a talk that is nearest to what is shown: there a show begins that is asked for while one is reading."""

from __future__ import annotations

from g60desk.state import State, besides_looks
from g60desk.story.index import Index
from g60desk.story.model import Key
from g60desk.tour.route import Route, Stop
from g60desk.tour.spelling import fields_of


def nearest_step(index: Index, state: State, route: Route) -> Key:
    """The step whose state is most like this one: of its view, and then with most fields alike; empty without any."""
    now = besides_looks(state)

    def alike(stop: Stop) -> tuple[bool, int]:
        fields = fields_of(index, stop.step)
        return fields["view"] == now["view"], sum(now[name] == value for name, value in fields.items())

    best = max(route.counted, key=alike, default=None)
    return best.id if best else ""

"""The ways on from where a visitor is, as buttons; found anew when something else is shown, not in every frame."""

from __future__ import annotations

from g60desk.kiosk.ways import Way, WayKind, ways_from
from g60desk.layout import hall_foot
from g60desk.layout.told import Told
from g60desk.session import Session
from g60desk.state import at_rest
from g60desk.story.model import Key
from g60desk.tour.route import Route, lengths_of, route_shown


def route_for(session: Session) -> Route | None:
    """The shortest talk of the story's first tour: a visitor has two minutes."""
    tour = next(iter(session.index.tours.values()), None)
    return route_shown(session.reading, session.index, tour, next(iter(lengths_of(tour)), None)) if tour else None


class WaysOn:
    """The ways that are shown."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[Way, ...] = ()
        self._for: tuple[object, ...] = ()  # what they were found for

    def buttons(self, told: Told, stop: Key) -> tuple[hall_foot.Way, ...]:
        """The buttons of the ways from what is told, `stop` being the step of the tour that was last."""
        now = (told.index, at_rest(told.state), stop)
        if now != self._for:
            self._for = now
            self._found = ways_from(told, route_for(self._session), stop).on
        return tuple(hall_foot.Way("way", str(number), way.words, way.kind is WayKind.NEXT)
                     for number, way in enumerate(self._found))  # fmt: skip

    def way(self, key: Key) -> Way:
        """The way of a button that was pressed."""
        return self._found[int(key)]

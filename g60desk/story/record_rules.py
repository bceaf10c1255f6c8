"""The rules for time and place, and for records that must say at least something."""

from __future__ import annotations

from collections.abc import Collection

from g60desk.story.circles import circles
from g60desk.story.model import Cell, Era, Event, Line, Place, Stop, Story
from g60desk.story.problems import Ledger, Path, listed, shown


class RecordRules:
    """Looks at records one by one; `cuts` gathers what the story must do without."""

    def __init__(self, places: Collection[str], ledger: Ledger, *, located: bool = True) -> None:
        self.places = places
        self.located = located  # some place has coordinates: one without is missing on the map
        self.ledger = ledger
        self.cuts: list[Path] = []

    def cut(self, path: Path, code: str, message: str, hint: str = "") -> None:
        """Note a mistake in a value that the story can do without."""
        self.ledger.error(path, code, message, hint)
        self.cuts.append(path)

    def time(self, story: Story) -> None:
        """Phases follow one another, and no event comes after itself."""
        before: tuple[str, int] | None = None
        for place, phase in enumerate(story.phases):
            begins = phase.begins.earliest
            if begins is None:
                if phase.begins.text:
                    message = "a phase begins on a date; this one has no earliest day"
                    self.ledger.error(("phases", place, "begins"), "phase-order", message)
                continue
            if before and begins <= before[1]:
                message = f'begins before the phase above it ("{before[0]}"); phases stand in the order of time'
                self.ledger.error(("phases", place, "begins"), "phase-order", message)
            before = (phase.id, begins)
        events = story.timeline.events
        places = {event.id: place for place, event in enumerate(events)}
        for circle in circles({event.id: (event.after,) if event.after else () for event in events}):
            way = " after ".join((*circle[:8], circle[0]))
            for name in circle:
                self.cut(("timeline", "events", places[name], "after"), "after-circle", f"comes after itself: {way}")

    def event(self, event: Event, path: Path) -> None:
        """One event."""
        if event.when is None and not event.after:
            self.ledger.error(
                path, "no-date", "an event without a date; give it when, or after where only the order is known"
            )
        if event.when is not None and event.after:
            self.ledger.error(
                (*path, "after"), "when-and-after", "both when and after; keep one of the two", at_key=True
            )
            self.cuts.append((*path, "after"))
        if event.id in event.leads_to:
            place = event.leads_to.index(event.id)
            self.cut(
                (*path, "leads_to", place), "leads-to-itself", "an event does not lead to itself; name another one"
            )
        if not event.cite:
            self.ledger.warn(path, "no-source", "an event without a source; cite one")
        self._weight(event.weight, path)

    def era(self, era: Era, path: Path) -> None:
        """One era."""
        if not era.cite:
            self.ledger.warn(path, "no-source", "an era without a source; cite one")

    def _weight(self, weight: int, path: Path) -> None:
        if not 1 <= weight <= 3:
            self.cut((*path, "weight"), "out-of-range", f"the weight is {weight}; weights are 1, 2 and 3")

    def place(self, place: Place, path: Path) -> None:
        """One place."""
        self._point(place.lat, place.lon, path)
        if place.lat is None and place.lon is None and self.located:
            self.ledger.warn(path, "no-coordinates", "a place without lat and lon is not on the map")
        if not place.cite:
            self.ledger.warn(path, "no-source", "a place without a source; cite one")
        self._weight(place.weight, path)

    def _point(self, lat: float | None, lon: float | None, path: Path) -> None:
        wrong = False
        for key, value, most in (("lat", lat, 90), ("lon", lon, 180)):
            if value is not None and not -most <= value <= most:
                self.ledger.error(
                    (*path, key), "out-of-range", f"{key} is {value}; it is between -{most} and {most} degrees"
                )
                wrong = True
        if (lat is None) != (lon is None):
            self.ledger.error(path, "half-coordinates", "one of lat and lon is missing; a place has both or none")
            wrong = True
        if wrong:
            self.cuts += [(*path, "lat"), (*path, "lon")]

    def line(self, line: Line, path: Path) -> None:
        """One line."""
        for place, (lat, lon) in enumerate(line.course):
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                message = f"the point {lat}, {lon}; a point is [lat, lon] in degrees"
                hint = "are the two the wrong way round?" if -90 <= lon <= 90 and -180 <= lat <= 180 else ""
                self.cut((*path, "course", place), "out-of-range", message, hint)
        for place, section in enumerate(line.sections):
            for key, end in (("from", section.start), ("to", section.end)):
                if end and end not in line.through and end in self.places:
                    message = f"{shown(end)} is not on this line; it goes through {listed(line.through)}"
                    self.ledger.error(
                        (*path, "sections", place, key), "not-on-line", message, self.ledger.nearest(end, line.through)
                    )
                    self.cuts.append((*path, "sections", place))
        if not line.cite:
            self.ledger.warn(path, "no-source", "a line without a source; cite one")

    def stop(self, stop: Stop, path: Path) -> None:
        """One stop."""
        self._point(stop.lat, stop.lon, path)
        if not stop.place and not stop.name:
            self.ledger.error(path, "no-name", "a stop without a name; give it a place of the network, or a name")

    def cell(self, cell: Cell, path: Path) -> None:
        """One cell."""
        if not cell.text and not cell.figure:
            message = "a cell that says nothing; give it a text or a figure, or leave the cell out"
            self.ledger.error(path, "empty-cell", message)
        elif cell.text and not cell.cite:
            self.ledger.warn(path, "no-source", "a statement without a source; cite one")

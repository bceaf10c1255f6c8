"""Who is tied to whom: the links of a network, and how far each has come in the phase that is shown.

A link is a stretch of a line between two neighbouring places.  A member that no line of the story reaches hangs on a
tie to the nearest member that is tied already; a tie is no road, and is drawn as none.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from g60desk.layout.network_ties import tied
from g60desk.layout.sphere import span, turned
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.growth import opening
from g60desk.story.model import Cites, Key, Line, LineKind, NetworkLayout, Place, Story
from g60desk.story.same import once

Ahead = Literal["apart", "later", "undated"]  # open, but not part of the network; not open yet; nobody says since when
RAIL = frozenset([LineKind.HIGH_SPEED_RAIL, LineKind.RAILWAY])


class Link(msgspec.Struct, frozen=True):
    """From one place to the next along `line` (None for a tie); `opens` is None where the story does not say."""

    start: Key
    end: Key
    line: Line | None = None
    opens: Date | None = None
    cite: Cites = Cites()

    @property
    def pair(self) -> frozenset[Key]:
        """The two ends, in no order."""
        return frozenset((self.start, self.end))


def located(told: Told) -> list[Place]:
    """The places that can be put on a map."""
    return [place for place in told.story.network.places if place.lat is not None and place.lon is not None]


def easting(places: Sequence[Place]) -> Callable[[Place], float]:
    """How far east of the middle of some places each of them lies, in degrees, also where longitudes turn over."""
    west, east = span(place.lon or 0.0 for place in places)
    middle = (west + east) / 2
    return lambda place: turned((place.lon or 0.0) - middle)


def members(told: Told) -> list[Place]:
    """The places that join in some phase, in the order of the phases and of the story, on the map or not."""
    order = {phase.id: number for number, phase in enumerate(told.story.phases)}
    joined = [place for place in told.story.network.places if place.joins]
    return sorted(joined, key=lambda place: order.get(place.joins, len(order)))


def shown_places(told: Told) -> list[Place]:
    """The places of the schematic: members, and what lies on a line; all of them where the story has no members."""
    places = told.story.network.places
    if not members(told):
        return list(places)
    on_line = {key for line in told.story.network.lines for key in line.through}
    return [place for place in places if place.joins or place.id in on_line]


def origin(told: Told) -> Place | None:
    """The member that was first: of those of the first phase the weightiest."""
    everyone = members(told)
    first = [place for place in everyone if place.joins == everyone[0].joins]
    return max(first, key=lambda place: place.weight, default=None)


def spine(told: Told) -> Line | None:
    """The line in the signal colour."""
    return told.index.lines.get(told.story.network.spine)


def reached(told: Told, place: Key) -> bool:
    """True for a place that is a member in the phase that is shown, and for one that is no member at any time."""
    found = told.index.place(place)
    return found is not None and (not found.joins or told.reached(found.joins))


def links(told: Told, places: Sequence[Place] | None = None) -> list[Link]:
    """All links, line by line with the spine first, then the ties: those of the layout, or between these places."""
    if places is None:
        places = located(told) if told.layout == NetworkLayout.MAP else shown_places(told)
    known = {place.id for place in places}
    found = [
        Link(a, b, line, *opening(line, a, b))
        for line in lines(told)
        for a, b in pairwise([key for key in line.through if key in known])
    ]
    return found + ties(told, found)


def end_of(line: Line, place: Key) -> Link:
    """What goes on of a line beyond a place at its end; it is as old as the stretch next to it."""
    at = line.through.index(place)
    beside = (*line.through[at + 1 : at + 2], *line.through[max(0, at - 1) : at])
    return Link(place, place, line, *(opening(line, place, beside[0]) if beside else (line.opens, line.cite)))


def lines(told: Told) -> list[Line]:
    """The lines of the story, the spine first."""
    return sorted(told.story.network.lines, key=lambda line: line.id != told.story.network.spine)


def ties(told: Told, known: Sequence[Link]) -> list[Link]:
    """A tie for each member that no line reaches, to the nearest place that is tied already."""
    on_line = frozenset(key for link in known for key in (link.start, link.end))
    kept = _kept_ties(told.story)
    if on_line not in kept:
        everyone = [place for place in members(told) if place.lat is not None and place.lon is not None]
        kept[on_line] = tuple(Link(near, new) for near, new in tied(everyone, on_line))
    return list(kept[on_line])


@once
def _kept_ties(_: Story) -> dict[frozenset[Key], tuple[Link, ...]]:
    return {}


def ahead_of(told: Told, link: Link) -> Ahead:
    """What a stretch that is not part of the network (`is_open`) is at the end of the phase, or on the day."""
    if link.opens is None or link.opens.earliest is None:
        return "undated"
    end = _end(told)
    return "apart" if end is None or link.opens.earliest < end else "later"


def is_open(told: Told, link: Link) -> bool:
    """True when both ends have been reached in the phase that is shown, and the stretch opened before it ended.

    On a day of the story time, the stretch is open from the earliest day on which it may have opened.
    A stretch whose opening the story does not date counts as open: nothing says that it was not.  The spine is what
    the phases are about, so there the phases alone decide.  A river flows whoever has joined.
    """
    if link.line is not None and link.line.kind == LineKind.RIVER and link.line.id != told.story.network.spine:
        return True
    if not (reached(told, link.start) and reached(told, link.end)):
        return False
    end = _end(told)
    if link.line is None or link.opens is None or end is None or link.line.id == told.story.network.spine:
        return True
    return link.opens.earliest is None or link.opens.earliest < end


def _end(told: Told) -> int | None:
    """The day number by which something must have opened to be open: that after the day, or after the phase."""
    return phase_end(told) if told.state.day is None else math.floor(told.state.day) + 1


def phase_end(told: Told) -> int | None:
    """The day number on which the phase after the shown one begins; None in the last one."""
    phases = told.story.phases
    shown = told.phase
    if shown is None or shown == phases[-1]:
        return None
    return phases[phases.index(shown) + 1].begins.earliest


def lines_of(told: Told, place: Key) -> list[Line]:
    """The lines that pass through a place, the spine first."""
    return [line for line in lines(told) if place in line.through]


def neighbours(all_links: Sequence[Link], place: Key) -> list[Key]:
    """The places at the other ends of a place's links, each once."""
    ends = [link.end if link.start == place else link.start for link in all_links if place in link.pair]
    return list(dict.fromkeys(ends))

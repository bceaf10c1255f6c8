"""A subject of the comparison pulled straight: where along its spine each of its stops lies, in km.

The spine is the course of the subject's line between its first and its last end or city; without a course, the great
circles from one of these to the next.  Each stop stands at the point of the spine that is nearest to it.  Zero is the
first stop; where the last is the first place of the story, that one: from there the story counts.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_stops import is_named
from g60desk.layout.corridor_spine import Feet, Foot, Spine, between, foot_of, spine_through
from g60desk.layout.distances import NEAR_KM, Spot, great_circle, spot_of, through_spots
from g60desk.story.index import Index
from g60desk.story.model import Key, Line, Stop, Story, Subject
from g60desk.story.same import once


class Stand(msgspec.Struct, frozen=True):
    """A stop with coordinates: its number among the subject's stops (from 1), where it lies, and its foot."""

    subject: str
    number: int
    stop: Stop
    spot: Spot
    foot: Foot
    whole: float  # km of the spine

    @property
    def key(self) -> str:
        """What a selection calls it."""
        return f"{self.subject}/{self.number}"

    @property
    def on(self) -> bool:
        """True for a stop that lies on the spine."""
        return self.foot.off <= NEAR_KM

    @property
    def beyond(self) -> int:
        """-1 or 1 for one that lies past the beginning or the end of the spine, else 0."""
        return 0 if self.on else self.foot.beyond

    @property
    def at(self) -> float:
        """Where it is drawn, in km from zero: past an end as far from it as it lies, else at its foot."""
        return self.foot.km + self.beyond * self.foot.off


class Corridor(msgspec.Struct, frozen=True):
    """A subject's spine (None without a length), its stops from zero on, and those of which nobody knows where.

    `course` is the line whose course the spine follows; None where it is straight from stop to stop.  `ends` are the
    first and the last stop on the spine; None where there is no spine, or no two of them.
    """

    subject: Subject
    spine: Spine | None
    course: Line | None
    stands: tuple[Stand, ...]
    nowhere: tuple[Stop, ...]
    ends: tuple[Stand, Stand] | None = None

    @property
    def length(self) -> float:
        """The km of the spine; 0 where there is none."""
        return self.spine.length if self.spine is not None else 0.0


@once
def corridors_of(story: Story) -> dict[Key, Corridor]:
    """All subjects of a story pulled straight, by their ids."""
    index = Index(story)
    return {subject.id: corridor_of(index, subject) for subject in story.comparison.subjects}


def corridor_of(index: Index, subject: Subject) -> Corridor:
    """A subject pulled straight."""
    placed: list[tuple[int, Stop, Spot]] = []
    nowhere = []
    for number, stop in enumerate(index.stops_of(subject), 1):
        spot = spot_of_stop(index, stop)
        if spot is None:
            nowhere.append(stop)
        else:
            placed.append((number, stop, spot))
    home = index.story.network.places[0].id if index.story.network.places else ""
    ends = [stop.place for _, stop, _ in placed if is_named(stop)]
    if home and ends[-1:] == [home] != ends[:1]:
        placed.reverse()
    spine, course = _spine(index, subject, [(stop, spot) for _, stop, spot in placed])
    whole, feet = (spine.length, Feet(spine)) if spine is not None else (0.0, None)
    stands = []
    for number, stop, spot in placed:
        foot = feet.of(spot) if feet is not None else _from_first(placed[0][2], spot)
        stands.append(Stand(subject.id, number, stop, spot, foot, whole))
    stands.sort(key=lambda stand: (stand.at, stand.number))
    inner = [stand for stand in stands if stand.on]
    both = (inner[0], inner[-1]) if spine is not None and len(inner) > 1 else None
    return Corridor(subject, spine, course, tuple(stands), tuple(nowhere), both)


def spot_of_stop(index: Index, stop: Stop) -> Spot | None:
    """Where a stop is: its own coordinates, else those of its place; None where nobody says."""
    if stop.lat is not None and stop.lon is not None:
        return stop.lat, stop.lon
    place = index.places.get(stop.place)
    return spot_of(place) if place is not None else None


def _from_first(first: Spot, spot: Spot) -> Foot:
    return Foot(0.0, great_circle(first, spot))


def _spine(index: Index, subject: Subject, placed: Sequence[tuple[Stop, Spot]]) -> tuple[Spine | None, Line | None]:
    named = [spot for stop, spot in placed if is_named(stop)]
    line = index.lines.get(subject.line)
    if line is not None and len(line.course) > 1:
        through = [index.places[key] for key in line.through if key in index.places]
        spots = [spot for place in through if (spot := spot_of(place)) is not None]
        whole = spine_through(through_spots(line.course, spots)[0])
        if whole is not None:
            feet = [foot_of(whole, spot) for spot in named]
            part = between(whole, feet[0], feet[-1]) if len(feet) > 1 else None
            return part or whole, line
    return spine_through(named if len(named) > 1 else [spot for _, spot in placed]), None


def apart(corridor: Corridor, one: Stand, other: Stand) -> tuple[float, bool]:
    """How far two stops are from each other in km, and whether that is the way along a course that both lie on."""
    if corridor.course is not None and one.on and other.on:
        return abs(one.foot.km - other.foot.km), True
    return great_circle(one.spot, other.spot), False

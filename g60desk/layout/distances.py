"""How far it is: as the crow flies, and along a line from stop to stop.

The way as the crow flies is the great circle on a sphere of the Earth's mean radius.  The course of a line is a few
way-points and no survey, so that every length along it is only about so much.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from g60desk.layout.sphere import distance_km
from g60desk.layout.told import Told
from g60desk.layout.told_lengths import about_miles, in_miles
from g60desk.story.model import Key, Line, NetworkLayout, Place

Spot = tuple[float, float]  # (lat, lon) in degrees
NEAR_KM = 1.0  # nearer than this, a way-point is the place itself
ROUND_FROM, ROUND_TO = 100, 5  # km: from here on lengths are said in steps


def great_circle(a: Spot, b: Spot) -> float:
    """How far two points of the Earth are from each other, in km."""
    return distance_km(a[::-1], b[::-1])


def spot_of(place: Place) -> Spot | None:
    """Where a place is; None where the story does not say."""
    return None if place.lat is None or place.lon is None else (place.lat, place.lon)


def km_between(a: Place, b: Place) -> float | None:
    """How far two places are from each other as the crow flies, in km; None where one of them is nowhere."""
    one, other = spot_of(a), spot_of(b)
    return None if one is None or other is None else great_circle(one, other)


def stops_of(told: Told, line: Line) -> list[Place]:
    """The places of a line that the layout which is shown has, in the order of the story."""
    known = told.index.places
    every = [known[key] for key in line.through if key in known]
    return [stop for stop in every if told.layout == NetworkLayout.STRAIGHT or spot_of(stop) is not None]


def km_along(told: Told, line: Line) -> dict[Key, float]:
    """How far along its course each stop of a line is from the first, in km.

    Empty for a line without a course, and for one with a stop of which the story does not say where it is.
    """
    stops = stops_of(told, line)
    spots = [spot for stop in stops if (spot := spot_of(stop)) is not None]
    if len(line.course) < 2 or not spots or len(spots) < len(stops):
        return {}
    course, cuts = through_spots(line.course, spots)
    far = list(accumulate((great_circle(a, b) for a, b in pairwise(course)), initial=0.0))
    return {stop.id: far[at] - far[cuts[0]] for stop, at in zip(stops, cuts, strict=True)}


def through_spots(course: Sequence[Spot], spots: Sequence[Spot]) -> tuple[list[Spot], list[int]]:
    """A course that goes through all these spots, which follow one another along it, and which way-points they are."""
    whole, cuts = list(course), list[int]()
    for spot in spots:
        cuts.append(_cut(whole, spot, cuts[-1] + 1 if cuts else 0))
    return whole, cuts


def _cut(course: list[Spot], spot: Spot, after: int) -> int:
    """Which way-point a stop is, from `after` on; where the course does not name it, it is put in with least detour."""
    near = min(range(after, len(course)), key=lambda at: great_circle(course[at], spot), default=-1)
    if near >= 0 and great_circle(course[near], spot) <= NEAR_KM:
        return near
    at = min(range(after, len(course) + 1), key=lambda at: _detour(course, spot, at))
    course.insert(at, spot)
    return at


def _detour(course: Sequence[Spot], spot: Spot, at: int) -> float:
    ends = course[max(0, at - 1) : at + 1]
    way = sum(great_circle(end, spot) for end in ends)
    return way - great_circle(*ends) if at and len(ends) == 2 else way


def shortest_along(told: Told, a: Key, b: Key) -> tuple[Line, float] | None:
    """The line that joins two places in the least km along its course; None where none does, or none has a course."""
    found = []
    for line in told.story.network.lines:
        if a in line.through and b in line.through:
            far = km_along(told, line)
            if a in far and b in far:
                found.append((abs(far[a] - far[b]), line))
    best = min(found, key=lambda one: one[0], default=None)
    return (best[1], best[0]) if best else None


def said_km(told: Told, km: float) -> str:
    """A length in words, as sharp as it is known: “about 58 km”, “about 145 km”."""
    if in_miles(told):
        return about_miles(told, km)
    whole = round(km) if km < ROUND_FROM else ROUND_TO * round(km / ROUND_TO)
    return told.words("network.about_km", n=max(1, whole))

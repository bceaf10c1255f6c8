"""How the line and its members stand while nobody touches the screen: on their true course, pulled straight, between.

A pose has the same points in the same order however it stands, so that one turns into the other point by point: each
place on a straight path, and the road with it.  The line begins beyond the edge of the sheet.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import between
from g60desk.layout.network_courses import stretches
from g60desk.layout.network_links import links, located, members, origin, shown_places, spine
from g60desk.layout.projection import fitted
from g60desk.layout.scene import Point, Rect
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

PIECES = 16  # of the road between two places
BEYOND = 60.0  # px off the sheet, where the line begins
MOST = 24  # members that are shown: more could not be told apart from across a hall
Path = tuple[Point, ...]


class Pose(msgspec.Struct, frozen=True):
    """The line from the edge inwards, where its places are on it (numbers of points), ties, and the spots of places."""

    line: Path
    stops: dict[Key, int]
    ties: tuple[Path, ...]
    spots: dict[Key, Point]


def shown_members(told: Told) -> list[Place]:
    """The places that are shown: members, or all places where nobody joins; of very many the weightiest."""
    found = members(told) or shown_places(told)
    return sorted(found, key=lambda place: -place.weight)[:MOST] if len(found) > MOST else found


def on_map(told: Told, frame: Frame, rect: Rect) -> Pose | None:
    """The true course inside `rect`; None for a story without a map of at least two places."""
    road = spine(told)
    places = [place for place in shown_members(told) if place.lat is not None and place.lon is not None]
    if len(places) < 2:
        return None
    projection = fitted([(place.lon or 0.0, place.lat or 0.0) for place in places], rect)
    spots = {place.id: projection.at(place.lon or 0.0, place.lat or 0.0) for place in places}
    known = {place.id for place in places}
    through = [key for key in road.through if key in known] if road else []
    line: Path = ()
    stops: dict[Key, int] = {}
    if road and len(through) > 1:
        every = {place.id: projection.at(place.lon or 0.0, place.lat or 0.0) for place in located(told)}
        parts = stretches(road, projection, {key: spot for key, spot in every.items() if key in through})
        ahead = list(reversed(parts.get((through[0], through[0]), []))), parts.get((through[-1], through[-1]), [])
        ways = [parts.get(pair) or [spots[pair[0]], spots[pair[1]]] for pair in pairwise(through)]
        if _is_inner(spots[through[0]], spots[through[-1]], frame):
            through, ahead = through[::-1], ahead[::-1]
            ways = [way[::-1] for way in ways[::-1]]
        line, stops = _joined(through, [_led_in(ahead[0], ways[0], frame), *ways])
    return Pose(line, stops, tuple(tuple(way) for way in _ties(told, spots, stops)), spots)


def _is_inner(first: Point, last: Point, frame: Frame) -> bool:
    """True where the first end of a line lies farther from the right edge than its last: it comes in from there."""
    return frame.width - first[0] > frame.width - last[0]


def _led_in(course: Sequence[Point], way: Sequence[Point], frame: Frame) -> list[Point]:
    """From beyond the edge of the sheet to the first place: along the course there is, then straight on."""
    road = [*reversed(course)] if course else [way[0]]
    back = way[min(len(way) - 1, PIECES)]
    dx, dy = road[0][0] - back[0], road[0][1] - back[1]
    far = math.hypot(dx, dy) or 1.0
    dx, dy = max(dx / far, 0.5), max(min(dy / far, 0.6), -0.6)
    room = frame.width + frame.px(BEYOND) - road[0][0]
    return [(road[0][0] + room, road[0][1] + room * dy / dx), *road]


def _joined(through: Sequence[Key], ways: Sequence[Sequence[Point]]) -> tuple[Path, dict[Key, int]]:
    """All stretches as one line of evenly many points, and where the places are on it."""
    line: list[Point] = []
    for way in ways:
        line += resampled(way)[1 if line else 0 :]
    return tuple(line), {key: (number + 1) * PIECES for number, key in enumerate(through)}


def resampled(way: Sequence[Point], pieces: int = PIECES) -> list[Point]:
    """A path as so many equally long pieces."""
    ends = [0.0, *accumulate(math.dist(a, b) for a, b in pairwise(way))]
    found, at = [], 0
    for number in range(pieces + 1):
        far = ends[-1] * number / pieces
        while at < len(way) - 2 and ends[at + 1] < far:
            at += 1
        if at + 1 >= len(way):
            found.append(way[-1])
            continue
        size = ends[at + 1] - ends[at]
        found.append(between(way[at], way[at + 1], (far - ends[at]) / size if size else 0.0))
    return found


def _ties(told: Told, spots: dict[Key, Point], stops: dict[Key, int]) -> Iterator[list[Point]]:
    """What joins members that are not neighbours on the line: each pair once, straight from one to the other."""
    road = spine(told)
    own = {frozenset(pair) for pair in pairwise(key for key in road.through if key in stops)} if road else set()
    done: set[frozenset[Key]] = set()
    for link in links(told, [place for place in located(told) if place.id in spots]):
        on_line = link.start in stops and link.end in stops
        if link.pair not in own and link.pair not in done and not on_line:
            done.add(link.pair)
            yield [spots[link.start], spots[link.end]]


def straight(told: Told, frame: Frame, rect: Rect, order: Sequence[Key]) -> Pose:
    """The line pulled straight through the lower side of `rect` (upright: its right side), its places evenly on it.

    `order` is how the line is run through from the edge; the members beside it stand in a row of their own, as far
    along as they are on the map.
    """
    every = [place.id for place in shown_members(told)]
    through = [key for key in order if key in every]
    beside = [key for key in every if key not in through]
    upright = frame.mode == "portrait"
    far, length = (rect.y, rect.h) if upright else (rect.right, -rect.w)

    def at(part: float, row: float) -> Point:
        along = far + length * part
        return (rect.right - row * rect.w, along) if upright else (along, rect.bottom - row * rect.h)

    count = len(through) + len(beside)
    places = {key: number for number, key in enumerate(_by_easting(told, [*through, *beside], through))}
    spots = {key: at((places[key] + 0.5) / count, 1.0 if through and key not in through else 0.0) for key in places}
    line: Path = ()
    stops: dict[Key, int] = {}
    if len(through) > 1:
        first, edge = spots[through[0]], frame.width + frame.px(BEYOND)
        bend = [(edge, rect.y), (first[0], rect.y), first] if upright else [(edge, first[1]), first]
        line, stops = _joined(through, [bend, *([spots[a], spots[b]] for a, b in pairwise(through))])
    return Pose(line, stops, tuple(tuple(way) for way in _ties(told, spots, stops)), spots)


def _by_easting(told: Told, every: Sequence[Key], through: Sequence[Key]) -> list[Key]:
    """The order along the straight line: that of its places, with the others between them as far east as they are."""
    lon = {place.id: place.lon for place in told.story.network.places}
    found = list(through)
    for key in (key for key in every if key not in through):
        own = lon.get(key)
        east = [place for place in found if own is not None and (other := lon.get(place)) is not None and other >= own]
        found.insert(found.index(east[-1]) + 1 if east else 0 if own is not None else len(found), key)
    return found


def mixed(one: Pose, other: Pose, part: float) -> Pose:
    """The pose between two, at part 0 to 1 of the way."""
    if part <= 0.0 or part >= 1.0:
        return one if part <= 0.0 else other

    def way(a: Path, b: Path) -> Path:
        return tuple(between(p, q, part) for p, q in zip(a, b, strict=False))

    spots = {key: between(spot, other.spots[key], part) for key, spot in one.spots.items() if key in other.spots}
    return Pose(way(one.line, other.line), one.stops, tuple(map(way, one.ties, other.ties)), spots)


def origin_of(told: Told) -> Key:
    """The member that was first; empty where the story has none."""
    first = origin(told)
    return first.id if first else ""

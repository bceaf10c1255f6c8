"""Whether a network is a straight trunk with members beside it, and nothing that the trunk's picture would hide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.frame import Frame
from g60desk.layout.network_links import Link, easting, located, shown_places, spine
from g60desk.layout.rect import Rect
from g60desk.layout.schematic_plan import settled
from g60desk.layout.schematic_spots import all_links
from g60desk.layout.straight import beside_trunk, stops_length
from g60desk.layout.straight_plan import trunk_places
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

MOST = 60  # stops, of which no sheet has room for more
ACROSS = 4  # links between the trunk and the track beside it that can be told apart


def is_trunk(told: Told, frame: Frame, rect: Rect) -> bool:
    """True where the straight trunk shows the story: a spine, room for all stops, and links between neighbours alone.

    A place that is no member and hangs on a single line beside the trunk may be left out, as it always was.
    """
    trunk = [place.id for place in trunk_places(told)]
    beside = beside_trunk(told, frame, rect)
    second = [place.id for place in beside]
    known = {place.id for place in located(told)}
    if not trunk or len(trunk) + len(second) > MOST or any(place.id not in known for place in shown_places(told)):
        return False
    if spine(told) is None and told.story.network.lines:
        return False
    if any(south_of_trunk(told, place) for place in beside):  # the second track is the northern one
        return False
    return _shows(all_links(told), trunk, second) and max(stops_length(settled(told), frame, rect)) <= (
        rect.h if frame.mode == "portrait" else rect.w
    )


def south_of_trunk(told: Told, place: Place) -> bool:
    """True for a place that lies south of the trunk's course from stop to stop, as the map shows it.

    Beyond the ends of the trunk its last stops decide; so does the nearest of them for a trunk that runs due north.
    """
    stops = trunk_places(told)
    east = easting([*stops, place])
    spots = sorted((east(stop), stop.lat or 0.0) for stop in stops)
    at = min(max(east(place), spots[0][0]), spots[-1][0])
    for (west, lat), (other, after) in pairwise(spots):
        if west <= at <= other and other > west:
            return (place.lat or 0.0) < lat + (after - lat) * (at - west) / (other - west)
    return (place.lat or 0.0) < min(spots, key=lambda spot: abs(spot[0] - at))[1]


def _shows(found: Sequence[Link], trunk: Sequence[Key], second: Sequence[Key]) -> bool:
    """True when all links run along a track from stop to stop, or across from one to the other without a crossing."""
    stops = {*trunk, *second}
    level = {frozenset(pair) for track in (trunk, second) for pair in pairwise(track)}
    beyond: dict[Key, int] = {}
    across: dict[tuple[int, int], None] = {}
    for link in found:
        outside = [key for key in (link.start, link.end) if key not in stops]
        for key in outside:
            beyond[key] = beyond.get(key, 0) + 1
        if outside or link.pair in level:
            continue
        if (link.start in second) == (link.end in second):
            return False
        upper, lower = (link.start, link.end) if link.start in second else (link.end, link.start)
        across[second.index(upper), trunk.index(lower)] = None
    ways = sorted(across)
    crossed = any(a[1] > b[1] for a, b in pairwise(ways))
    return not crossed and len(ways) <= ACROSS and all(number <= 1 for number in beyond.values())

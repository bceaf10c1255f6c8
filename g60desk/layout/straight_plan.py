"""Where the stops and zones of the straight layout stand: the trunk, and beyond it the track of the other members.

Everything is worked out along two axes: `u` runs along the trunk from west to east, `v` across it, from the second
track to the trunk.  The drawing turns them: on a lying sheet u goes right and v down, on an upright one u goes up and
v right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from g60desk.layout.network_links import easting, located, members, shown_places, spine
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

EASY = 0.7  # of the second track, that its stops spread over at least
MOST_EASE = 1.3


class Sizes(msgspec.Struct, frozen=True):
    """What the drawing needs: room along u for each stop, before and after the stops of a zone, and between zones."""

    length: float
    stops: Mapping[Key, float]
    before: float
    after: float
    gap: float


class Span(msgspec.Struct, frozen=True):
    """A zone on one track, from `low` to `high` along u, with its stops from west to east."""

    region: Key
    low: float
    high: float
    stops: tuple[Key, ...]


class Track(msgspec.Struct, frozen=True):
    """One track: where its stops stand along u, and its zones."""

    at: dict[Key, float]
    zones: tuple[Span, ...]


def trunk_places(told: Told) -> list[Place]:
    """The places of the spine, west to the left; without a spine the members themselves."""
    known = {place.id: place for place in located(told)}
    main = spine(told)
    on_line = [known[key] for key in main.through if key in known] if main else members(told)
    east = easting(located(told))
    if len(on_line) > 1 and east(on_line[0]) > east(on_line[-1]):
        on_line.reverse()
    return on_line if main else sorted(on_line, key=east)


def second_places(told: Told, *, strangers: bool = True) -> list[Place]:
    """The members that do not lie on the trunk, from west to east.

    With them the `strangers`: others to which a line leads.
    """
    shown = shown_places(told) if strangers else members(told)
    trunk = {place.id for place in trunk_places(told)}
    east = easting(located(told))
    return sorted((p for p in shown if p.id not in trunk), key=lambda p: (east(p), p.id))


def length_of(places: Sequence[Place], sizes: Sizes) -> float:
    """The least length of a track on which these stops and their zones have room."""
    runs = _runs(places)
    fixed = sum(sizes.stops[p.id] for p in places) + len(runs) * (sizes.before + sizes.after)
    return fixed + max(0, len(runs) - 1) * sizes.gap


def lay_trunk(places: Sequence[Place], sizes: Sizes) -> Track:
    """The trunk: its stops share the spare room equally."""
    runs = _runs(places)
    fixed = length_of(places, sizes)
    spare = max(0.0, sizes.length - fixed) / max(1, len(places))
    squeeze = min(1.0, sizes.length / fixed) if fixed else 1.0
    at: dict[Key, float] = {}
    zones = []
    u = 0.0
    for region, run in runs:
        low = u
        u += sizes.before * squeeze
        for place in run:
            room = (sizes.stops[place.id] + spare) * squeeze
            at[place.id] = u + room / 2
            u += room
        u += sizes.after * squeeze
        zones.append(Span(region, low, u, tuple(p.id for p in run)))
        u += sizes.gap * squeeze
    return Track(at, tuple(zones))


def lay_second(places: Sequence[Place], trunk: Sequence[Place], laid: Track, sizes: Sizes) -> Track:
    """The second track: each stop as near as can be to where its longitude lies along the trunk."""
    if not places:
        return Track({}, ())
    runs = _runs(places)
    ends = {run[-1].id for _, run in runs}
    apart = []
    for a, b in pairwise(places):
        room = (sizes.stops[a.id] + sizes.stops[b.id]) / 2
        apart.append(room + (sizes.after + sizes.gap + sizes.before if a.id in ends else 0.0))
    low = sizes.before + sizes.stops[places[0].id] / 2
    high = sizes.length - sizes.after - sizes.stops[places[-1].id] / 2
    apart = [gap * _ease(apart, high - low) for gap in apart]
    wanted = [_along_trunk(place, trunk, laid, low, high) for place in places]
    at = dict(zip([p.id for p in places], spread(wanted, apart, low, high), strict=True))
    edges = [0.0]
    for (_, run), (_, after) in pairwise(runs):
        west = at[run[-1].id] + sizes.stops[run[-1].id] / 2 + sizes.after
        east = at[after[0].id] - sizes.stops[after[0].id] / 2 - sizes.before
        edges.append(_level_with(laid, (west + east) / 2, (west - sizes.before, east + sizes.before), sizes.gap))
    edges.append(sizes.length)
    zones = []
    for number, (region, run) in enumerate(runs):
        start = edges[number] + (sizes.gap / 2 if number else 0.0)
        end = edges[number + 1] - (sizes.gap / 2 if number < len(runs) - 1 else 0.0)
        zones.append(Span(region, start, end, tuple(p.id for p in run)))
    return Track(at, tuple(zones))


def _level_with(trunk: Track, edge: float, room: tuple[float, float], near: float) -> float:
    """The edge between two zones, level with one of the trunk's that is near: a step of a few px looks like a slip."""
    levels = [(a.high + b.low) / 2 for a, b in pairwise(trunk.zones)]
    close = [level for level in levels if abs(level - edge) < near and room[0] <= level <= room[1]]
    return min(close, key=lambda level: abs(level - edge), default=edge)


def _ease(apart: Sequence[float], room: float) -> float:
    """How much farther apart than they must be the stops stand where there is room, so that none crowd at one end."""
    return min(MOST_EASE, max(1.0, EASY * room / sum(apart))) if sum(apart) else 1.0


def _runs(places: Sequence[Place]) -> list[tuple[Key, list[Place]]]:
    """Neighbours of one region, together."""
    return [(region, list(run)) for region, run in groupby(places, key=lambda place: place.region)]


def _along_trunk(place: Place, trunk: Sequence[Place], laid: Track, low: float, high: float) -> float:
    """The u that a place's longitude has between those of the trunk's stops."""
    known: list[tuple[float, float]] = []
    east_of = easting([*trunk, place])
    for stop in trunk:
        lon, u = east_of(stop), laid.at[stop.id]
        if not known or (lon > known[-1][0] and u > known[-1][1]):
            known.append((lon, u))
    lon = east_of(place)
    if not known or lon <= known[0][0]:
        return low
    for (west, left), (east, right) in pairwise(known):
        if lon <= east:
            return left + (lon - west) / (east - west) * (right - left)
    return high


def spread(wanted: Sequence[float], apart: Sequence[float], low: float, high: float) -> list[float]:
    """Places as near as can be to the wanted ones (least squares), in order and at least so far `apart`.

    `apart` has one item less than `wanted`.  They lie between `low` and `high`; where there is not enough room, the
    distances shrink together.
    """
    need = sum(apart)
    shrink = min(1.0, max(0.0, high - low) / need) if need else 1.0
    offsets = [0.0]
    for gap in apart:
        offsets.append(offsets[-1] + gap * shrink)
    most = high - offsets[-1]
    blocks: list[list[float]] = []  # mean and count: pool adjacent violators
    for value, offset in zip(wanted, offsets, strict=True):
        blocks.append([value - offset, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            total = blocks[-1][1] + count
            blocks[-1] = [(blocks[-1][0] * blocks[-1][1] + mean * count) / total, total]
    found = []
    for mean, count in blocks:
        found += [min(max(mean, low), max(low, most))] * round(count)
    return [value + offset for value, offset in zip(found, offsets, strict=True)]

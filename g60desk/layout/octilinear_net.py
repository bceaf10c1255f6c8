"""A network as a plain graph: stations at points, lines through them, and the chains between its knots.

A knot is a station where a line ends, or where lines part.  The stations of a chain, from knot to knot, have two
neighbours and the same lines on both sides, so that only the way of the chain as a whole has to be found.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.rect import Point

MOST = 7  # neighbours of a station; of the eight ways that lead off, one stays free
HIDDEN = "~"  # in the key of a point that is no station; no id of a story holds it

Pair = tuple[str, str]  # two neighbouring stations, the lesser key first


class Net(msgspec.Struct, frozen=True):
    """Stations as (key, x, y) in one unit with y down; lines as (key, stations in order), each station known."""

    stations: tuple[tuple[str, float, float], ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    spine: str = ""

    @property
    def spots(self) -> dict[str, Point]:
        """Where the stations are."""
        return {key: (x, y) for key, x, y in self.stations}


class Chain(msgspec.Struct, frozen=True):
    """Stations from knot to knot, and the lines that run along all of it."""

    stops: tuple[str, ...]
    lines: tuple[str, ...]


def pair_of(a: str, b: str) -> Pair:
    """Two stations in the order of their keys."""
    return (a, b) if a < b else (b, a)


def lines_between(net: Net) -> dict[Pair, tuple[str, ...]]:
    """The lines between neighbouring stations, in the order of the net."""
    found: dict[Pair, dict[str, None]] = {}
    for line, stops in net.lines:
        for a, b in pairwise(stops):
            if a != b:
                found.setdefault(pair_of(a, b), {})[line] = None
    return {pair: tuple(lines) for pair, lines in found.items()}


def neighbours_of(pairs: Mapping[Pair, object]) -> dict[str, list[str]]:
    """The neighbours of each station that has some."""
    found: dict[str, list[str]] = {}
    for a, b in pairs:
        found.setdefault(a, []).append(b)
        found.setdefault(b, []).append(a)
    return found


def chains(net: Net) -> list[Chain]:
    """All chains; one that would lead back to where it began is cut into three."""
    pairs = lines_between(net)
    near = neighbours_of(pairs)
    knots = {key: None for key, ends in near.items() if len(ends) != 2 or _part(key, ends, pairs)}
    while True:
        found = _trace(near, pairs, knots)
        rings = [chain for chain in found if chain.stops[0] == chain.stops[-1]]
        if not rings:
            return found
        for ring in rings:
            knots[ring.stops[len(ring.stops) // 3]] = None
            knots[ring.stops[2 * len(ring.stops) // 3]] = None


def _part(key: str, ends: Sequence[str], pairs: Mapping[Pair, tuple[str, ...]]) -> bool:
    first, second = (pairs[pair_of(key, end)] for end in ends)
    return first != second


def _trace(near: Mapping[str, list[str]], pairs: Mapping[Pair, tuple[str, ...]], knots: dict[str, None]) -> list[Chain]:
    """The chains between these knots; a ring without one gets one."""
    done: set[Pair] = set()
    found = []
    for start in [*knots, *near]:
        for after in near[start]:
            if pair_of(start, after) in done or (start not in knots and near[start][0] != after):
                continue
            stops = [start, after]
            while stops[-1] not in knots and stops[-1] != start:
                ends = near[stops[-1]]
                stops.append(ends[0] if ends[1] == stops[-2] else ends[1])
            done.update(pair_of(a, b) for a, b in pairwise(stops))
            found.append(Chain(tuple(stops), pairs[pair_of(start, after)]))
            if start not in knots:
                knots[start] = None
    return found


def without_hubs(net: Net) -> Net:
    """The net in which no station has more than `MOST` neighbours.

    The lines to neighbours that lie in one direction run together at first and part at a hidden point on their way.
    """
    while True:
        near = neighbours_of(lines_between(net))
        hub = next((key for key, ends in near.items() if len(ends) > MOST), None)
        if hub is None:
            return net
        net = _split(net, hub, near[hub])


def _split(net: Net, hub: str, ends: Sequence[str]) -> Net:
    spots = net.spots
    x, y = spots[hub]
    angles = {end: math.atan2(spots[end][1] - y, spots[end][0] - x) for end in ends}
    order = sorted(ends, key=lambda end: (angles[end], end))
    gaps = [(angles[b] - angles[a]) % math.tau for a, b in zip(order, [*order[1:], order[0]], strict=True)]
    start = gaps.index(max(gaps)) + 1
    order = [*order[start:], *order[:start]]
    groups = [order[len(order) * n // MOST : len(order) * (n + 1) // MOST] for n in range(MOST)]
    stations, through = list(net.stations), {}
    for number, group in enumerate(groups):
        if len(group) > 1:
            key = f"{hub}{HIDDEN}{number}"
            mx = sum(spots[end][0] for end in group) / len(group)
            my = sum(spots[end][1] for end in group) / len(group)
            stations.append((key, x + (mx - x) * 0.4, y + (my - y) * 0.4))
            through.update(dict.fromkeys(group, key))
    lines = tuple((line, tuple(_rerouted(stops, hub, through))) for line, stops in net.lines)
    return Net(tuple(stations), lines, net.spine)


def _rerouted(stops: Sequence[str], hub: str, through: Mapping[str, str]) -> list[str]:
    """The stations of a line, with a hidden point between the hub and each neighbour that has one."""
    found = list(stops[:1])
    for a, b in pairwise(stops):
        if hub in (a, b) and (b if a == hub else a) in through:
            found.append(through[b if a == hub else a])
        found.append(b)
    return found

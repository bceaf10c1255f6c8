"""The places of a schematic and where they lie before it is made: on the land, or as their lines join them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.network_links import Link, links, located, shown_places
from g60desk.layout.octilinear_net import Net, lines_between, neighbours_of
from g60desk.layout.projection import fitted
from g60desk.layout.rect import Point, Rect
from g60desk.layout.stress import spread_out
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

SHEET = Rect(0, 0, 1000, 1000)
Coordinates = tuple[Key, float | None, float | None]  # with lon and lat in degrees, or neither
PULLS = 30  # times that places without coordinates are drawn between their neighbours


def all_links(told: Told) -> list[Link]:
    """The links between all places of the schematic, whether or not they have coordinates."""
    return links(told, shown_places(told))


def line_key(link: Link) -> str:
    """The key under which a link's line, or the link as a tie, is laid out."""
    return link.line.id if link.line else f"{link.start} {link.end}"


def net_of(told: Told) -> Net:
    """The network as it is laid out; without anything to show, an empty one."""
    runs: dict[str, list[Key]] = {}
    for link in all_links(told):
        runs.setdefault(line_key(link), [link.start]).append(link.end)
    places = tuple((p.id, p.lon, p.lat) if p.lat is not None else (p.id, None, None) for p in shown_places(told))
    return _net(places, tuple((line, tuple(stops)) for line, stops in runs.items()), told.story.network.spine)


@lru_cache(maxsize=8)
def _net(places: tuple[Coordinates, ...], lines: tuple[tuple[str, tuple[str, ...]], ...], spine: str) -> Net:
    bare = Net(tuple((key, 0.0, 0.0) for key, _, _ in places), lines, spine)
    spots = _spots(places, neighbours_of(lines_between(bare)), dict(lines).get(spine, ()))
    stations = tuple((key, round(spots[key][0], 6), round(spots[key][1], 6)) for key, _, _ in places)
    return msgspec.structs.replace(bare, stations=stations)


def _spots(places: Sequence[Coordinates], near: Mapping[Key, Sequence[Key]], spine: Sequence[Key]) -> dict[Key, Point]:
    known = {key: (lon, lat) for key, lon, lat in places if lon is not None and lat is not None}
    keys = [key for key, _, _ in places]
    if not known:
        first = list(dict.fromkeys(spine))
        return spread_out([*first, *(key for key in keys if key not in first)], near)
    land = fitted(list(known.values()), SHEET)
    return _filled({key: land.at(*at) for key, at in known.items()}, keys, near)


def _filled(spots: dict[Key, Point], keys: Sequence[Key], near: Mapping[Key, Sequence[Key]]) -> dict[Key, Point]:
    """Places without coordinates between their neighbours; those without neighbours below all others, side by side."""
    known = set(spots)
    x0, x1 = min(x for x, _ in spots.values()), max(x for x, _ in spots.values())
    low = max(y for _, y in spots.values())
    each = max(x1 - x0, 1.0) / 8
    for number, key in enumerate(key for key in keys if key not in known):
        spots[key] = (x0 + each * (number % 8), low + each * (1 + number // 8))
    for _ in range(PULLS):
        for number, key in enumerate(keys):
            ends = near.get(key, ())
            if key in known or not ends:
                continue
            x = sum(spots[end][0] for end in ends) / len(ends)
            y = sum(spots[end][1] for end in ends) / len(ends)
            if len(ends) == 1:  # a last station lies beyond its neighbour
                before = [spots[end] for end in near[ends[0]] if end != key]
                if before:
                    x += (x - before[0][0]) * 0.6
                    y += (y - before[0][1]) * 0.6 + 0.001 * number
            spots[key] = (x, y)
    return spots


def unplaced(told: Told) -> list[Place]:
    """The places that have no coordinates in a story in which others have: they are not on its map."""
    without = [place for place in told.story.network.places if place.lat is None or place.lon is None]
    return without if located(told) else []

"""The lines of the straight layout: along the tracks side by side, and from one track to the other with 45 and 90
degree bends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from g60desk.layout.network_links import Link
from g60desk.layout.scene import Point
from g60desk.story.model import Key

Slots = dict[tuple[str, int], list[tuple[float, float]]]  # (track, slot) -> the stretches taken along u


class Ways(msgspec.Struct, frozen=True):
    """Both tracks: where their stops are along u, and their places across, v."""

    trunk: Mapping[Key, float]
    second: Mapping[Key, float]
    trunk_v: float
    second_v: float
    pitch: float  # px between lines that run side by side
    first: float  # px between the trunk's middle and the first line beside it
    over: float | None = None  # the v at which lines cross over that run level; None for halfway

    def at(self, stop: Key) -> Point | None:
        """Where a stop is, as (u, v)."""
        if stop in self.trunk:
            return self.trunk[stop], self.trunk_v
        return (self.second[stop], self.second_v) if stop in self.second else None


def lead_ways(links: Sequence[Link], ways: Ways) -> list[tuple[Link, tuple[Point, ...]]]:
    """The path of each link whose both ends are stops, as (u, v) points from its start.

    A link keeps its line's slot on each track.
    """
    shown = [link for link in links if ways.at(link.start) and ways.at(link.end)]
    slots = _slots(shown, ways)
    levels = [link for link in shown if _track(link, ways)]
    arrived: dict[Key, int] = {}
    found = []
    for link in shown:
        track = _track(link, ways)
        if track:
            found.append((link, _level(link, ways, track, slots[_line(link), track])))
        else:
            way = _across(link, ways, levels, arrived)
            found.append((link, way if link.start in ways.second else way[::-1]))
    return found


def _line(link: Link) -> str:
    return link.line.id if link.line else f"{link.start}-{link.end}"


def _track(link: Link, ways: Ways) -> str:
    """The track that a link runs along; empty for one from track to track."""
    for name, stops in (("trunk", ways.trunk), ("second", ways.second)):
        if link.start in stops and link.end in stops:
            return name
    return ""


def _slots(links: Sequence[Link], ways: Ways) -> dict[tuple[str, str], int]:
    """The slot of each line on each track: the first one where it meets no other line."""
    taken: Slots = {}
    found: dict[tuple[str, str], int] = {}
    keys = dict.fromkeys((_line(link), _track(link, ways)) for link in links if _track(link, ways))
    for line, track in keys:
        stretches = [_stretch(x, ways) for x in links if (_line(x), _track(x, ways)) == (line, track)]
        slot = 0
        while any(a < d and c < b for a, b in stretches for c, d in taken.get((track, slot), [])):
            slot += 1
        taken.setdefault((track, slot), []).extend(stretches)
        found[line, track] = slot
    return found


def _stretch(link: Link, ways: Ways) -> tuple[float, float]:
    start, end = ways.at(link.start), ways.at(link.end)
    assert start and end
    return min(start[0], end[0]), max(start[0], end[0])


def _level(link: Link, ways: Ways, track: str, slot: int) -> tuple[Point, ...]:
    low, high = _stretch(link, ways)
    if track == "trunk":
        v = ways.trunk_v - (ways.first + (slot - 1) * ways.pitch if slot else 0.0)
    else:
        v = ways.second_v + slot * ways.pitch
    start = ways.at(link.start)
    return ((low, v), (high, v)) if start and start[0] == low else ((high, v), (low, v))


def _across(link: Link, ways: Ways, levels: Sequence[Link], arrived: dict[Key, int]) -> tuple[Point, ...]:
    """From a stop of the second track to one of the trunk.

    It leaves along the second track where no line is on that side and turns once; else it leaves towards the trunk and
    crosses over at 45 degrees, or level where the way is long.
    """
    upper, lower = (link.start, link.end) if link.start in ways.second else (link.end, link.start)
    start, v0, v1 = ways.second[upper], ways.second_v, ways.trunk_v
    number = arrived.get(lower, 0)
    arrived[lower] = number + 1
    end = ways.trunk[lower] + (0, -1, 1, -2, 2)[number % 5] * ways.pitch
    aside, down = end - start, v1 - v0
    if abs(aside) < 1:
        return ((start, v0), (end, v1))
    if _clear_side(upper, end, ways, levels):
        return ((start, v0), (end, v0), (end, v1))
    if abs(aside) <= 0.7 * down:
        last = min((down - abs(aside)) / 2, 3 * ways.pitch)  # low, so that it crosses on the ground of the trunk
        return ((start, v0), (start, v1 - last - abs(aside)), (end, v1 - last), (end, v1))
    level = (v0 + down * 0.5 if ways.over is None else ways.over) + number * ways.pitch
    return ((start, v0), (start, level), (end, level), (end, v1))


def _clear_side(stop: Key, end: float, ways: Ways, levels: Sequence[Link]) -> bool:
    """True when neither a stop nor a line of the second track is in the way from `stop` to u `end`."""
    start = ways.second[stop]
    low, high = min(start, end), max(start, end)
    if any(low < u < high for key, u in ways.second.items() if key != stop):
        return False
    stretches = [_stretch(link, ways) for link in levels if _track(link, ways) == "second"]
    return not any(a < high and low < b for a, b in stretches)

"""The courses of lines on the map in px: smooth through their way-points, and cut at the places that they join."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.agreements import bowed
from g60desk.layout.geometry import curve
from g60desk.layout.network_links import lines, links, located
from g60desk.layout.projection import Projection, seat_of
from g60desk.layout.scene import Point
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, LineKind, Story
from g60desk.story.same import once

MANY = 240  # lines: the courses of more are found once for a story, and brought to scale
Stretches = dict[tuple[Key, Key], list[Point]]


class _Found(msgspec.Struct):
    """The stretches of a story's lines, as one projection shows them."""

    base: Projection | None = None
    own: dict[Key, Stretches] = {}


@once
def _kept(_: Story) -> _Found:
    return _Found()


def all_stretches(told: Told, projection: Projection, spots: dict[Key, Point]) -> dict[Key, Stretches]:
    """The stretches of all lines in px, by line."""
    every = lines(told)
    if len(every) <= MANY:
        return {line.id: stretches(line, projection, spots) for line in every}
    found = _kept(told.story)
    if found.base is None or found.base.plane != projection.plane:
        found.base = projection
        found.own = {line.id: stretches(line, projection, spots) for line in every}
    seat = seat_of(found.base, projection)
    factor, x, y = seat.factor, seat.x, seat.y
    return {
        line: {ends: [(factor * px + x, factor * py + y) for px, py in path] for ends, path in own.items()}
        for line, own in found.own.items()
    }


def stretches(line: Line, projection: Projection, spots: dict[Key, Point]) -> Stretches:
    """The path of a line in px, cut at its places: by start and end; what lies beyond its last place has one twice."""
    through = [key for key in line.through if key in spots]
    points = [projection.at(lon, lat) for lat, lon in line.course] or [spots[key] for key in through]
    if line.kind == LineKind.AGREEMENT and len(points) == 2:
        points = bowed(points[0], points[1], [at for key, at in spots.items() if key not in through])
    cuts: list[int] = []
    for key in through:
        after = cuts[-1] + 1 if cuts else 0
        at = min(range(after, len(points)), key=lambda n: math.dist(points[n], spots[key]), default=-1)
        if at < 0 or math.dist(points[at], spots[key]) > 1:  # the course does not name the place itself
            at = _least_detour(points, spots[key], after)
            points.insert(at, spots[key])
        cuts.append(at)
    smooth = curve(points)
    pieces = 8 if len(points) > 2 else 1
    found: Stretches = {}
    for (a, i), (b, j) in zip(zip(through, cuts, strict=True), zip(through[1:], cuts[1:], strict=True), strict=False):
        found[a, b] = smooth[i * pieces : j * pieces + 1]
    if through and cuts[0] > 0:
        found[through[0], through[0]] = smooth[: cuts[0] * pieces + 1]
    if through and cuts[-1] < len(points) - 1:
        found[through[-1], through[-1]] = smooth[cuts[-1] * pieces :]
    return found


def courses(told: Told, projection: Projection) -> Iterator[Sequence[Point]]:
    """The path between any two places that a line joins, once: that of the line which is drawn where it runs."""
    spots = {p.id: projection.at(p.lon or 0.0, p.lat or 0.0) for p in located(told)}
    own = all_stretches(told, projection, spots)
    first = {link.pair: link for link in reversed(links(told, located(told)))}
    for link in first.values():
        straight = [spots[link.start], spots[link.end]]
        yield own[link.line.id].get((link.start, link.end), straight) if link.line else straight


def _least_detour(points: Sequence[Point], spot: Point, after: int) -> int:
    """Where in a course a place is put so that the course grows least, at `after` or later."""

    def grown(at: int) -> float:
        ends = points[max(0, at - 1) : at + 1] if at else points[:1]
        way = sum(math.dist(end, spot) for end in ends)
        return way - math.dist(*ends) if len(ends) == 2 else way

    return min(range(after, len(points) + 1), key=grown)

"""The land of a map on the plane of a story: reckoned once, whatever lens it is then seen through.

On a disc the point opposite the middle is torn into its whole edge.  What lies beyond `CAP` is drawn in to that rim: a
ring keeps its inside, for drawing it in crosses nothing that is seen, and only a ring that holds the opposite point
itself is turned inside out, which the rim added as one more ring turns back.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.geometry import inside
from g60desk.layout.plane import DEGREES, Plane
from g60desk.layout.rect import Point
from g60desk.layout.seams import Cuts, finer, holds, runs, unrolled, windows
from g60desk.layout.sphere import LonLat, turned
from g60desk.story.land import Land, LandMap

Ring = tuple[Point, ...]
FINER = 2.0  # degrees: a longer stretch is bent on a disc
CAP = 140.0  # degrees from the middle
RIM = 2 * DEGREES * math.sin(math.radians(CAP / 2))  # its radius on the plane, in degrees of arc
RIM_STEP = 6.0  # degrees of the circle
NEAR_FAR = 1.0  # degrees, near the point opposite the middle
TURNS = (-720.0, -360.0, 0.0, 360.0, 720.0)
ASKED = [(far * math.cos(way), far * math.sin(way)) for far, way in ((3, 0.5), *((45, 0.2 + k) for k in range(6)))]


class PlaneLand(msgspec.Struct, frozen=True):
    """An area or river in degrees of arc.

    `rings` are filled odd-even, a river's are open lines.  Where the map was cut, `cuts` are the stretches along which
    it was, and `coasts` the lines around the area without them.
    """

    kind: str
    id: str
    rings: tuple[Ring, ...]
    rank: int = 1
    coasts: tuple[Ring, ...] = ()
    cuts: tuple[Ring, ...] = ()


def land_on_plane(read: LandMap, plane: Plane) -> tuple[PlaneLand, ...]:
    """A map on a plane."""
    turns = any(lon > 180.0 for land in read.land for ring in land.rings for lon, _ in ring)
    cuts = Cuts(read.box, turns, None if plane.curved else plane.lon)
    return tuple(_on_plane(land, plane, cuts) for land in read.land)


def _on_plane(land: Land, plane: Plane, cuts: Cuts) -> PlaneLand:
    draw = _on_disc if plane.curved else _on_strip
    if land.kind == "river":
        lines = tuple(line for ring in land.rings for line in _line(ring, plane))
        return PlaneLand(land.kind, land.id, lines, land.rank)
    rings: list[Ring] = []
    coasts: list[Ring] = []
    along: list[Ring] = []
    for given in land.rings:
        for ring, cut in draw(unrolled(given), plane, cuts):
            rings.append(ring)
            if any(cut):
                coasts += runs(ring, cut)
                along += runs(ring, [not one for one in cut])
            else:
                coasts.append(ring)
    return PlaneLand(land.kind, land.id, tuple(rings), land.rank, tuple(coasts) if along else (), tuple(along))


def _on_strip(ring: Sequence[LonLat], plane: Plane, cuts: Cuts) -> Iterator[tuple[Ring, list[bool]]]:
    """A ring on the plain projection, with which of its stretches are cuts."""
    wide = math.cos(math.radians(plane.lat))
    for part in windows(ring, plane.lon):
        cut = cuts.all_along(part)
        yield tuple([((lon - plane.lon) * wide, lat - plane.lat) for lon, lat in part]), cut


def _on_disc(ring: Sequence[LonLat], plane: Plane, cuts: Cuts) -> Iterator[tuple[Ring, list[bool]]]:
    """A ring on the disc, drawn in at its rim; and the rim itself, where the ring holds the point opposite."""
    fine = finer(ring, FINER)
    spots = [plane.at(*point) for point in fine]
    path, cut = spots, cuts.all_along(fine)
    if any(math.hypot(*spot) >= RIM for spot in spots):
        path, cut = _to_rim(spots, cut)
    yield tuple(path), cut
    if _is_inside_out(ring, path, plane):
        rim = [_on_rim(math.radians(step * RIM_STEP)) for step in range(round(360 / RIM_STEP) + 1)]
        yield tuple(rim), [True] * (len(rim) - 1)


def _to_rim(spots: Sequence[Point], cut: Sequence[bool]) -> tuple[list[Point], list[bool]]:
    """A ring with what lies beyond the rim drawn in to it, and with which of its stretches are no coasts."""
    path, cuts = [_drawn_in(spots[0])], list[bool]()
    for (spot, to), was_cut in zip(pairwise(spots), cut, strict=True):
        outside = math.hypot(*spot) >= RIM and math.hypot(*to) >= RIM
        between = _along_rim(spot, to) if outside else []
        path += [*between, _drawn_in(to)]
        cuts += [outside or was_cut] * (len(between) + 1)
    return path, cuts


def _is_inside_out(ring: Sequence[LonLat], path: Sequence[Point], plane: Plane) -> bool:
    """True when on the plane a ring holds what it does not hold on Earth.

    It is so for a ring with the point opposite the middle inside.  Where that point lies very near to the ring itself,
    it depends on which way round it was drawn; so what came of it is asked, at a few points that agree but for chance.
    """
    far_lon, far_lat = turned(plane.lon + 180.0), -plane.lat
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    if not (min(lats) - NEAR_FAR <= far_lat <= max(lats) + NEAR_FAR):
        return False
    if not any(min(lons) - NEAR_FAR <= far_lon + turn <= max(lons) + NEAR_FAR for turn in TURNS):
        return False
    votes = 0
    for u, v in ASKED:
        votes += inside((u, v), [path]) != holds(ring, plane.inverse(u, v))
    return votes > len(ASKED) / 2


def _drawn_in(spot: Point) -> Point:
    far = math.hypot(*spot)
    return spot if far < RIM else (spot[0] * RIM / far, spot[1] * RIM / far)


def _on_rim(angle: float) -> Point:
    return RIM * math.cos(angle), RIM * math.sin(angle)


def _along_rim(spot: Point, to: Point) -> list[Point]:
    """Points of the rim between two that lie beyond it, the short way round."""
    start = math.atan2(spot[1], spot[0])
    turn = math.remainder(math.atan2(to[1], to[0]) - start, math.tau)
    pieces = math.ceil(abs(math.degrees(turn)) / RIM_STEP)
    return [_on_rim(start + turn * number / pieces) for number in range(1, pieces)]


def _line(line: Sequence[LonLat], plane: Plane) -> Iterator[Ring]:
    """A river on the plane, apart where the plane is torn."""
    run: list[Point] = []
    for point in finer(unrolled(line), FINER) if plane.curved else unrolled(line):
        spot = plane.at(*point)
        if run and math.dist(run[-1], spot) > 90.0:
            yield tuple(run)
            run = []
        run.append(spot)
    if len(run) > 1:
        yield tuple(run)

"""From a network to its octilinear drawing: where each station stands and how each stretch runs, in steps of a grid."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from g60desk.layout.geometry import between, length, meeting
from g60desk.layout.octilinear_better import BetterDrawing
from g60desk.layout.octilinear_even import evened, scaled
from g60desk.layout.octilinear_knots import Edge
from g60desk.layout.octilinear_net import Chain, Net, Pair, chains, lines_between, pair_of, without_hubs
from g60desk.layout.octilinear_rough import is_large, plain, rough
from g60desk.layout.octilinear_stations import bent_at, evenly, part_of, straightened
from g60desk.layout.rect import Point

LENGTHS = ((3.0, 2.0), (3.0, 3.0), (4.0, 2.0))  # steps between two stations that lie level, and upright
SLANT = 2.0  # steps between two that slant
ROUGH = 3.0  # steps between neighbours in the middle, where a network is drawn roughly
SLACK = 0.8  # steps that a chain may be off the straight without a knot of its own
LOOSER = (1.0, 1.4, 2.0)  # how much wider the grid is made where there is no way through
SPINE = 3.0  # how many times more a bend of the spine costs


class Drawn(msgspec.Struct, frozen=True):
    """`spots` of all stations and `ways` between neighbours, from the lesser key to the greater, in steps, y down.

    Each segment of a way is level, upright or slants by 45 degrees.  `hidden` points are among the spots.
    """

    spots: dict[str, Point]
    ways: dict[Pair, tuple[Point, ...]]
    chains: tuple[Chain, ...]
    net: Net


@lru_cache(maxsize=48)
def lay_net(net: Net, aspect: float) -> Drawn:
    """Draw a network for a sheet that is `aspect` times as wide as high; kept, for the same network looks the same.

    Always gives a drawing.  Where the grid has no way for a stretch, a wider one is tried; a stretch that finds none on
    the widest runs over whatever is there.  A network that is too large for all of this is drawn roughly.
    """
    pairs = lines_between(net)
    if is_large(net, pairs):
        return Drawn(*rough(scaled(net, aspect, ROUGH), pairs), (), net)
    net = without_hubs(net)
    parts = chains(net)
    even = _evened(net, aspect)
    for looser in LOOSER:
        wished = {key: (x * looser, y * looser) for key, (x, y) in even.items()}
        knots, edges, pieces = _knots(net, parts, wished)
        drawing = BetterDrawing([wished[key] for key in knots], edges)
        whole = drawing.lay_all()
        if whole or looser == LOOSER[-1]:
            break
    drawing.improve()
    spots = {
        key: (float(x), float(y)) for key, (x, y) in ((key, drawing.at[number]) for number, key in enumerate(knots))
    }
    ways = {}
    for number, edge in enumerate(edges):
        laid = drawing.ways.get(number)
        steps = laid.spots if laid else plain(drawing.at[edge.a], drawing.at[edge.b])
        ways[number] = [(float(x), float(y)) for x, y in steps]
    return _stations(net, parts, pieces, spots, ways)


def _evened(net: Net, aspect: float) -> dict[str, Point]:
    """The stations at even distances: level or upright ones a little longer, as the sheet has room."""
    found = []
    for level, upright in LENGTHS:
        at = evened(net, scaled(net, aspect, (level + SLANT + upright) / 3), (level, SLANT, upright, SLANT) * 2)
        wide = max(x for x, _ in at.values()) - min(x for x, _ in at.values())
        high = max(y for _, y in at.values()) - min(y for _, y in at.values())
        found.append((abs(math.log((wide + 1) / ((high + 1) * aspect))), at))
    return min(found, key=lambda one: one[0])[1]


def _knots(
    net: Net, parts: Sequence[Chain], wished: Mapping[str, Point]
) -> tuple[list[str], list[Edge], list[list[int]]]:
    """The stations that get a point of the grid, the edges between them, and the edges of each chain in order.

    Those are the ends of chains, the stations at which a chain turns, and those that no line reaches.
    """
    numbers: dict[str, int] = {}
    edges: list[Edge] = []
    pieces = []
    for chain in parts:
        path = [wished[key] for key in chain.stops]
        turns = [0, *bent_at(path, SLACK), len(path) - 1]
        own = []
        for start, end in pairwise(turns):
            a, b = (numbers.setdefault(chain.stops[n], len(numbers)) for n in (start, end))
            heavy = (SPINE if net.spine in chain.lines else 1.0) * (0.8 + 0.2 * len(chain.lines))
            own.append(len(edges))
            edges.append(Edge(a, b, frozenset(chain.lines), (end - start) * SLANT, heavy))
        pieces.append(own)
    for key, _, _ in net.stations:
        if not any(key in chain.stops for chain in parts):
            numbers.setdefault(key, len(numbers))
    return list(numbers), edges, pieces


def _stations(
    net: Net,
    parts: Sequence[Chain],
    pieces: Sequence[Sequence[int]],
    spots: Mapping[str, Point],
    ways: Mapping[int, list[Point]],
) -> Drawn:
    """All stations on the ways of their chains."""
    found = dict(spots)
    paths: dict[Pair, tuple[Point, ...]] = {}
    whole = {}
    for number, (chain, own) in enumerate(zip(parts, pieces, strict=True)):
        way = [spots[chain.stops[0]]]
        for piece in own:
            way += ways[piece][1:]
        whole[number] = straightened(way)
    for number, way in whole.items():
        stops = parts[number].stops
        crossings = [at for other, path in whole.items() if other != number for at in _met(way, path)]
        fars = [0.0, *evenly(way, len(stops) - 2, crossings), math.inf]
        for (a, start), (b, end) in pairwise(zip(stops, fars, strict=True)):
            path = part_of(way, start, min(end, length(way)))
            found[a], found[b] = path[0], path[-1]
            paths[pair_of(a, b)] = path if a < b else path[::-1]
    shown = {key: found[key] for key, _, _ in net.stations if key in found}
    return Drawn(shown, paths, tuple(parts), net)


def _met(way: Sequence[Point], other: Sequence[Point]) -> list[Point]:
    """Where two ways cross."""
    found = []
    for a, b in pairwise(way):
        for c, d in pairwise(other):
            parts = meeting(a, b, c, d)
            if parts is not None and all(-1e-9 <= part <= 1 + 1e-9 for part in parts):
                found.append(between(a, b, parts[0]))
    return found

"""The rings of a lane in a window: what each stands for, where it has room, and those that meet made one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from g60desk.layout.scale import Scale, Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_placed import Cluster
from g60desk.layout.timeline_taken import Taken

NAMED = 12  # events of a ring, the first, that are known by name


class Ring(msgspec.Struct, frozen=True, gc=False):
    """Events folded into one: how many, the first ones, the ring's middle and stretch in px, and the time covered."""

    numbers: Sequence[int]
    count: int
    row: int
    x: float
    x0: float
    x1: float
    extent: Window


def in_sight(clusters: Iterable[Cluster], scale: Scale) -> list[Cluster]:
    """The clusters of which the window may show something, those that are afloat last."""
    start, end = scale.start, scale.end
    fixed = [one for one in clusters if not one.afloat and one.last > start and one.span[0] < end]
    return fixed + [one for one in clusters if one.afloat]


def members(cluster: Cluster, chronicle: Chronicle, scale: Scale) -> tuple[Sequence[int], int]:
    """The events of a cluster in sight that the window shows, or the first of them, and how many they are."""
    if cluster.afloat or (cluster.span[0] >= scale.start and cluster.span[1] <= scale.end):
        return cluster.numbers, cluster.count
    numbers = chronicle.among(cluster.numbers, scale.start, scale.end)
    return numbers, len(numbers)


def ring_of(cluster: Cluster, numbers: Sequence[int], count: int, scale: Scale, room: Room, taken: Taken) -> Ring:
    """The ring of a cluster's events in sight, in the middle of its stretch; it takes its place in the row."""
    half, left, right = room.ring / 2, scale.left, scale.right
    if cluster.afloat:
        x0 = x1 = x = _free_x(cluster.row, scale, room, taken)
    else:
        x0, x1 = scale.x(cluster.span[0]), scale.x(cluster.span[1])
        x0 = left if x0 < left else right if x0 > right else x0
        x1 = left if x1 < left else right if x1 > right else x1
        x, first, last = (x0 + x1) / 2, room.left + half, right - half
        x = last if x > last or first > last else first if x < first else x
        if cluster.dense:
            x0 = x1 = x
    taken.bare[cluster.row].take(min(x0, x - half), max(x1, x + half))
    return Ring(numbers[:NAMED], count, cluster.row, x, x0, x1, cluster.extent)


def _free_x(row: int, scale: Scale, room: Room, taken: Taken) -> float:
    """Where a ring meets nothing in a row, as far left as can be; the left end where there is no such place."""
    half = room.ring / 2
    first = room.left + half
    worded, bare = taken.worded[row], taken.bare[row]
    for n in range(int((scale.right - room.left) / half) - 1):
        x = first + n * half
        if worded.free(x - half, x + half, room.apart) and bare.free(x - half, x + half, room.touch):
            return x
    return first


def apart(rings: Sequence[Ring], room: Room) -> Iterator[Ring]:
    """The rings, those that would meet made one."""
    last: Ring | None = None
    for ring in sorted(rings, key=lambda one: (one.row, one.x)):
        if last is not None and last.row == ring.row and ring.x - last.x < room.ring + room.touch:
            last = _joined(last, ring)
            continue
        if last is not None:
            yield last
        last = ring
    if last is not None:
        yield last


def _joined(one: Ring, other: Ring) -> Ring:
    """Two rings as one, where the first stands."""
    extent = min(one.extent[0], other.extent[0]), max(one.extent[1], other.extent[1])
    numbers = (*one.numbers, *other.numbers)[:NAMED]
    x0, x1 = min(one.x0, other.x0), max(one.x1, other.x1)
    return Ring(numbers, one.count + other.count, one.row, one.x, x0, x1, extent)

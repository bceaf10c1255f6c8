"""What packing gives for a track: which events have a row and words there, and which are folded into a ring.

Events are known by their number in the track's chronicle.  Nothing here depends on the window: what is placed is placed
for a zoom level, and panning moves it as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from math import inf
from typing import Protocol

import msgspec

from g60desk.layout.scale import Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_fold import Item, Room
from g60desk.layout.timeline_grid import Level
from g60desk.layout.timeline_rows import Packing, Spot
from g60desk.layout.timeline_taken import Taken


class Placed(msgspec.Struct, frozen=True, gc=False):
    """An event in a row: which of its labels it has (-1: none), whether those stand at its left or in the row below.

    Words below a mark begin `lead` px after it, and may slide by `slack` px to stay in the visible part of a long one.
    """

    number: int
    row: int
    label: int = -1
    left: bool = False
    below: bool = False
    slack: float = inf
    lead: float = 0.0


class Cluster(msgspec.Struct, frozen=True, gc=False):
    """Events that are one ring with their number, over the span of time that it stands for.

    `numbers` are all of them, or the first where there are more than need be named; `extent` is the time that they
    cover as they are dated, and at `last` all are over.  One that is `afloat` has no place of its own: it goes to the
    beginning of the window.  A `dense` one has others beside it all along the track, so that its stretch says nothing.
    """

    numbers: Sequence[int]
    count: int
    row: int
    span: Window
    extent: Window
    last: float = inf
    afloat: bool = False
    dense: bool = False


class Block(msgspec.Struct, frozen=True):
    """A part of a track that was packed in one go."""

    placed: tuple[Placed, ...] = ()
    clusters: tuple[Cluster, ...] = ()


class Wording(Protocol):
    """What packing asks of the events of a track: their marks and words in px, and their weights.

    `heavy` are those that are to be seen before all others, with the weights that they have for that.
    """

    @property
    def heavy(self) -> Mapping[int, int]: ...

    def mark(self, number: int, per_day: float, origin: float) -> tuple[float, float]:
        """From where to where the mark runs, when a day is so many px wide and the px count from a day number."""

    def widths(self, number: int, per_day: float) -> tuple[float, ...]:
        """The widths of its words, longest first; empty where the track is to stay calm at this scale."""

    def weight(self, number: int) -> int:
        """Its weight: that which the story gives, or that of what is heavy."""


class Packer(Protocol):
    """Packs one track."""

    def seen(self, per_day: float, window: Window) -> Sequence[Block]:
        """What is packed for a window in which a day is so many px wide; it may reach beyond."""

    def level(self, per_day: float) -> Level:
        """What a packing goes by: as long as it is the same, nothing is packed anew for days of another width."""

    def ready(self, per_day: float, window: Window) -> bool:
        """True where `seen` would have nothing to pack."""

    def prepare(self, per_day: float, window: Window) -> int:
        """Pack a part of what `seen` will ask for; gives how dear it was, 0 when all of it was there."""


def prepared(packer: Packer, per_day: float, window: Window, most: int) -> int:
    """Pack of what a window needs as much as costs `most`; gives what is left of that."""
    while most > 0 and (dear := packer.prepare(per_day, window)):
        most -= dear
    return most


def items_of(wording: Wording, numbers: Sequence[int], per_day: float, origin: float) -> list[Item]:
    """The events as items to be packed, in px from the day `origin`."""
    return [
        Item(*wording.mark(i, per_day, origin), wording.widths(i, per_day), wording.weight(i)) for i in numbers
    ]  # fmt: skip


def placed_of(
    spots: Sequence[Spot], items: Sequence[Item], numbers: Sequence[int], taken: Taken, room: Room
) -> tuple[Placed, ...]:
    """Packed spots told by the numbers of their events."""
    return tuple(_placed(spot, items[spot.item], numbers[spot.item], taken, room) for spot in spots)


def _placed(spot: Spot, item: Item, number: int, taken: Taken, room: Room) -> Placed:
    left = spot.label >= 0 and spot.text_x < item.x0
    if not spot.below:
        return Placed(number, spot.row, spot.label, left)
    end = spot.text_x + item.labels[spot.label]
    rows = taken.worded[spot.row + 1], taken.bare[spot.row + 1]
    slack = min(room.right, *(row.next_after(spot.text_x) - room.apart for row in rows)) - end
    return Placed(number, spot.row, spot.label, left, True, max(0.0, slack))


def block_of(
    packing: Packing, items: Sequence[Item], numbers: Sequence[int], chronicle: Chronicle, room: Room
) -> Block:
    """A packing told by the numbers of its events."""
    clusters = []
    for fold in packing.folds:
        own = tuple(sorted(numbers[i] for i in fold.items))
        span = chronicle.firsts[own[0]], chronicle.over(own)
        clusters.append(cluster_of(chronicle, own, fold.row, span))
    return Block(placed_of(packing.spots, items, numbers, packing.taken, room), tuple(clusters))


def cluster_of(chronicle: Chronicle, numbers: Sequence[int], row: int, span: Window) -> Cluster:
    """Events, in their order, as one ring over a span."""
    extent = chronicle.covered(numbers)
    last = chronicle.over(numbers) if chronicle.has_open else extent[1]
    return Cluster(numbers, len(numbers), row, span, extent, last)


def dense_of(chronicle: Chronicle, runs: Sequence[range], row: int, span: Window) -> Cluster:
    """Runs of events as one ring among others side by side."""
    extent = chronicle.covered(*runs)
    last = chronicle.over(*runs) if chronicle.has_open else extent[1]
    numbers = runs[0] if len(runs) == 1 else tuple(chain(*runs))
    return Cluster(numbers, len(numbers), row, span, extent, last, dense=True)

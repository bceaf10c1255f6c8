"""What a lane shows in a window: packed events at their px, their words kept inside the sheet, and rings.

Rows never change with the window.  Only words that the ends of the sheet would cut go to the other side of their mark,
or into the visible part of a long one, or leave the mark alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.timeline_entry import Entry
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_lanes import Lane, room_for
from g60desk.layout.timeline_placed import Cluster, Placed
from g60desk.layout.timeline_ringed import Ring, apart, in_sight, members, ring_of
from g60desk.layout.timeline_rows import Spot
from g60desk.layout.timeline_taken import Taken
from g60desk.layout.timeline_window import extent

ANY_ROW = 3  # the weight from which words at an end of the sheet may take another row of the lane


class Seen(msgspec.Struct, frozen=True):
    """What is drawn of a lane: entries with their spots, rings, and what both have taken of the rows."""

    entries: tuple[Entry, ...]
    spots: tuple[Spot, ...]
    rings: tuple[Ring, ...]
    taken: Taken

    def drawn(self) -> list[tuple[Spot, Entry]]:
        """The spots with their entries, along the axis."""
        pairs = [(spot, self.entries[spot.item]) for spot in self.spots]
        return sorted(pairs, key=lambda pair: pair[1].mark.x0)


def see(frame: Frame, lane: Lane, packed: float, scale: Scale, edge: float, until: float | None) -> Seen:
    """What a lane shows as it is packed for days of so many px, at most those of the scale.

    Words may run beyond the axis as far as `edge`, events from the day `until` on are dim.
    """
    return _Eye(frame, lane, scale, max(edge, scale.right), until, packed).seen()


def busy_spans(seen: Sequence[Seen]) -> list[Window]:
    """When the weightiest of the visible events happen."""
    events = [entry.event for one in seen for entry in one.entries]
    weight = max((event.weight for event in events), default=0)
    return [extent(event.when) for event in events if event.when is not None and event.weight == weight]


class _Eye:
    """One lane in one window."""

    def __init__(self, frame: Frame, lane: Lane, scale: Scale, edge: float, until: float | None, packed: float) -> None:
        self._lane, self._scale, self._until, self._packed = lane, scale, until, packed
        self._room: Room = room_for(frame, scale.left, edge)
        self._taken = Taken(lane.rows)
        self._entries: list[Entry] = []
        self._spots: list[Spot] = []

    def seen(self) -> Seen:
        scale, lane = self._scale, self._lane
        cut: list[tuple[Placed, Entry]] = []
        clusters: list[Cluster] = []
        for block in lane.packer.seen(self._packed, (scale.start, scale.end)):
            clusters += block.clusters
            for placed in block.placed:
                if self._is_visible(placed.number):
                    heavy = lane.wording.is_heavy(placed.number)
                    entry = self._entry(placed.number, placed.label >= 0 or heavy)
                    if (heavy and placed.label < 0) or not self._keep(placed, entry):
                        cut.append((placed, entry))
                        self._taken.bare[placed.row].take(entry.mark.x0, entry.mark.x1)
        rings = self._fold(clusters)
        for placed, entry in sorted(cut, key=lambda one: -lane.wording.weight(one[0].number)):
            self._turn(placed, entry)
        return Seen(tuple(self._entries), tuple(self._spots), tuple(rings), self._taken)

    def _is_visible(self, number: int) -> bool:
        first, last = self._lane.chronicle.span(number)
        return last > self._scale.start and first < self._scale.end

    def _entry(self, number: int, worded: bool) -> Entry:
        return self._lane.wording.entry(number, self._scale, self._until, worded)

    # words

    def _keep(self, placed: Placed, entry: Entry) -> bool:
        """Draw an event as it is packed; False where the sheet would cut its words."""
        if placed.label < 0:
            self._add(entry, placed.row)
            return True
        width = entry.labels[placed.label].width
        text_x = self._text_x(placed, entry, width)
        if text_x < self._room.left - 0.5 or text_x + width > self._room.right + 0.5:
            return False
        self._add(entry, placed.row, placed.label, text_x, placed.below)
        return True

    def _text_x(self, placed: Placed, entry: Entry, width: float) -> float:
        """Where packed words begin: those below a long mark slide to its visible part, as far as there is room."""
        mark, room = entry.mark, self._room
        if not placed.below:
            return mark.x0 - room.close - width if placed.left else mark.x1 + room.close
        begin = self._scale.x(self._lane.chronicle.firsts[placed.number])
        packed = min(begin, mark.x0) + placed.lead + room.inset
        return min(max(packed, room.left), max(packed, mark.x1 - width), packed + placed.slack)

    def _turn(self, placed: Placed, entry: Entry) -> None:
        """Find another place for words that the sheet would cut; the mark stays alone where there is none.

        The words of what is selected look for one also where days were too narrow for them in what is packed.
        """
        self._taken.bare[placed.row].leave(entry.mark.x0, entry.mark.x1)
        ways = (self._below, self._beside) if placed.below else (self._beside, self._below)
        for label in range(max(0, placed.label), len(entry.labels)):
            width = entry.labels[label].width
            if any(way(entry, placed.row, label, width) for way in ways):
                return
        if entry.labels and self._lane.wording.weight(placed.number) >= ANY_ROW:
            for row in range(self._lane.rows):
                if row != placed.row and self._beside(entry, row, len(entry.labels) - 1, entry.labels[-1].width):
                    return
        self._add(entry, placed.row)

    def _beside(self, entry: Entry, row: int, label: int, width: float) -> bool:
        mark, room = entry.mark, self._room
        for text_x in (mark.x1 + room.close, mark.x0 - room.close - width):
            x0, x1 = min(mark.x0, text_x), max(mark.x1, text_x + width)
            inside = x0 >= room.left - 0.5 and x1 <= room.right + 0.5
            if inside and self._taken.free(row, x0, x1, room.gap, room.apart):
                self._add(entry, row, label, text_x)
                return True
        return False

    def _below(self, entry: Entry, row: int, label: int, width: float) -> bool:
        mark, room = entry.mark, self._room
        text_x = mark.x0 if mark.x0 <= room.left + 0.5 else mark.x0 + room.inset
        if row + 1 >= self._lane.rows or text_x + width > mark.x1:
            return False
        if not self._taken.free(row + 1, text_x, text_x + width, room.apart, room.apart):
            return False
        self._add(entry, row, label, text_x, True)
        return True

    def _add(self, entry: Entry, row: int, label: int = -1, text_x: float = 0.0, below: bool = False) -> None:
        mark = entry.mark
        self._spots.append(Spot(len(self._entries), row, label, text_x, below))
        self._entries.append(entry)
        if label < 0:
            self._taken.bare[row].take(mark.x0, mark.x1)
            return
        end = text_x + entry.labels[label].width
        if below:
            self._taken.worded[row].take(mark.x0, mark.x1)
            self._taken.worded[row + 1].take(text_x, end)
        else:
            self._taken.worded[row].take(min(mark.x0, text_x), max(mark.x1, end))

    # rings

    def _fold(self, clusters: Sequence[Cluster]) -> list[Ring]:
        """The rings of clusters; of one of which a single event is visible, that event alone where it meets nothing."""
        rings = []
        for cluster in in_sight(clusters, self._scale):
            numbers, count = members(cluster, self._lane.chronicle, self._scale)
            if count == 1 and self._is_free(cluster, numbers[0]):
                self._add(self._entry(numbers[0], False), cluster.row)
            elif count:
                rings.append(ring_of(cluster, numbers, count, self._scale, self._room, self._taken))
        return list(apart(rings, self._room))

    def _is_free(self, cluster: Cluster, number: int) -> bool:
        """True where an event may have its mark instead of a ring: one that is afloat would run through other rings."""
        mark, room = self._entry(number, False).mark, self._room
        return not cluster.afloat or self._taken.free_for_mark(cluster.row, mark.x0, mark.x1, room.apart, room.touch)

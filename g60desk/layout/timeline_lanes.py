"""Lanes: one for each track of the timeline, with the events that the window shows, packed into rows.

Rows are dealt out one at a time to the lane that wins most by another one, until they are used up or nothing is won.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.text import Flow, single
from g60desk.layout.timeline_crowd import Crowd, crowd_of, dispersed
from g60desk.layout.timeline_fold import Item, Room
from g60desk.layout.timeline_marks import Mark, mark_of
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.timeline_rows import MOST_TRIED, Packing, pack
from g60desk.layout.timeline_tracks import shown_tracks
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event, Track

MOST_TEXTS = 22
WORTH_A_ROW = 2.0


class Entry(msgspec.Struct, frozen=True):
    """An event of the window: its mark, and its words from the longest to the shortest."""

    event: Event
    mark: Mark
    labels: tuple[Flow, ...]
    heavy: bool = False
    dim: bool = False


class Lane(msgspec.Struct, frozen=True):
    """A track: its entries, their packing, and the dated events before and after the window."""

    track: Track
    entries: tuple[Entry, ...]
    packing: Packing | None
    earlier: tuple[Event, ...]
    later: tuple[Event, ...]

    @property
    def rows(self) -> int:
        """How many rows the lane takes; one where it has nothing to show but its name."""
        return self.packing.rows if self.packing else 1


def room_for(frame: Frame, scale: Scale, edge: float) -> Room:
    """The gaps of the rows on this sheet; words may go on behind the end of the axis, as far as `edge`."""
    return Room(
        scale.left,
        max(edge, scale.right),
        frame.px(30),
        frame.px(12),
        frame.px(8),
        frame.px(48),
        ring_size(frame),
        frame.px(36),
    )


def ring_size(frame: Frame) -> float:
    """The width of the ring that stands for several events."""
    return 1.75 * frame.type("caption").px


def lay_lanes(told: Told, frame: Frame, scale: Scale, edge: float, most_rows: int, limit: int) -> list[Lane]:
    """All lanes with what they show, in at most `most_rows` rows; in `limit` for the words of the weightiest.

    Words end at `edge`, which may be right of the axis.  Where those of the weightiest have no room otherwise, lanes
    with nothing in the window give way.
    """
    tracks = shown_tracks(told)
    shown = {track.id: _visible(told, track, scale) for track in tracks}
    worded = _worded(shown, MOST_TEXTS)
    lanes = [_lane(told, frame, scale, track, shown[track.id], track.id in worded) for track in tracks]
    lanes = [lane for lane in lanes if lane.entries or lane.earlier or lane.later]
    room = room_for(frame, scale, edge)
    dealt = _deal(lanes, most_rows, limit, room)
    while _missed(dealt) and any(lane.packing is None for lane in dealt):
        bare = next(n for n in range(len(dealt) - 1, -1, -1) if dealt[n].packing is None)
        lanes = [*lanes[:bare], *lanes[bare + 1 :]]
        dealt = _deal(lanes, most_rows, limit, room)
    return dealt


def _missed(lanes: Sequence[Lane]) -> bool:
    return any(lane.packing is not None and lane.packing.missed for lane in lanes)


def entry_for(told: Told, frame: Frame, scale: Scale, event: Event, worded: bool) -> Entry:
    """An event as it is to be drawn."""
    assert event.when is not None
    chosen = told.state.selection
    related = chosen is not None and chosen.kind == "place" and chosen.key in event.places
    heavy = related or (chosen is not None and chosen.kind == "event" and chosen.key == event.id)
    unrelated = chosen is not None and chosen.kind == "place" and not related
    until = come_until(told)
    dim = unrelated or (not heavy and until is not None and extent(event.when)[0] >= until)
    labels = event_labels(told, frame, event, heavy) if worded or heavy else ()
    return Entry(event, mark_of(event.when, scale, frame), labels, heavy, dim)


def event_labels(told: Told, frame: Frame, event: Event, heavy: bool) -> tuple[Flow, ...]:
    """The words of an event on one line: its title and its short form; on a compact sheet the short one alone."""
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    style = frame.type("label", 600 if heavy else 500 if event.weight >= 3 else 400)
    texts = [event.title, event.short] if frame.mode == "landscape" else [event.short or event.title]
    flows = [single(told.statement(text, plate), style, frame) for text in texts if text]
    return tuple(sorted(flows, key=lambda flow: -flow.width))


def _visible(told: Told, track: Track, scale: Scale) -> list[Event]:
    dated = [event for event in told.index.events_of(track.id) if event.when is not None]
    return [event for event in dated if _side(event, scale) == 0]


def _side(event: Event, scale: Scale) -> int:
    """-1 for an event before the window, 1 for one after it, 0 in it."""
    assert event.when is not None
    first, last = extent(event.when)
    return -1 if last <= scale.start else 1 if first >= scale.end else 0


def _worded(shown: dict[str, list[Event]], most: int) -> set[str]:
    """The tracks whose lightest events have words too: the emptiest first, as long as the sheet stays calm."""
    texts = sum(event.weight > 1 for events in shown.values() for event in events)
    found: set[str] = set()
    for name, events in sorted(shown.items(), key=lambda pair: sum(e.weight == 1 for e in pair[1])):
        texts += sum(event.weight == 1 for event in events)
        if texts > most:
            break
        found.add(name)
    return found


def _lane(told: Told, frame: Frame, scale: Scale, track: Track, events: list[Event], worded: bool) -> Lane:
    dated = [event for event in told.index.events_of(track.id) if event.when is not None]
    heaviest = {event.id for event in sorted(events, key=lambda event: -event.weight)[:MOST_TRIED]}
    entries = tuple(
        entry_for(told, frame, scale, event, event.id in heaviest and (worded or event.weight > 1)) for event in events
    )
    earlier = tuple(event for event in dated if _side(event, scale) < 0)
    return Lane(track, entries, None, earlier, tuple(event for event in dated if _side(event, scale) > 0))


def _deal(lanes: list[Lane], most_rows: int, limit: int, room: Room) -> list[Lane]:
    """Give each lane one row, then the next row to the lane that wins most by it."""
    crowds = [crowd_of([_item(entry) for entry in lane.entries], room) for lane in lanes]
    items = [crowd.items for crowd in crowds]
    packed: list[Packing | None] = [pack(found, 1, room) if found else None for found in items]
    while True:
        left = most_rows - sum(packing.rows if packing else 1 for packing in packed)
        rest = limit - most_rows + left
        best = max((_better(items[n], packing, left, rest, room, n) for n, packing in enumerate(packed) if packing),
                   key=lambda found: found[0], default=(0.0, 0, None))  # fmt: skip
        if best[2] is None:
            break
        packed[best[1]] = best[2]
    return [_packed(lane, packing, crowd, room) for lane, packing, crowd in zip(lanes, packed, crowds, strict=True)]


def _packed(lane: Lane, packing: Packing | None, crowd: Crowd, room: Room) -> Lane:
    if packing is None:
        return lane
    own = [_item(entry) for entry in lane.entries]
    return msgspec.structs.replace(lane, packing=dispersed(packing, crowd, own, room))


def _better(
    items: Sequence[Item], now: Packing, left: int, rest: int, room: Room, lane: int
) -> tuple[float, int, Packing | None]:
    """What a lane wins by a few more rows, for each row; it may take the rest where the weightiest lack words."""
    found: tuple[float, int, Packing | None] = (0.0, lane, None)
    for more in range(1, min(3, rest if now.missed else left) + 1):
        tried = pack(items, now.rows + more, room)
        won = (now.cost - tried.cost) / max(1, tried.rows - now.rows)
        if won >= WORTH_A_ROW and won > found[0] and (more <= left or tried.missed < now.missed):
            found = (won, lane, tried)
    return found


def _item(entry: Entry) -> Item:
    weight = 3 if entry.heavy else entry.event.weight
    return Item(entry.mark.x0, entry.mark.x1, tuple(flow.width for flow in entry.labels), weight)


def rows_of(lanes: Sequence[Lane]) -> int:
    """How many rows all lanes take."""
    return sum(lane.rows for lane in lanes)

"""The events of each row packed, as the timeline packs its tracks: words beside marks, and rings where all is too near.

Rows of words are those of the window in which all is seen; they stay while time moves.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.histories_axis import scale_of
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import Plan, Row
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_deal import Hand
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_lanes import Lane, packer_for, room_for
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.timeline_rows import pack
from g60desk.layout.timeline_seen import Seen, see
from g60desk.layout.timeline_whole import MOST_WHOLE, Home
from g60desk.layout.timeline_wording import BEFORE_ALL, Shelf, TrackWording, empty_shelf
from g60desk.layout.told import Told
from g60desk.story.model import Key

FEW = 40  # events of a single row, of which also the lightest are tried
NEAR = 16.0  # px between a mark and the words of another where a row has only one row of words


class Packed(msgspec.Struct, frozen=True):
    """A history in its row, with its packed events; a lane without a packing for one that has no place on the axis."""

    history: History
    row: Row
    lane: Lane | None


class SeenRow(msgspec.Struct, frozen=True):
    """What is drawn of a history: its scale, and its events in sight; without a scale it has no place on the axis."""

    history: History
    row: Row
    scale: Scale | None
    lane: Lane | None
    seen: Seen | None


def pack_rows(
    told: Told, frame: Frame, histories: Sequence[History], plan: Plan, opening: Scale, shelves: dict[Key, Shelf]
) -> tuple[Packed, ...]:
    """Pack all histories for the window `opening`."""
    return tuple(
        Packed(one, row, _lane(told, frame, one, row, opening, shelves, number / max(1, len(histories))))
        for number, (one, row) in enumerate(zip(histories, plan.rows, strict=True))
    )


def _lane(
    told: Told, frame: Frame, one: History, row: Row, opening: Scale, shelves: dict[Key, Shelf], shift: float
) -> Lane | None:
    scale = scale_of(one, opening, since=told.state.since)
    track = told.index.tracks.get(one.subject.track)
    if scale is None or track is None or not len(one.chronicle):
        return None
    shelf = shelves.setdefault(f"{one.key} {row.rows > 1}", empty_shelf())
    brief = len(one.chronicle) > MOST_WHOLE or row.rows < 2
    wording = RowWording(told, frame, one.chronicle, shelf, 0.0, brief=brief)
    home = Home((scale.start, scale.end), scale.per_day, scale.right - scale.left)
    room = room_for(frame, 0.0, 0.0)
    if row.rows == 1 and len(one.chronicle) <= MOST_WHOLE:
        room = msgspec.structs.replace(room, apart=frame.px(NEAR))
        _thin_out(wording, home, msgspec.structs.replace(room, right=home.width))
    packer = packer_for(Hand(wording, False), row.rows, room, home, shift)
    return Lane(track, one.chronicle, wording, row.rows, packer)


class RowWording(TrackWording):
    """The words of a row; those of events lighter than `least` are left out, except of what is selected."""

    least = 0

    def widths(self, number: int, per_day: float) -> tuple[float, ...]:
        light = self.chronicle.events[number].weight < self.least
        return () if light and not self.is_heavy(number) else super().widths(number, per_day)


def _thin_out(wording: RowWording, home: Home, room: Room) -> None:
    """Let the lightest be without words where a single row has no room for them: else nobody would have some."""
    numbers = wording.chronicle.happening(*home.window)
    for wording.least in range(1 if len(numbers) <= FEW else 3, BEFORE_ALL + 1):
        if not pack(home.items(wording, numbers), 1, room).crowded:
            break


def see_rows(told: Told, frame: Frame, packed: Sequence[Packed], axis: Scale) -> tuple[SeenRow, ...]:
    """What is in sight on the axis."""
    until = come_until(told)
    found = []
    for one in packed:
        scale = scale_of(one.history, axis, since=told.state.since)
        seen = None
        if one.lane is not None and scale is not None:
            one.lane.wording.told = told
            seen = see(frame, one.lane, scale.per_day, scale, scale.right, until)
        found.append(SeenRow(one.history, one.row, scale, one.lane, seen))
    return tuple(found)

"""Lanes: one for each track of the timeline, with its events, their words, and its rows.

A lane keeps its rows while time moves, so that no track jumps.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_deal import Hand, deal
from g60desk.layout.timeline_fold import Room
from g60desk.layout.timeline_grid import PER_OCTAVE, Grid
from g60desk.layout.timeline_placed import Packer
from g60desk.layout.timeline_tiles import Tiles
from g60desk.layout.timeline_tracks import is_folded, shown_tracks
from g60desk.layout.timeline_whole import MOST_WHOLE, Home, Whole
from g60desk.layout.timeline_wording import Shelf, TrackWording, empty_shelf
from g60desk.layout.told import Told
from g60desk.story.model import Key, Track

MOST_TEXTS = 22
MOST_PACKERS = 4  # of a crowded track, for different rows
FEW = 40  # events of a track that is packed for more zoom levels than others
FULL_PER_OCTAVE = 2  # zoom levels of a track with more
CROWDED_PER_OCTAVE = 1  # zoom levels of a crowded track: each costs more than one of a small track


class Lane(msgspec.Struct, frozen=True):
    """A track on the sheet: its events, their words, and the rows that it has."""

    track: Track
    chronicle: Chronicle
    wording: TrackWording
    rows: int
    packer: Packer


def room_for(frame: Frame, left: float, right: float) -> Room:
    """The gaps of the rows on this sheet."""
    px = frame.px
    return Room(left, right, px(30), px(12), px(8), px(48), ring_size(frame), px(36))


def ring_size(frame: Frame) -> float:
    """The width of the ring that stands for several events."""
    return 1.75 * frame.type("caption").px


class Lanes:
    """The lanes of a sheet, with the rows that were dealt to them for a window, the `home`."""

    def __init__(
        self,
        told: Told,
        frame: Frame,
        annals: Annals,
        shelves: dict[Key, Shelf],
        home: Home,
        most_rows: int,
        limit: int,
        most_tracks: int,
    ) -> None:
        self.home = home
        tracks = [track for track in shown_tracks(told) if len(annals.of(track.id))]
        tracks, self.without_room = _with_room(told, annals, tracks, home, most_tracks)
        calm = _calm_until([annals.of(track.id) for track in tracks], home)
        hands = [
            Hand(_wording(told, frame, annals.of(track.id), shelves.setdefault(track.id, empty_shelf()), until,
                          is_folded(told, track.id)), is_folded(told, track.id))
            for track, until in zip(tracks, calm, strict=True)
        ]  # fmt: skip
        rows = deal(hands, home, room_for(frame, 0.0, home.width), most_rows, limit)
        room = room_for(frame, 0.0, 0.0)
        found = [
            Lane(track, hand.wording.chronicle, hand.wording, own, packer_for(hand, own, room, home, n / len(hands)))
            for n, (track, hand, own) in enumerate(zip(tracks, hands, rows, strict=True))
        ]
        self.lanes = tuple(lane for lane in found if lane.rows)
        self.absent = tuple(lane.chronicle for lane in found if not lane.rows)

    def retell(self, told: Told) -> None:
        """Draw from now on for another state in which the same is selected."""
        for lane in self.lanes:
            lane.wording.told = told

    def hold(self, scale: Scale, octave: int) -> bool:
        """True while the rows are good for what is shown: as near, and nothing of a track without rows."""
        return octave == self.home.octave and not self.lacks(scale)

    def lacks(self, scale: Scale) -> bool:
        """True where something happens in a track without rows."""
        return any(chronicle.within(scale.start, scale.end) for chronicle in self.absent)

    @property
    def rows(self) -> int:
        """How many rows all lanes take."""
        return sum(lane.rows for lane in self.lanes)


def _with_room(told: Told, annals: Annals, tracks: list[Track], home: Home, most: int) -> tuple[list[Track], int]:
    """At most so many tracks, in their order, and how many are left out.

    That of the selected event comes before all others, then those with something in the window.
    """
    if len(tracks) <= most:
        return tracks, 0
    chosen = chosen_event(told)
    own = chosen.track if chosen is not None else ""
    best = sorted(tracks, key=lambda track: (track.id != own, not annals.of(track.id).within(*home.window)))[:most]
    return [track for track in tracks if track in best], len(tracks) - most


def _wording(
    told: Told, frame: Frame, chronicle: Chronicle, shelf: Shelf, calm_until: float, mute: bool
) -> TrackWording:
    crowded = len(chronicle) > MOST_WHOLE
    return TrackWording(told, frame, chronicle, shelf, 0.0 if crowded else calm_until, mute=mute, brief=crowded)


def packer_for(hand: Hand, rows: int, room: Room, home: Home, shift: float) -> Packer:
    """A track's packer; that of a crowded one is kept: it does not depend on the window for which rows are dealt."""
    wording = hand.wording
    if not hand.crowded:
        levels = PER_OCTAVE if len(wording.chronicle) <= FEW else FULL_PER_OCTAVE
        return Whole(wording.chronicle, rows, room, wording, Grid(wording.chronicle.firsts[0], shift, levels), home)
    key = (wording.told.state.selection, hand.folded, shift), rows
    kept = wording.shelf.packers
    if key not in kept:
        if len(kept) >= MOST_PACKERS:
            kept.clear()
        grid = Grid(wording.chronicle.firsts[0], shift, CROWDED_PER_OCTAVE)
        kept[key] = Tiles(wording.chronicle, rows, room, wording, grid)
    return kept[key]


def _calm_until(chronicles: Sequence[Chronicle], home: Home) -> list[float]:
    """The px of a day from which a track's lightest events have words: the emptiest first, as long as all is calm.

    Wider days show fewer events, so that more of them may.
    """
    counts = [_weights(chronicle, home) for chronicle in chronicles]
    texts = sum(n for count in counts for weight, n in count.items() if weight > 1)
    found = [0.0] * len(counts)
    for number in sorted(range(len(counts)), key=lambda n: counts[n].get(1, 0)):
        texts += counts[number].get(1, 0)
        found[number] = home.per_day * texts / MOST_TEXTS
    return found


def _weights(chronicle: Chronicle, home: Home) -> dict[int, int]:
    """How many events the window has, by weight."""
    if len(chronicle) > MOST_WHOLE:
        return chronicle.count_by_weight(*home.window)
    found: dict[int, int] = {}
    for number in chronicle.happening(*home.window):
        weight = chronicle.events[number].weight
        found[weight] = found.get(weight, 0) + 1
    return found

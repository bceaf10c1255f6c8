"""Dealing rows to the tracks of a sheet.

Each has one; the next goes to the track that wins most by it, until they are used up or nothing is won.  Crowded
tracks, in which more is folded than drawn, share what is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from g60desk.layout.timeline_fold import Item, Room
from g60desk.layout.timeline_rows import Packing, pack
from g60desk.layout.timeline_whole import MOST_WHOLE, Home
from g60desk.layout.timeline_wording import TrackWording

WORTH_A_ROW = 2.0
FOR_CHOSEN = 2  # rows more, of a crowded track, for the words of what is selected in it
MOST_MORE = 3  # rows that are tried at once: one more alone may win nothing


class Hand(msgspec.Struct, frozen=True):
    """A track that wants rows; a `folded` one keeps the one it has."""

    wording: TrackWording
    folded: bool

    @property
    def crowded(self) -> bool:
        """True for a track with too many events to look at each."""
        return len(self.wording.chronicle) > MOST_WHOLE


def deal(hands: Sequence[Hand], home: Home, room: Room, most_rows: int, limit: int) -> list[int]:
    """The rows of each track: `most_rows` together, and up to `limit` where the weightiest lack words.

    Each has at least one; but where those words have no room otherwise, tracks with nothing in the window have none.
    Away from the opening window, rows that it leaves go to those who need them in their busiest one.
    """
    players = {n: _Player(hand, home, room) for n, hand in enumerate(hands) if not hand.crowded}
    present = list(range(len(hands)))
    rows = _deal(hands, players, present, most_rows, limit)
    while any(player.now.missed for player in players.values()):
        idle = [n for n in present if n in players and players[n].idle]
        if not idle:
            break
        present.remove(idle[-1])
        rows = _deal(hands, players, present, most_rows, limit)
    if home.octave and sum(rows) < most_rows:
        busy = {n: _Player(hands[n], home.busiest(hands[n].wording.chronicle), room) for n in present if n in players}
        _share(hands, busy, rows, most_rows, most_rows)
    return rows


def _deal(
    hands: Sequence[Hand], players: Mapping[int, _Player], present: Sequence[int], most_rows: int, limit: int
) -> list[int]:
    """The rows of each track when only these are present."""
    shared = [n for n in present if hands[n].crowded and not hands[n].folded]
    kept = len(shared) * max(0, most_rows // max(1, len(present)) - 1)  # for the crowded, beyond the one that each has
    rows = [int(n in present) for n in range(len(hands))]
    for n in (n for n in shared if hands[n].wording.heavy):
        rows[n] += min(FOR_CHOSEN, max(0, limit - sum(rows)))
    playing = {n: players[n] for n in present if n in players}
    _share(hands, playing, rows, most_rows - kept, limit - kept)
    for at in range(max(0, most_rows - sum(rows)) if shared else 0):
        rows[shared[at % len(shared)]] += 1
    return rows


def _share(hands: Sequence[Hand], players: Mapping[int, _Player], rows: list[int], most_rows: int, limit: int) -> None:
    """Give the next row to the player that wins most by it, as long as there are some; `rows` are those of all."""
    playing = [n for n in players if not hands[n].folded]
    for n in playing:
        players[n].begin(rows[n])
    while True:
        left = most_rows - sum(rows)
        offers = {n: players[n].best(left, limit - most_rows + left) for n in playing}
        best = max(playing, key=lambda n: offers[n][0], default=None)
        if best is None or not offers[best][0]:
            break
        rows[best] = players[best].take(offers[best][1])


Offer = tuple[float, int]


class _Player:
    """One track, packed into the rows that it has, and into a few more to see what it would win."""

    def __init__(self, hand: Hand, home: Home, room: Room) -> None:
        self._items: Sequence[Item] = home.items(hand.wording, hand.wording.chronicle.happening(*home.window))
        self._room = room
        self._tried: dict[int, Packing] = {}
        self.now = self._packed(1)

    @property
    def idle(self) -> bool:
        """True for a track with nothing in the window."""
        return not self._items

    def begin(self, rows: int) -> None:
        """Have so many rows to begin with."""
        self.now = self._packed(rows)

    def take(self, rows: int) -> int:
        """Have so many rows from now on."""
        self.now = self._packed(rows)
        return rows

    def best(self, left: int, rest: int) -> Offer:
        """What it wins by more rows, for each, and how many; it may take the rest where its weightiest lack words."""
        found: Offer = (0.0, 0)
        for more in range(1, min(MOST_MORE, rest if self.now.missed else left) + 1 if self._items else 0):
            tried = self._packed(self.now.rows + more)
            won = (self.now.cost - tried.cost) / more
            if won >= WORTH_A_ROW and won > found[0] and (more <= left or tried.missed < self.now.missed):
                found = (won, tried.rows)
        return found

    def _packed(self, rows: int) -> Packing:
        if rows not in self._tried:
            self._tried[rows] = pack(self._items, rows, self._room)
        return self._tried[rows]

"""Zoom levels, and the tiles into which each of them cuts time."""

from __future__ import annotations

from math import floor, log2

import msgspec

from g60desk.layout.scale import Window

PER_OCTAVE = 4  # zoom levels, of a track that is packed as a whole
TILE = 1024.0  # px, at the narrowest days of a level
NEARLY = 1e-9


class Level(msgspec.Struct, frozen=True):
    """One zoom level: the px of a day for which it is packed (the fewest it has), and where tiles begin to count.

    An event of more than `long_days` is long: these are a power of two, between a quarter and a half of a tile.
    """

    per_day: float
    origin: float

    @property
    def days(self) -> float:
        """The length of a tile."""
        return TILE / self.per_day

    @property
    def long_days(self) -> float:
        """The days beyond which an event is long."""
        return float(2.0 ** floor(log2(self.days / 2)))

    def span(self, tile: int) -> Window:
        """When a tile begins and ends."""
        return self.origin + tile * self.days, self.origin + (tile + 1) * self.days

    def tiles(self, window: Window) -> range:
        """The tiles that a window meets, and the one before: its words may reach over its end."""
        first, last = (floor((day - self.origin) / self.days) for day in window)
        return range(first - 1, last + 1)


class Grid(msgspec.Struct, frozen=True):
    """How time is cut for a track: from where tiles are counted, and by how much of a level it is before other tracks.

    Tracks that change level and tile at different moments share their work among frames.
    """

    origin: float
    shift: float = 0.0
    per_octave: int = PER_OCTAVE

    def level(self, per_day: float) -> Level:
        """The level in which a day has so many px."""
        number = floor(self.per_octave * log2(per_day) + self.shift + NEARLY)
        level = Level(float(2 ** ((number - self.shift) / self.per_octave)), 0.0)
        return Level(level.per_day, self.origin + self.shift * level.days)

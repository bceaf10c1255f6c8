"""The times of rehearsals, kept in one small JSON file beside the settings: the newest first, and only so many.

A rehearsal is written while it goes on, each time in the place of what was written of it before: whatever ends the
program, the times up to then are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from g60desk.story.model import Key
from g60desk.story.writing import write_whole

NAME = "rehearsals.json"
MOST = 50  # rehearsals
MOST_BYTES = 1_000_000


class Timing(msgspec.Struct, frozen=True):
    """One rehearsal: of which tour and length, when it was written last (ISO 8601), and the seconds at each step.

    `begun` is when it began (ISO 8601), by which it is known; empty for one that was written once and for all.
    """

    story: Key
    tour: Key
    minutes: int | None
    when: str
    seconds: dict[Key, float]
    begun: str = ""

    def is_of(self, other: Timing) -> bool:
        """True for the same rehearsal, written at another time."""
        return bool(self.begun) and (self.story, self.tour, self.begun) == (other.story, other.tour, other.begun)


def timings_path(settings: Path) -> Path:
    """The file of the times, beside that of the settings."""
    return settings.with_name(NAME)


def read_timings(path: Path) -> tuple[Timing, ...]:
    """All times that are kept, the newest first; none where there is no file, or none that can be read."""
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= MOST_BYTES:
            return msgspec.json.decode(path.read_bytes(), type=tuple[Timing, ...])
    return ()


def keep_timing(path: Path, timing: Timing) -> None:
    """Put a rehearsal before the others, in the place of what was kept of it before; raises OSError.

    A file that cannot be read is set aside.
    """
    before = read_timings(path)
    if not before and path.exists():
        path.replace(path.with_suffix(".broken"))
    kept = (timing, *(one for one in before if not timing.is_of(one)))[:MOST]
    write_whole(path, msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n")


def last_timing(kept: Iterable[Timing], story: Key, tour: Key = "", but: Timing | None = None) -> Timing | None:
    """The newest rehearsal of a story, or of one of its tours; `but` for one."""
    for one in kept:
        if one.story == story and tour in ("", one.tour) and not (but and one.is_of(but)):
            return one
    return None

"""The times of rehearsals, kept in one small JSON file beside the settings: the newest first, and only so many."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from g60desk.story.model import Key
from g60desk.story.writing import write_whole

NAME = "rehearsals.json"
MOST = 50  # rehearsals
MOST_BYTES = 1_000_000


class Timing(msgspec.Struct, frozen=True):
    """One rehearsal: of which tour and length, when it ended (ISO 8601), and the seconds at each step."""

    story: Key
    tour: Key
    minutes: int | None
    when: str
    seconds: dict[Key, float]


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
    """Put a rehearsal before the others; a file that cannot be read is set aside.  Raises OSError."""
    before = read_timings(path)
    if not before and path.exists():
        path.replace(path.with_suffix(".broken"))
    kept = (timing, *before)[:MOST]
    write_whole(path, msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n")


def last_timing(path: Path, story: Key, tour: Key) -> Timing | None:
    """The newest rehearsal of a tour."""
    return next((one for one in read_timings(path) if (one.story, one.tour) == (story, tour)), None)

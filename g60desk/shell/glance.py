"""What a start knows before anything heavy is loaded: the words of the command line, and a glance at the settings.

The glance needs no msgspec; `Store` reads the same file again later and is the one that judges it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

MOST_BYTES = 1_000_000
Geometry = tuple[int, int, int, int]  # x, y, width, height in px


class Wishes(NamedTuple):
    """What the command line asks for; None where it says nothing."""

    language: str | None = None
    theme: str | None = None
    view: str | None = None
    full_screen: bool = False


class Glance(NamedTuple):
    """What the settings say: how the window stood, and in `looks` all else but the recent stories.

    `sound` is False where they are not what is saved.
    """

    looks: dict[str, Any]
    geometry: Geometry | None = None
    maximised: bool = False
    sound: bool = True


BROKEN = Glance({}, sound=False)


def glance_at(settings: Path) -> Glance:
    """The settings in this file; none where there is no file or it is broken."""
    try:
        if not settings.is_file():
            return Glance({})
        if settings.stat().st_size > MOST_BYTES:
            return BROKEN
        looks = json.loads(settings.read_bytes())
        recent = looks.pop("recent", [])
        geometry = looks.pop("geometry", None)
        maximised = looks.pop("maximised", False)
        looks.pop("seats", None)  # what shows are told on is nothing to the first page
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return BROKEN
    if not (_all(str, recent) and type(maximised) is bool and (geometry is None or _all(int, geometry, 4))):
        return BROKEN
    return Glance(looks, tuple(geometry) if geometry else None, maximised)


def _all(kind: type, found: object, count: int | None = None) -> bool:
    """True for a list of values of this kind, and of this many."""
    return type(found) is list and all(type(one) is kind for one in found) and count in (None, len(found))

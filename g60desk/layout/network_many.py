"""Many lines seen from far: more than can be told apart are drawn thin, all of one look together.

Kinds keep an ink of their own; seen closer, where fewer lines are in sight, they are drawn in full.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.geometry import bounds
from g60desk.layout.network_lines import Part, is_heavy
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Ink, Point, Scene, Strokes
from g60desk.layout.told import Told

MANY = 240  # stretches in sight, from which on they are drawn thin
MOST_OFFERED = 1000  # stretches in sight that can be chosen one by one
CELL = 160.0  # px: lines that begin in one square are painted as one
WIDTH = 1.0  # px: what is no wider is painted quickly
INKS: dict[str, Ink] = {
    "road": "ink",
    "fast": "ink2",
    "rail": "ink2",
    "river": "coast",
    "agreement": "ink3",
    "tie": "edge",
}
AHEAD: Ink = "edge"


def are_many(parts: Sequence[Part]) -> bool:
    """True where there are so many stretches that they are drawn thin."""
    return len(parts) > MANY


def too_many(parts: Sequence[Part]) -> bool:
    """True where there are more stretches than can be told apart one by one."""
    return len(parts) > MOST_OFFERED


def to_offer(told: Told, parts: Sequence[Part]) -> list[Part]:
    """The stretches that can be chosen one by one: of more than a hand can tell apart, the spine and a chosen line."""
    if not too_many(parts):
        return list(parts)
    return [part for part in parts if is_full(told, part)]


def is_full(told: Told, part: Part) -> bool:
    """True for a stretch that is drawn in full among many: of the spine, or of a chosen line."""
    return part.style == "spine" or is_heavy(told, part)


def in_room(parts: Sequence[Part], room: Rect) -> list[Part]:
    """The stretches that may be seen in a room."""
    return [part for part in parts if bounds(part.path).meets(room)]


def thin_lines(scene: Scene, told: Told, parts: Sequence[Part]) -> list[Part]:
    """Draw stretches thin, those of one look and one neighbourhood together; gives those that are to be drawn in full.

    These are the spine and a chosen line.
    """
    full = []
    groups: dict[tuple[bool, str], dict[tuple[int, int], list[tuple[Point, ...]]]] = {}
    for part in parts:
        if is_full(told, part):
            full.append(part)
            continue
        x, y = part.path[0]
        cells = groups.setdefault((part.lit, part.style), {})
        cells.setdefault((int(x // CELL), int(y // CELL)), []).append(part.path)
    start = len(scene.items)
    for (is_lit, style), cells in groups.items():
        ink = INKS[style] if is_lit else AHEAD
        scene.add(*(Strokes(tuple(paths), ink, WIDTH) for paths in cells.values()))
    scene.bind("lines", "", start)
    return full

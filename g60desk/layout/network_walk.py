"""Where an arrow leads from a mark of the network: along the line that leads most nearly that way."""

from __future__ import annotations

import math

from g60desk.layout.network_links import links, neighbours
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told

WITHIN = math.cos(math.radians(67.5))  # an arrow follows a line that leads off by less than this angle


def along_a_line(told: Told, scene: Scene, target: Target, dx: int, dy: int) -> Target | None:
    """The mark at the other end of that line; None where none leads that way."""
    near = set(neighbours(links(told), target.key))
    x, y = target.rect.middle
    best: tuple[float, Target] | None = None
    for other in scene.targets:
        if other.kind == "place" and other.key in near:
            ox, oy = other.rect.middle[0] - x, other.rect.middle[1] - y
            straight = (ox * dx + oy * dy) / (math.hypot(ox, oy) or 1.0)
            if straight > WITHIN and (best is None or straight > best[0]):
                best = (straight, other)
    return best[1] if best is not None else None

"""How near a press is to what it may have meant: who just misses a button does not want to let go of a place."""

from __future__ import annotations

from g60desk.layout.scene import Scene
from g60desk.state import Selection

MISS = 28.0  # px around the touch area of a button
MARKS = ("place", "line")  # they stand on open ground: beside them a press lets go


def is_near_miss(scene: Scene, chosen: Selection | None, x: float, y: float) -> bool:
    """True where a point lies close to a button, or among the words about what is chosen."""
    words = scene.belongings.get(str(chosen), ()) if chosen is not None else ()
    if any(rect.holds(x, y) for rect in words):
        return True
    return any(target.hit.grown(MISS).holds(x, y) for target in scene.targets if target.kind not in MARKS)

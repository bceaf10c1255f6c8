"""The words that a source plate ends: the paragraph set right before it, and what stands close below."""

from __future__ import annotations

from g60desk.layout.rect import around
from g60desk.layout.scene import Rect, Scene, Words

CLOSE = 0.75  # of the size of the type: what stands nearer than that belongs to the same paragraph
DOT = 4.0  # px from a plate within which the dot and the foot of it stand


def statement_of(scene: Scene, mark: Rect) -> list[Rect]:
    """The boxes of the words of the paragraph that the plate `mark` ends, and of what stands close below it."""
    items = scene.items
    at = next(
        (n for n, item in enumerate(items) if isinstance(item, Words) and mark.grown(4).holds(*item.box.middle)), None
    )
    if at is None:
        return []
    found: list[Rect] = [items[at].box]  # type: ignore[union-attr]
    reach = mark
    for step in (-1, 1):
        seat = at - 2 if step < 0 else at + 1  # the plate's box stands before its words
        while 0 <= seat < len(items):
            item = items[seat]
            seat += step
            if not isinstance(item, Words):
                if step > 0 and mark.meets(_rect_of(item), DOT):
                    continue
                break
            if not reach.meets(item.box, CLOSE * item.style.px):
                break
            found.append(item.box)
            reach = around([reach, item.box])
    return found


def _rect_of(item: object) -> Rect:
    """The place of the dot and the foot of a plate; far away for anything else."""
    points = getattr(item, "points", None)
    if points:
        (x0, y0), (x1, y1) = points[0], points[-1]
        return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
    if hasattr(item, "r"):
        return Rect(item.x - item.r, item.y - item.r, 2 * item.r, 2 * item.r)  # type: ignore[attr-defined]
    return Rect(-1e6, -1e6, 0, 0)

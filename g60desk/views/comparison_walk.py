"""Which cell of the comparison lies beside another."""

from __future__ import annotations

from msgspec.structs import replace

from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.targets import in_direction

CELLS = ("cell", "say")  # known, and not known


def next_cell(scene: Scene, target: Target, dx: int, dy: int) -> Target | None:
    """The nearest cell in a direction, from the corner where each begins; None at the edge."""
    starts = [_begun(one) for one in scene.targets if one.kind in CELLS]
    here = _begun(target)
    found = in_direction([one for one in starts if _is_ahead(one, here, dx, dy)], here, dx, dy)
    return _same(scene, found) if found is not None else None


def edge_cell(scene: Scene, target: Target, dx: int, dy: int) -> Target | None:
    """Where one comes in on the page that is next in a direction: its first cell that is level with the one before."""
    cells = [one for one in scene.targets if one.kind in CELLS]
    if dx:
        return min(cells, key=lambda one: (abs(one.rect.y - target.rect.y), one.rect.x * dx), default=None)
    return min(cells, key=lambda one: (abs(one.rect.x - target.rect.x), one.rect.y * dy), default=None)


def _is_ahead(one: Target, here: Target, dx: int, dy: int) -> bool:
    a, b = one.rect, here.rect
    return (a.x - b.x) * dx + (a.y - b.y) * dy > 4


def _begun(target: Target) -> Target:
    """The target as the corner at which it begins: cells stand in rows and columns by it, however long they are."""
    return replace(target, rect=Rect(target.rect.x, target.rect.y, 0.0, 0.0))


def _same(scene: Scene, corner: Target) -> Target:
    return next(one for one in scene.targets if (one.kind, one.key) == (corner.kind, corner.key)
                and (one.rect.x, one.rect.y) == (corner.rect.x, corner.rect.y))  # fmt: skip

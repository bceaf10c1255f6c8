"""How the marks of a chart grow from nothing when it is turned to: bars from zero, squares from their fixed corner.

Words stand where they will stand from the first moment, and do not count up (`visual.md`, 8).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from g60desk.layout.easing import eased
from g60desk.layout.rect import Point, Rect
from g60desk.layout.scene import Box, Dots, Faded, Item, Layer, Ring, Scene, Shape, Soft, Stroke, Strokes

GROWS = "grow-"  # before the kind of a strand that grows: along x, along y, both ways, or mark by mark
MOST_POINTS = 2000  # of curves: more would be painted too slowly in each frame
Move = Callable[[float, float], Point]


class Growth:
    """A scene whose marks grow into it; what does not grow is painted once, below them and above."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        grows = [strand for strand in scene.strands if strand[0].startswith(GROWS)]
        self._growing = [(kind, key, item) for kind, key, start, end in grows for item in scene.items[start:end]]
        taken = {number for _, _, start, end in grows for number in range(start, end)}
        first = min(taken, default=len(scene.items))
        page = Rect(0, 0, scene.width, scene.height)
        rest = tuple(item for number, item in enumerate(scene.items) if number >= first and number not in taken)
        self._under = Layer(tuple(scene.items[:first]), page, 1.0, page=True)
        self._over = Layer(rest, page, 1.0)

    @property
    def grows(self) -> bool:
        """True where something grows, and not so much that it would be slow."""
        points = sum(len(path) for _, _, item in self._growing if isinstance(item, Strokes) for path in item.paths)
        return bool(self._growing) and points <= MOST_POINTS

    def at(self, share: float, curve: tuple[float, float, float, float]) -> Scene:
        """The scene after a share of the time; all that can be chosen is where it will be."""
        if share >= 1.0:
            return self.scene
        done = eased(curve, share)
        made = Scene(self.scene.width, self.scene.height, self.scene.summary)
        made.targets, made.belongings = self.scene.targets, self.scene.belongings
        made.add(self._under)
        for kind, key, item in self._growing:
            grown = _grown(kind, key, item, done)
            if grown is not None:
                made.add(grown)
        made.add(self._over)
        return made


def _grown(kind: str, key: str, item: Item, done: float) -> Item | None:
    """An item when a part of it is there; None where nothing of it is yet."""
    if kind == "grow-marks":
        if isinstance(item, Dots):
            return msgspec.structs.replace(item, points=item.points[: round(len(item.points) * done)])
        return item if done > 0.99 else None
    x, _, y = key.partition("/")
    across = done if kind in ("grow-x", "grow-xy") else 1.0
    down = done if kind in ("grow-y", "grow-xy") else 1.0
    zero = (float(x), float(y)) if y else (float(x), float(x))

    def move(px: float, py: float) -> Point:
        return zero[0] + (px - zero[0]) * across, zero[1] + (py - zero[1]) * down

    return _moved(item, move, across, down)


def _moved(item: Item, move: Move, across: float, down: float) -> Item:
    if isinstance(item, Box):
        return msgspec.structs.replace(item, rect=_rect(item.rect, move))
    if isinstance(item, Soft):
        sides: dict[str, Any] = {"left": item.left * across, "right": item.right * across}
        return msgspec.structs.replace(
            item, rect=_rect(item.rect, move), top=item.top * down, bottom=item.bottom * down, **sides
        )
    if isinstance(item, Ring):
        x, y = move(item.x, item.y)
        return msgspec.structs.replace(item, x=x, y=y)
    if isinstance(item, Stroke):
        return msgspec.structs.replace(item, points=tuple(move(*point) for point in item.points))
    if isinstance(item, Strokes):
        return msgspec.structs.replace(item, paths=tuple(tuple(move(*p) for p in path) for path in item.paths))
    if isinstance(item, Shape):
        return msgspec.structs.replace(item, rings=tuple(tuple(move(*p) for p in ring) for ring in item.rings))
    if isinstance(item, Faded):
        return msgspec.structs.replace(item, items=tuple(_moved(one, move, across, down) for one in item.items))
    return item


def _rect(rect: Rect, move: Move) -> Rect:
    x0, y0 = move(rect.x, rect.y)
    x1, y1 = move(rect.right, rect.bottom)
    return Rect(x0, y0, x1 - x0, y1 - y0)

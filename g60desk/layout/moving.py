"""A picture in motion under a hand: what lies deep is moved and scaled as a whole, what stands on it keeps its size.

Nothing is laid out anew while a hand moves it: the picture at rest says what there is, and the motion where it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from g60desk.layout.items import Item
from g60desk.layout.rect import Point, Rect

if TYPE_CHECKING:
    from g60desk.layout.scene import Scene


class Seat(msgspec.Struct, frozen=True):
    """How a plane is seen: its point (x, y) at (factor * x + `x`, factor * y + `y`) px."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def at(self, x: float, y: float) -> Point:
        """Where a point of the plane is seen."""
        return self.factor * x + self.x, self.factor * y + self.y

    def back(self, x: float, y: float) -> Point:
        """The point of the plane that is seen at (x, y)."""
        return (x - self.x) / self.factor, (y - self.y) / self.factor

    def since(self, before: Seat) -> Seat:
        """What was seen in the seat `before` at some px is seen in this one where the seat that is given has it."""
        factor = self.factor / before.factor
        return Seat(factor, self.x - factor * before.x, self.y - factor * before.y)


class Sprite(msgspec.Struct, frozen=True, eq=False, weakref=True):
    """A thing that keeps its size: what is drawn of it at rest, inside `rect`, and the point by which it is moved."""

    kind: str
    key: str
    items: tuple[Item, ...]
    rect: Rect
    anchor: Point


class Put(msgspec.Struct, frozen=True):
    """A sprite, so many whole px from where it is at rest."""

    sprite: Sprite
    dx: int
    dy: int

    @property
    def rect(self) -> Rect:
        """The rectangle that it takes there."""
        return self.sprite.rect.moved(self.dx, self.dy)


class Moving(msgspec.Struct, frozen=True, eq=False):
    """A picture in motion.

    `deep` is seen in `seat` inside `area`, its lines as wide as ever.  At rest, in the seat `began`, its picture was
    that of `ground`, except in the rectangles `gaps`.  `still` does not move, and lies over what is deep; then come
    the `puts`, and what lies `over` them and does not move either.
    """

    deep: Scene
    seat: Seat
    area: Rect
    ground: Scene
    began: Seat
    gaps: tuple[Rect, ...]
    still: Scene
    puts: Sequence[Put]
    over: Scene

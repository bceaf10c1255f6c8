"""A picture as plain values: what to draw, in order, and what in it can be chosen.

Layout modules make a `Scene` from a story; `views.painter` paints it and `views.canvas` lets a hand, a key or a
screen reader choose its targets.  A scene knows nothing of Qt, so that it can be made and tested without a window,
and painted at any size.  Lengths are device-independent pixels of the widget that shows the scene, y runs down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from g60desk.layout.hatch import Hatch as Hatch
from g60desk.layout.items import Box as Box
from g60desk.layout.items import Dots as Dots
from g60desk.layout.items import Faded as Faded
from g60desk.layout.items import Ink as Ink
from g60desk.layout.items import Item as Item
from g60desk.layout.items import Layer as Layer
from g60desk.layout.items import Picture as Picture
from g60desk.layout.items import Ring as Ring
from g60desk.layout.items import Shape as Shape
from g60desk.layout.items import Soft as Soft
from g60desk.layout.items import Stroke as Stroke
from g60desk.layout.items import Strokes as Strokes
from g60desk.layout.items import Style as Style
from g60desk.layout.items import Words as Words
from g60desk.layout.moving import Moving
from g60desk.layout.offered import Offered
from g60desk.layout.rect import Point as Point
from g60desk.layout.rect import Rect as Rect
from g60desk.layout.targets import Later as Later
from g60desk.layout.targets import Target as Target


class Scene(Offered):
    """Items in painting order, and targets in reading order; `summary` is what the picture says as a sentence.

    The first items may be those of a `ground`, a scene that many have in common and that is painted only once; only in
    the `band` does it look other than those of them that have the same band.
    A picture in `moving` begins with what moves as a whole, over which its own items lie.
    `strands` are things that stay what they are when the picture changes: kind, key, and from and to which item.
    """

    __slots__ = ("band", "ground", "height", "items", "moving", "strands", "summary", "width")

    def __init__(self, width: float, height: float, summary: str = "") -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.summary = summary
        self.items: list[Item] = []
        self.ground: Scene | None = None
        self.band: Rect | None = None
        self.moving: Moving | None = None
        self.strands: list[tuple[str, str, int, int]] = []

    def laid_over(self) -> Scene:
        """A scene that begins with all of this one, which from then on must not change."""
        made = Scene(self.width, self.height, self.summary)
        made.items, made.targets, made.ground = list(self.items), list(self.targets), self
        made.belongings = {key: list(rects) for key, rects in self.belongings.items()}
        made.strands = list(self.strands)
        return made

    def lie_on(self, ground: Scene) -> None:
        """Begin with all of another scene, which from then on must not change; there is nothing yet in this one."""
        assert not self.items
        self.items, self.strands, self.ground = list(ground.items), list(ground.strands), ground

    def joined(self, other: Scene) -> Scene:
        """A scene with all of this one and then all of another."""
        made = self.laid_over()
        made.ground = None
        first = len(made.items)
        made.strands += [(kind, key, first + start, first + end) for kind, key, start, end in other.strands]
        made.items += other.items
        made.targets += other.targets
        for key, rects in other.belongings.items():
            made.belongings.setdefault(key, []).extend(rects)
        return made

    def add(self, *items: Item) -> None:
        """Paint these next, on top of what there is."""
        self.items.extend(items)

    def bind(self, kind: str, key: str, start: int) -> None:
        """Say that the items from number `start` on are one thing, which stays itself when the picture changes."""
        self.strands.append((kind, key, start, len(self.items)))

    def words(self) -> Iterable[Words]:
        """All runs of text that are seen, in painting order."""
        return _words(self.items)


def _words(items: Iterable[Item]) -> Iterator[Words]:
    for item in items:
        if isinstance(item, Words):
            yield item
        elif isinstance(item, Faded | Layer) and item.opacity:
            yield from _words(item.items)

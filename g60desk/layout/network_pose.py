"""A picture of the network taken apart into what may move by itself and what stands still.

A change from one picture to another (`morph.py`) needs nothing else, and it does not matter which layout drew them.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from g60desk.layout.extent import extent, touch
from g60desk.layout.scene import Item, Point, Rect, Scene, Words

KINDS = ("rim", "line", "badge", "mark", "name", "choice", "row")  # in painting order, but for the rows of the rail
MOST = 400  # things that move by themselves; of more than these, none would be followed by anybody's eye


class Pose(msgspec.Struct, frozen=True):
    """A picture of the network: `lines` by their key, `badges` by line, `marks` and `names` by place.

    `under` is what lies below all these, `over` what lies over some of them, such as a fade into the page; `low` are
    the marks over which lines lie.
    """

    scene: Scene
    under: tuple[Item, ...]
    over: tuple[Item, ...]
    strands: Mapping[str, Mapping[str, tuple[Item, ...]]]
    low: frozenset[str] = frozenset()

    @property
    def lines(self) -> Mapping[str, tuple[Item, ...]]:
        """What is drawn of each stretch of a line."""
        return self.strands["line"]

    @property
    def rims(self) -> Mapping[str, tuple[Item, ...]]:
        """The outlines of stretches: by ink and key, as they are painted below all lines."""
        return self.strands["rim"]

    @property
    def marks(self) -> Mapping[str, tuple[Item, ...]]:
        """What is drawn of each place."""
        return self.strands["mark"]

    @property
    def names(self) -> Mapping[str, tuple[Item, ...]]:
        """The words of each place."""
        return self.strands["name"]

    @property
    def badges(self) -> Mapping[str, tuple[Item, ...]]:
        """What is drawn of each badge."""
        return self.strands["badge"]

    @property
    def choices(self) -> Mapping[str, tuple[Item, ...]]:
        """The words of a switch, and under no key what lies below the chosen one."""
        return self.strands["choice"]

    @property
    def rows(self) -> Mapping[str, tuple[Item, ...]]:
        """What the rail says, row by row."""
        return self.strands["row"]


def pose_of(scene: Scene, *, grows: bool = False) -> Pose:
    """Take a picture apart; one with very many things is all ground, and so is the rail of one that only `grows`."""
    strands: dict[str, dict[str, tuple[Item, ...]]] = {kind: {} for kind in KINDS}
    if len(scene.strands) > MOST:
        return Pose(scene, tuple(scene.items), (), strands)
    owner: dict[int, str] = {}
    for kind, key, start, end in scene.strands:
        if kind in strands and not (grows and kind == "row"):
            kept = strands[kind].get(key, ())
            strands[kind][key] = (*kept, *(_plain(item) for item in scene.items[start:end]))
            owner.update(dict.fromkeys(range(start, end), kind))
    under: list[Item] = []
    over: list[Item] = []
    lower: list[tuple[Item, Rect]] = []  # what nothing that comes later may lie under
    for number, item in enumerate(scene.items):
        if number in owner:
            lower.append((item, extent(item)))
            under += _halo(item)
        elif lower and _lies_on(item, lower):
            over.append(item)
            lower.append((item, extent(item)))
        else:
            under.append(item)
    lines = min((start for kind, _, start, _ in scene.strands if kind == "line"), default=0)
    low = frozenset(key for kind, key, start, _ in scene.strands if kind == "mark" and start < lines)
    return Pose(scene, tuple(under), tuple(over), strands, low)


def _lies_on(item: Item, lower: list[tuple[Item, Rect]]) -> bool:
    room = extent(item)
    left, top, right, bottom = room.x, room.y, room.right, room.bottom
    near = [(other, at) for other, at in lower  # most are far away, and there are many
            if left < at.x + at.w and at.x < right and top < at.y + at.h and at.y < bottom]  # fmt: skip
    return any(touch(item, room, other, at) for other, at in near)


def _plain(item: Item) -> Item:
    """Words without the outline that belongs to the ground on which they stood."""
    return msgspec.structs.replace(item, halo="", halo_width=0.0) if isinstance(item, Words) and item.halo else item


def _halo(item: Item) -> list[Item]:
    """The outline of words, which stays behind when they move."""
    return [msgspec.structs.replace(item, ink=item.halo)] if isinstance(item, Words) and item.halo else []


def middle_of(items: tuple[Item, ...]) -> Point:
    """The middle of the last of some items: a mark's own place, whatever is drawn around it."""
    return extent(items[-1]).middle

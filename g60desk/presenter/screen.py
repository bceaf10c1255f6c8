"""A screen as a value: what it is, where it lies, and how it is known again after it was away."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, inf

import msgspec
from msgspec.structs import replace

Cost = tuple[float, float, float]


class Mark(msgspec.Struct, frozen=True):
    """By what a screen is known again.

    `maker`, `model` and `serial` are the screen's own and may be empty; `name` is that of its plug on most systems, and
    `place` its x, y, width and height in px: these two tell twins apart.
    """

    maker: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""
    place: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def kind(self) -> tuple[str, str, str]:
        """What is the screen's own; all empty where nothing is told."""
        return self.maker, self.model, self.serial

    def means(self, screen: Screen) -> bool:
        """True where it may be this screen: by what is its own, or by its name where nothing is told."""
        return self.kind == screen.mark.kind and (any(self.kind) or self.name == screen.name)


class Screen(msgspec.Struct, frozen=True):
    """One screen: its place in px of the desktop, and how many pixels of its own make one of them (`scale`)."""

    maker: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    scale: float = 1.0
    primary: bool = False

    @property
    def mark(self) -> Mark:
        return Mark(self.maker, self.model, self.serial, self.name, self.place)

    @property
    def place(self) -> tuple[int, int, int, int]:
        return self.x, self.y, self.width, self.height

    def meets(self, other: Screen) -> bool:
        """True where both show a part of the same."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        along = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across > 0 and along > 0


def cost(mark: Mark, screen: Screen) -> Cost:
    """How far a screen is from being the marked one: another name, another place, how far off; infinite for others."""
    if not mark.means(screen):
        return inf, inf, inf
    return (
        mark.name != screen.name,
        mark.place != screen.place,
        hypot(mark.place[0] - screen.x, mark.place[1] - screen.y),
    )


def apart(screens: Iterable[Screen]) -> tuple[tuple[Screen, ...], frozenset[Screen]]:
    """The places: of screens that show the same, the smallest stands for all; and which of them are seen on several.

    What is as large as the smallest one is seen whole on each of them.
    """
    groups: list[list[Screen]] = []
    for screen in screens:
        if screen.width <= 0 or screen.height <= 0:
            continue  # what a system tells while it has none
        meeting = [group for group in groups if any(screen.meets(one) for one in group)]
        groups = [group for group in groups if group not in meeting] + [[screen, *(one for g in meeting for one in g)]]
    places = [_stands_for(group) for group in groups]
    return tuple(places), frozenset(one for one, group in zip(places, groups, strict=True) if len(group) > 1)


def _stands_for(group: list[Screen]) -> Screen:
    smallest = min(group, key=lambda one: (one.width * one.height, not one.primary, one.name))
    return replace(smallest, primary=any(one.primary for one in group))

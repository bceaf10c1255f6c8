"""What is pointed at on the audience's page: which tool, where, how large, and what the pen has drawn.

Places are fractions of the page's width and height, lengths fractions of its shorter side: a page of any size, the
room's or the small one of the console, shows the same.
"""

from __future__ import annotations

from enum import StrEnum
from math import hypot

import msgspec
from msgspec.structs import replace

Place = tuple[float, float]
Trace = tuple[Place, ...]  # one stroke of the pen

LEAST_RADIUS, MOST_RADIUS = 0.06, 0.6  # of the spotlight
LEAST_TIMES, MOST_TIMES = 1.25, 6.0
LENS = 0.2  # the radius of the magnifier
PER_NOTCH = 1.25  # how many times larger one notch of a wheel makes it
NEAREST = 0.0008  # between two places of a stroke: a hand that rests adds none
NUDGE = 0.04  # how far a key moves the hand
MIDDLE: Place = (0.5, 0.5)


class Tool(StrEnum):
    """What a hand on the picture holds."""

    NONE = ""
    SPOTLIGHT = "spotlight"
    MAGNIFIER = "magnifier"
    PEN = "pen"


class Pointing(msgspec.Struct, frozen=True):
    """What is pointed at.

    `at` is where; None before a hand was there.  `over` is True while one is.  `radius` is that of the spotlight,
    `times` how much larger the magnifier shows.  The last of the strokes in `ink` goes on while `draws` is True.
    """

    tool: Tool = Tool.NONE
    at: Place | None = None
    over: bool = False
    radius: float = 0.18
    times: float = 2.0
    ink: tuple[Trace, ...] = ()
    draws: bool = False

    @property
    def sized(self) -> bool:
        """True where the tool in hand has a size."""
        return self.tool in (Tool.SPOTLIGHT, Tool.MAGNIFIER)

    def chosen(self, tool: Tool) -> Pointing:
        """With a tool in hand; what has a size stands in the middle until a hand is on the page."""
        taken = replace(self, tool=tool, draws=False)
        return replace(taken, at=MIDDLE) if taken.sized and self.at is None else taken

    def following(self) -> Tool:
        """The tool after the one in hand; after the last there is none."""
        tools = list(Tool)
        return tools[(tools.index(self.tool) + 1) % len(tools)]

    def moved(self, at: Place) -> Pointing:
        """With the hand elsewhere on the page; a stroke that is being drawn goes there."""
        at = within(at)
        ink = self.ink
        if self.draws and apart(ink[-1][-1], at) >= NEAREST:
            ink = (*ink[:-1], (*ink[-1], at))
        return replace(self, at=at, over=True, ink=ink)

    def nudged(self, x: int, y: int) -> Pointing:
        """With what has a size so many small steps to the right and down; a key moves no pen."""
        if not self.sized:
            return self
        at = self.at or MIDDLE
        return self.moved((at[0] + x * NUDGE, at[1] + y * NUDGE))

    def pressed(self, at: Place) -> Pointing:
        """With the tool put down on the page: a pen begins a stroke."""
        there = replace(self, draws=False).moved(at)
        if self.tool is not Tool.PEN:
            return there
        return replace(there, ink=(*self.ink, (within(at),)), draws=True)

    def lifted(self) -> Pointing:
        """With the tool lifted from the page."""
        return replace(self, draws=False)

    def left(self) -> Pointing:
        """With no hand on the page; what is lit stays so."""
        return replace(self, over=False)

    def turned(self, notches: float) -> Pointing:
        """Larger by so many notches of a wheel, or smaller by negative ones: the light, or what the glass shows."""
        by = PER_NOTCH**notches
        if self.tool is Tool.SPOTLIGHT:
            return replace(self, radius=min(max(self.radius * by, LEAST_RADIUS), MOST_RADIUS))
        if self.tool is Tool.MAGNIFIER:
            return replace(self, times=min(max(self.times * by, LEAST_TIMES), MOST_TIMES))
        return self

    def without_last(self) -> Pointing:
        """Without the last stroke."""
        return replace(self, ink=self.ink[:-1], draws=False)

    def on_page(self, ink: tuple[Trace, ...]) -> Pointing:
        """On another page with its own strokes; only a hand that is there points at something of it."""
        return replace(self, ink=ink, draws=False, at=self.at if self.over else None)


def within(at: Place) -> Place:
    """The nearest place on the page."""
    return min(max(at[0], 0.0), 1.0), min(max(at[1], 0.0), 1.0)


def apart(one: Place, other: Place) -> float:
    """How far two places are from each other, in fractions of the page."""
    return hypot(one[0] - other[0], one[1] - other[1])

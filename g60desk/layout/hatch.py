"""Hatching: slanting strokes in place of a fill, for what is uncertain."""

from __future__ import annotations

import msgspec

from g60desk.layout.rect import Rect


class Hatch(msgspec.Struct, frozen=True, gc=False):
    """A rectangle filled with strokes that rise to the right at 45 degrees, `pitch` px apart along either axis.

    Two opposite sides may fade out inwards, each over a length in px.  `phase` is how far, in px along the axis, the
    rectangle begins behind the place where the pattern does: what is cut off the front moves no stroke of the rest.
    """

    rect: Rect
    ink: str
    pitch: float
    width: float
    phase: float = 0.0
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

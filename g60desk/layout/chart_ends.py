"""How the end of a drawn amount shows how exactly the amount is said (`visual.md`, 2).

An exact one ends sharply.  What may be more is full up to its value and fades out beyond; what is about so much is half
as strong at its value; what may be less fades out before it, inside an outline that ends there.
"""

from __future__ import annotations

from enum import StrEnum

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Ink, Item, Rect, Soft
from g60desk.story.quantities import Said

FADE, SOFTNESS = 36.0, 28.0  # how long an open end and a soft one fade, in px
PART = 0.16  # the most of a square's side that a fade takes
OPEN_PART = 0.5  # of a short bar, that an open end fades over
LEAST, LEAST_OPEN = 3.0, 12.0  # px: less cannot be seen


class End(StrEnum):
    """The four ways in which a drawn amount ends."""

    SHARP = "sharp"
    OPEN = "open"
    SOFT = "soft"
    LESS = "less"


ENDS = {
    Said.EXACTLY: End.SHARP,
    Said.OVER: End.OPEN,
    Said.AT_LEAST: End.OPEN,
    Said.ABOUT: End.SOFT,
    Said.NEARLY: End.LESS,
    Said.AT_MOST: End.LESS,
}


def fade_of(frame: Frame, end: End, length: float, most: float = 1.0) -> float:
    """How long the end of an amount `length` px long fades, in px, at most `most` of the length."""
    if end is End.SHARP:
        return 0.0
    if end is End.OPEN:
        return min(frame.px(FADE), max(length * min(most, OPEN_PART), frame.px(LEAST_OPEN)))
    return max(min(frame.px(SOFTNESS), length * most), min(LEAST, length))


def beyond(end: End, fade: float) -> float:
    """How far a fade reaches beyond the value."""
    return {End.OPEN: fade, End.SOFT: fade / 2}.get(end, 0.0)


def most_beyond(frame: Frame, end: End) -> float:
    """How far a fade reaches beyond the value where the amount is not short."""
    return beyond(end, frame.px(FADE if end is End.OPEN else SOFTNESS))


def bar_items(
    frame: Frame, lying: bool, zero: float, tip: float, sides: tuple[float, float], end: End, ink: Ink, chosen: bool
) -> list[Item]:
    """A bar from `zero` to its value at `tip` (x, or y where it stands), between `sides` across it, in px."""
    width = frame.stroke("day") if chosen else max(1.0, frame.px(1))
    whole = _span(lying, zero, tip, sides)
    if end is End.SHARP:
        return [Box(whole, ink, "ink", width)]
    length = abs(tip - zero)
    fade = fade_of(frame, end, length)
    sign = 1.0 if tip >= zero else -1.0
    rect = _span(lying, zero, tip + sign * beyond(end, fade), sides)
    side = ("right" if sign > 0 else "left") if lying else ("bottom" if sign > 0 else "top")
    made: list[Item] = [Soft(rect, ink, **{side: fade})]
    if end is End.LESS or chosen:
        dash = () if chosen else (frame.px(5), frame.px(4))
        made.append(Box(whole, "", "ink", width, 0.0, dash))
    return made


def square_items(frame: Frame, rect: Rect, end: End, ink: Ink, tint: Ink) -> list[Item]:
    """A square whose left lower corner is fixed, and whose upper and right side end as the area is said."""
    if end is End.SHARP:
        return [Box(rect, ink)]
    fade = fade_of(frame, end, rect.w, PART)
    off = beyond(end, fade)
    wide = Rect(rect.x, rect.y - off, rect.w + off, rect.h + off)
    made: list[Item] = [Soft(wide, tint, top=fade, right=fade)]
    if end is End.LESS:
        made.append(Box(rect, "", "edge", frame.stroke("axis") / 2, 0.0, (frame.px(6), frame.px(5))))
    return made


def _span(lying: bool, zero: float, tip: float, sides: tuple[float, float]) -> Rect:
    """The rectangle between two places along a bar, whichever comes first."""
    first, length = min(zero, tip), abs(tip - zero)
    a, b = sides
    return Rect(first, a, length, b - a) if lying else Rect(a, first, b - a, length)

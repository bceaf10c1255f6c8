"""The mark of a date, as sharp as the date: a line for a day, a bar for a month, a fading bar for a year or a span.

Marks are laid out along a time axis that runs to the right; `turned` makes them for one that runs down.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Ink, Item, Rect, Soft
from g60desk.layout.timeline_window import extent
from g60desk.story.dates import Date, Precision

FADE = {Precision.DAY: 0.0, Precision.MONTH: 6.0, Precision.SEASON: 6.0}
YEAR_FADE = 26.0
OPEN_FADE = 60.0
SLIM = 0.5  # of the height of other bars, for a span: told apart where both are black, too


class Mark(msgspec.Struct, frozen=True):
    """A date on the axis: from `x0` to `x1` px, its fades in px, whether it is a day, a span, uncertain."""

    x0: float
    x1: float
    fade_in: float
    fade_out: float
    day: bool
    span: bool
    dashed: bool

    @property
    def width(self) -> float:
        """The px from end to end."""
        return self.x1 - self.x0


def mark_of(date: Date, scale: Scale, frame: Frame) -> Mark:
    """The mark of a date, cut at the ends of the axis; what is cut does not fade there."""
    first, last = extent(date)
    x0, x1 = scale.x(first), scale.x(last)
    day = date.precision is Precision.DAY
    if day:
        width = frame.stroke("day")
        middle = (x0 + x1) / 2
        x0, x1 = (middle - width / 2, middle + width / 2) if x1 - x0 < width else (x0, x1)
        fade_in = fade_out = OPEN_FADE / 6 * frame.s if date.approximate else 0.0
        return _cut(Mark(x0, x1, fade_in, fade_out, True, False, date.uncertain), scale)
    least = frame.px(8)
    if x1 - x0 < least:
        middle = (x0 + x1) / 2
        x0, x1 = middle - least / 2, middle + least / 2
    fade_in, fade_out = _fade(date.start or date, frame), _fade(date.end or date, frame)
    span = date.precision in (Precision.INTERVAL, Precision.DECADE, Precision.CENTURY)
    if span and date.latest is None:
        x1, fade_out = x1 + frame.px(OPEN_FADE), frame.px(OPEN_FADE)
    if span and date.earliest is None:
        x0, fade_in = x0 - frame.px(OPEN_FADE), frame.px(OPEN_FADE)
    return _cut(Mark(x0, x1, fade_in, fade_out, False, span, date.uncertain), scale)


def draw_mark(mark: Mark, y: float, frame: Frame, *, heavy: bool = False, dim: bool = False) -> list[Item]:
    """What to draw for a mark whose middle is at `y`; a heavy one is larger."""
    bar = frame.stroke("soft_bar") * (1.5 if heavy else 1.0) * (SLIM if mark.span else 1.0)
    high = frame.px(26 if heavy else 22) if mark.day else bar
    grow = frame.px(1) if heavy and mark.day else 0.0
    rect = Rect(mark.x0 - grow, y - high / 2, mark.width + 2 * grow, high)
    if mark.dashed:
        inner = Rect(rect.x, rect.y, max(rect.w, frame.px(8)), rect.h)
        return [Box(inner, "bg", "ink", frame.px(3 if heavy else 2), 0, (frame.px(5), frame.px(4)))]
    ink: Ink = "edge" if dim or (mark.span and not heavy) else "ink" if mark.day or heavy else "ink2"
    if not mark.fade_in and not mark.fade_out:
        return [Box(rect, ink)]
    return [Soft(rect, ink, left=mark.fade_in, right=mark.fade_out)]


def turned(items: list[Item], x: float) -> list[Item]:
    """Marks that were made for an axis along x, their middle at y = 0, for an axis that runs down at `x`."""
    return [_turned(item, x) for item in items]


def _turned(item: Item, x: float) -> Item:
    if isinstance(item, Soft):
        return Soft(_turn(item.rect, x), item.ink, top=item.left, bottom=item.right)
    assert isinstance(item, Box)
    return Box(_turn(item.rect, x), item.fill, item.edge, item.width, item.radius, item.dash)


def _turn(rect: Rect, x: float) -> Rect:
    return Rect(x + rect.y, rect.x, rect.h, rect.w)


def _fade(date: Date, frame: Frame) -> float:
    """How long an end fades: not for a day, a little for a month, twice as long when the date is about."""
    fade = frame.px(FADE.get(date.precision, YEAR_FADE))
    return (fade or frame.px(6)) * 2 if date.approximate else fade


def _cut(mark: Mark, scale: Scale) -> Mark:
    x0, x1, fade_in, fade_out = mark.x0, mark.x1, mark.fade_in, mark.fade_out
    if x0 < scale.left:
        x0, fade_in = min(scale.left, x1), 0.0
    if x1 > scale.right:
        x1, fade_out = max(scale.right, x0), 0.0
    both = fade_in + fade_out
    if both > x1 - x0 > 0:
        fade_in, fade_out = fade_in * (x1 - x0) / both, fade_out * (x1 - x0) / both
    return Mark(x0, x1, fade_in, fade_out, mark.day, mark.span, mark.dashed)

"""How a date lies on the axis: from where to where, how its ends look, and what of it is uncertain.

A day has sharp ends (`visual.md`, 2); a month, a season, a year, a decade and a century have soft ones; about is twice
as soft.  An interval looks at each end like the date that it has there.  An end that is open goes on to the end of the
axis; one that is not known fades away from the end that is.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_window import extent
from g60desk.story.dates import Date, Precision

FADE = {
    Precision.DAY: 0.0, Precision.MONTH: 6.0, Precision.SEASON: 6.0, Precision.YEAR: 26.0,
    Precision.DECADE: 40.0, Precision.CENTURY: 60.0,
}  # fmt: skip
ABOUT_A_DAY = 7.0  # beside the line, since it has no room within
OPEN_FADE = 60.0
MOST_FADED = 0.3  # of the width, at either end
LEAST = 8.0  # of all that is no day
HATCHED_DAY = 10.0  # so that its hatching is seen
LEAST_HATCHED = 32.0  # of the uncertain end of an interval
VAGUE = (Precision.DECADE, Precision.CENTURY)


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A date on the axis: from `x0` to `x1` px, its fades in px, and what it is.

    `day`: a line.  `span`: it lasted from one end to the other.  `vague`: some time in a decade or century.
    `hatch_in` and `hatch_out` are the px from either end that are uncertain: both are the width where the whole is.
    `before` and `on`: the end is open.  `origin` is where the date begins, also where that is cut off.
    """

    x0: float
    x1: float
    fade_in: float
    fade_out: float
    day: bool = False
    span: bool = False
    vague: bool = False
    hatch_in: float = 0.0
    hatch_out: float = 0.0
    before: bool = False
    on: bool = False
    origin: float = 0.0

    @property
    def width(self) -> float:
        """The px from end to end."""
        return self.x1 - self.x0


def mark_of(date: Date, scale: Scale, frame: Frame) -> Mark:
    """The mark of a date, cut at the ends of the axis; what is cut off a fade makes it shorter, so that none jumps."""
    precision, s, per_day = date.precision, frame.s, scale.per_day
    if precision is Precision.INTERVAL:
        first, last = extent(date)
        x0 = scale.left + (first - scale.start) * per_day
        return _interval(date, x0, x0 + (last - first) * per_day, scale, s)
    assert date.earliest is not None and date.latest is not None
    x0 = scale.left + (date.earliest - scale.start) * per_day
    x1 = x0 + (date.latest + 1 - date.earliest) * per_day
    day = precision is Precision.DAY
    if day:
        fade = ABOUT_A_DAY * s if date.approximate else 0.0
        least = _least_day(date, frame)
    else:
        least = LEAST * s
        fade = _fade(date, max(x1 - x0, least), s)
    if x1 - x0 < least:
        x0, x1 = (x0 + x1 - least) / 2, (x0 + x1 + least) / 2
    hatched = x1 - x0 if date.uncertain else 0.0
    return _cut(Mark(x0, x1, fade, fade, day, False, precision in VAGUE, hatched, hatched, False, False, x0), scale)


def reach_of(date: Date, per_day: float, origin: float, frame: Frame) -> tuple[float, float]:
    """From where to where the mark of a date runs, uncut, in px from the day `origin`: as `mark_of` has it.

    Packing asks for thousands of them.  A date with an end that is open or not known has no reach of its own.
    """
    assert date.earliest is not None and date.latest is not None
    x0 = (date.earliest - origin) * per_day
    x1 = x0 + (date.latest + 1 - date.earliest) * per_day
    least = _least_day(date, frame) if date.precision is Precision.DAY else LEAST * frame.s
    if x1 - x0 < least:
        return (x0 + x1 - least) / 2, (x0 + x1 + least) / 2
    return x0, x1


def _least_day(date: Date, frame: Frame) -> float:
    """The least width of a day's line, with what lies beside it where it is not sure."""
    least = max(1.0, frame.tokens.stroke["day"] * frame.s) + (2 * ABOUT_A_DAY * frame.s if date.approximate else 0.0)
    return max(least, HATCHED_DAY * frame.s) if date.uncertain else least


def _interval(date: Date, x0: float, x1: float, scale: Scale, s: float) -> Mark:
    start, end = date.start, date.end
    before, on = start is None and date.open_start, end is None and date.open_end
    if x1 - x0 < LEAST * s and start and end:
        x0, x1 = (x0 + x1 - LEAST * s) / 2, (x0 + x1 + LEAST * s) / 2
    fade_in, fade_out = _fade(start, x1 - x0, s), _fade(end, x1 - x0, s)
    if end is None:
        x1 = max(x0 + OPEN_FADE * s, scale.right if on else x1)
        fade_out = OPEN_FADE * s if on else x1 - x0 - min(fade_in, (x1 - x0) / 2)
    elif start is None:
        x0 = min(x1 - OPEN_FADE * s, scale.left if before else x0)
        fade_in = OPEN_FADE * s if before else x1 - x0 - min(fade_out, (x1 - x0) / 2)
    hatch_in = hatch_out = 0.0
    if date.uncertain:
        known = (start is not None or before) and (end is not None or on)
        hatch_in, hatch_out = _hatched(start, end, x1 - x0, known, scale, s)
    return _cut(Mark(x0, x1, fade_in, fade_out, False, True, False, hatch_in, hatch_out, before, on, x0), scale)


def _fade(date: Date | None, width: float, s: float) -> float:
    """How long an end fades that has this date; a short mark keeps a core, except where the date is about."""
    if date is None:
        return 0.0
    fade = FADE[date.precision] * s
    if not date.approximate:
        return min(fade, width * MOST_FADED)
    return min((fade or FADE[Precision.MONTH] * s) * 2, width / 2)


def _hatched(
    start: Date | None, end: Date | None, width: float, known: bool, scale: Scale, s: float
) -> tuple[float, float]:
    """How much of an uncertain interval is so, from its left end and from its right.

    All of it where both ends are, or where nothing is `known` of the other; else the end that is.
    """
    left, right = start is not None and start.uncertain, end is not None and end.uncertain
    doubted = start if left else end
    if (left and right) or not known or doubted is None:
        return width, width
    first, last = extent(doubted)
    part = min(max((last - first) * scale.per_day, LEAST_HATCHED * s), width / 2)
    return (part, 0.0) if left else (0.0, part)


def _cut(mark: Mark, scale: Scale) -> Mark:
    """The mark without what lies outside the axis, its fades no longer than it."""
    x0, x1, fade_in, fade_out = mark.x0, mark.x1, mark.fade_in, mark.fade_out
    hatch_in, hatch_out = mark.hatch_in, mark.hatch_out
    if x0 < scale.left:
        begin = min(scale.left, x1)
        fade_in, hatch_in = max(0.0, fade_in - begin + x0), max(0.0, hatch_in - begin + x0)
        x0 = begin
    if x1 > scale.right:
        end = max(scale.right, x0)
        fade_out, hatch_out = max(0.0, fade_out - x1 + end), max(0.0, hatch_out - x1 + end)
        x1 = end
    both = fade_in + fade_out
    if both > x1 - x0:
        fade_in, fade_out = fade_in * (x1 - x0) / both, fade_out * (x1 - x0) / both
    elif x0 == mark.x0 and x1 == mark.x1:
        return mark
    return Mark(
        x0, x1, fade_in, fade_out, mark.day, mark.span, mark.vague, hatch_in, hatch_out, mark.before, mark.on,
        mark.origin,
    )  # fmt: skip

"""The ticks of a chart: round values through zero, or round years, as many as their words have room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from g60desk.layout.chart_words import OneManner, amount_words, axis_manner
from g60desk.layout.frame import Frame
from g60desk.layout.text import Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

TICKS = 5
Tick = tuple[float, str]


def nice_step(span: float, parts: int) -> float:
    """A round step (1, 2 or 5 times a power of ten) that divides a span into about so many parts."""
    if span <= 0:
        return 1.0
    rough = span / parts
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough * 0.999)


def roomy_ticks(
    told: Told, frame: Frame, keys: Sequence[Key], manner: OneManner, ends: tuple[float, float], pixel: float
) -> tuple[Tick, ...]:
    """Ticks in the finest step whose words do not meet; none where not even zero and two more have room.

    `ends` are the least and the largest value, `pixel` how many px a unit is long.
    """
    style = frame.type("caption", tabular=True)
    for parts in range(TICKS, 1, -1):
        ticks = value_ticks(told, keys, manner, ends, parts)
        widths = [single([Span(words, whole=True)], style, frame).width for _, words in ticks]
        gaps = zip(ticks, ticks[1:], widths, widths[1:], strict=False)
        if len(ticks) > 2 and all((b[0] - a[0]) * pixel >= (wa + wb) / 2 + frame.px(20) for a, b, wa, wb in gaps):
            return tuple(ticks)
    return ()


def value_ticks(
    told: Told, keys: Sequence[Key], manner: OneManner, ends: tuple[float, float], parts: int
) -> list[Tick]:
    """Round values from the least to the largest through zero, in the unit of the first figure, with their words."""
    if not keys:
        return []
    like = told.figure(keys[0]).quantity
    factor = float(like.unit.factor)
    low, high = min(0.0, ends[0]) / factor, max(0.0, ends[1]) / factor
    step = nice_step(high - low, parts)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    manner = axis_manner(manner, like, step, max(abs(first), last) * step)
    return [(i * step * factor, amount_words(manner, like, i * step)) for i in range(first, last + 1)]


def year_ticks(begin: float, end: float, frame: Frame, width: float) -> tuple[Tick, ...]:
    """Round years along the axis, at the middle of the year."""
    step = max(1, int(nice_step(end - begin, max(1, int(width / frame.px(140))))))
    first = math.ceil(begin / step) * step
    years = range(int(first), int(end) + 1, step)
    return tuple((year + 0.5, str(year)) for year in years if begin <= year + 0.5 <= end)

"""Where the bars of a series stand: in time as long as their dates, as high as their values.

There is no room for them where their words would meet.  Values stand each above its own bar: only those of bars that
are as high meet, so that the longer words of one language seldom make another chart of the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between
from g60desk.layout.chart_ends import End, beyond, fade_of, most_beyond
from g60desk.layout.chart_marks import (
    base_of,
    date_words,
    end_of,
    far_of,
    has_value,
    range_of,
    row_style,
    set_value,
    years_of,
)
from g60desk.layout.chart_reference import Reference, references
from g60desk.layout.chart_time import Years, phase_room
from g60desk.layout.chart_words import one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

MOST_BARS = 16
LEAST_BAR = 40.0  # px
SIDE_BY_SIDE = 0.86  # of the room of a bar that has mates
ABOVE = 6.0  # px from a bar to its value
APART, BESIDE, OVER = 20.0, 12.0, 4.0  # px between words side by side, from words to a bar, and to words over them


class Bar(msgspec.Struct, frozen=True):
    """A figure as a standing bar, from `low` to `high` years; `value` and `date` are its words."""

    key: Key
    low: float
    high: float
    base: float | None
    end: End
    value: Flow
    date: Flow

    @property
    def middle(self) -> float:
        """The year in its middle."""
        return (self.low + self.high) / 2


class Standing(msgspec.Struct, frozen=True):
    """Standing bars on their two axes, with the lines across them."""

    bars: tuple[Bar, ...]
    lines: tuple[Reference, ...]
    years: Years
    axis: Axis
    top: float
    bottom: float


def lay_standing(told: Told, frame: Frame, chart: Chart, keys: Sequence[Key], area: Rect) -> Standing | None:
    """The bars in an area; None where there are too many, or their words would meet."""
    if not 0 < len(keys) <= MOST_BARS:
        return None
    style = row_style(frame)
    valued = [key for key in keys if has_value(told, key)]
    manner = one_manner(told, valued)
    values = {key: set_value(told, frame, key, manner, style) for key in keys}
    dates = {key: single([Span(date_words(told, key), whole=True)], style, frame) for key in keys}
    spans = {key: years_of(told, key) or (0.0, 0.0) for key in keys}
    half = max(max(values[key].width, dates[key].width) for key in keys) / 2 + frame.px(12)
    first, last = min(low for low, _ in spans.values()), max(high for _, high in spans.values())
    edge = max(1.0, (last - first) * half / max(1.0, area.w - 2 * half))
    years = Years(first - edge, last + edge, area.x, area.right)
    bars = [
        _bar(told, frame, key, spans, years, values[key], dates[key]) for key in sorted(keys, key=lambda k: spans[k])
    ]
    if _crowded(frame, bars, years):
        return None
    top = area.y + (phase_room(told, frame) if chart.phases else 0.0)
    bottom = area.bottom - dates[keys[0]].height - frame.px(8)
    lines = references(told, frame, chart, manner, _kind(told, valued), area.w * 0.6)
    reaches = [_reach(told, frame, bar) for bar in bars] + [Reach(one.value, one.words.height) for one in lines]
    found = axis_between(0.0, bottom - top, reaches)
    made = Standing(tuple(bars), tuple(lines), years, Axis(bottom - found.zero, -found.pixel), top, bottom)
    return None if _values_meet(told, frame, made) else made


def mark_of(frame: Frame, bar: Bar, made: Standing) -> Rect:
    """Where a bar stands on the sheet, from zero to its value; the hollow mark of one without."""
    left, right, zero = made.years.at(bar.low), made.years.at(bar.high), made.axis.zero
    if bar.base is None:
        side = min(frame.px(LEAST_BAR), right - left)
        return Rect(made.years.at(bar.middle) - side / 2, zero - frame.px(10) - side, side, side)
    at = made.axis.at(bar.base)
    return Rect(left, min(at, zero), right - left, abs(at - zero))


def value_spot(told: Told, frame: Frame, bar: Bar, made: Standing) -> Rect:
    """Where the value of a bar stands: over it, or under it where it is less than nothing."""
    axis, up = made.axis, bar.base is None or bar.base >= 0
    tip = mark_of(frame, bar, made).y
    if bar.base is not None:
        at = axis.at(bar.base)
        off = beyond(bar.end, fade_of(frame, bar.end, abs(at - axis.zero)))
        ends = [at - off if up else at + off, *(axis.at(one) for one in range_of(told, bar.key) or ())]
        tip = min(ends) if up else max(ends)
    y = tip - frame.px(ABOVE) - bar.value.height if up else tip + frame.px(ABOVE)
    return Rect(made.years.at(bar.middle) - bar.value.width / 2, y, bar.value.width, bar.value.height)


def _kind(told: Told, valued: Sequence[Key]) -> str:
    """What the figures of a chart measure."""
    return told.figure(valued[0]).quantity.unit.kind if valued else ""


def _bar(
    told: Told, frame: Frame, key: Key, spans: dict[Key, tuple[float, float]], years: Years, value: Flow, date: Flow
) -> Bar:
    """A bar as wide as its date is long, and at least so wide that it is seen; figures of one date share its room."""
    mates = [other for other in spans if spans[other] == spans[key]]
    low, high = spans[key]
    whole = max(high - low, frame.px(LEAST_BAR) * years.per_pixel * len(mates))
    part = whole / len(mates)
    left = (low + high - whole) / 2 + mates.index(key) * part
    right = left + part * (SIDE_BY_SIDE if len(mates) > 1 else 1.0)
    if not has_value(told, key):
        return Bar(key, left, right, None, End.SHARP, value, date)
    return Bar(key, left, right, base_of(told, key), end_of(told, key), value, date)


def _crowded(frame: Frame, bars: Sequence[Bar], years: Years) -> bool:
    """True when the dates under neighbouring bars would come too near, or a bar another."""
    return any(
        (b.middle - a.middle) / years.per_pixel < (a.date.width + b.date.width) / 2 + frame.px(APART) or b.low < a.high
        for a, b in pairwise(bars)
    )


def _values_meet(told: Told, frame: Frame, made: Standing) -> bool:
    """True when a value would come too near another one, or run into a bar that is not its own."""
    high = frame.px(OVER)
    spots = [value_spot(told, frame, bar, made) for bar in made.bars]
    marks = [mark_of(frame, bar, made) for bar in made.bars]
    for rects, wide in ((spots, frame.px(APART)), (marks, frame.px(BESIDE))):
        for at, one in enumerate(spots):
            kept = Rect(one.x - wide, one.y - high, one.w + 2 * wide, one.h + 2 * high)
            if any(kept.meets(rect) for number, rect in enumerate(rects) if number != at):
                return True
    return False


def _reach(told: Told, frame: Frame, bar: Bar) -> Reach:
    hollow = frame.px(LEAST_BAR) if bar.base is None else 0.0
    words = bar.value.height + frame.px(8)
    return Reach(far_of(told, bar.key, bar.base or 0.0), most_beyond(frame, bar.end) + hollow + words)

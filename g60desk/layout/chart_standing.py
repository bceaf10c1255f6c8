"""Where the bars of a series stand: in time as long as their dates, as high as their values.

There is no room for them where their words would meet.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between
from g60desk.layout.chart_ends import FADE, SOFTNESS, End
from g60desk.layout.chart_marks import (
    base_of,
    date_words,
    end_of,
    has_value,
    range_of,
    row_style,
    set_value,
    years_of,
)
from g60desk.layout.chart_reference import references
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
    """Standing bars on their two axes."""

    bars: tuple[Bar, ...]
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
    if _meet(frame, bars, years):
        return None
    top = area.y + (phase_room(told, frame) if chart.phases else 0.0)
    bottom = area.bottom - dates[keys[0]].height - frame.px(8)
    lines = references(told, frame, chart, manner, kind_of(told, valued), area.w * 0.6)
    reaches = [_reach(told, frame, bar) for bar in bars] + [Reach(one.value, one.words.height) for one in lines]
    found = axis_between(0.0, bottom - top, reaches)
    return Standing(tuple(bars), years, Axis(bottom - found.zero, -found.pixel), top, bottom)


def kind_of(told: Told, valued: Sequence[Key]) -> str:
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


def _meet(frame: Frame, bars: Sequence[Bar], years: Years) -> bool:
    """True when the words over or under neighbouring bars would come too near, or a bar another."""
    wide = [max(bar.value.width, bar.date.width) for bar in bars]
    near = zip(bars, bars[1:], wide, wide[1:], strict=False)
    return any(
        (b.middle - a.middle) / years.per_pixel < (wa + wb) / 2 + frame.px(20) or b.low < a.high
        for a, b, wa, wb in near
    )


def _reach(told: Told, frame: Frame, bar: Bar) -> Reach:
    more = {End.OPEN: frame.px(FADE), End.SOFT: frame.px(SOFTNESS) / 2}.get(bar.end, 0.0)
    base = bar.base or 0.0
    span = range_of(told, bar.key)
    far = base if span is None else max(base, span[1]) if base >= 0 else min(base, span[0])
    hollow = frame.px(LEAST_BAR) if bar.base is None else 0.0
    return Reach(far, more + hollow + bar.value.height + frame.px(8))

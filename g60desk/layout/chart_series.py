"""A series of few figures as bars that stand where they lie in time, each with its value above it and its date below.

The years of which nobody tells stay empty.  Where words would meet, the series is a curve (`chart_curves.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between
from g60desk.layout.chart_ends import FADE, SOFTNESS, End, bar_items, beyond, fade_of
from g60desk.layout.chart_marks import (
    NO_HUE,
    base_of,
    date_words,
    end_of,
    figure_hue,
    has_value,
    hollow_box,
    offer_figure,
    range_of,
    row_style,
    set_value,
    whisker,
    years_of,
)
from g60desk.layout.chart_reference import draw_level, references
from g60desk.layout.chart_time import Years, draw_now, draw_phases, phase_room
from g60desk.layout.chart_words import one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scene import Ink, Rect, Scene, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, place, single
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
    lines = references(told, frame, chart, manner, _kind(told, valued), area.w * 0.6)
    reaches = [_reach(told, frame, bar) for bar in bars] + [Reach(one.value, one.words.height) for one in lines]
    found = axis_between(0.0, bottom - top, reaches)
    return Standing(tuple(bars), years, Axis(bottom - found.zero, -found.pixel), top, bottom)


def draw_standing(scene: Scene, told: Told, frame: Frame, chart: Chart, made: Standing, area: Rect) -> None:
    """Draw the bars with their words, the phases behind them and the lines across them."""
    under = len(scene.items)
    for bar in made.bars:
        _draw_bar(scene, told, frame, bar, made)
    zero = made.axis.zero
    scene.add(Stroke(((area.x, zero), (area.right, zero)), "ink", frame.stroke("axis")))
    valued = [bar.key for bar in made.bars if bar.base is not None]
    lines = references(told, frame, chart, one_manner(told, valued), _kind(told, valued), area.w * 0.6)
    draw_level(scene, told, frame, lines, made.axis, (area.x, area.right), under)
    if chart.phases:
        draw_phases(scene, told, frame, made.years, (area.y, made.bottom), under)
    draw_now(scene, told, frame, made.years, made.top, made.bottom)


def _kind(told: Told, valued: Sequence[Key]) -> str:
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


def _hue(told: Told, frame: Frame, bars: Sequence[Bar]) -> Ink:
    """The hue of a series: that of the first of its figures that belongs to a place."""
    hues = (figure_hue(told, frame, bar.key) for bar in bars)
    return next((one for one in hues if one != NO_HUE), NO_HUE)


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


def _draw_bar(scene: Scene, told: Told, frame: Frame, bar: Bar, made: Standing) -> None:
    """A bar, its value over it (under it where it is less than nothing), and its date at the foot."""
    axis, years = made.axis, made.years
    sides = (years.at(bar.low), years.at(bar.high))
    middle = years.at(bar.middle)
    if bar.base is None:
        side = min(frame.px(LEAST_BAR), sides[1] - sides[0])
        tip = axis.zero - frame.px(10) - side
        scene.add(hollow_box(frame, Rect(middle - side / 2, tip, side, side)))
        drawn = [Rect(middle - side / 2, tip, side, side)]
    else:
        at = axis.at(bar.base)
        ink, chosen = _hue(told, frame, made.bars), is_chosen(told, bar.key)
        first = len(scene.items)
        scene.add(*bar_items(frame, False, axis.zero, at, sides, bar.end, ink, chosen))
        scene.bind("grow-y", str(axis.zero), first)
        off = beyond(bar.end, fade_of(frame, bar.end, abs(at - axis.zero)))
        tip = at - off if bar.base >= 0 else at + off
        drawn = [Rect(sides[0], min(at, axis.zero), sides[1] - sides[0], abs(at - axis.zero))]
        span = range_of(told, bar.key)
        if span is not None:
            ends = (axis.at(span[1]), axis.at(span[0]))
            scene.add(*whisker(frame, False, ends, middle))
            tip = min(tip, ends[0]) if bar.base >= 0 else max(tip, ends[1])
    upwards = bar.base is None or bar.base >= 0
    y = tip - frame.px(6) - bar.value.height if upwards else tip + frame.px(6)
    value = Rect(middle - bar.value.width / 2, y, bar.value.width, bar.value.height)
    offer_figure(scene, told, frame, bar.key, around([value, *drawn]))
    place(scene, bar.value, middle, y, frame, align=0.5)
    place(scene, bar.date, middle, made.bottom + frame.px(6), frame, "ink2", 0.5)

"""A series as bars that stand where they lie in time, each with its value above it and its date below."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_data import (
    Bar,
    ChartData,
    axis_height,
    figure_hue,
    is_open,
    now_of,
    row_style,
    set_value,
    value_words,
    years_of,
)
from g60desk.layout.chart_ticks import TICKS, Tick, value_ticks, year_ticks
from g60desk.layout.chart_words import OneManner, one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Style
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.story.wording import worded_date

ROOM_ABOVE = 1.2  # of the longest bar: for its words
UPRIGHT_FADE = 0.07  # how far a lower bound fades, as a part of the longest bar


def series_data(told: Told, frame: Frame, keys: Sequence[Key], width: float) -> ChartData:
    """Standing bars, each as wide as its date is long and where it lies in time; the years between stay empty.

    Value and date stand at the bar.  Where they would meet, the plot has axes instead and the bars no words.
    """
    spans = {key: years_of(told, key) or (0.0, 0.0) for key in keys}
    small = frame.type("caption", tabular=True)
    style = row_style(frame)
    manner = one_manner(told, keys)
    values = {key: set_value(told, frame, key, manner, style) for key in keys}
    longest = max((told.figure(key).quantity.base for key in keys), default=0.0) or 1.0
    first = min((low for low, _ in spans.values()), default=0.0)
    last = max((high for _, high in spans.values()), default=1.0)
    half = max((value.width / 2 for value in values.values()), default=0.0) + frame.px(12)
    dates = {key: worded_date(when, told.language) for key in keys if (when := told.story.figures[key].when)}

    def plan(side: float) -> tuple[float, float, list[Bar]]:
        edge = max(1.0, (last - first) * half / max(1.0, width - side - 2 * half))  # words over the outer bars
        begin, end = first - edge, last + edge
        pixel = (end - begin) / max(1.0, width - side)
        return begin, end, _standing(told, frame, keys, spans, pixel, values, manner)

    begin, end, bars = plan(0.0)
    side, ticks = 0.0, tuple[Tick, ...]()
    years = tuple(((bar.low + bar.high) / 2, dates.get(bar.key, "")) for bar in bars)
    if _meet(frame, bars, years, (end - begin) / max(1.0, width), style):
        ticks = tuple(value_ticks(told, keys, manner, longest, TICKS))
        side = max((frame.measure(words, small, False) for _, words in ticks), default=0.0) + frame.px(20)
        begin, end, bars = plan(side)
        bars = [msgspec.structs.replace(bar, value=None) for bar in bars]
        years = year_ticks(begin, end, frame, width - side)
    height = axis_height(frame) if side else 1.5 * style.px + frame.px(14)
    own = small if side else style
    now = now_of(told, begin, end)
    far = longest * ROOM_ABOVE
    return ChartData(True, tuple(bars), 0.0, far, begin, end, ticks, years, height, side, style, own, now)


def _meet(frame: Frame, bars: Sequence[Bar], years: Sequence[Tick], pixel: float, style: Style) -> bool:
    """True when the words over or under neighbouring bars would come too near."""
    widths = [
        max(bar.value.width if bar.value else 0.0, single([Span(words, whole=True)], style, frame).width)
        for bar, (_, words) in zip(bars, years, strict=True)
    ]
    return any(
        (b - a) / pixel < (wa + wb) / 2 + frame.px(20)
        for (a, _), (b, _), wa, wb in zip(years, years[1:], widths, widths[1:], strict=False)
    )


def _standing(
    told: Told,
    frame: Frame,
    keys: Sequence[Key],
    spans: dict[Key, tuple[float, float]],
    pixel: float,
    values: dict[Key, Flow],
    manner: OneManner,
) -> list[Bar]:
    """The bars in the order of their dates; figures of one date stand side by side."""
    least = frame.px(40) * pixel
    order = sorted(keys, key=lambda key: spans[key])
    longest = max((told.figure(key).quantity.base for key in keys), default=0.0)
    bars: list[Bar] = []
    for key in order:
        mates = [other for other in order if spans[other] == spans[key]]
        low, high = spans[key]
        whole = max(high - low, least * len(mates))
        part = whole / len(mates)
        left = (low + high - whole) / 2 + mates.index(key) * part
        right = left + part * (0.86 if len(mates) > 1 else 1.0)
        fade = longest * UPRIGHT_FADE if is_open(told, key) else 0.0
        ink, chosen = figure_hue(told, frame, key), is_chosen(told, key)
        size = told.figure(key).quantity.base
        bars.append(Bar(key, left, right, size, value_words(told, key, manner), values[key], fade, ink, chosen))
    return bars

"""What a chart of bars or of a series draws, as plain numbers: lengths from zero, in one unit, with their words.

`views/charts.py` draws the bars, `statistics_chart.py` sets the words beside them.  A bar always begins at zero; a
value that is said as a lower bound has an open end; what has no value, or no date where one is needed, is not drawn
but named in words.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_ticks import Tick, roomy_ticks
from g60desk.layout.chart_words import OneManner, one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.numbers import can_be_said
from g60desk.layout.scene import Ink, Style
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.statistics_squares import OPEN
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

DAYS_PER_YEAR = 365.2425
FADE = 36.0  # how far a lower bound fades, in px
INSET = 16.0  # from the left of the plot to the zero of lying bars
BESIDE, BELOW = (0.18, 0.82), (0.47, 0.93)  # where in its row a bar lies: beside its name, or below it
VALUE_GAP = 12.0  # from the end of a bar to its value


class Bar(msgspec.Struct, frozen=True):
    """One value: `low` to `high` is its place across (a row, or years), `length` how far it reaches from zero."""

    key: Key
    low: float
    high: float
    length: float
    words: str  # the value
    value: Flow | None  # the same with its source plate, set; None where there is no room for it at the bar
    fade: float  # how far it fades beyond its end; 0 for a sharp one
    ink: Ink
    chosen: bool


class ChartData(msgspec.Struct, frozen=True):
    """A chart: `reach` is the value at the far end of the plot, `begin` to `end` the span across it.

    `upright` bars stand on an axis of years; the others lie beside their names and count down from 0.
    """

    upright: bool
    bars: tuple[Bar, ...]
    lead: float  # the value at the near end of the plot: a little below zero, to leave room for the word "0"
    reach: float
    begin: float
    end: float
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    axis: float  # the height of the axis of values (lying) or of years (standing), in px
    side: float  # the width of the axis of values of standing bars, in px
    words: Style
    axis_words: Style
    now: float | None = None  # where the story time is on the axis of years; None where it has no day or is not there


def drawable(told: Told, chart: Chart) -> list[Key]:
    """The figures of a chart that can be drawn: with a source, in the unit of the first, dated where that is needed."""
    keys = [key for key in chart.figures if can_be_said(told, key)]
    if not keys:
        return []
    kind = told.figure(keys[0]).quantity.unit.kind
    same = [key for key in keys if told.figure(key).quantity.unit.kind == kind and told.figure(key).quantity.base >= 0]
    if chart.kind == ChartKind.SERIES:
        return [key for key in same if years_of(told, key) is not None]
    return same


def bar_data(told: Told, frame: Frame, keys: Sequence[Key], width: float) -> ChartData:
    """Lying bars, one row each, in a plot of `width` px; the longest leaves room for the words at its end."""
    style = row_style(frame)
    manner = one_manner(told, keys)
    values = {key: set_value(told, frame, key, manner, style) for key in keys}
    lengths = {key: told.figure(key).quantity.base for key in keys}
    inset = frame.px(INSET)
    gap = frame.px(VALUE_GAP) + (frame.px(FADE) if any(is_open(told, key) for key in keys) else 0.0)
    room = [lengths[key] / max(1.0, width - inset - gap - values[key].width - frame.px(2)) for key in keys]
    pixel = max(room, default=0.0) or 1.0
    low, high = BELOW if frame.mode == "portrait" else BESIDE
    bars = tuple(
        Bar(
            key,
            row + low,
            row + high,
            lengths[key],
            value_words(told, key, manner),
            values[key],
            frame.px(FADE) * pixel if is_open(told, key) else 0.0,
            figure_hue(told, frame, key),
            is_chosen(told, key),
        )
        for row, key in enumerate(keys)
    )
    small = frame.type("caption", tabular=True)
    ticks = roomy_ticks(told, frame, keys, manner, max(lengths.values(), default=1.0), pixel)
    far = (width - inset) * pixel
    axis = axis_height(frame) if ticks else 0.0
    return ChartData(False, bars, -inset * pixel, far, 0.0, float(len(keys)), ticks, (), axis, 0.0, style, small)


def row_style(frame: Frame) -> Style:
    """The style of the values at the ends of bars."""
    return value_style(frame.type("body" if frame.mode == "landscape" else "label"))


def axis_height(frame: Frame) -> float:
    """The height of an axis with its words."""
    return frame.type("caption").px * 1.4 + frame.px(14)


def figure_hue(told: Told, frame: Frame, key: Key) -> Ink:
    """The hue of a figure: that of the region of the place it belongs to; a figure of no place has none."""
    for place in told.story.network.places:
        if key in place.figures.values() and place.region:
            return hue(told, frame.tokens, place.region)
    return "ink2"


def value_words(told: Told, key: Key, manner: OneManner) -> str:
    """A value in the manner of its chart."""
    return manner.said(told.figure(key).quantity).joined()


def set_value(told: Told, frame: Frame, key: Key, manner: OneManner, style: Style) -> Flow:
    """A value and its plate on one line."""
    plate = told.figure_plate(key)
    return single([Span(value_words(told, key, manner), whole=True), *([plate] if plate else [])], style, frame)


def is_open(told: Told, key: Key) -> bool:
    """True for a lower bound, which has no sharp end."""
    return told.figure(key).quantity.said in OPEN


def now_of(told: Told, begin: float, end: float) -> float | None:
    """The day of the story time on an axis of years, where that shows it."""
    day = told.state.day
    now = None if day is None else 1 + (day - 1) / DAYS_PER_YEAR
    return now if now is not None and begin < now < end else None


def years_of(told: Told, key: Key) -> tuple[float, float] | None:
    """When a figure holds, as years with fractions from its first day to its last; None where it has no date."""
    when = told.story.figures[key].when
    if when is None or when.earliest is None or when.latest is None:
        return None
    return 1 + (when.earliest - 1) / DAYS_PER_YEAR, 1 + when.latest / DAYS_PER_YEAR

"""What a chart of bars or of a series draws, as plain numbers: lengths from zero, in one unit, with their words.

`views/charts.py` draws it.  A bar always begins at zero; a value that is said as a lower bound has an open end; what
has no value, or no date where one is needed, is not drawn but named in words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.numbers import amount_words, can_be_said, said_number
from g60desk.layout.scene import Ink, Style
from g60desk.layout.statistics_squares import OPEN, is_chosen, story_hue
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

DAYS_PER_YEAR = 365.2425
TICKS = 5
ROOM_ABOVE = 1.2  # of the longest standing bar: for its words
FADE, UPRIGHT_FADE = 36.0, 0.07  # how far a lower bound fades: px of a lying bar, part of the longest standing one
INSET = 16.0  # from the left of the plot to the zero of lying bars
Tick = tuple[float, str]


class Bar(msgspec.Struct, frozen=True):
    """One value: `low` to `high` is its place across (a row, or years), `length` how far it reaches from zero."""

    key: Key
    low: float
    high: float
    length: float
    words: str  # the value at the end of the bar; empty where there is no room for it
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


def drawable(told: Told, chart: Chart) -> list[Key]:
    """The figures of a chart that can be drawn: with a source, in the unit of the first, dated where that is needed."""
    keys = [key for key in chart.figures if can_be_said(told, key)]
    if not keys:
        return []
    kind = told.figure(keys[0]).quantity.unit.kind
    same = [key for key in keys if told.figure(key).quantity.unit.kind == kind and told.figure(key).quantity.base >= 0]
    if chart.kind == ChartKind.SERIES:
        return [key for key in same if _years(told, key) is not None]
    return same


def bar_data(told: Told, frame: Frame, keys: Sequence[Key], width: float) -> ChartData:
    """Lying bars, one row each, in a plot of `width` px; the longest leaves room for the words at its end."""
    style = frame.type("body", 500, tabular=True)
    words = {key: _words(told, key) for key in keys}
    lengths = {key: told.figure(key).quantity.base for key in keys}
    inset = frame.px(INSET)
    gap = frame.px(24) + (frame.px(FADE) if any(_open(told, key) for key in keys) else 0.0)
    room = [lengths[key] / max(1.0, width - inset - gap - frame.measure(words[key], style, False)) for key in keys]
    pixel = max(room, default=0.0) or 1.0
    beyond = frame.px(FADE) * pixel
    bars = tuple(
        Bar(
            key,
            row + 0.18,
            row + 0.82,
            lengths[key],
            words[key],
            beyond if _open(told, key) else 0.0,
            figure_hue(told, frame, key),
            is_chosen(told, key),
        )
        for row, key in enumerate(keys)
    )
    small = frame.type("caption", tabular=True)
    ticks = _roomy(_ticks(told, keys, max(lengths.values(), default=1.0)), pixel, small, frame)
    far = (width - inset) * pixel
    lead = -inset * pixel
    high = axis_height(frame)
    return ChartData(False, bars, lead, far, 0.0, float(len(keys)), ticks, (), high, 0.0, style, small)


def axis_height(frame: Frame) -> float:
    """The height of an axis with its words."""
    return frame.type("caption").px * 1.4 + frame.px(14)


def series_data(told: Told, frame: Frame, keys: Sequence[Key], width: float) -> ChartData:
    """Standing bars, each as wide as its date is long and where it lies in time; the years between stay empty."""
    spans = {key: _years(told, key) or (0.0, 0.0) for key in keys}
    small = frame.type("caption", tabular=True)
    style = frame.type("body", 500, tabular=True)
    longest = max((told.figure(key).quantity.base for key in keys), default=0.0) or 1.0
    ticks = _ticks(told, keys, longest)
    side = max((frame.measure(words, small, False) for _, words in ticks), default=0.0) + frame.px(20)
    first = min((low for low, _ in spans.values()), default=0.0)
    last = max((high for _, high in spans.values()), default=1.0)
    half = max((frame.measure(_words(told, key), style, False) / 2 for key in keys), default=0.0) + frame.px(12)
    edge = max(1.0, (last - first) * half / max(1.0, width - side - 2 * half))  # room for words over the outer bars
    begin, end = first - edge, last + edge
    pixel = (end - begin) / max(1.0, width - side)
    bars = _standing(told, frame, keys, spans, pixel, style)
    years = _year_ticks(begin, end, frame, (width - side))
    high = axis_height(frame)
    top = longest * ROOM_ABOVE
    return ChartData(True, tuple(bars), 0.0, top, begin, end, tuple(ticks), years, high, side, style, small)


def _standing(
    told: Told, frame: Frame, keys: Sequence[Key], spans: dict[Key, tuple[float, float]], pixel: float, style: Style
) -> list[Bar]:
    """The bars in the order of their dates; figures of one date stand side by side, words only where they have room."""
    least = frame.px(40) * pixel
    order = sorted(keys, key=lambda key: spans[key])
    placed: list[tuple[Key, float, float]] = []
    for key in order:
        mates = [other for other in order if spans[other] == spans[key]]
        low, high = spans[key]
        whole = max(high - low, least * len(mates))
        part = whole / len(mates)
        left = (low + high - whole) / 2 + mates.index(key) * part
        placed.append((key, left, left + part * (0.86 if len(mates) > 1 else 1.0)))
    longest = max((told.figure(key).quantity.base for key in keys), default=0.0)
    widths = [frame.measure(_words(told, key), style, False) * pixel for key, _, _ in placed]
    middles = [(low + high) / 2 for _, low, high in placed]
    bars = []
    for i, (key, low, high) in enumerate(placed):
        near = [j for j in (i - 1, i + 1) if 0 <= j < len(placed)]
        roomy = all(abs(middles[i] - middles[j]) >= (widths[i] + widths[j]) / 2 + frame.px(12) * pixel for j in near)
        said = told.figure(key).quantity
        words = _words(told, key) if roomy else ""
        ink = figure_hue(told, frame, key)
        fade = longest * UPRIGHT_FADE if _open(told, key) else 0.0
        bars.append(Bar(key, low, high, said.base, words, fade, ink, is_chosen(told, key)))
    return bars


def figure_hue(told: Told, frame: Frame, key: Key) -> Ink:
    """The hue of a figure: that of the region of the place it belongs to, else that of the view."""
    for place in told.story.network.places:
        if key in place.figures.values() and place.region:
            return hue(told, frame.tokens, place.region)
    return story_hue(told, frame)


def _words(told: Told, key: Key) -> str:
    return said_number(told, key).joined()


def _open(told: Told, key: Key) -> bool:
    """True for a lower bound, which has no sharp end."""
    return told.figure(key).quantity.said in OPEN


def _years(told: Told, key: Key) -> tuple[float, float] | None:
    """When a figure holds, as years with fractions from its first day to its last; None where it has no date."""
    when = told.story.figures[key].when
    if when is None or when.earliest is None or when.latest is None:
        return None
    return 1 + (when.earliest - 1) / DAYS_PER_YEAR, 1 + when.latest / DAYS_PER_YEAR


def nice_step(span: float, parts: int) -> float:
    """A round step (1, 2 or 5 times a power of ten) that divides a span into about so many parts."""
    if span <= 0:
        return 1.0
    rough = span / parts
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough * 0.999)


def _roomy(ticks: list[Tick], pixel: float, style: Style, frame: Frame) -> tuple[Tick, ...]:
    """Every tick, or every second or third ..., so that words side by side do not meet."""
    for every in range(1, len(ticks) + 1):
        kept = ticks[::every]
        widths = [frame.measure(words, style, frame.han) for _, words in kept]
        gaps = zip(kept, kept[1:], widths, widths[1:], strict=False)
        if all((b[0] - a[0]) / pixel >= (wa + wb) / 2 + frame.px(20) for a, b, wa, wb in gaps):
            return tuple(kept)
    return tuple(ticks[:1])


def _ticks(told: Told, keys: Sequence[Key], longest: float) -> list[Tick]:
    """Round values from zero up, in the unit of the first figure, with their words."""
    if not keys:
        return []
    like = told.figure(keys[0]).quantity
    factor = float(like.unit.factor)
    step = nice_step(longest / factor, TICKS)
    count = int(longest / factor / step + 1e-9)
    return [(i * step * factor, amount_words(told, like, i * step)) for i in range(count + 1)]


def _year_ticks(begin: float, end: float, frame: Frame, width: float) -> tuple[Tick, ...]:
    """Round years along the axis, at the middle of the year."""
    step = max(1, int(nice_step(end - begin, max(1, int(width / frame.px(140))))))
    first = math.ceil(begin / step) * step
    years = range(int(first), int(end) + 1, step)
    return tuple((year + 0.5, str(year)) for year in years if begin <= year + 0.5 <= end)

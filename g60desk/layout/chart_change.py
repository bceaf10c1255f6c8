"""Before and after: two figures of one measure on an axis from zero, a ring and a mark with the way between them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between, axis_height, draw_across
from g60desk.layout.chart_change_marks import RADIUS, draw_end, draw_way
from g60desk.layout.chart_marks import (
    base_of,
    date_words,
    drawable,
    figure_hue,
    has_value,
    offer_figure,
    range_of,
    row_style,
    set_value,
    whisker,
)
from g60desk.layout.chart_ticks import roomy_ticks
from g60desk.layout.chart_words import OneManner, one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

NAME_PART = 0.24  # of the width
MOST_ROW, LONE_ROW = 190.0, 260.0  # px from one pair to the next, and of one alone


class Pair(msgspec.Struct, frozen=True):
    """What something was before and after: its name, and the words of both."""

    keys: tuple[Key, Key]
    name: Flow
    values: tuple[Flow, Flow]
    dates: tuple[Flow, Flow]

    @property
    def height(self) -> float:
        """What its words take above and below its line."""
        return max(v.height for v in self.values) + max(d.height for d in self.dates)


class Changes(msgspec.Struct, frozen=True):
    """The pairs of a chart on their axis; `pitch` px from one to the next."""

    pairs: tuple[Pair, ...]
    axis: Axis
    area: Rect
    pitch: float
    ticks: tuple[tuple[float, str], ...]


def pairs_of(told: Told, chart: Chart) -> list[tuple[str, tuple[Key, Key]]]:
    """The pairs that can be drawn, each with the name of its line."""
    given = [("", chart.figures)] if chart.figures else []
    given += [(told.text(line.name), line.figures) for line in chart.lines]
    whole = drawable(told, [key for _, keys in given for key in keys], ChartKind.CHANGE)
    able = {key for key in whole if has_value(told, key)}
    return [(name, (keys[0], keys[1])) for name, keys in given if len(keys) == 2 and set(keys) <= able]


def lay_changes(told: Told, frame: Frame, chart: Chart, area: Rect) -> Changes:
    """The pairs of a chart in an area."""
    given = pairs_of(told, chart)
    keys = [key for _, pair in given for key in pair]
    manner = one_manner(told, keys)
    above = frame.mode == "portrait"
    width = area.w if above else area.w * NAME_PART
    pairs = [_pair(told, frame, name, pair, manner, width) for name, pair in given]
    beside = 0.0 if above else max((pair.name.width for pair in pairs), default=0.0)
    start = area.x + (beside + frame.px(40) if beside else 0.0)
    half = max((max(v.width, d.width) for p in pairs for v, d in zip(p.values, p.dates, strict=True)), default=0.0) / 2
    reaches = [Reach(max(base_of(told, key), (range_of(told, key) or (0.0, 0.0))[1]), half) for key in keys]
    low = min((base_of(told, key) for key in keys), default=0.0)
    reaches += [Reach(low, half if low < 0 else 0.0)]
    axis = axis_between(start + frame.px(24), area.right, reaches)
    ends = (min(0.0, low), max((base_of(told, key) for key in keys), default=1.0))
    ticks = roomy_ticks(told, frame, keys, manner, ends, axis.pixel)
    room = area.h - axis_height(frame)
    most = LONE_ROW if len(pairs) == 1 else MOST_ROW
    pitch = min(frame.px(most * (1.4 if above else 1.0)), room / max(1, len(pairs)))
    return Changes(tuple(pairs), axis, Rect(area.x, area.y, area.w, pitch * len(pairs)), pitch, ticks)


def draw_changes(scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect) -> Changes:
    """Draw them; gives what was laid out."""
    made = lay_changes(told, frame, chart, area)
    free = area.h - axis_height(frame) - made.area.h
    made = msgspec.structs.replace(made, area=made.area.moved(0, max(0.0, free / 3)))
    zero, bottom = made.axis.zero, made.area.bottom
    if made.pairs:
        scene.add(Stroke(((zero, made.area.y), (zero, bottom + frame.px(7))), "ink", frame.stroke("axis")))
    for number, pair in enumerate(made.pairs):
        _draw_pair(scene, told, frame, made, pair, made.area.y + number * made.pitch)
    draw_across(scene, frame, made.axis, made.ticks, bottom)
    return made


def _pair(told: Told, frame: Frame, name: str, keys: tuple[Key, Key], manner: OneManner, width: float) -> Pair:
    style, small = row_style(frame), frame.type("caption")
    first, second = (set_value(told, frame, key, manner, style) for key in keys)
    one, other = (single([Span(date_words(told, key), whole=True)], small, frame) for key in keys)
    return Pair(keys, flow([name], frame.type("body", 500), width, frame), (first, second), (one, other))


def _draw_pair(scene: Scene, told: Told, frame: Frame, made: Changes, pair: Pair, top: float) -> None:
    """One pair in its row, the words of both ends above the line and their dates below, never over one another."""
    above = frame.mode == "portrait"
    names = pair.name.height + frame.px(6) if above and pair.name.lines else 0.0
    y = top + names + (made.pitch - names - pair.height) / 2 + max(v.height for v in pair.values)
    if pair.name.lines:
        place(scene, pair.name, frame.left, top + frame.px(6) if above else y - pair.name.height / 2, frame)
    spots = [made.axis.at(base_of(told, key)) for key in pair.keys]
    ink = figure_hue(told, frame, pair.keys[1])
    for key in pair.keys:
        span = range_of(told, key)
        if span is not None:
            scene.add(*whisker(frame, True, (made.axis.at(span[0]), made.axis.at(span[1])), y))
    draw_way(scene, frame, spots, y, ink)
    least = made.axis.zero + frame.px(6)
    gap = frame.px(RADIUS + 4)
    values = _asunder(spots, [v.width for v in pair.values], frame.px(24), least, made.area.right)
    dates = _asunder(spots, [d.width for d in pair.dates], frame.px(24), least, made.area.right)
    for number, key in enumerate(pair.keys):
        draw_end(scene, told, frame, key, spots[number], y, ink if number else "bg")
        value, date = pair.values[number], pair.dates[number]
        value_at = Rect(values[number], y - gap - value.height, value.width, value.height)
        date_at = Rect(dates[number], y + gap, date.width, date.height)
        mark = Rect(spots[number], y, 0, 0).grown(frame.px(RADIUS))
        offer_figure(scene, told, frame, key, around([value_at, mark, date_at]))
        place(scene, value, value_at.x, value_at.y, frame)
        place(scene, date, date_at.x, date_at.y, frame, "ink2")


def _asunder(spots: Sequence[float], widths: Sequence[float], gap: float, left: float, right: float) -> list[float]:
    """The left sides of two words centred at two spots, pushed apart where they would meet."""
    order = sorted((0, 1), key=lambda number: (spots[number], number))
    a, b = order
    x = [spots[number] - widths[number] / 2 for number in (0, 1)]
    over = x[a] + widths[a] + gap - x[b]
    if over > 0:
        x[a] -= over / 2
        x[b] += over / 2
    x[a] = max(x[a], left)
    x[b] = max(x[b], x[a] + widths[a] + gap)
    if x[b] + widths[b] > right:
        x[b] = right - widths[b]
        x[a] = min(x[a], x[b] - gap - widths[a])
    return x

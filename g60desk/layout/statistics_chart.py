"""The page of one chart: a place kept free for the plot, the names and values of its figures, and its note."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_data import (
    BELOW,
    INSET,
    VALUE_GAP,
    Bar,
    ChartData,
    axis_height,
    bar_data,
    drawable,
    row_style,
)
from g60desk.layout.chart_series import series_data
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said, figure_spans, figure_text
from g60desk.layout.scene import Box, Hole, Rect, Scene
from g60desk.layout.statistics_squares import is_chosen
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

LIST_PART = 0.31  # of the width, for the list beside a series
MOST_PITCH, MOST_UPRIGHT_PITCH = 76.0, 108.0


class Plan(msgspec.Struct, frozen=True):
    """Where the parts of a chart page stand."""

    keys: tuple[Key, ...]
    hole: Rect
    names: tuple[Flow, ...]
    pitch: float


def draw_chart(scene: Scene, told: Told, frame: Frame, chart: Chart, top: float, bottom: float) -> None:
    """Draw all of a chart page but the plot, for which a hole is left."""
    bottom = _draw_notes(scene, told, frame, chart, bottom)
    plan = _plan(told, frame, chart, top, bottom)
    if not plan.keys:
        return
    scene.add(Hole(plan.hole, chart.id))
    data = chart_data(told, frame, chart, plan.hole)
    _draw_axes(scene, frame, data, plan.hole)
    if chart.kind == ChartKind.BARS:
        _draw_rows(scene, told, frame, plan, data)
    elif data.side:
        _draw_list(scene, told, frame, plan, top)
    else:
        _draw_values(scene, told, frame, plan.hole, data)


def chart_data(told: Told, frame: Frame, chart: Chart, hole: Rect) -> ChartData:
    """What the plot in the hole draws."""
    keys = drawable(told, chart)
    return (series_data if chart.kind == ChartKind.SERIES else bar_data)(told, frame, keys, hole.w)


def _draw_axes(scene: Scene, frame: Frame, data: ChartData, hole: Rect) -> None:
    """The words of the axes; the plot draws the ticks."""
    style = data.axis_words
    below = hole.bottom - data.axis + frame.px(10 if data.side or not data.upright else 6)
    left, width = hole.x + data.side, hole.w - data.side
    begin, end = (data.begin, data.end) if data.upright else (data.lead, data.reach)
    for value, words in data.years if data.upright else data.ticks:
        x = left + (value - begin) / (end - begin) * width
        place(scene, single([Span(words, whole=True)], style, frame), x, below, frame, "ink2", 0.5)
    for value, words in data.ticks if data.upright else ():
        setting = single([Span(words, whole=True)], style, frame)
        y = hole.y + (hole.h - data.axis) * (1 - value / data.reach)
        place(scene, setting, left - frame.px(14), y - setting.height / 2, frame, "ink2", 1.0)


def _plan(told: Told, frame: Frame, chart: Chart, top: float, bottom: float) -> Plan:
    keys = tuple(drawable(told, chart))
    wide = frame.right - frame.left
    if chart.kind == ChartKind.SERIES:
        return _series_plan(told, frame, keys, top, bottom)
    style = msgspec.structs.replace(row_style(frame), weight=400, tabular=False)
    above = frame.mode == "portrait"
    names = tuple(flow([_name(told, key)], style, wide if above else wide * 0.26, frame) for key in keys)
    beside = 0.0 if above else max((name.width for name in names), default=0.0) + frame.px(24)
    room = bottom - top - axis_height(frame)
    pitch = min(frame.px(MOST_UPRIGHT_PITCH if above else MOST_PITCH), room / max(1, len(keys)))
    inset = frame.px(INSET)
    hole = Rect(frame.left + beside - inset, top, wide - beside + inset, pitch * len(keys) + axis_height(frame))
    if not bar_data(told, frame, keys, hole.w).axis:
        hole = msgspec.structs.replace(hole, h=pitch * len(keys))
    return Plan(keys, hole, names, pitch)


def _series_plan(told: Told, frame: Frame, keys: tuple[Key, ...], top: float, bottom: float) -> Plan:
    wide = frame.right - frame.left
    whole = Rect(frame.left, top, wide, bottom - top)
    if not series_data(told, frame, keys, wide).side:  # each bar has its words
        return Plan(keys, whole, (), 0.0)
    beside = frame.mode != "portrait"
    width = wide * LIST_PART if beside else wide
    names = tuple(_entry(told, frame, key, width) for key in keys)
    pitch = max((name.height for name in names), default=0.0) + frame.px(16)
    needed = 0.0 if beside else pitch * len(keys) + frame.px(32)
    hole_width = wide * (1 - LIST_PART) - frame.px(64) if beside else wide
    return Plan(keys, Rect(frame.left, top, hole_width, bottom - top - needed), names, pitch)


def _entry(told: Told, frame: Frame, key: Key, width: float) -> Flow:
    """A figure in the list: its name, its value and its plate."""
    style = frame.type("body")
    plate = told.figure_plate(key)
    name = told.text(told.story.figures[key].label)
    value = msgspec.structs.replace(style, weight=600, tabular=True)
    spans = [msgspec.structs.replace(span, style=value) for span in figure_spans(told, key)]
    return flow([name + told.words("statistics.colon"), *spans, *([plate] if plate else [])], style, width, frame)


def _name(told: Told, key: Key) -> str:
    figure = told.story.figures[key]
    return told.text(figure.caption or figure.label)


def _draw_rows(scene: Scene, told: Told, frame: Frame, plan: Plan, data: ChartData) -> None:
    """The names to the left of the bars (on an upright sheet above them), and the values at their ends."""
    hole = plan.hole
    pixels = hole.w / (data.reach - data.lead)
    for row, (bar, name) in enumerate(zip(data.bars, plan.names, strict=True)):
        top = hole.y + row * plan.pitch
        middle = hole.y + (bar.low + bar.high) / 2 * plan.pitch
        style = msgspec.structs.replace(name.style, weight=600) if bar.chosen else name.style
        setting = flow([_name(told, bar.key)], style, name.width + frame.px(24), frame) if bar.chosen else name
        above = frame.mode == "portrait"
        y = top + BELOW[0] * plan.pitch - setting.height - frame.px(2) if above else middle - setting.height / 2
        place(scene, setting, frame.left + (frame.px(12) if above else 0.0), y, frame)  # off the line of zero
        end = hole.x + (bar.length + bar.fade - data.lead) * pixels + frame.px(VALUE_GAP)
        value = _value_of(bar)
        rect = Rect(frame.left, top + plan.pitch * 0.06, end + value.width - frame.left, plan.pitch * 0.9)
        _offer(scene, told, bar, rect)
        place(scene, value, end, middle - value.height / 2, frame)


def _draw_values(scene: Scene, told: Told, frame: Frame, hole: Rect, data: ChartData) -> None:
    """The values over standing bars."""
    across, up = hole.w / (data.end - data.begin), (hole.h - data.axis) / data.reach
    for bar in data.bars:
        value = _value_of(bar)
        middle = hole.x + ((bar.low + bar.high) / 2 - data.begin) * across
        top = hole.bottom - data.axis - (bar.length + bar.fade) * up - frame.px(6)
        width = max((bar.high - bar.low) * across, value.width)
        _offer(scene, told, bar, Rect(middle - width / 2, top - value.height, width, hole.bottom - top + value.height))
        place(scene, value, middle, top - value.height, frame, align=0.5)


def _value_of(bar: Bar) -> Flow:
    assert bar.value is not None  # only the bars of a chart with a list have none
    return bar.value


def _offer(scene: Scene, told: Told, bar: Bar, rect: Rect) -> None:
    """The bar with its words as something that can be chosen."""
    figure = told.story.figures[bar.key]
    name = f"{figure_text(told, bar.key)}: {told.text(figure.label)}"
    scene.offer("figure", bar.key, rect, name, text=told.text(figure.note), chosen=bar.chosen)


def _draw_list(scene: Scene, told: Told, frame: Frame, plan: Plan, top: float) -> None:
    beside = frame.mode != "portrait"
    x = plan.hole.right + frame.px(64) if beside else frame.left
    y = top if beside else plan.hole.bottom + frame.px(32)
    for key, entry in zip(plan.keys, plan.names, strict=True):
        rect = place(scene, entry, x, y, frame, "ink")
        figure = told.story.figures[key]
        note, chosen = told.text(figure.note), is_chosen(told, key)
        scene.offer("figure", key, rect, told.text(figure.label), text=note, chosen=chosen)
        y += plan.pitch


def _draw_notes(scene: Scene, told: Told, frame: Frame, chart: Chart, bottom: float) -> float:
    """The chart's note on a sunk panel at the foot of the page, and what is not drawn; gives the y above both."""
    left_out = [_name(told, key) for key in _left_out(told, chart)]
    texts: list[Flow] = []
    style = frame.type("caption")
    pad = frame.px(20)
    width = frame.right - frame.left - 2 * pad
    if left_out:
        names = told.words("statistics.comma").join(left_out)
        texts.append(flow([told.words("statistics.not_drawn", names=names)], style, width, frame))
    if chart.note:
        texts.append(flow(told.spans(chart.note), style, width, frame))
    if not texts:
        return bottom
    height = sum(text.height for text in texts) + frame.px(24)
    panel = Rect(frame.left, bottom - height, frame.right - frame.left, height)
    scene.add(Box(panel, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    y = panel.y + frame.px(12)
    for text in texts:
        y = place(scene, text, frame.left + pad, y, frame, "ink2").bottom
    return panel.y - frame.px(24)


def _left_out(told: Told, chart: Chart) -> Sequence[Key]:
    drawn = drawable(told, chart)
    return [key for key in chart.figures if can_be_said(told, key) and key not in drawn]

"""The page of one chart: a place kept free for the plot, the names and values of its figures, and its note."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_data import (
    BELOW,
    VALUE_GAP,
    Bar,
    ChartData,
    bar_data,
    drawable,
)
from g60desk.layout.chart_plan import Plan, plan_of, short_name
from g60desk.layout.chart_series import series_data
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.scene import Box, Hole, Rect, Scene
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key


def draw_chart(scene: Scene, told: Told, frame: Frame, chart: Chart, top: float, bottom: float) -> None:
    """Draw all of a chart page but the plot, for which a hole is left."""
    bottom = _draw_notes(scene, told, frame, chart, bottom)
    plan = plan_of(told, frame, chart, top, bottom)
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


def _draw_rows(scene: Scene, told: Told, frame: Frame, plan: Plan, data: ChartData) -> None:
    """The names to the left of the bars (on an upright sheet above them), and the values at their ends."""
    hole = plan.hole
    pixels = hole.w / (data.reach - data.lead)
    for row, (bar, name) in enumerate(zip(data.bars, plan.names, strict=True)):
        top = hole.y + row * plan.pitch
        middle = hole.y + (bar.low + bar.high) / 2 * plan.pitch
        style = msgspec.structs.replace(name.style, weight=600) if bar.chosen else name.style
        setting = flow([short_name(told, bar.key)], style, name.width + frame.px(24), frame) if bar.chosen else name
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
    left_out = [short_name(told, key) for key in _left_out(told, chart)]
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

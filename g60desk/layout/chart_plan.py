"""Where the parts of a chart page stand: the place of the plot, and the names of its figures beside or above it."""

from __future__ import annotations

import msgspec

from g60desk.layout.chart_data import (
    INSET,
    axis_height,
    bar_data,
    drawable,
    row_style,
)
from g60desk.layout.chart_series import series_data
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_spans
from g60desk.layout.scene import Rect
from g60desk.layout.text import Flow, flow
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

LIST_PART = 0.31  # of the width, for the list beside a series
MOST_PITCH, MOST_UPRIGHT_PITCH = 76.0, 94.0  # from one bar to the next; upright for nine with and without a note


class Plan(msgspec.Struct, frozen=True):
    """Where the parts of a chart page stand."""

    keys: tuple[Key, ...]
    hole: Rect
    names: tuple[Flow, ...]
    pitch: float


def plan_of(told: Told, frame: Frame, chart: Chart, top: float, bottom: float) -> Plan:
    """The parts of a chart page between `top` and `bottom`."""
    keys = tuple(drawable(told, chart))
    wide = frame.right - frame.left
    if chart.kind == ChartKind.SERIES:
        return _series_plan(told, frame, keys, top, bottom)
    style = msgspec.structs.replace(row_style(frame), weight=400, tabular=False)
    above = frame.mode == "portrait"
    names = tuple(flow([short_name(told, key)], style, wide if above else wide * 0.26, frame) for key in keys)
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


def short_name(told: Told, key: Key) -> str:
    """What a figure is called in a chart."""
    figure = told.story.figures[key]
    return told.text(figure.caption or figure.label)

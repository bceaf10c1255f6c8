"""Figures of one unit as lying bars on one axis through zero, one row each, with name and value.

A bar begins at zero.  A figure without a value is a hollow mark with words, never a bar of no length.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between, axis_height, draw_across
from g60desk.layout.chart_ends import bar_items, beyond, fade_of
from g60desk.layout.chart_marks import (
    drawable,
    figure_hue,
    has_value,
    hollow_box,
    offer_figure,
    range_of,
    whisker,
)
from g60desk.layout.chart_reference import Reference, draw_upright, label_height, references
from g60desk.layout.chart_rows import MOST_PITCH, VALUE_GAP, Row, reach_of, row_of, type_for
from g60desk.layout.chart_ticks import Tick, roomy_ticks
from g60desk.layout.chart_words import OneManner, one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

INSET = 16.0  # from the names to the zero of the bars
BESIDE, BELOW = (0.18, 0.82), (0.47, 0.93)  # where in its row a bar lies: beside its name, or below it
MOST_UPRIGHT_PITCH = 108.0  # from one bar to the next, as MOST_PITCH
FEW, FEW_PITCH, FEW_UPRIGHT_PITCH = 4, 104.0, 190.0  # so few bars are higher


class Bars(msgspec.Struct, frozen=True):
    """Lying bars as they stand on the sheet, with the lines across them; `left_out` did not find room."""

    rows: tuple[Row, ...]
    lines: tuple[Reference, ...]
    axis: Axis
    ticks: tuple[Tick, ...]
    area: Rect
    pitch: float
    left_out: tuple[Key, ...] = ()


def lay_bars(told: Told, frame: Frame, chart: Chart, area: Rect) -> Bars:
    """The bars of a chart in an area, below the words of its lines across."""
    keys = drawable(told, chart.figures, ChartKind.BARS)
    valued = [key for key in keys if has_value(told, key)]
    manner = one_manner(told, [*valued, *(key for key in chart.reference if has_value(told, key))])
    above = frame.mode == "portrait"
    lines = _lines(told, frame, chart, manner, valued)
    top = area.y + label_height(frame, lines)
    style, keys, left_out = type_for(frame, keys, area.bottom - top - axis_height(frame))
    rows = [row_of(told, frame, key, manner, style, area.w if above else area.w * 0.26) for key in keys]
    beside = 0.0 if above else max((row.name.width for row in rows), default=0.0) + frame.px(24 - INSET)
    pitch = (area.bottom - top - axis_height(frame)) / max(1, len(rows))
    most = _most_pitch(len(rows), upright=above)
    pitch = min(frame.px(most), pitch)
    below_zero = any(row.base is not None and row.base < 0 for row in rows)
    start = area.x + beside + (0.0 if above and not below_zero else frame.px(INSET))
    reaches = [reach_of(told, frame, row) for row in rows] + [Reach(line.value, frame.px(8)) for line in lines]
    axis = axis_between(start, area.right - frame.px(2), reaches)
    least, most = _ends([row.base for row in rows if row.base is not None] + [line.value for line in lines])
    ticks = roomy_ticks(told, frame, valued, manner, (least, most), axis.pixel)
    rect = Rect(area.x, top, area.w, pitch * len(rows))
    return Bars(tuple(rows), tuple(lines), axis, ticks, rect, pitch, tuple(left_out))


def _most_pitch(count: int, *, upright: bool) -> float:
    """How far apart so many bars stand at most."""
    if count <= FEW:
        return FEW_UPRIGHT_PITCH if upright else FEW_PITCH
    return MOST_UPRIGHT_PITCH if upright else MOST_PITCH


def draw_bars(scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect) -> Bars:
    """Draw them; gives what was laid out."""
    bars = lay_bars(told, frame, chart, area)
    under = len(scene.items)
    for number, row in enumerate(bars.rows):
        _draw_row(scene, told, frame, bars, row, bars.area.y + number * bars.pitch)
    zero, bottom = bars.axis.zero, bars.area.bottom
    if bars.rows:
        line = ((zero, bars.area.y), (zero, bottom + (frame.px(7) if bars.ticks else 0.0)))
        scene.add(Stroke(line, "ink", frame.stroke("axis")))
    draw_across(scene, frame, bars.axis, bars.ticks, bottom)
    draw_upright(scene, told, frame, bars.lines, bars.axis, (area.y, bottom), under)
    return bars


def _lines(told: Told, frame: Frame, chart: Chart, manner: OneManner, valued: Sequence[Key]) -> list[Reference]:
    kind = told.figure(valued[0]).quantity.unit.kind if valued else ""
    return references(told, frame, chart, manner, kind, (frame.right - frame.left) * 0.6)


def _draw_row(scene: Scene, told: Told, frame: Frame, bars: Bars, row: Row, top: float) -> None:
    """A name, its bar and its value."""
    above = frame.mode == "portrait"
    low, high = BELOW if above else BESIDE
    sides = (top + low * bars.pitch, top + high * bars.pitch)
    middle = sum(sides) / 2
    y = sides[0] - row.name.height - frame.px(2) if above else middle - row.name.height / 2
    name = place(scene, row.name, frame.left + (frame.px(12) if above else 0.0), y, frame)  # off the line of zero
    first = len(scene.items)
    tip = _draw_bar(scene, told, frame, bars.axis, row, sides)
    scene.bind("grow-x", str(bars.axis.zero), first)
    gap, backwards = frame.px(VALUE_GAP), row.base is not None and row.base < 0
    left = tip - gap - row.value.width if backwards else tip + gap
    far = min(name.x, left), max(left + row.value.width, bars.axis.zero)
    offer_figure(scene, told, frame, row.key, Rect(far[0], top + bars.pitch * 0.06, far[1] - far[0], bars.pitch * 0.9))
    place(scene, row.value, left, middle - row.value.height / 2, frame)


def _draw_bar(scene: Scene, told: Told, frame: Frame, axis: Axis, row: Row, sides: tuple[float, float]) -> float:
    """The bar, or the hollow mark in its place; gives the x where it ends."""
    if row.base is None:
        side = sides[1] - sides[0]
        box = Rect(axis.zero + frame.px(VALUE_GAP), sides[0], side, side)
        scene.add(hollow_box(frame, box))
        return box.right
    tip = axis.at(row.base)
    ink, chosen = figure_hue(told, frame, row.key), is_chosen(told, row.key)
    scene.add(*bar_items(frame, True, axis.zero, tip, sides, row.end, ink, chosen))
    span = range_of(told, row.key)
    if span is not None:
        scene.add(*whisker(frame, True, (axis.at(span[0]), axis.at(span[1])), sum(sides) / 2))
    off = beyond(row.end, fade_of(frame, row.end, abs(tip - axis.zero)))
    ends = [axis.at(value) for value in span or ()]
    return max([tip + off, *ends]) if row.base >= 0 else min([tip - off, *ends])


def _ends(values: Sequence[float]) -> tuple[float, float]:
    return min((0.0, *values)), max((0.0, *values))

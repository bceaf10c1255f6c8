"""A series of few figures as bars that stand where they lie in time, each with its value above it and its date below.

The years of which nobody tells stay empty.  Where words would meet, the series is a curve (`chart_curves.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.chart_ends import bar_items
from g60desk.layout.chart_marks import (
    NO_HUE,
    figure_hue,
    hollow_box,
    offer_figure,
    range_of,
    whisker,
)
from g60desk.layout.chart_reference import draw_level
from g60desk.layout.chart_standing import Bar, Standing, mark_of, value_spot
from g60desk.layout.chart_time import draw_now, draw_phases
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scene import Ink, Rect, Scene, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import place
from g60desk.layout.told import Told
from g60desk.story.model import Chart


def draw_standing(scene: Scene, told: Told, frame: Frame, chart: Chart, made: Standing, area: Rect) -> None:
    """Draw the bars with their words, the phases behind them and the lines across them."""
    under = len(scene.items)
    for bar in made.bars:
        _draw_bar(scene, told, frame, bar, made)
    zero = made.axis.zero
    scene.add(Stroke(((area.x, zero), (area.right, zero)), "ink", frame.stroke("axis")))
    draw_level(scene, told, frame, made.lines, made.axis, (area.x, area.right), under)
    if chart.phases:
        draw_phases(scene, told, frame, made.years, (area.y, made.bottom), under)
    draw_now(scene, told, frame, made.years, made.top, made.bottom)


def _hue(told: Told, frame: Frame, bars: Sequence[Bar]) -> Ink:
    """The hue of a series: that of the first of its figures that belongs to a place."""
    hues = (figure_hue(told, frame, bar.key) for bar in bars)
    return next((one for one in hues if one != NO_HUE), NO_HUE)


def _draw_bar(scene: Scene, told: Told, frame: Frame, bar: Bar, made: Standing) -> None:
    """A bar, its value over it (under it where it is less than nothing), and its date at the foot."""
    axis, mark = made.axis, mark_of(frame, bar, made)
    middle = made.years.at(bar.middle)
    if bar.base is None:
        scene.add(hollow_box(frame, mark))
    else:
        ink, chosen = _hue(told, frame, made.bars), is_chosen(told, bar.key)
        sides = (made.years.at(bar.low), made.years.at(bar.high))
        first = len(scene.items)
        scene.add(*bar_items(frame, False, axis.zero, axis.at(bar.base), sides, bar.end, ink, chosen))
        scene.bind("grow-y", str(axis.zero), first)
        span = range_of(told, bar.key)
        if span is not None:
            scene.add(*whisker(frame, False, (axis.at(span[1]), axis.at(span[0])), middle))
    value = value_spot(told, frame, bar, made)
    offer_figure(scene, told, frame, bar.key, around([value, mark]))
    place(scene, bar.value, middle, value.y, frame, align=0.5)
    place(scene, bar.date, middle, made.bottom + frame.px(6), frame, "ink2", 0.5)

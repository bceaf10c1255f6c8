"""A closer look at a series: its axes, lines across and names as on the drawn page, and the part of time in sight.

Here is all that stands still while one looks; what moves along time is drawn by `views/closer_plot.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.chart_axis import Axis, draw_up, tick_width
from g60desk.layout.chart_curve_names import draw_names, name_width
from g60desk.layout.chart_plot import EDGE, days_of, height_of, line_inks
from g60desk.layout.chart_points import Curve
from g60desk.layout.chart_reference import draw_level
from g60desk.layout.chart_time import Years, draw_now, draw_phases, year_of
from g60desk.layout.frame import Frame
from g60desk.layout.scale import LEAST_DAYS, YEAR, Scale, Window, ticks
from g60desk.layout.scene import Ink, Rect, Scene, Stroke
from g60desk.layout.timeline_ticks import ruler_step, said_year, tick_name
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Story

LEAST_POINTS = 4  # of the longest line, on average, in the shortest window
LEAST_PART = 0.1  # of all, which the shortest window of few points is


class Closer(msgspec.Struct, frozen=True):
    """What a closer look has: lines in their inks, the axis of values, and the px of the plot.

    `sides` are its left and right, `top` is where names of phases stand, `above` and `below` its upper and lower end,
    `foot` the lower end of the dates.  `whole` are all its days, `least` how few are seen at once; `over`
    stands still over what `lay_under` gives.
    """

    chart: Chart
    curves: tuple[Curve, ...]
    inks: tuple[Ink, ...]
    axis: Axis
    sides: tuple[float, float]
    top: float
    above: float
    below: float
    foot: float
    whole: Window
    least: float
    over: Scene

    def scale(self, window: Window) -> Scale:
        """A window on the px of the plot."""
        return Scale(*window, *self.sides)


class CloserBounds:
    """Where the window on one series may be."""

    def __init__(self, story: Story, closer: Closer) -> None:
        self.story = story
        self._whole, self._least = closer.whole, closer.least

    @property
    def longest(self) -> float:
        """The days of all of it."""
        return self._whole[1] - self._whole[0]

    def shown(self, chosen: Window | None) -> Window:
        """The chosen window as far as there is something; all where none is chosen."""
        return self.kept(chosen) if chosen is not None and chosen[0] < chosen[1] else self._whole

    def kept(self, window: Window) -> Window:
        """The window inside all of it, and no shorter than has some points."""
        start, end = window
        length = max(end - start, self._least)
        if length >= self.longest - 1e-6:
            return self._whole
        begin = min(max((start + end - length) / 2, self._whole[0]), self._whole[1] - length)
        return begin, begin + length


def draw_closer(
    scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect, curves: Sequence[Curve]
) -> Closer | None:
    """Draw what stands still; None where there is nothing to look into."""
    if not curves:
        return None
    up = height_of(told, frame, chart, area, curves)
    axis, above, below = up.axis, up.top, up.bottom
    names = name_width(told, frame, curves, area)
    sides = area.x + tick_width(frame, up.ticks), area.right - (names or frame.px(24))
    whole = _whole(curves)
    longest = max(len(curve.points) for curve in curves)
    least = max(LEAST_DAYS, (whole[1] - whole[0]) * min(LEAST_POINTS / longest, LEAST_PART))
    inks = line_inks(frame, len(curves))
    over = Scene(scene.width, scene.height)
    over.add(Stroke(((sides[0], axis.zero), (sides[1], axis.zero)), "ink", frame.stroke("axis")))
    if names:
        draw_names(over, told, frame, curves, inks, axis, (area.right - names, area.right, above, below))
    draw_level(over, told, frame, up.lines, axis, sides, 0)
    draw_up(over, frame, axis, up.ticks, sides, 0)
    scene.targets += over.targets
    return Closer(chart, tuple(curves), inks, axis, sides, area.y, above, below, area.bottom, whole, least, over)


def lay_under(told: Told, frame: Frame, closer: Closer, window: Window) -> Scene:
    """What lies under the lines and moves with them: the phases, and the story time."""
    scene = Scene(frame.width, frame.height)
    years = Years(year_of(window[0]), year_of(window[1]), *closer.sides)
    if closer.chart.phases:
        draw_phases(scene, told, frame, years, (closer.top, closer.below), 0)
    draw_now(scene, told, frame, years, closer.above, closer.below)
    return scene


def date_ticks(frame: Frame, scale: Scale) -> list[tuple[float, str]]:
    """The days of ticks in a window and their words: that of a single year, month or day stands in its middle."""
    step = ruler_step(scale, frame)
    days = ticks(scale, step)
    first = next((day for day in days if day >= scale.start), days[0])
    found = []
    for day, end in pairwise(days):
        said = None if day == first else said_year(scale)
        at = (day + end) / 2 if step.count == 1 else float(day)
        if step.unit == "year":
            at = day + YEAR / 2  # as on the drawn page, a year is named in its middle
        if scale.start <= at <= scale.end:
            found.append((at, tick_name(day, step, frame.language, said)))
    return found


def _whole(curves: Sequence[Curve]) -> Window:
    first, last = days_of(curves)
    edge = max((last - first) * EDGE, YEAR / 4)
    return first - edge, last + edge

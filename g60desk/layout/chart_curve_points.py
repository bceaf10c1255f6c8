"""The points of a curve as marks: as long as their dates, ended as they are said, their values where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.chart_ends import End, fade_of
from g60desk.layout.chart_marks import end_of, offer_figure, range_of, set_value, whisker
from g60desk.layout.chart_plot import Plot
from g60desk.layout.chart_point_values import RADIUS, Segment, Value, place_values
from g60desk.layout.chart_points import Curve, Dated
from g60desk.layout.chart_time import year_of
from g60desk.layout.chart_words import one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Box, Ink, Rect, Ring, Scene, Soft
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.told import Told

THICK = 6.0


def draw_points(scene: Scene, told: Told, frame: Frame, plot: Plot) -> None:
    """All marks first, then their values where these meet nothing and stay above the foot of the chart."""
    manner = one_manner(told, [point.key for curve in plot.curves for point in curve.points])
    style = value_style(frame.type("caption"))
    years, zero = plot.years, plot.axis.zero
    drawn: list[Rect] = []
    values: list[Value] = []
    lines = [line for curve, places in zip(plot.curves, plot.points, strict=True) for line in _stretches(curve, places)]
    lines.append(((years.left, zero), (years.right, zero)))
    for curve, ink, places in zip(plot.curves, plot.inks, plot.points, strict=True):
        for point, at in zip(curve.points, places, strict=True):
            first = len(scene.items)
            rect = _draw_mark(scene, told, frame, plot, point, ink, at, drawn)
            scene.bind("grow-y", str(zero), first)
            drawn.append(rect)
            offer_figure(scene, told, frame, point.key, rect, fills=False, dated=True)
            values.append((set_value(told, frame, point.key, manner, style), at))
    place_values(scene, frame, values, drawn, lines, (years.left, plot.bottom))


def _stretches(curve: Curve, places: Sequence[Point]) -> list[Segment]:
    """The straight parts of a curve between points that follow at once."""
    return [line for run in curve.runs(places) for line in pairwise(run)]


def _draw_mark(
    scene: Scene,
    told: Told,
    frame: Frame,
    plot: Plot,
    point: Dated,
    ink: Ink,
    at: Point,
    drawn: list[Rect],
) -> Rect:
    """A ring, or a bar as long as its date with soft ends; gives what it takes."""
    (x, y), years, axis = at, plot.years, plot.axis
    left, right = years.at(year_of(point.first)), years.at(year_of(point.last + 1))
    radius, thick = frame.px(RADIUS), frame.px(THICK)
    end = end_of(told, point.key)
    soft = _end_items(frame, end, x, y, ink, abs(axis.zero - y))
    scene.add(*soft)
    drawn += [item.rect for item in soft]
    span = range_of(told, point.key)
    if span is not None:
        scene.add(*whisker(frame, False, (axis.at(span[1]), axis.at(span[0])), x))
        drawn.append(Rect(x, axis.at(span[1]), 0, axis.at(span[0]) - axis.at(span[1])).grown(frame.px(7)))
    width = frame.stroke("day") if is_chosen(told, point.key) else frame.stroke("rule")
    if right - left > 3 * radius:
        bar = Rect(left, y - thick / 2, right - left, thick)
        ends = min(frame.px(22), (right - left) / 3)
        scene.add(Soft(bar, ink, left=ends, right=ends))
        scene.add(Box(Rect(x - radius / 2, y - radius, radius, 2 * radius), ink, "ink", width))
        return bar.grown(frame.px(3))
    fill = "bg" if end is End.LESS else ink
    scene.add(Ring(x, y, radius, fill, "ink", width, 8 if end is End.LESS else 0))
    return Rect(x, y, 0, 0).grown(radius)


def _end_items(frame: Frame, end: End, x: float, y: float, ink: Ink, height: float) -> list[Soft]:
    """How the value of a point is said: what may be more fades upwards, about so much both ways, less downwards."""
    if end is End.SHARP:
        return []
    half, fade = frame.px(RADIUS), max(frame.px(20), fade_of(frame, end, height))
    up, down = (fade if end is not End.LESS else 0.0), (fade if end is not End.OPEN else 0.0)
    return [Soft(Rect(x - half, y - up, 2 * half, up + down), ink, top=up, bottom=down)]

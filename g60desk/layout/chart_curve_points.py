"""The points of a curve as marks: as long as their dates, ended as they are said, their values where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.chart_axis import Axis
from g60desk.layout.chart_ends import End, fade_of
from g60desk.layout.chart_marks import DAYS_PER_YEAR, end_of, offer_figure, range_of, set_value, whisker
from g60desk.layout.chart_point_values import RADIUS, Segment, place_values
from g60desk.layout.chart_points import Curve, Dated
from g60desk.layout.chart_time import Years, year_of
from g60desk.layout.chart_words import one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Box, Ink, Rect, Ring, Scene, Soft
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.told import Told

THICK = 6.0


def points_at(points: Sequence[Dated], years: Years, axis: Axis) -> tuple[Point, ...]:
    """The middles of figures on the sheet."""
    per_day = 1 / DAYS_PER_YEAR / years.per_pixel
    left = years.at(year_of(0.5))
    zero, pixel, half = axis.zero, axis.pixel, per_day / 2
    return tuple([(left + (one.first + one.last) * half, zero + one.base * pixel) for one in points])


def draw_points(
    scene: Scene,
    told: Told,
    frame: Frame,
    curves: Sequence[Curve],
    inks: Sequence[Ink],
    points: Sequence[Sequence[Point]],
    years: Years,
    axis: Axis,
    bottom: float,
) -> None:
    """All marks first, then their values where these meet nothing and stay above the `bottom` of the chart."""
    manner = one_manner(told, [point.key for curve in curves for point in curve.points])
    style = value_style(frame.type("caption"))
    drawn: list[Rect] = []
    lines = [line for curve, places in zip(curves, points, strict=True) for line in _stretches(curve, places)]
    lines.append(((years.left, axis.zero), (years.right, axis.zero)))
    for curve, ink, places in zip(curves, inks, points, strict=True):
        for point, (x, y) in zip(curve.points, places, strict=True):
            first = len(scene.items)
            rect = _draw_mark(scene, told, frame, point, ink, (x, y), years, axis, drawn)
            scene.bind("grow-y", str(axis.zero), first)
            drawn.append(rect)
            offer_figure(scene, told, frame, point.key, rect, fills=False, dated=True)
    values = [
        (set_value(told, frame, point.key, manner, style), at)
        for curve, places in zip(curves, points, strict=True)
        for point, at in zip(curve.points, places, strict=True)
    ]
    place_values(scene, frame, values, drawn, lines, (years.left, bottom))


def _stretches(curve: Curve, places: Sequence[Point]) -> list[Segment]:
    """The straight parts of a curve between points that follow at once."""
    return [line for run in curve.runs(places) for line in pairwise(run)]


def _draw_mark(
    scene: Scene,
    told: Told,
    frame: Frame,
    point: Dated,
    ink: Ink,
    at: Point,
    years: Years,
    axis: Axis,
    drawn: list[Rect],
) -> Rect:
    """A ring, or a bar as long as its date with soft ends; gives what it takes."""
    x, y = at
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

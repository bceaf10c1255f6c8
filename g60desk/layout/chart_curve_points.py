"""The points of a curve as marks: as long as their dates, ended as they are said, their values where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.chart_axis import Axis
from g60desk.layout.chart_ends import End, fade_of
from g60desk.layout.chart_marks import DAYS_PER_YEAR, end_of, offer_figure, range_of, set_value, whisker
from g60desk.layout.chart_points import Curve, Dated
from g60desk.layout.chart_time import Years, year_of
from g60desk.layout.chart_words import one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Box, Ink, Rect, Ring, Scene, Soft
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told

RADIUS, THICK = 7.0, 6.0
Segment = tuple[Point, Point]


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
) -> None:
    """All marks first, then their values where these meet nothing."""
    manner = one_manner(told, [point.key for curve in curves for point in curve.points])
    style = value_style(frame.type("caption"))
    drawn: list[Rect] = []
    lines = [line for curve, places in zip(curves, points, strict=True) for line in _stretches(curve, places)]
    for curve, ink, places in zip(curves, inks, points, strict=True):
        for point, (x, y) in zip(curve.points, places, strict=True):
            first = len(scene.items)
            rect = _draw_mark(scene, told, frame, point, ink, (x, y), years, axis, drawn)
            scene.bind("grow-y", str(axis.zero), first)
            drawn.append(rect)
            offer_figure(scene, told, frame, point.key, rect, fills=False, dated=True)
    for curve, places in zip(curves, points, strict=True):
        for point, (x, y) in zip(curve.points, places, strict=True):
            words = set_value(told, frame, point.key, manner, style)
            _place_value(scene, frame, words, (x, y), drawn, lines, years)


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


def _place_value(
    scene: Scene, frame: Frame, words: Flow, at: Point, drawn: Sequence[Rect], lines: Sequence[Segment], years: Years
) -> None:
    """A value above its point, or below, or beside it; nowhere where it would meet something."""
    x, y = at
    w, h = words.width, words.height
    taken = [run.box for run in scene.words()] + [one.rect for one in scene.targets if one.kind == "cite"]
    for far in (1.0, 2.0, 3.5, 6.0):
        gap = frame.px(RADIUS) * far + frame.px(5)
        spots = [(x - w / 2, y - gap - h), (x - w / 2, y + gap), (x - w, y - gap - h), (x, y - gap - h)]
        spots += [(x, y + gap), (x - w, y + gap), (x + gap, y - h / 2), (x - gap - w, y - h / 2)]
        for left, top in spots:
            rect = Rect(left, top, w, h)
            inside = left >= years.left and rect.right <= frame.right
            blocked = any(rect.meets(one, 3) for one in (*taken, *drawn)) or any(_cuts(rect, line) for line in lines)
            if inside and not blocked:
                place(scene, words, left, top, frame)
                return


def _cuts(rect: Rect, line: Segment) -> bool:
    """True where a stretch of a curve runs through a rectangle."""
    (x0, y0), (x1, y1) = line
    left, right = max(rect.x, min(x0, x1)), min(rect.right, max(x0, x1))
    if left > right:
        return False
    slope = (y1 - y0) / (x1 - x0) if x1 != x0 else 0.0
    a, b = y0 + slope * (left - x0), y0 + slope * (right - x0)
    return min(a, b) < rect.bottom and max(a, b) > rect.y

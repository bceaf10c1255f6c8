"""Series as curves: each figure stands at its date as long as that is, and only what follows at once is joined.

A gap is a gap: nothing is drawn through years of which nobody tells.  Few points are marks that say their values, many
are lines alone, whose points are found under the hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from g60desk.layout.chart_axis import Axis, draw_across, draw_up, tick_width
from g60desk.layout.chart_curve_names import draw_names, name_width
from g60desk.layout.chart_curve_points import draw_points
from g60desk.layout.chart_marks import mark_name, offer_figure
from g60desk.layout.chart_plot import EDGE, Plot, days_of, height_of, line_inks, points_at
from g60desk.layout.chart_points import ChartScene, Curve, PointField
from g60desk.layout.chart_reference import draw_level
from g60desk.layout.chart_ticks import year_ticks
from g60desk.layout.chart_time import Years, draw_now, draw_phases, year_of
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Rect, Scene, Stroke, Strokes, Target
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

MANY = 5000  # points, from which on lines are as thin as they are quick
LEAST_YEARS = 0.5


def draw_curves(
    scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect, curves: Sequence[Curve]
) -> Plot | None:
    """Draw them; gives what was laid out, or None where there is nothing to draw."""
    if not curves:
        return None
    up = height_of(told, frame, chart, area, curves)
    axis, top, bottom = up.axis, up.top, up.bottom
    names = name_width(told, frame, curves, area)
    years = _years(curves, area.x + tick_width(frame, up.ticks), area.right - names)
    points = tuple(points_at(curve.points, years, axis) for curve in curves)
    plot = Plot(tuple(curves), line_inks(frame, len(curves)), points, years, axis, top, bottom)
    under = len(scene.items)
    draw_across(scene, frame, Axis(years.at(0.0), 1 / years.per_pixel), _dates(frame, years), bottom)
    scene.add(Stroke(((years.left, axis.zero), (years.right, axis.zero)), "ink", frame.stroke("axis")))
    if names:  # before the values, which keep off what is drawn
        draw_names(scene, told, frame, curves, plot.inks, axis, (area.right - names, area.right, top, bottom))
    _draw(scene, told, frame, plot)
    draw_level(scene, told, frame, up.lines, axis, (years.left, years.right), under)
    draw_up(scene, frame, axis, up.ticks, (years.left, years.right), under)
    if chart.phases:
        draw_phases(scene, told, frame, years, (area.y, bottom), under)
    draw_now(scene, told, frame, years, top, bottom)
    return plot


def _years(curves: Sequence[Curve], left: float, right: float) -> Years:
    begin, end = (year_of(day) for day in days_of(curves))
    edge = max((end - begin) * EDGE, LEAST_YEARS / 2)
    return Years(begin - edge, end + edge, left, right)


def _dates(frame: Frame, years: Years) -> tuple[tuple[float, str], ...]:
    return year_ticks(years.begin, years.end, frame, years.right - years.left)


def _draw(scene: Scene, told: Told, frame: Frame, plot: Plot) -> None:
    """The curves, and their points: as marks where they are few, else so that a hand finds them."""
    total = sum(len(curve.points) for curve in plot.curves)
    width = 1.0 if total > MANY else frame.px(2.5)
    for curve, ink, points in zip(plot.curves, plot.inks, plot.points, strict=True):
        paths = [tuple(run) for run in curve.runs(points) if len(run) > 1]
        first = len(scene.items)
        scene.add(Strokes(tuple(paths), ink, width))
        scene.bind("grow-y", str(plot.axis.zero), first)
    if plot.few:
        draw_points(scene, told, frame, plot)
        return
    for curve, points in zip(plot.curves, plot.points, strict=True):
        _offer_some(scene, told, frame, curve, points)
    if isinstance(scene, ChartScene):
        scene.target_for = partial(point_target, told, frame)
        scene.field = PointField(list(zip(plot.points, (curve.points for curve in plot.curves), strict=True)))


def point_target(told: Told, frame: Frame, key: Key, at: Point) -> Target:
    """A point of a long curve as something that can be chosen."""
    spot = Rect(at[0], at[1], 0, 0).grown(frame.px(6))
    text = told.text(told.story.figures[key].note)
    return Target("figure", key, spot, spot, mark_name(told, key, dated=True), text, True, is_chosen(told, key))


def _offer_some(scene: Scene, told: Told, frame: Frame, curve: Curve, points: Sequence[Point]) -> None:
    """Of a long curve the keyboard walks the ends, the smallest and the largest."""
    bases = [point.base for point in curve.points]
    low, high = bases.index(min(bases)), bases.index(max(bases))
    for number in dict.fromkeys((0, low, high, len(points) - 1)):
        x, y = points[number]
        spot = Rect(x, y, 0, 0).grown(frame.px(6))
        offer_figure(scene, told, frame, curve.points[number].key, spot, fills=False, dated=True)

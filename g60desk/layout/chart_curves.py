"""Series as curves: each figure stands at its date as long as that is, and only what follows at once is joined.

A gap is a gap: nothing is drawn through years of which nobody tells.  Few points are marks that say their values, many
are lines alone, whose points are found under the hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from operator import attrgetter

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between, axis_height, draw_across, draw_up, tick_width
from g60desk.layout.chart_curve_names import draw_names, name_width
from g60desk.layout.chart_curve_points import draw_points, points_at
from g60desk.layout.chart_ends import FADE
from g60desk.layout.chart_marks import mark_name, offer_figure
from g60desk.layout.chart_points import ChartScene, Curve, PointField
from g60desk.layout.chart_reference import draw_level, references
from g60desk.layout.chart_ticks import TICKS, value_ticks, year_ticks
from g60desk.layout.chart_time import Years, draw_now, draw_phases, phase_room, year_of
from g60desk.layout.chart_words import one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Ink, Rect, Scene, Stroke, Strokes, Target
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

FEW, MANY = 60, 5000  # points: up to here each is a mark; from here on lines are as thin as they are quick
EDGE = 0.02  # of the years, before the first and after the last
LEAST_YEARS = 0.5
_BASE, _LAST = attrgetter("base"), attrgetter("last")


class Drawn(msgspec.Struct, frozen=True):
    """Curves on their two axes, with the px of their points."""

    curves: tuple[Curve, ...]
    inks: tuple[Ink, ...]
    points: tuple[tuple[Point, ...], ...]
    years: Years
    axis: Axis
    top: float
    bottom: float

    @property
    def few(self) -> bool:
        """True where each point is a mark."""
        return sum(len(curve.points) for curve in self.curves) <= FEW


def draw_curves(
    scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect, curves: Sequence[Curve]
) -> Drawn | None:
    """Draw them; gives what was laid out, or None where there is nothing to draw."""
    if not curves:
        return None
    first = curves[0].points[0].key
    kind = told.figure(first).quantity.unit.kind
    sample = _telling(curves)
    manner = one_manner(told, sample)
    lines = references(told, frame, chart, manner, kind, area.w * 0.6)
    reached = [pick(curve.points, key=_BASE).base for curve in curves for pick in (min, max)]
    reached += [0.0, *(one.value for one in lines)]
    ends = (min(reached), max(reached))
    ticks = value_ticks(told, [first], manner, ends, TICKS)
    side, names = tick_width(frame, ticks), name_width(told, frame, curves, area)
    top = area.y + (phase_room(told, frame) if chart.phases else 0.0)
    bottom = area.bottom - axis_height(frame)
    room = frame.px(FADE) + frame.type("caption").px * 1.6
    found = axis_between(0.0, bottom - top, [Reach(ends[0], room if ends[0] else 0.0), Reach(ends[1], room)])
    axis = Axis(bottom - found.zero, -found.pixel)
    years = _years(curves, area.x + side, area.right - names)
    points = tuple(points_at(curve.points, years, axis) for curve in curves)
    inks = tuple(_ink(told, frame, number) for number in range(len(curves)))
    made = Drawn(tuple(curves), inks, points, years, axis, top, bottom)
    under = len(scene.items)
    draw_across(scene, frame, Axis(years.at(0.0), 1 / years.per_pixel), _dates(frame, years), bottom)
    scene.add(Stroke(((years.left, axis.zero), (years.right, axis.zero)), "ink", frame.stroke("axis")))
    if names:  # before the values, which keep off what is drawn
        draw_names(scene, told, frame, curves, made.inks, points, (area.right - names, area.right, top, bottom))
    _draw(scene, told, frame, made)
    draw_level(scene, told, frame, lines, axis, (years.left, years.right), under)
    draw_up(scene, frame, axis, ticks, (years.left, years.right), under)
    if chart.phases:
        draw_phases(scene, told, frame, years, (area.y, bottom), under)
    draw_now(scene, told, frame, years, top, bottom)
    return made


def _years(curves: Sequence[Curve], left: float, right: float) -> Years:
    begin = year_of(min(curve.points[0].first for curve in curves))
    end = year_of(max(max(curve.points, key=_LAST).last for curve in curves) + 1)
    edge = max((end - begin) * EDGE, LEAST_YEARS / 2)
    return Years(begin - edge, end + edge, left, right)


def _dates(frame: Frame, years: Years) -> tuple[tuple[float, str], ...]:
    return year_ticks(years.begin, years.end, frame, years.right - years.left)


def _ink(told: Told, frame: Frame, number: int) -> Ink:
    """The hues in their order; a story's regions have nothing to do with its series."""
    hues = len(next(iter(frame.tokens.themes.values())).province)
    return f"province.{number % hues}"


def _telling(curves: Sequence[Curve]) -> list[Key]:
    """The figures that decide how all are said: of each curve the first, the last, the smallest and the largest."""
    found = []
    for curve in curves[:8]:
        ordered = (min(curve.points, key=_BASE), max(curve.points, key=_BASE))
        found += [point.key for point in (curve.points[0], *ordered, curve.points[-1])]
    return list(dict.fromkeys(found))


def _draw(scene: Scene, told: Told, frame: Frame, made: Drawn) -> None:
    """The curves, and their points: as marks where they are few, else so that a hand finds them."""
    total = sum(len(curve.points) for curve in made.curves)
    width = 1.0 if total > MANY else frame.px(2.5)
    for curve, ink, points in zip(made.curves, made.inks, made.points, strict=True):
        paths = [tuple(run) for run in curve.runs(points) if len(run) > 1]
        first = len(scene.items)
        scene.add(Strokes(tuple(paths), ink, width))
        scene.bind("grow-y", str(made.axis.zero), first)
    if made.few:
        draw_points(scene, told, frame, made.curves, made.inks, made.points, made.years, made.axis, made.bottom)
        return
    for curve, points in zip(made.curves, made.points, strict=True):
        _offer_some(scene, told, frame, curve, points)
    if isinstance(scene, ChartScene):
        scene.target_for = partial(point_target, told, frame)
        scene.field = PointField(list(zip(made.points, (curve.points for curve in made.curves), strict=True)))


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

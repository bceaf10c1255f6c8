"""Curves on two axes, whether they are drawn as a page or looked into: their values, their time and their inks."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

import msgspec

from g60desk.layout.chart_axis import Axis, Reach, axis_between, axis_height
from g60desk.layout.chart_ends import FADE
from g60desk.layout.chart_marks import DAYS_PER_YEAR
from g60desk.layout.chart_points import Curve, Dated
from g60desk.layout.chart_reference import Reference, references
from g60desk.layout.chart_ticks import TICKS, Tick, value_ticks
from g60desk.layout.chart_time import Years, phase_room, year_of
from g60desk.layout.chart_words import one_manner
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Ink, Rect
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

FEW = 60  # points: up to here each is a mark
EDGE = 0.02  # of the time, before the first point and after the last
TOLD_BY = 8  # curves whose figures decide how all are said
_BASE, _LAST = attrgetter("base"), attrgetter("last")


class Height(msgspec.Struct, frozen=True):
    """What goes up beside curves: the axis of their values with its ticks between two y, and the lines across."""

    axis: Axis
    ticks: tuple[Tick, ...]
    lines: tuple[Reference, ...]
    top: float
    bottom: float


class Plot(msgspec.Struct, frozen=True):
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


def height_of(told: Told, frame: Frame, chart: Chart, area: Rect, curves: Sequence[Curve]) -> Height:
    """The axis on which all values and lines across have room, below the names of phases and above the dates."""
    first = curves[0].points[0].key
    manner = one_manner(told, _telling(curves))
    lines = references(told, frame, chart, manner, told.figure(first).quantity.unit.kind, area.w * 0.6)
    reached = [pick(curve.points, key=_BASE).base for curve in curves for pick in (min, max)]
    reached += [0.0, *(one.value for one in lines)]
    ends = min(reached), max(reached)
    ticks = value_ticks(told, [first], manner, ends, TICKS)
    top = area.y + (phase_room(told, frame) if chart.phases else 0.0)
    bottom = area.bottom - axis_height(frame)
    room = frame.px(FADE) + frame.type("caption").px * 1.6
    found = axis_between(0.0, bottom - top, [Reach(ends[0], room if ends[0] else 0.0), Reach(ends[1], room)])
    return Height(Axis(bottom - found.zero, -found.pixel), tuple(ticks), tuple(lines), top, bottom)


def _telling(curves: Sequence[Curve]) -> list[Key]:
    """The figures that decide how all are said: of each curve the first, the last, the smallest and the largest."""
    found = []
    for curve in curves[:TOLD_BY]:
        ordered = (min(curve.points, key=_BASE), max(curve.points, key=_BASE))
        found += [point.key for point in (curve.points[0], *ordered, curve.points[-1])]
    return list(dict.fromkeys(found))


def days_of(curves: Sequence[Curve]) -> tuple[int, int]:
    """The first day of all curves, and the one after their last."""
    first = min(curve.points[0].first for curve in curves)
    return first, max(max(curve.points, key=_LAST).last for curve in curves) + 1


def line_inks(frame: Frame, count: int) -> tuple[Ink, ...]:
    """The hues in their order; a story's regions have nothing to do with its series."""
    hues = len(next(iter(frame.tokens.themes.values())).province)
    return tuple(f"province.{number % hues}" for number in range(count))


def points_at(points: Sequence[Dated], years: Years, axis: Axis) -> tuple[Point, ...]:
    """The middles of figures on the sheet."""
    per_day = 1 / DAYS_PER_YEAR / years.per_pixel
    left = years.at(year_of(0.5))
    zero, pixel, half = axis.zero, axis.pixel, per_day / 2
    return tuple([(left + (one.first + one.last) * half, zero + one.base * pixel) for one in points])

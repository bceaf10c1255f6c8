"""The points of a series, read as quickly as a chart of fifty thousand figures needs, and found again under a hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import msgspec

from g60desk.layout.chart_marks import has_value
from g60desk.layout.rect import Point
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Figure, Key, Standing, Text
from g60desk.story.units import UNITS

if TYPE_CHECKING:
    from g60desk.layout.closer import Closer

T = TypeVar("T")
_BY_DATE = attrgetter("first", "last")
NEAR = 24.0  # px from a hand to the point that it means


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A figure in time: its first and last day, and its value in the base unit."""

    first: int
    last: int
    base: float
    key: Key


class Curve(msgspec.Struct, frozen=True):
    """One line of a series: its figures by their dates; `ends` are the numbers at which its unbroken pieces end."""

    name: Text
    points: tuple[Dated, ...]
    ends: tuple[int, ...]

    def runs(self, places: Sequence[T]) -> list[Sequence[T]]:
        """What belongs to the points in pieces: one ends where the next figure does not follow at once."""
        return [places[start:end] for start, end in zip((0, *self.ends), self.ends, strict=False)]


class Series(msgspec.Struct, frozen=True):
    """The lines of a series, and those of its figures of which there is more to tell (`is_odd`)."""

    curves: tuple[Curve, ...]
    odd: tuple[Key, ...]


def is_odd(figure: Figure) -> bool:
    """True for a figure that is disputed, made of others, without a value, or on which sources differ."""
    plain = figure.value is not None and figure.low is figure.high and figure.derive is None
    return not plain or figure.standing is Standing.DISPUTED


def series_of(told: Told, chart: Chart) -> Series:
    """The lines of a series that have points on the scale of its first figure.

    A given figure is read as it stands, a derived one is worked out: with fifty thousand figures this loop is what
    opening a chart takes.
    """
    figures = told.story.figures
    single = Standing.SINGLE
    scales = {key: (float(unit.factor), unit.kind) for key, unit in UNITS.items()}
    wanted = ""
    found = []
    odd: list[Key] = []
    for name, keys in _lines(chart):
        points: list[Dated] = []
        for key in keys:
            figure = figures.get(key)
            if figure is None:
                continue
            value, when = figure.value, figure.when
            if (value is None or figure.low is not figure.high or figure.standing is not single) and is_odd(figure):
                odd.append(key)
            if when is None or when.earliest is None or when.latest is None:
                continue
            if value is not None and figure.cite and figure.derive is None and figure.unit in scales:
                factor, kind = scales[figure.unit]
                base = value * factor
            elif has_value(told, key):
                made = told.given(key).quantity
                base, kind = made.base, made.unit.kind
            else:
                continue
            if kind == (wanted or kind):
                wanted = kind
                points.append(Dated(when.earliest, when.latest, base, key))
        if points:
            points.sort(key=_BY_DATE)
            found.append(Curve(name, tuple(points), _ends(points)))
    return Series(tuple(found), tuple(odd))


def _ends(points: Sequence[Dated]) -> tuple[int, ...]:
    """Where the pieces of a curve end: after a point that the next one does not follow at once."""
    ends, last = [], points[0].last
    for number, point in enumerate(points):
        if point.first - last > 1:
            ends.append(number)
        last = point.last
    return (*ends, len(points))


def _lines(chart: Chart) -> list[tuple[Text, Sequence[Key]]]:
    own: list[tuple[Text, Sequence[Key]]] = [(chart.short or chart.title, chart.figures)] if chart.figures else []
    return own + [(line.name, line.figures) for line in chart.lines]


class PointField:
    """All points of the curves on a sheet, each with its figure; put in order when a hand first asks for one."""

    def __init__(self, curves: Sequence[tuple[Sequence[Point], Sequence[Dated]]]) -> None:
        self._curves = curves
        self._across: list[list[float]] = []  # of each curve the x of its points

    def nearest(self, x: float, y: float) -> tuple[Key, Point] | None:
        """The figure whose point is nearest to a place; None where none is near."""
        if not self._across:
            self._across = [[px for px, _ in points] for points, _ in self._curves]
        best: tuple[float, Key, Point] | None = None
        for across, (points, figures) in zip(self._across, self._curves, strict=True):
            for number in range(bisect_left(across, x - NEAR), bisect_left(across, x + NEAR)):
                px, py = points[number]
                far = (px - x) ** 2 + (py - y) ** 2
                if best is None or far < best[0]:
                    best = (far, figures[number].key, (px, py))
        return (best[1], best[2]) if best is not None and best[0] <= NEAR**2 else None


class ChartScene(Scene):
    """A scene in which the points of curves can be chosen though they are too many to be targets."""

    __slots__ = ("closer", "field", "page", "target_for")

    def __init__(self, width: float, height: float, summary: str = "") -> None:
        super().__init__(width, height, summary)
        self.page: Key = ""  # the first chart of the page that it shows
        self.closer: Closer | None = None  # of a series that is looked into
        self.field: PointField | None = None
        self.target_for: Callable[[Key, Point], Target] | None = None

    def target_at(self, x: float, y: float) -> Target | None:
        found = super().target_at(x, y)
        if found is not None or self.field is None or self.target_for is None:
            return found
        near = self.field.nearest(x, y)
        return self.target_for(*near) if near else None

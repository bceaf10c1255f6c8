"""The points of a closer look under a hand and under the keys, wherever the window of time is."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from g60desk.layout.chart_points import NEAR, PointField
from g60desk.layout.closer import Closer
from g60desk.layout.rect import Point
from g60desk.layout.scale import Scale
from g60desk.story.model import Key

IN_SIGHT = 0.06  # of a window, which a point that is walked to keeps from its ends


class CloserField(PointField):
    """All points of a closer look on the present scale."""

    def __init__(self, closer: Closer, scale: Scale) -> None:
        super().__init__(())
        self.closer = closer
        self.scale = scale
        self.days = [[(one.first + one.last + 1) / 2 for one in curve.points] for curve in closer.curves]

    @cached_property
    def _numbers(self) -> dict[Key, tuple[int, int]]:
        """Of each figure its line and its number on it."""
        curves = enumerate(self.closer.curves)
        return {one.key: (line, at) for line, curve in curves for at, one in enumerate(curve.points)}

    def place(self, key: Key) -> Point | None:
        """Where a figure stands on the sheet, also beside the plot; None for one that is not of the series."""
        found = self._numbers.get(key)
        return self._at(*found) if found is not None else None

    def _at(self, line: int, number: int) -> Point:
        return self.scale.x(self.days[line][number]), self.closer.axis.at(self.closer.curves[line].points[number].base)

    def span(self, line: int) -> range:
        """The numbers of the points of a line that are in sight."""
        days = self.days[line]
        return range(bisect_left(days, self.scale.start), bisect_left(days, self.scale.end))

    @property
    def seen(self) -> int:
        """How many points are in sight."""
        return sum(len(self.span(line)) for line in range(len(self.days)))

    def first(self) -> Key | None:
        """The first point in sight, of the first line that has one."""
        spans = ((line, self.span(line)) for line in range(len(self.days)))
        return next((self.closer.curves[line].points[span[0]].key for line, span in spans if span), None)

    def nearest(self, x: float, y: float) -> tuple[Key, Point] | None:
        """The figure whose point is nearest to a place on the plot; None where none is near."""
        closer, scale = self.closer, self.scale
        if not (closer.sides[0] <= x <= closer.sides[1] and closer.above <= y <= closer.below):
            return None
        low = max(scale.day(x - NEAR), scale.start)
        high = min(scale.day(x + NEAR), scale.end)
        zero, pixel, per_day, left, start = closer.axis.zero, closer.axis.pixel, scale.per_day, scale.left, scale.start
        best: tuple[float, int, int] | None = None
        for line, days in enumerate(self.days):
            points = closer.curves[line].points
            for number in range(bisect_left(days, low), bisect_left(days, high)):
                across = left + (days[number] - start) * per_day - x
                far = across * across + (zero + points[number].base * pixel - y) ** 2
                if best is None or far < best[0]:
                    best = far, line, number
        if best is None or best[0] > NEAR**2:
            return None
        return closer.curves[best[1]].points[best[2]].key, self._at(best[1], best[2])

    def beside(self, key: Key, dx: int, dy: int) -> Key | None:
        """The point before or after on the same line, or of another line the next above or below at about that time."""
        found = self._numbers.get(key)
        if found is None:
            return None
        line, number = found
        if dx:
            points = self.closer.curves[line].points
            return points[number + dx].key if 0 <= number + dx < len(points) else None
        day, base = self.days[line][number], self.closer.curves[line].points[number].base
        near = NEAR / self.scale.per_day
        best: tuple[float, Key] | None = None
        for other, days in enumerate(self.days):
            at = bisect_left(days, day)
            close = [one for one in (at - 1, at) if 0 <= one < len(days) and abs(days[one] - day) <= near]
            if other == line or not close:
                continue
            point = self.closer.curves[other].points[min(close, key=lambda one: abs(days[one] - day))]
            higher = (point.base - base, other - line)
            up = higher > (0, 0)
            far = abs(point.base - base)
            if up == (dy < 0) and (best is None or far < best[0]):
                best = far, point.key
        return best[1] if best else None

    def end(self, key: Key, way: int) -> Key | None:
        """The first (`way` -1) or last point of the line of a figure."""
        found = self._numbers.get(key)
        return self.closer.curves[found[0]].points[0 if way < 0 else -1].key if found is not None else None

    def revealing(self, key: Key) -> tuple[float, float] | None:
        """The window, moved as little as shows a figure; None where it is in sight."""
        found = self._numbers.get(key)
        if found is None:
            return None
        day, (start, end) = self.days[found[0]][found[1]], (self.scale.start, self.scale.end)
        room = (end - start) * IN_SIGHT
        if start <= day < end:
            return None
        moved = day - room - start if day < start else day + room - end
        return start + moved, end + moved

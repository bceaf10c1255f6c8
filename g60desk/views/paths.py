"""Paths for the painter: lines with round corners, curves through points, rings with holes, and a small house."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

Point = tuple[float, float]


def open_path(points: Sequence[Point], bend: float = 0.0, smooth: bool = False) -> QPainterPath:
    """A line through points: straight, with corners rounded by `bend` px, or a smooth curve."""
    path = QPainterPath(QPointF(*points[0]))
    if smooth and len(points) > 2:
        _curve(path, points)
    elif bend and len(points) > 2:
        for before, corner, after in zip(points, points[1:], points[2:], strict=False):
            _corner(path, before, corner, after, bend)
        path.lineTo(*points[-1])
    else:
        for x, y in points[1:]:
            path.lineTo(x, y)
    return path


def open_paths(lines: Sequence[Sequence[Point]]) -> QPainterPath:
    """Many lines through points as one path."""
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for x, y in line[1:]:
            path.lineTo(x, y)
    return path


def ring_path(rings: Sequence[Sequence[Point]], bend: float = 0.0) -> QPainterPath:
    """Closed rings, filled odd-even so that inner rings are holes; corners rounded by `bend` px."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        if bend and len(ring) > 2:
            start = _between(ring[-1], ring[0], 0.5)
            path.moveTo(*start)
            closed = [ring[-1], *ring, ring[0]]
            for before, corner, after in zip(closed, closed[1:], closed[2:], strict=False):
                _corner(path, before, corner, after, bend)
        else:
            path.moveTo(*ring[0])
            for x, y in ring[1:]:
                path.lineTo(x, y)
        path.closeSubpath()
    return path


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    if radius > 0:
        path.addRoundedRect(rect, radius, radius)
    else:
        path.addRect(rect)
    return path


def house(x: float, y: float, size: float) -> QPainterPath:
    """A villa: a square with a roof, `size` px wide, its centre at (x, y)."""
    half = size / 2
    path = QPainterPath(QPointF(x - half, y + half))
    for dx, dy in ((-half, -0.1 * half), (0, -half), (half, -0.1 * half), (half, half)):
        path.lineTo(x + dx, y + dy)
    path.closeSubpath()
    return path


def _corner(path: QPainterPath, before: Point, corner: Point, after: Point, bend: float) -> None:
    """Go to a corner and round it with a quadratic curve that begins and ends `bend` px away."""
    in_length, out_length = math.dist(before, corner), math.dist(corner, after)
    if not in_length or not out_length:
        path.lineTo(*corner)
        return
    reach = min(bend, in_length / 2, out_length / 2)
    path.lineTo(*_between(corner, before, reach / in_length))
    path.quadTo(QPointF(*corner), QPointF(*_between(corner, after, reach / out_length)))


def _between(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _curve(path: QPainterPath, points: Sequence[Point]) -> None:
    """A Catmull-Rom spline as cubic Béziers: passes through every point (tension 1/6)."""
    ends = [points[0], *points, points[-1]]
    for p0, p1, p2, p3 in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6,
            p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6,
            p2[1] - (p3[1] - p1[1]) / 6,
            p2[0],
            p2[1],
        )

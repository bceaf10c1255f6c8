"""The strokes of the pen as they are seen: in the signal colour, with an edge in that of the page.

The two are as far apart as a line and its casing on the map, so that one of them is seen on any ground.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from g60desk.presenter.pointing import Trace
from g60desk.theme import Theme


class Ink:
    """The strokes on a page: those that are done are kept as pixels."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._done: tuple[Trace, ...] = ()
        self._pixels = QPixmap()

    def paint(
        self, painter: QPainter, size: QSize, ink: tuple[Trace, ...], draws: bool, theme: Theme,
        width: float, edge: float,
    ) -> None:  # fmt: skip
        """Paint strokes on a page of a size in px; the last goes on where someone `draws`."""
        done = ink[:-1] if draws else ink
        ratio = painter.deviceTransform().m11()
        if done:
            self._lay(done, size, ratio, theme, width, edge)
            painter.drawPixmap(0, 0, self._pixels)
        if draws and ink:
            _stroke(painter, trace_path(ink[-1], size), theme, width, edge)

    def _lay(
        self, done: tuple[Trace, ...], size: QSize, ratio: float, theme: Theme, width: float, edge: float
    ) -> None:  # fmt: skip
        """Have these in the pixels; what is added is painted over what is there."""
        of = (size, ratio, theme.name, width, edge)
        known = self._done if of == self._of and done[: len(self._done)] == self._done else ()
        if not known:
            self._pixels = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
            self._pixels.setDevicePixelRatio(ratio)
            self._pixels.fill(Qt.GlobalColor.transparent)
        if len(done) > len(known):
            painter = QPainter(self._pixels)
            for trace in done[len(known) :]:
                _stroke(painter, trace_path(trace, size), theme, width, edge)
            painter.end()
        self._of, self._done = of, done


def trace_path(trace: Trace, size: QSize) -> QPainterPath:
    """A stroke on a page of a size in px: a curve that meets the middles between the places where the hand was."""
    points = [QPointF(x * size.width(), y * size.height()) for x, y in trace]
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.01, 0.0))  # a dot
    for one, other in pairwise(points[1:]):
        path.quadTo(one, (one + other) * 0.5)
    if len(points) > 1:
        path.lineTo(points[-1])
    return path


def trace_box(trace: Trace, size: QSize, out: float, last: int) -> QRect:
    """What the `last` places of a stroke can have changed, with a border of `out` px."""
    xs = [x * size.width() for x, _ in trace[-last:]]
    ys = [y * size.height() for _, y in trace[-last:]]
    border = ceil(out) + 1
    rect = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).toAlignedRect()
    return rect.adjusted(-border, -border, border, border)


def paint_nib(painter: QPainter, at: QPointF, theme: Theme, width: float, edge: float) -> None:
    """The point of a pen that is over the page."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("bg"), edge))
    painter.setBrush(theme.colour("signal"))
    painter.drawEllipse(at, (width + edge) / 2, (width + edge) / 2)
    painter.restore()


def _stroke(painter: QPainter, path: QPainterPath, theme: Theme, width: float, edge: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("bg"), width + 2 * edge)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    pen.setColor(theme.colour("signal"))
    pen.setWidthF(width)
    painter.strokePath(path, pen)
    painter.restore()

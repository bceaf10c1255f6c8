"""The lines of a closer look, drawn by pyqtgraph with our inks, fonts and dates.

This module is imported only when somebody first looks closer, since pyqtgraph and numpy take long to load.  The plot is
never on the screen by itself: the view keeps its pixels, so that a pointer over fifty thousand points costs a copy.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from g60desk.layout.closer import Closer, date_ticks
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Window
from g60desk.theme import Theme, font

Numbers = NDArray[np.float64]
SMOOTH, SMOOTH_MOVING = (1000, 12), (200, 3)  # points in sight, and lines, that are wide and smoothed: each takes 4 ms
DRAWN = 5_000  # points of all lines in a frame while the plot moves
MARKED = 240  # points in sight, up to which each has a mark
EDGE = 60.0  # px beside the plot, for the words of the first and last date


class CloserPlot(pg.PlotWidget):  # type: ignore[misc]
    """A plot of one `Closer` at a time; its items are made once and used again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None, useOpenGL=False)
        self.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("background: transparent")
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.hideAxis("left")
        item.layout.setSpacing(0)
        item.vb.setMenuEnabled(False)
        item.vb.setDefaultPadding(0)
        item.vb.disableAutoRange()
        dates = item.getAxis("bottom")
        dates.setPen(None)
        dates.setStyle(tickLength=6, autoExpandTextSpace=False, autoReduceTextSpace=False, hideOverlappingLabels=False)
        self._lines: list[pg.PlotCurveItem] = []  # one for each ink
        self._of_ink: list[list[int]] = []
        self._data: list[tuple[Numbers, Numbers]] = []
        self._levels: dict[int, list[tuple[Numbers, Numbers]]] = {}  # by how many points are drawn as two
        self._marks = pg.ScatterPlotItem(pxMode=True)
        self._chosen = pg.ScatterPlotItem(pxMode=True)
        self.addItem(self._marks)
        self.addItem(self._chosen)
        self._pens: list[tuple[QPen, QPen]] = []
        self._brushes: list[Any] = []
        self._closer: Closer | None = None
        self._frame: Frame | None = None

    def show_closer(self, closer: Closer, frame: Frame, theme: Theme) -> None:
        """Have these lines from now on, in these colours."""
        if self._closer is None or self._closer.curves != closer.curves:
            self._data = [_arrays(curve.points, curve.ends) for curve in closer.curves]
            self._levels = {}
        self._closer, self._frame = closer, frame
        inks = list(dict.fromkeys(closer.inks))
        self._of_ink = [[at for at, one in enumerate(closer.inks) if one == ink] for ink in inks]
        while len(self._lines) < len(inks):
            self._lines.append(pg.PlotCurveItem())
            self.addItem(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(inks))
        self._marks.setZValue(1)
        self._chosen.setZValue(2)
        colours = [theme.colour(ink) for ink in inks]
        self._pens = [(pg.mkPen(one, width=1.0), pg.mkPen(one, width=frame.px(2.5))) for one in colours]
        self._brushes = [pg.mkBrush(theme.colour(ink)) for ink in closer.inks]
        self._marks.setPen(pg.mkPen(theme.colour("ink"), width=frame.stroke("rule")))
        self._chosen.setPen(pg.mkPen(theme.colour("ink"), width=frame.stroke("day")))
        self._chosen.setBrush(pg.mkBrush(None))
        edge = round(frame.px(EDGE))
        left, right = closer.sides
        self.setGeometry(
            round(left) - edge, round(closer.above), round(right - left) + 2 * edge, round(closer.foot - closer.above)
        )
        self.resizeEvent(QResizeEvent(self.size(), self.size()))  # Qt sends none to what is hidden
        item = self.getPlotItem()
        item.layout.setContentsMargins(edge, 0, edge, 0)
        dates = item.getAxis("bottom")
        dates.setHeight(round(closer.foot - closer.below))
        dates.setTickFont(font(frame.type("caption", tabular=True), frame.han))
        dates.setTextPen(theme.colour("ink2"))
        dates.setTickPen(pg.mkPen(theme.colour("edge"), width=max(1.0, frame.px(1.5))))
        dates.setStyle(tickTextOffset=round(frame.px(4)))
        axis = closer.axis
        item.vb.setYRange((closer.below - axis.zero) / axis.pixel, (closer.above - axis.zero) / axis.pixel, padding=0)

    def look(self, window: Window, chosen: tuple[float, float] | None, *, moving: bool) -> bool:
        """Be at a window of days; `chosen` is the day and value of the figure that is chosen.

        While `moving`, of more points than a frame can draw each few stand by their smallest and largest; True where
        the plot at rest looks other than this.
        """
        if self._closer is None or self._frame is None:
            return False
        item = self.getPlotItem()
        item.getAxis("bottom").setTicks([date_ticks(self._frame, self._closer.scale(window))])
        item.vb.setXRange(*window, padding=0)
        spans = [slice(*_around(days, window)) for days, _ in self._data]
        total = sum(span.stop - span.start for span in spans)
        limits = SMOOTH_MOVING if moving else SMOOTH
        at_rest, now = (total <= points and len(spans) <= lines for points, lines in (SMOOTH, limits))
        quick, few = not now, total <= MARKED
        group = _power(2 * total / DRAWN) if moving and total > DRAWN else 1
        level = self._level(group)
        if group > 1:
            spans = [slice(*_around(days, window)) for days, _ in level]
        seen = [(days[at], values[at]) for (days, values), at in zip(level, spans, strict=True)]
        for line, pens, numbers in zip(self._lines, self._pens, self._of_ink, strict=False):
            days, values = (np.concatenate([seen[number][part] for number in numbers]) for part in (0, 1))
            line.setData(days, values, pen=pens[0 if quick else 1], connect="finite", antialias=not quick)
        self._mark(spans if few else [])
        self._chosen.setData(*(([chosen[0]], [chosen[1]]) if chosen else ([], [])), size=self._frame.px(26), symbol="o")
        return group > 1 or at_rest != now

    def _level(self, group: int) -> list[tuple[Numbers, Numbers]]:
        """All lines, each so many points as two; kept, so that nothing flickers while a hand drags them."""
        if group not in self._levels:
            self._levels[group] = [_reduced(*line, group) for line in self._data] if group > 1 else self._data
        return self._levels[group]

    def _mark(self, spans: Sequence[slice]) -> None:
        """A mark on each point, where these are few."""
        if not spans or self._frame is None:
            self._marks.setData([], [])
            return
        days = np.concatenate([self._data[number][0][span] for number, span in enumerate(spans)])
        values = np.concatenate([self._data[number][1][span] for number, span in enumerate(spans)])
        brushes = [self._brushes[number] for number, span in enumerate(spans) for _ in range(span.stop - span.start)]
        real = np.isfinite(values)
        kept = [brush for brush, is_real in zip(brushes, real, strict=True) if is_real]
        self._marks.setData(days[real], values[real], brush=kept, size=self._frame.px(13), symbol="o")

    def paint_on(self, painter: QPainter) -> None:
        """Paint it where it lies on its parent."""
        self.getPlotItem().layout.activate()
        self.scene().prepareForPaint()
        self.scene().render(painter, QRectF(self.geometry()), QRectF(self.rect()))


def _arrays(points: Sequence[Any], ends: Sequence[int]) -> tuple[Numbers, Numbers]:
    """The days and values of a line, with nothing where a gap is."""
    days = np.array([(one.first + one.last + 1) / 2 for one in points], dtype=np.float64)
    values = np.array([one.base for one in points], dtype=np.float64)
    gaps = [*ends[:-1], len(points)]  # the last parts a line from the next one in its ink
    return np.insert(days, gaps, days[[*ends[:-1], -1]]), np.insert(values, gaps, np.nan)


def _around(days: Numbers, window: Window) -> tuple[int, int]:
    """The numbers of the points in a window, and one more on either side: a line goes on beyond the edge."""
    first, last = np.searchsorted(days, window)
    return max(0, int(first) - 2), min(len(days), int(last) + 2)


def _power(wanted: float) -> int:
    """The power of two that is at least so large, and at least four: two of each two would be all of them."""
    return max(4, 1 << math.ceil(math.log2(wanted)))


def _reduced(days: Numbers, values: Numbers, group: int) -> tuple[Numbers, Numbers]:
    """Of each `group` points the smallest and the largest; a gap in one leaves the group open."""
    whole = (len(days) - 1) // group * group
    parts = values[:whole].reshape(-1, group)
    kept = np.stack([parts.min(axis=1), parts.max(axis=1)], axis=1).ravel()
    at = np.repeat(days[:whole].reshape(-1, group)[:, group // 2], 2)
    return np.concatenate([at, days[whole:]]), np.concatenate([kept, values[whole:]])

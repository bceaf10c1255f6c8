"""The lines of a closer look, drawn by pyqtgraph with our inks, fonts and dates.

This module is imported only when somebody first looks closer, since pyqtgraph and numpy take long to load.  The plot is
never on the screen by itself: the view keeps its pixels, so that a pointer over fifty thousand points costs a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from g60desk.layout.closer import Closer, date_ticks
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Window
from g60desk.theme import Theme, font
from g60desk.views.closer_lines import Lines, group_for, spans

SMOOTH, SMOOTH_MOVING = (1000, 12), (200, 3)  # points in sight, and lines, that are wide and smoothed: each takes 4 ms
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
        self._data = Lines(())
        self._marks = pg.ScatterPlotItem(pxMode=True)
        self._chosen = pg.ScatterPlotItem(pxMode=True)
        self._marks.setZValue(1)
        self._chosen.setZValue(2)
        self.addItem(self._marks)
        self.addItem(self._chosen)
        self._pens: list[tuple[QPen, QPen]] = []
        self._brushes: list[Any] = []
        self._closer: Closer | None = None
        self._frame: Frame | None = None

    def show_closer(self, closer: Closer, frame: Frame, theme: Theme) -> None:
        """Have these lines from now on, in these colours."""
        if self._closer is None or self._closer.curves != closer.curves:
            self._data = Lines(closer.curves)
        self._closer, self._frame = closer, frame
        inks = list(dict.fromkeys(closer.inks))
        self._of_ink = [[at for at, one in enumerate(closer.inks) if one == ink] for ink in inks]
        while len(self._lines) < len(inks):
            self._lines.append(pg.PlotCurveItem())
            self.addItem(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(inks))
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
        parts = spans(self._data.whole, window)
        total = sum(part.stop - part.start for part in parts)
        limits = SMOOTH_MOVING if moving else SMOOTH
        at_rest, now = (total <= points and len(parts) <= lines for points, lines in (SMOOTH, limits))
        quick, few = not now, total <= MARKED
        group = group_for(total) if moving else 1
        level = self._data.level(group)
        if group > 1:
            parts = spans(level, window)
        seen = [(days[at], values[at]) for (days, values), at in zip(level, parts, strict=True)]
        for line, pens, numbers in zip(self._lines, self._pens, self._of_ink, strict=False):
            days, values = (np.concatenate([seen[number][part] for number in numbers]) for part in (0, 1))
            line.setData(days, values, pen=pens[0 if quick else 1], connect="finite", antialias=not quick)
        self._mark(parts if few else [])
        self._chosen.setData(*(([chosen[0]], [chosen[1]]) if chosen else ([], [])), size=self._frame.px(26), symbol="o")
        return group > 1 or at_rest != now

    def _mark(self, parts: Sequence[slice]) -> None:
        """A mark on each point, where these are few."""
        if not parts or self._frame is None:
            self._marks.setData([], [])
            return
        days = np.concatenate([self._data.whole[number][0][part] for number, part in enumerate(parts)])
        values = np.concatenate([self._data.whole[number][1][part] for number, part in enumerate(parts)])
        brushes = [self._brushes[number] for number, part in enumerate(parts) for _ in range(part.stop - part.start)]
        real = np.isfinite(values)
        kept = [brush for brush, is_real in zip(brushes, real, strict=True) if is_real]
        self._marks.setData(days[real], values[real], brush=kept, size=self._frame.px(13), symbol="o")

    def paint_on(self, painter: QPainter) -> None:
        """Paint it where it lies on its parent."""
        self.getPlotItem().layout.activate()
        self.scene().prepareForPaint()
        self.scene().render(painter, QRectF(self.geometry()), QRectF(self.rect()))

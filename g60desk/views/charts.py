"""Plots of bars and series, drawn by pyqtgraph with our inks; their words belong to the scene around them.

This module is imported only when a page with such a chart is first shown, since pyqtgraph and numpy take long to load.
The plot is there to be looked at: it has no menu, does not move under the mouse, and lets presses through to the view.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen
from PySide6.QtWidgets import QFrame, QWidget

from g60desk.layout.chart_data import Bar, ChartData
from g60desk.theme import Theme


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]
    """A plot that shows one `ChartData` at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent")
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.vb.setDefaultPadding(0)
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.layout.setSpacing(0)
        self.data: ChartData | None = None

    def show_data(self, data: ChartData, theme: Theme) -> None:
        """Show this chart from now on."""
        self.data = data
        item = self.getPlotItem()
        item.clear()
        item.vb.disableAutoRange()
        item.vb.invertY(not data.upright)
        if data.upright:
            item.setRange(xRange=(data.begin, data.end), yRange=(0, data.reach), padding=0)
        else:
            item.setRange(xRange=(data.lead, data.reach), yRange=(data.begin, data.end), padding=0)
        self._dress_axes(data, theme)
        for bar in data.bars:
            item.addItem(_bar_item(bar, data, theme))
        self._draw_zero(data, theme)
        if data.now is not None:
            self.addItem(_rule(data.now, False, theme.colour("ink"), 2.0))

    def _dress_axes(self, data: ChartData, theme: Theme) -> None:
        """Axes with ticks alone: their words belong to the scene, which sets them like all others."""
        item = self.getPlotItem()
        item.showAxis("left", data.upright)
        below = item.getAxis("bottom")
        years = data.years if data.side else ()  # a year under its own bar needs no tick
        below.setTicks([list(years if data.upright else data.ticks)])
        below.setHeight(data.axis)
        beside = item.getAxis("left")
        if data.upright:
            beside.setTicks([list(data.ticks)])
            beside.setWidth(data.side)
        for axis in (below, beside):
            axis.setStyle(showValues=False, tickLength=-6, autoExpandTextSpace=False)
            axis.setPen(None)
            axis.setTickPen(QPen(theme.colour("edge"), 1.5))

    def _draw_zero(self, data: ChartData, theme: Theme) -> None:
        """The line from which all bars begin."""
        self.addItem(_rule(0.0, data.upright, theme.colour("ink"), 3.0))


def _rule(value: float, upright: bool, colour: QColor, width: float) -> pg.InfiniteLine:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pg.InfiniteLine(value, angle=0 if upright else 90, pen=pen, movable=False)


def _bar_item(bar: Bar, data: ChartData, theme: Theme) -> pg.BarGraphItem:
    """One bar from zero; a lower bound fades out beyond its end: more is possible, less is not."""
    colour = theme.colour(bar.ink)
    brush = QBrush(colour)
    end = bar.length + bar.fade
    if bar.fade:
        clear = QColor(colour)
        clear.setAlpha(0)
        fading = QLinearGradient(QPointF(0, 0), QPointF(0, end) if data.upright else QPointF(end, 0))
        fading.setColorAt(0, colour)
        fading.setColorAt(bar.length / end, colour)
        fading.setColorAt(1, clear)
        brush = QBrush(fading)
    pen = QPen(Qt.PenStyle.NoPen)
    if not bar.fade or bar.chosen:
        pen = QPen(theme.colour("ink"), 4.0 if bar.chosen else 1.0)
        pen.setCosmetic(True)
    if data.upright:
        return pg.BarGraphItem(x0=[bar.low], x1=[bar.high], y0=[0], y1=[end], brush=brush, pen=pen)
    return pg.BarGraphItem(x0=[0], x1=[end], y0=[bar.low], y1=[bar.high], brush=brush, pen=pen)

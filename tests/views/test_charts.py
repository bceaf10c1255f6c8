"""Plots: bars lie where the layout says, begin at zero, and nothing moves under the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from sheets import TOKENS, sheet, told

from g60desk.layout.chart_data import ChartData, bar_data
from g60desk.layout.chart_series import series_data
from g60desk.theme import Theme
from g60desk.views.charts import ChartPlot

PAPER = Theme("paper", TOKENS)
SIZE = (900, 600)


def plot_of(qtbot: QtBot, data: ChartData) -> ChartPlot:
    plot = ChartPlot()
    qtbot.addWidget(plot)
    plot.resize(*SIZE)
    plot.show_data(data, PAPER)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def place_of(plot: ChartPlot, x: float, y: float) -> QPointF:
    """A point of the data as px of the plot."""
    scene = plot.getPlotItem().vb.mapViewToScene(QPointF(x, y))
    return QPointF(plot.mapFromScene(scene))


def lying() -> ChartData:
    return bar_data(told("two-towns"), sheet(), ["planned", "cleared"], SIZE[0])


def standing() -> ChartData:
    teller = told("g60")
    return series_data(teller, sheet(), teller.index.charts["route128-firms"].figures, SIZE[0])


def test_lying_bars_begin_at_zero_under_each_other(qtbot: QtBot) -> None:
    data = lying()
    plot = plot_of(qtbot, data)
    zero, first = place_of(plot, 0, 0.5), place_of(plot, data.bars[0].length, 0.5)
    assert zero.x() == pytest.approx(sheet().px(16), abs=1)
    assert zero.x() < first.x() < SIZE[0]
    assert place_of(plot, 0, 0.5).y() < place_of(plot, 0, 1.5).y()
    pixel = (data.reach - data.lead) / SIZE[0]
    assert first.x() - zero.x() == pytest.approx(data.bars[0].length / pixel, abs=1.5)


def test_rows_divide_what_the_axis_leaves(qtbot: QtBot) -> None:
    data = lying()
    plot = plot_of(qtbot, data)
    row = (SIZE[1] - data.axis) / 2
    assert place_of(plot, 0, 0.5).y() == pytest.approx(row / 2, abs=1.5)
    assert place_of(plot, 0, 1.5).y() == pytest.approx(row * 1.5, abs=1.5)


def test_standing_bars_stand_in_their_years(qtbot: QtBot) -> None:
    data = standing()
    plot = plot_of(qtbot, data)
    picture = plot.grab().toImage()
    ink = QColor(TOKENS.theme("paper")["ink2"])
    for bar in data.bars:
        spot = place_of(plot, (bar.low + bar.high) / 2, bar.length / 2)
        assert picture.pixelColor(round(spot.x()), round(spot.y())) == ink
    gap = place_of(plot, 1961, 20)
    assert picture.pixelColor(round(gap.x()), round(gap.y())) != ink


def test_nothing_moves_under_the_mouse(qtbot: QtBot) -> None:
    plot = plot_of(qtbot, standing())
    box = plot.getPlotItem().vb
    assert not any(box.mouseEnabled())
    assert not any(box.autoRangeEnabled())
    assert not plot.getPlotItem().menuEnabled()


def test_another_chart_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    plot = plot_of(qtbot, standing())
    before = len(plot.getPlotItem().items)
    for _ in range(3):
        plot.show_data(lying(), PAPER)
        plot.show_data(standing(), PAPER)
    assert len(plot.getPlotItem().items) == before


def test_an_empty_chart_is_no_trouble(qtbot: QtBot) -> None:
    plot = plot_of(qtbot, series_data(told("empty"), sheet(), [], SIZE[0]))
    assert plot.data is not None
    assert plot.data.bars == ()
    plot.show_data(bar_data(told("empty"), sheet(), [], SIZE[0]), PAPER)


def test_a_series_marks_the_day_of_the_story_time(qtbot: QtBot) -> None:
    teller = told("g60", day=719_000.0)  # in 1969
    data = series_data(teller, sheet(), teller.index.charts["route128-firms"].figures, SIZE[0])
    assert data.now == pytest.approx(1969.55, abs=0.1)
    plot = plot_of(qtbot, data)
    at = place_of(plot, data.now, data.reach * 0.95)
    assert plot.grab().toImage().pixelColor(at.toPoint()) == PAPER.colour("ink")
    assert standing().now is None

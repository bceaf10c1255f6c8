"""The statistics view: boards are scenes, chart pages hold a plot, and the plotting library waits to be needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view, told

from g60desk.theme import Theme
from g60desk.views.statistics import StatisticsView

ROOT = Path(__file__).parent.parent.parent


def shown(qtbot: QtBot, size: tuple[int, int] = (1920, 1080), theme: str = "paper", **fields: object) -> StatisticsView:
    return shown_view(StatisticsView(TOKENS), qtbot, size, theme, **fields)


def test_a_board_needs_no_plotting_library() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from sheets import TOKENS, told\n"
        "from g60desk.theme import Theme\n"
        "from g60desk.views.statistics import StatisticsView\n"
        "view = StatisticsView(TOKENS); view.resize(1920, 1080)\n"
        "view.show_told(told('g60'), Theme('paper', TOKENS)); view.grab()\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
        "view.show_told(told('g60', page='members-gdp'), Theme('paper', TOKENS))\n"
        "assert 'pyqtgraph' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_plot_stands_in_its_hole_and_leaves_with_its_page(qtbot: QtBot) -> None:
    view = shown(qtbot, page="members-gdp")
    assert view.plot is not None
    assert view.plot.isVisible()
    plot = view.plot
    view.show_told(told("g60"), Theme("paper", TOKENS))
    assert not plot.isVisible()
    view.show_told(told("g60", page="route128-firms"), Theme("paper", TOKENS))
    assert view.plot is plot
    assert plot.isVisible()


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
def test_a_picture_of_the_view_shows_the_bars(qtbot: QtBot, theme: str, size: tuple[int, int]) -> None:
    view = shown(qtbot, size, theme, page="members-gdp")
    rows = [t.rect for t in view.scene.targets if t.kind == "figure"]
    assert view.plot is not None
    x = view.plot.x() + view.plot.width() * 0.1
    found = view.grab().toImage().pixelColor(round(x), round(rows[0].middle[1]))
    wanted = QColor(TOKENS.theme(theme)["province.jiangsu"])
    assert found == wanted


def test_presses_go_through_the_plot(qtbot: QtBot) -> None:
    view = shown(qtbot, page="members-gdp")
    target = next(t for t in view.scene.targets if t.kind == "figure")
    assert view.childAt(*(round(v) for v in target.rect.middle)) is None


def test_a_square_is_painted_where_it_can_be_chosen(qtbot: QtBot) -> None:
    view = shown(qtbot)
    target = next(t for t in view.scene.targets if t.key == "market-demolished")
    x, y = target.rect.middle
    assert view.grab().toImage().pixelColor(round(x), round(y)) == QColor(TOKENS.theme("paper")["province.shanghai"])

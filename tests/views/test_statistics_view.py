"""The statistics view: what is laid out is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view

from g60desk.views.statistics import StatisticsView


def shown(qtbot: QtBot, size: tuple[int, int] = (1920, 1080), theme: str = "paper", **fields: object) -> StatisticsView:
    return shown_view(StatisticsView(TOKENS), qtbot, size, theme, **fields)


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
def test_a_picture_of_the_view_shows_the_bars(qtbot: QtBot, theme: str, size: tuple[int, int]) -> None:
    view = shown(qtbot, size, theme, page="members-gdp")
    rows = [t.rect for t in view.scene.targets if t.kind == "figure"]
    zero = float(next(key for kind, key, *_ in view.scene.strands if kind == "grow-x"))
    x = zero + 12
    found = (
        view.grab().toImage().pixelColor(round(x), round(rows[0].y + rows[0].h * (0.7 if size[1] > size[0] else 0.5)))
    )
    wanted = QColor(TOKENS.theme(theme)["province.jiangsu"])
    assert found == wanted


def test_a_square_is_painted_where_it_can_be_chosen(qtbot: QtBot) -> None:
    view = shown(qtbot)
    target = next(t for t in view.scene.targets if t.key == "market-demolished")
    x, y = target.rect.middle
    assert view.grab().toImage().pixelColor(round(x), round(y)) == QColor(TOKENS.theme("paper")["province.shanghai"])

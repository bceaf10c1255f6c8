"""Pixels of charts counted against values: what is seen of a bar or a square is as long, or as large, as its figure."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from sheets import SIZES, TOKENS, told

from g60desk.layout.scene import Box
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.views.statistics import StatisticsView

PAPER = Theme("paper", TOKENS)


def picture(qtbot: QtBot, teller: Told, size: tuple[int, int]) -> tuple[StatisticsView, QImage]:
    view = StatisticsView(TOKENS)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_told(teller, PAPER)
    return view, view.grab().toImage()


def run_of(image: QImage, x: int, y: int, dx: int, dy: int, ink: QColor) -> int:
    """How many px of one colour lie about a point in a direction and against it."""
    found = 0
    for way in (1, -1):
        step = 0 if way > 0 else 1
        while image.pixelColor(x + way * step * dx, y + way * step * dy) == ink:
            step += 1
            found += 1
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "page"), [("g60", "cleared"), ("g60", "town"), ("quay-town", "ground")])
def test_squares_have_as_many_pixels_as_their_areas_ask_for(
    qtbot: QtBot, size: tuple[int, int], name: str, page: str
) -> None:
    teller = told(name, page=page)
    view, image = picture(qtbot, teller, size)
    sharp = [item for item in view.scene.items if isinstance(item, Box) and item.fill.startswith("province")]
    scales = []
    for target in view.scene.targets:
        mine = [box for box in sharp if target.kind == "figure" and box.rect == target.rect]
        if not mine or mine[0].rect.w < 30:
            continue
        rect, ink = mine[0].rect, PAPER.colour(mine[0].fill)
        x, y = round(rect.right - 5), round(rect.bottom - 6)  # clear of its words
        wide, high = run_of(image, x, y, 1, 0, ink), run_of(image, x, y, 0, 1, ink)
        assert wide == pytest.approx(rect.w, abs=2)
        assert high == pytest.approx(rect.h, abs=3)  # less the line of the ground
        scales.append(wide / teller.given(target.key).quantity.base ** 0.5)
    assert scales
    assert max(scales) == pytest.approx(min(scales), rel=0.03)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "page"), [("g60", "members-gdp"), ("quay-town", "weights")])
def test_bars_have_as_many_pixels_as_their_values_ask_for(
    qtbot: QtBot, size: tuple[int, int], name: str, page: str
) -> None:
    teller = told(name, page=page)
    view, image = picture(qtbot, teller, size)
    keys = [key for key in teller.index.charts[page].figures if teller.given(key).quantity.said.value == "exactly"]
    rows = {t.key: t.rect for t in view.scene.targets if t.kind == "figure"}
    boxes = [item.rect for item in view.scene.items if isinstance(item, Box) and item.edge == "ink" and item.fill]
    scales = []
    for key in keys:
        mine = [box for box in boxes if rows[key].holds(box.x + box.w / 2, box.y + box.h / 2) and box.h > 10]
        if not mine or mine[0].w < 20:
            continue
        x, y = round(mine[0].x + mine[0].w / 2), round(mine[0].y + mine[0].h / 2)
        ink = image.pixelColor(x, y)
        long = run_of(image, x, y, 1, 0, ink)
        assert long == pytest.approx(mine[0].w, abs=4)  # less its edges
        scales.append(mine[0].w / teller.given(key).quantity.base)
    assert scales
    assert max(scales) == pytest.approx(min(scales), rel=0.001)

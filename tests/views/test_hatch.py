"""Hatching on pixels: strokes with gaps, that stay where they are in their mark when it moves or is cut, and fade."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from sheets import TOKENS, sheet

from g60desk.layout.scale import Scale
from g60desk.layout.scene import Hatch, Rect
from g60desk.layout.timeline_marks import draw_mark, mark_of, turned
from g60desk.story.dates import Date
from g60desk.theme import Theme
from g60desk.views.painter import paint_item

AREA = Rect(20.3, 10.0, 96.0, 12.0)
HATCH = Hatch(AREA, "ink", 8.0, 2.2)


def painted(item: Hatch, theme: str = "contrast") -> QImage:
    """The item on a sheet of its page colour."""
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(Theme(theme, TOKENS).colour("bg"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_item(painter, item, Theme(theme, TOKENS))
    painter.end()
    return image


def inked(image: QImage, x: int, y: int, width: int, height: int) -> float:
    """How much ink a part of a picture has, from 0 to 1, on white."""
    greys = [QColor(image.pixel(x + i, y + j)).lightnessF() for i in range(width) for j in range(height)]
    return 1 - sum(greys) / len(greys)


def test_strokes_leave_gaps_and_stay_inside(qapp: QApplication) -> None:
    image = painted(HATCH)
    assert 0.2 < inked(image, 22, 10, 92, 12) < 0.6
    columns = [inked(image, x, 16, 1, 1) for x in range(30, 62)]
    assert min(columns) < 0.1
    assert max(columns) > 0.8
    assert columns[:8] == columns[8:16] == columns[16:24]  # again and again, every pitch
    assert inked(image, 0, 0, 200, 10) == inked(image, 0, 23, 200, 100) == inked(image, 0, 0, 20, 200) == 0


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_a_mark_that_moves_takes_its_strokes_along(qapp: QApplication, theme: str) -> None:
    moved = replace(HATCH, rect=replace(AREA, x=AREA.x + 37, y=AREA.y + 5))
    before = painted(HATCH, theme).copy(QRect(15, 5, 110, 22))
    assert painted(moved, theme).copy(QRect(52, 10, 110, 22)) == before


def test_what_is_cut_off_the_front_moves_no_stroke_of_the_rest(qapp: QApplication) -> None:
    cut = replace(HATCH, rect=replace(AREA, x=AREA.x + 29, w=AREA.w - 29), phase=29.0)
    rest = QRect(51, 10, 60, 12)
    assert painted(cut).copy(rest) == painted(HATCH).copy(rest)


def test_a_soft_side_has_less_ink(qapp: QApplication) -> None:
    image = painted(replace(HATCH, left=40.0))
    assert inked(image, 22, 10, 8, 12) < 0.2 * inked(image, 100, 10, 8, 12)
    down = painted(replace(HATCH, rect=Rect(10, 20, 12, 96), bottom=40.0))
    assert inked(down, 10, 106, 12, 8) < 0.2 * inked(down, 10, 30, 12, 8)


def test_an_uncertain_day_is_seen_and_is_no_line(qapp: QApplication) -> None:
    scale = Scale(735000.0, 738000.0, 0.0, 200.0)
    for frame in (sheet(), sheet((1280, 720))):
        mark = mark_of(Date.parse("2016-05-24?"), scale, frame)
        for items in (draw_mark(mark, 100.0, frame), turned(draw_mark(mark, 0.0, frame), 100.0)):
            (hatch,) = [item for item in items if isinstance(item, Hatch)]
            rect = hatch.rect
            assert min(rect.w, rect.h) >= 6
            assert max(rect.w, rect.h) > 2 * min(rect.w, rect.h)
            image = painted(hatch)
            assert 0.15 < inked(image, int(rect.x), int(rect.y), int(rect.w), int(rect.h)) < 0.7


def test_panning_slides_the_strokes_with_the_date(qapp: QApplication) -> None:
    """Also while the axis cuts its front off: where the pattern begins stays at the date, not at the axis."""
    begins = []
    for days in range(0, 400, 50):
        scale = Scale(735900.0 + days, 736900.0 + days, 0.0, 1000.0)  # 2016 begins on 735964
        items = draw_mark(mark_of(Date.parse("2016?"), scale, sheet()), 100.0, sheet())
        (hatch,) = [item for item in items if isinstance(item, Hatch)]
        begins.append(hatch.rect.x - hatch.phase - scale.x(735964))
    assert begins == pytest.approx([0.0] * 8, abs=1e-6)

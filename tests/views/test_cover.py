"""What lies over the page: the row, the line or the ring that the drawer tells about shows through its scrim."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.layout.focus import focus_of, slide
from g60desk.layout.scene import Rect
from g60desk.layout.sheet import sheet_rect
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.stage import Stage


def stage(qtbot: QtBot, **fields: Any) -> Stage:
    found = Stage(TOKENS)
    qtbot.addWidget(found)
    found.resize(1920, 1080)
    found.show_told(told("g60", **fields), Theme("paper", TOKENS))
    found.show()
    qtbot.waitExposed(found)
    return found


def count(image: QImage, colour: QColor, rect: Rect) -> int:
    """How many px of a rectangle have exactly this colour."""
    xs, ys = range(round(rect.x), round(rect.right)), range(round(rect.y), round(rect.bottom))
    return sum(image.pixelColor(x, y) == colour for x in xs for y in ys)


@pytest.mark.parametrize("layout", ["map", "straight"])
def test_a_line_has_its_own_colour_from_end_to_end(qtbot: QtBot, layout: str) -> None:
    opened = Selection("line", "g60")
    shown = stage(qtbot, view=View.NETWORK, layout=layout, opened=opened)
    frame, view = shown.frame(), shown.view
    assert frame is not None and view is not None
    focus = focus_of(view.scene, opened, frame)
    assert focus is not None
    left, _ = slide(focus, frame)
    image, signal = shown.grab().toImage(), Theme("paper", TOKENS).colour("signal")
    stretches = [max(pairwise(course.points), key=lambda ends: dist(*ends)) for course in focus.courses]
    middles = [((x0 + x1) / 2, (y0 + y1) / 2) for (x0, y0), (x1, y1) in stretches]
    marks = [target.rect.grown(4) for target in view.scene.targets if target.kind == "place"]
    free = [(x - left, y) for x, y in middles if not any(mark.holds(x, y) for mark in marks)]
    assert free
    assert all(count(image, signal, Rect(x, y, 0, 0).grown(4)) > 8 for x, y in free)


def test_without_a_free_way_there_is_no_ring_on_the_edge_of_the_sheet(qtbot: QtBot) -> None:
    surface = Theme("paper", TOKENS).colour("surface")
    for key, led in (("demolished", False), ("companies", True)):
        shown = stage(qtbot, view=View.STATISTICS, opened=Selection("figure", key))
        image = shown.grab().toImage()
        assert bool(count(image, surface, Rect(1220, 200, 18, 760))) == led  # a half of the ring, left of the edge


def test_the_whole_row_of_a_table_shows_through(qtbot: QtBot) -> None:
    opened = Selection("figure", "suzhou-gdp")
    shown = stage(qtbot, view=View.STATISTICS, page="members-gdp", table=True, opened=opened)
    frame, view = shown.frame(), shown.view
    assert frame is not None and view is not None
    focus = focus_of(view.scene, opened, frame)
    assert focus is not None
    (row,) = focus.parts
    assert row.w > 900
    assert row.h < 100
    left, _ = slide(focus, frame)
    assert focus.mark.right - left < sheet_rect(frame).x

"""Drawings for web pages: the same picture as in the window, in letters and shapes that follow the reader's light."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from sheets import TOKENS, reading_named

from g60desk.export.drawn.drawing import Drawings
from g60desk.export.drawn.spelled import letter_of, path_of, spelled
from g60desk.export.page import Page
from g60desk.layout.statistics import EVERYTHING
from g60desk.state import State
from g60desk.story.model import EvidencePage, View

SIZE = (1280, 720)
STATES = {
    "timeline": State(view=View.TIMELINE),
    "network": State(view=View.NETWORK, language="zh-Hans"),
    "statistics": State(view=View.STATISTICS),
    "closer": State(view=View.STATISTICS, page="growth", closer=EVERYTHING),
}


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    made = Page(reading_named("two-towns"), TOKENS, SIZE)
    yield made
    made.close()


@pytest.fixture(scope="module")
def drawings(qapp: QApplication) -> Drawings:
    return Drawings(TOKENS)


@pytest.mark.parametrize("name", STATES)
def test_a_drawing_looks_as_the_window_does(page: Page, drawings: Drawings, name: str) -> None:
    page.settle(STATES[name], drawings.inks)
    made = re.sub(rb"<style>.*</style>", b"", drawings.drawn(page))
    drawn = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(made)).render(painter)
    painter.end()
    assert off(page.image(), drawn) < 2
    assert (b"<image" in made) == (name == "closer")


def test_a_list_that_rolls_is_a_drawing_too_and_ends_where_it_ends(drawings: Drawings, qapp: QApplication) -> None:
    page = Page(reading_named("g60"), TOKENS, SIZE)
    try:
        page.settle(State(view=View.SOURCES, evidence=EvidencePage.NOTES), drawings.inks)
        made = drawings.drawn(page)
    finally:
        page.close()
    assert b"<image" not in made
    assert b"prefers-color-scheme:dark" in made
    heights = [int(high) for high in re.findall(rb'<clipPath id="c\d+"><rect [^>]*height="(\d+)"', made)]
    assert 100 < min(heights) < SIZE[1] - 100


def test_what_is_pixels_stays_as_by_day(page: Page, drawings: Drawings) -> None:
    page.settle(State(view=View.TIMELINE, table=True), drawings.inks)
    made = drawings.drawn(page)
    assert b"<image" in made
    assert b"prefers-color-scheme" not in made


def test_numbers_are_as_short_as_they_can_be() -> None:
    assert [spelled(one) for one in (1.0, -0.001, 0.5, 12.346, 100)] == ["1", "0", "0.5", "12.35", "100"]
    assert [spelled(one, 0) for one in (100.2, -0.3)] == ["100", "0"]


def test_a_letter_keeps_the_curves_of_its_font() -> None:
    letter, shape = QPainterPath(), QPainterPath()
    letter.moveTo(10, -20)
    letter.quadTo(30, -40, 50, -20)
    letter.lineTo(10, -20)
    assert letter_of(letter) == "m10-20q20-20 40 0l-40 0"
    shape.moveTo(0, 0)
    shape.cubicTo(0, 30, 40, 30, 40, 0.5)
    assert letter_of(shape) == "m0 0c0 30 40 30 40 0"
    assert path_of(shape) == "M0 0C0 30 40 30 40 0.5"


def off(one: QImage, other: QImage) -> float:
    """How far two pictures are from each other, of 255, on the average of a grid of their points."""
    points = [(x, y) for x in range(0, one.width(), 5) for y in range(0, one.height(), 5)]
    differences = (abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) for x, y in points)
    return sum(differences) / len(points)

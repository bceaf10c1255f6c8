"""Rings and plates that are stamped look as those that are drawn."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from g60desk.layout.scene import Box, Faded, Item, Rect, Ring, Scene, Stroke, Style, Words
from g60desk.theme import Theme, load_fonts, measure
from g60desk.tokens import load_tokens
from g60desk.views.painter import paint

THEME = Theme("paper", load_tokens())
PAPER = THEME.colour("bg")


def sheet(ratio: float) -> QImage:
    image = QImage(round(120 * ratio), round(120 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAPER)
    return image


def painted(item: Item, ratio: float, *, stretch: float = 1.0, shift: float = 0.0) -> QImage:
    image = sheet(ratio)
    painter = QPainter(image)
    painter.translate(shift, 0.0)
    painter.scale(stretch, stretch)
    scene = Scene(120, 120)
    scene.add(item)
    paint(painter, scene, THEME)
    painter.end()
    return image


def drawn(item: Item, ratio: float, *, stretch: float = 1.0) -> QImage:
    """As a shape that is drawn and not stamped: a painter that is moved, be it by whole px, takes no stamps."""
    whole = painted(item, ratio, stretch=stretch, shift=1.0)
    left = QImage(whole.size(), QImage.Format.Format_RGB32)
    left.setDevicePixelRatio(ratio)
    left.fill(PAPER)
    painter = QPainter(left)
    painter.drawImage(QPointF(-1.0, 0.0), whole)
    painter.end()
    return left


def words(text: str, x: float, baseline: float) -> Words:
    style, han = Style(18.0, 500), not text.isascii()
    return Words(x, baseline, text, style, width=measure(text, style, han), han=han)


def farthest(one: QImage, other: QImage) -> int:
    """The largest difference of any channel of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize(
    "item",
    [
        Ring(40, 40, 11),
        Ring(40.25, 50.75, 11.25, width=2.5),
        Ring(40.5, 40.5, 9, fill=""),
        Ring(60, 60, 8, edge="", fill="ink"),
        Ring(60.75, 41, 12, dashes=9),
        Ring(5.5, 60, 11),
        Box(Rect(20, 30.5, 61, 22), "bg", "ink", 1.5, 6),
        Box(Rect(20.25, 30.5, 41, 22), "", "ink", 2, 6, (3.0, 3.0)),
        Stroke(((20.3, 30.0), (20.3, 44.5)), "edge", 2.0),
        Stroke(((20.0, 30.2), (90.0, 41.7)), "ink", 3.5, "round"),
        Stroke(((20.0, 30.0), (60.0, 30.0), (90.0, 41.7)), "ink", 3.0, bend=4.0),
        Stroke(((20.0, 30.0), (90.0, 30.0)), "ink", 3.0, dash=(4.0, 3.0)),
        Stroke(((20.0, 30.0), (90.0, 30.0)), "ink", 3.0, casing=3.0),
    ],
)
def test_a_stamp_looks_as_the_shape_does(item: Item, ratio: float, qapp: object) -> None:
    assert farthest(painted(item, ratio), drawn(item, ratio)) <= 2
    assert farthest(painted(item, ratio), sheet(ratio)) > 100


def test_between_quarters_it_is_hardly_moved(qapp: object) -> None:
    item = Ring(40.12, 40.37, 11)
    assert farthest(painted(item, 1.0), drawn(item, 1.0)) < 60  # an eighth of a px both ways, of the whole contrast


def test_a_painter_that_stretches_has_no_stamps(qapp: object) -> None:
    item = Ring(30.1, 30.1, 11)
    assert farthest(painted(item, 1.0, stretch=1.5), sheet(1.0)) > 100


def moving(item: Item, ratio: float) -> QImage:
    """The item as it is painted in a picture that moves."""
    image = sheet(ratio)
    painter = QPainter(image)
    scene = Scene(120, 120)
    scene.add(item)
    paint(painter, scene, THEME, moving=True)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize(
    ("text", "x", "baseline"), [("Jinhua", 20, 40), ("fjord, q", 21.25, 60.45), ("苏州", 30.5, 50.5)]
)
def test_moving_words_look_as_those_that_stand(
    text: str, x: float, baseline: float, ratio: float, qapp: object
) -> None:
    load_fonts()
    item = words(text, x, baseline)
    assert farthest(moving(item, ratio), painted(item, ratio)) <= 2
    assert farthest(painted(item, ratio), sheet(ratio)) > 100


def test_moving_words_stand_on_the_line_of_those_that_stand(qapp: object) -> None:
    load_fonts()
    for tenth in range(10):
        item = words("Jinhua", 20, 40 + tenth / 10)
        assert farthest(moving(item, 1.0), painted(item, 1.0)) <= 2, tenth


def test_words_on_a_halo_and_stretched_ones_are_not_stamped(qapp: object) -> None:
    load_fonts()
    for item in (
        structs.replace(words("Hefei", 20, 40), halo="bg", halo_width=3.0),
        structs.replace(words("Hefei", 20, 40), stretch=1.3),
    ):
        assert farthest(moving(item, 1.0), painted(item, 1.0)) == 0


def test_moving_words_that_are_seen_through_look_as_those_that_stand(qapp: object) -> None:
    load_fonts()
    item = Faded((words("Jinhua", 20, 40),), 0.5)
    assert farthest(moving(item, 1.0), painted(item, 1.0)) <= 3
    assert 40 < farthest(moving(item, 1.0), sheet(1.0)) < 160

"""Rings and plates that are stamped look as those that are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from g60desk.layout.scene import Box, Item, Rect, Ring, Scene
from g60desk.theme import Theme
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

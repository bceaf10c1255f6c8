"""Rings that are stamped are the rings that are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from g60desk.layout.scene import Ring
from g60desk.views.stamps import LARGEST, Look, draw_ring, paint_ring

INK, PAPER = QColor("#1a2130"), QColor("#f7f5f0")


def sheet(ratio: float) -> QImage:
    image = QImage(round(120 * ratio), round(120 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAPER)
    return image


def stamped(item: Ring, ratio: float, *, turned: bool = False) -> QImage:
    image = sheet(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if turned:
        painter.scale(1.5, 1.5)
    paint_ring(painter, item, PAPER if item.fill else None, INK if item.edge else None)
    painter.end()
    return image


def drawn(item: Ring, ratio: float, *, turned: bool = False) -> QImage:
    image = sheet(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if turned:
        painter.scale(1.5, 1.5)
    look = Look(item.r, item.width, item.dashes, PAPER.rgba() if item.fill else None,
                INK.rgba() if item.edge else None, ratio)  # fmt: skip
    draw_ring(painter, QPointF(item.x, item.y), look)
    painter.end()
    return image


def farthest(one: QImage, other: QImage) -> int:
    """The largest difference of any channel of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(
    "item",
    [
        Ring(40, 40, 11),
        Ring(40.25, 50.75, 11.3, width=2.5),
        Ring(40.5, 40.5, 9, fill=""),
        Ring(60, 60, 8, edge="", fill="bg"),
        Ring(60.75, 41, 12, dashes=9),
        Ring(60.3, 60.9, LARGEST + 5),
        Ring(5.5, 118, 11),
    ],
)
def test_a_stamp_looks_as_the_ring_does(item: Ring, ratio: float, qapp: object) -> None:
    assert farthest(stamped(item, ratio), drawn(item, ratio)) <= 2
    assert farthest(stamped(item, ratio), sheet(ratio)) > 100 or not item.edge


def test_between_quarters_it_is_hardly_moved(qapp: object) -> None:
    item = Ring(40.12, 40.37, 11)
    assert farthest(stamped(item, 1.0), drawn(item, 1.0)) < 60  # an eighth of a px both ways, of the whole contrast


def test_a_painter_that_stretches_has_no_stamps(qapp: object) -> None:
    item = Ring(30.1, 30.1, 11)
    assert stamped(item, 1.0, turned=True) == drawn(item, 1.0, turned=True)

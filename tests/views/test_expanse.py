"""Land and lines under a hand: what is shown after any way there is what would be painted there."""

from __future__ import annotations

from itertools import accumulate

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from g60desk.layout.moving import Seat
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box, Ring, Scene, Shape, Stroke
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.deep import Deep, Haste
from g60desk.views.expanse import AROUND, Expanse
from g60desk.views.rects import without

VIEW = QRect(30, 20, 200, 120)
WAYS = {
    "slowly down and right": [(-7, -5)] * 60,
    "there and back": [(18, 0)] * 20 + [(-18, 0)] * 40,
    "faster than can be painted ahead": [(-150, 40)] * 6,
    "with a leap": [(-10, 0), (-900, 700), (-10, 0), (-3, 0)],
    "in a square": [(18, 10)] * 15 + [(-18, 10)] * 15 + [(-18, -10)] * 15 + [(18, -10)] * 15,
}


@pytest.fixture(scope="module")
def deep(qapp: QApplication) -> Deep:
    land, scene = Scene(400, 300), Scene(400, 300)
    land.add(Box(Rect(-9000, -9000, 18000, 18000), "water"))
    for n in range(-6, 6):
        x, y = 170.0 * n, 90.0 * n
        land.add(Shape((((x, y), (x + 130, y + 20), (x + 60, y + 170)),), "land", edge="ink2", width=3.0))
    scene.lie_on(land)
    scene.add(Stroke(((-900.0, 200.5), (300.0, 40.0), (1200.0, 500.0)), "signal", 8.0, casing=2.0))
    scene.add(*(Ring(60.0 * n, 37.0 * n, 5.0, "bg", "ink", 2.0) for n in range(-12, 12)))
    return Deep(scene, Theme("paper", load_tokens()))


def painted(deep: Deep, seat: Seat, ratio: float) -> QImage:
    """The view, painted at once."""
    picture = blank(ratio)
    painter = QPainter(picture)
    area = Rect(VIEW.x() / ratio, VIEW.y() / ratio, VIEW.width() / ratio, VIEW.height() / ratio)
    deep.paint(painter, seat, area)
    painter.end()
    return picture


def shown(expanse: Expanse, seat: Seat, ratio: float) -> QImage:
    picture = blank(ratio)
    painter = QPainter(picture)
    room = QRect(*(int(one / ratio) for one in (VIEW.x(), VIEW.y(), VIEW.width(), VIEW.height())))
    expanse.show(painter, seat, room)
    painter.end()
    return picture


def blank(ratio: float) -> QImage:
    picture = QImage(260, 160, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("magenta"))
    return picture


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_it_shows_what_would_be_painted_there(deep: Deep, way: list[tuple[int, int]], ratio: float) -> None:
    begun = Seat(1.25, 40.0, 30.0)
    expanse = Expanse(deep, VIEW, ratio, begun)
    expanse.move(begun)
    xs, ys = (list(accumulate(step[axis] for step in way)) for axis in (0, 1))
    for number, (x, y) in enumerate(zip(xs, ys, strict=True)):
        seat = Seat(begun.factor, begun.x + x / ratio, begun.y + y / ratio)
        expanse.move(seat)
        if number % 5 == 3 or number == len(way) - 1:
            assert differing(shown(expanse, seat, ratio), painted(deep, seat, ratio)) <= 3  # marks lie on parts of a px


def differing(one: QImage, other: QImage) -> int:
    """The number of points, of every fourth, at which two pictures differ by more than a shade of green."""
    pairs = zip(bytes(one.constBits())[1::16], bytes(other.constBits())[1::16], strict=True)
    return sum(abs(a - b) > 40 for a, b in pairs)


def test_what_is_painted_in_haste_is_painted_on_where_it_was_left(deep: Deep) -> None:
    seat = Seat(0.8, 100.0, 60.0)
    in_steps, at_once = Expanse(deep, VIEW, 1.0, seat), Expanse(deep, VIEW, 1.0, seat)
    steps = [in_steps.go_on(Haste(end=number)) for number in range(1, deep.end + 1)]
    assert steps[-1]
    assert at_once.go_on(Haste())
    assert shown(in_steps, seat, 1.0) == shown(at_once, seat, 1.0)


def test_at_another_scale_it_covers_what_it_reaches(deep: Deep) -> None:
    seat = Seat(1.0, 0.0, 0.0)
    expanse = Expanse(deep, VIEW, 1.0, seat)
    expanse.go_on(Haste())
    covered = expanse.covered(Seat(0.5, 10.0, 5.0))
    assert covered.getRect() == (25.0, 15.0, 100.0, 60.0)
    expanse.move(Seat(1.0, -1.0, 0.0))
    assert expanse.covered(seat).width() <= VIEW.width() + 2 * AROUND


@pytest.mark.parametrize(
    "hole",
    [QRect(20, 20, 10, 10), QRect(0, 0, 30, 50), QRect(-5, 60, 300, 5), QRect(200, 0, 5, 5), QRect(0, 0, 100, 80)],
)
def test_what_is_left_beside_a_hole_is_all_and_nothing_twice(hole: QRect) -> None:
    area = QRect(0, 0, 100, 80)
    left = without(area, hole)
    spots = [(x, y) for x in range(0, 100, 5) for y in range(0, 80, 5)]
    for x, y in spots:
        assert sum(part.contains(x, y) for part in left) == (not hole.contains(x, y))

"""QR codes on a screen in a hall: what is painted is what was made, dark on light, and large enough for a phone."""

from __future__ import annotations

import pytest
import segno
from PySide6.QtGui import QImage, QPainter
from sheets import TOKENS, text_of, told

from g60desk.layout.code import LONGEST, QUIET, draw_code, modules
from g60desk.layout.drawer import lay_out_drawer
from g60desk.layout.frame import Hall, frame_for
from g60desk.layout.scene import Scene, Shape
from g60desk.state import Selection
from g60desk.theme import Theme, measure
from g60desk.views.painter import paint

ADDRESS = "https://example.org/news/2023-06-13?page=2"


@pytest.mark.parametrize("theme", ["hall", "paper", "contrast"])
def test_every_painted_module_is_what_it_was_made(qapp: object, theme: str) -> None:
    scene = Scene(300, 300)
    rect = draw_code(scene, told("two-towns", theme=theme), ADDRESS, 10.3, 20.7, 230)
    assert rect is not None
    colours = Theme(theme, TOKENS)
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(colours.colour("bg"))
    painter = QPainter(image)
    paint(painter, scene, colours)
    painter.end()
    made = segno.make(ADDRESS, error="m", micro=False, boost_error=False).matrix
    step = rect.w / (len(made) + 2 * QUIET)
    assert step == int(step) >= 4
    for row in range(-QUIET, len(made) + QUIET):
        for column in range(-QUIET, len(made) + QUIET):
            x, y = rect.x + (column + QUIET + 0.5) * step, rect.y + (row + QUIET + 0.5) * step
            dark = 0 <= row < len(made) and 0 <= column < len(made) and bool(made[row][column])
            assert (image.pixelColor(int(x), int(y)).lightness() < 128) is dark, (row, column)


def test_a_text_that_is_too_long_has_no_code() -> None:
    assert modules("") == () == modules("a" * (LONGEST + 1))
    assert draw_code(Scene(9, 9), told("two-towns"), "", 0, 0, 100) is None


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_the_drawer_of_a_hall_has_a_code_and_that_of_a_desk_none(qapp: object, size: tuple[int, int]) -> None:
    opened = told("two-towns", opened=Selection("figure", "cleared"), theme="hall")
    hall = frame_for(*size, "en", TOKENS, measure, hall=Hall(64.0))
    body = lay_out_drawer(opened, hall, ()).body
    assert "Point a phone’s camera" in text_of(body)
    code = next(item for item in body.items if isinstance(item, Shape) and len(item.rings) > 100)
    xs = [x for ring in code.rings for x, _ in ring]
    assert max(xs) - min(xs) > 100
    desk = lay_out_drawer(opened, frame_for(*size, "en", TOKENS, measure), ()).body
    assert not any(isinstance(item, Shape) and len(item.rings) > 100 for item in desk.items)

"""Pictures as lines and areas."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from sheets import TOKENS

from g60desk.export.hatch_lines import draw_hatch
from g60desk.export.pictures import export_pictures
from g60desk.export.soft_rings import draw_soft
from g60desk.export.wishes import Wishes
from g60desk.layout.scene import Hatch, Rect, Soft
from g60desk.theme import Theme
from g60desk.views.hatch import paint_hatch
from g60desk.views.soft import paint_soft

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
SVG = "{http://www.w3.org/2000/svg}"
THEME = Theme("paper", TOKENS)


@pytest.fixture(scope="module")
def picture(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("svg") / "时间线.svg"
    said: list[str] = []
    assert export_pictures(TWO_TOWNS, to, Wishes(size=(1280, 720), view="timeline"), said.append) == 0, said
    return to


def test_its_letters_are_outlines_and_words_say_what_it_shows(picture: Path) -> None:
    root = ElementTree.parse(picture).getroot()
    assert not list(root.iter(f"{SVG}text"))
    assert [(root.findtext(f"{SVG}{name}") or "") != "" for name in ("title", "desc")] == [True, True]
    assert not re.search(r'(href|src)="(?!#|data:)', picture.read_text("utf-8"))


def test_it_looks_as_the_pixels_do(picture: Path, qapp: QApplication, tmp_path: Path) -> None:
    export_pictures(TWO_TOWNS, tmp_path / "a.png", Wishes(size=(1280, 720), view="timeline"), lambda line: None)
    pixels, drawn = QImage(str(tmp_path / "a.png")), QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    assert off(pixels, drawn) < 3


def test_each_step_is_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    said: list[str] = []
    export_pictures(TWO_TOWNS, tmp_path, Wishes(size=(1280, 720), tour="main", svg=True), said.append)
    assert sorted(one.name for one in tmp_path.iterdir()) == [Path(line).name for line in said]
    assert all(line.endswith(".svg") for line in said)


def test_what_is_pixels_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(ValueError, match="write them as PNG"):
        export_pictures(TWO_TOWNS, tmp_path, Wishes(svg=True, attract=True), said.append)


@pytest.mark.parametrize(
    "fades", [(40, 0, 30, 0), (0, 12, 0, 12), (30, 12, 30, 12), (0, 0, 0, 0)], ids=["across", "down", "round", "none"]
)
def test_a_soft_edge_is_as_soft_in_rings(qapp: QApplication, fades: tuple[int, int, int, int]) -> None:
    """What is known only roughly must not come out sharp."""
    soft = Soft(Rect(10, 10, 160, 40), "ink", *fades)
    straight, rings = blank(), blank()
    for image, paint in ((straight, paint_soft), (rings, None)):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if paint:
            paint(painter, soft, THEME.colour("ink"))
        else:
            draw_soft(painter, soft, THEME)
        painter.end()
    assert off(straight, rings) < 3


def test_hatching_is_as_dark_in_lines(qapp: QApplication) -> None:
    hatch = Hatch(Rect(10, 10, 160, 40), "ink", 6.0, 2.0, left=30.0)
    tiles, lines = blank(), blank()
    painter = QPainter(tiles)
    paint_hatch(painter, hatch, THEME.colour("ink"))
    painter.end()
    painter = QPainter(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_hatch(painter, hatch, THEME)
    painter.end()
    assert abs(darkness(tiles) - darkness(lines)) < 0.1 * darkness(tiles)


def blank() -> QImage:
    image = QImage(180, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def off(one: QImage, other: QImage) -> float:
    """How far two pictures are from each other, of 255, on the average of a grid of their points."""
    points = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) for x, y in points) / len(
        points
    )


def darkness(image: QImage) -> float:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(255 - image.pixelColor(x, y).lightness() for x, y in points) / len(points)

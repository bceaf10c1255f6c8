"""Pictures from files: painted whole and upright, decoded at the size that is needed, kept, and in exported pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QApplication
from sheets import STORIES, TOKENS

from g60desk.export.pictures import export_pictures
from g60desk.export.wishes import Wishes
from g60desk.layout.scene import Picture, Rect, Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint
from g60desk.views.pictures import picture_of

UPRIGHT = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"  # turned right when shown
RED, BLUE = QColor("#CC0000"), QColor("#0000CC")


@pytest.fixture(autouse=True)
def nothing_kept(qapp: QApplication) -> None:
    QPixmapCache.clear()


def halves(path: Path, *, turned: bool = False) -> str:
    """A file that is red at its left and blue at its right, 80 by 40 px."""
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    painter = QPainter(image)
    painter.fillRect(40, 0, 40, 40, BLUE)
    painter.end()
    assert image.save(str(path), quality=100)  # type: ignore[call-overload]
    if turned:
        data = path.read_bytes()
        path.write_bytes(data[:2] + b"\xff\xe1" + (len(UPRIGHT) + 2).to_bytes(2, "big") + UPRIGHT + data[2:])
    return str(path)


def painted(item: Picture, ratio: float = 1.0) -> QImage:
    scene = Scene(200, 200)
    scene.add(item)
    image = QImage(round(200 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    paint(painter, scene, Theme("paper", TOKENS))
    painter.end()
    return image


def near(found: QColor, wanted: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True)) < 12


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_picture_is_whole_in_its_rectangle(tmp_path: Path, ratio: float) -> None:
    image = painted(Picture(Rect(20, 30, 160, 80), halves(tmp_path / "a.png")), ratio)

    def at(x: float, y: float) -> QColor:
        return image.pixelColor(round(x * ratio), round(y * ratio))

    assert near(at(24, 34), RED)
    assert near(at(176, 106), BLUE)
    assert near(at(16, 60), QColor("#FFFFFF"))
    assert near(at(60, 114), QColor("#FFFFFF"))


def test_a_camera_held_upright_is_turned(tmp_path: Path) -> None:
    image = painted(Picture(Rect(20, 20, 40, 80), halves(tmp_path / "a.jpg", turned=True)))
    assert near(image.pixelColor(40, 30), RED)
    assert near(image.pixelColor(40, 90), BLUE)


def test_a_picture_is_decoded_once_for_a_size_and_anew_when_its_file_changes(tmp_path: Path) -> None:
    path = halves(tmp_path / "a.png")
    found = picture_of(path, 1, QSize(40, 20))
    assert found.size() == QSize(40, 20)
    Path(path).unlink()
    assert picture_of(path, 1, QSize(40, 20)).cacheKey() == found.cacheKey()
    assert picture_of(path, 2, QSize(40, 20)).isNull()


def test_what_cannot_be_decoded_leaves_its_words(tmp_path: Path) -> None:
    empty = painted(Picture(Rect(20, 20, 160, 160), str(tmp_path / "no.png")))
    worded = painted(Picture(Rect(20, 20, 160, 160), str(tmp_path / "no.png"), "A road between the fields"))
    assert empty != worded


def test_an_exported_page_has_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    names = {"picture": "event:launch", "none": "event:sold"}
    shades = {}
    for name, select in names.items():
        file = tmp_path / f"{name}.png"
        wishes = Wishes(view="timeline", select=select, size=(1280, 720))
        assert export_pictures(STORIES / "two-towns", file, wishes, lambda line: None) == 0
        image = QImage(str(file))
        shades[name] = {image.pixelColor(x, y).name() for x in range(952, 1212, 4) for y in range(240, 400, 4)}
    assert "#8a4b3a" in shades["picture"]  # a roof
    assert "#8a4b3a" not in shades["none"]

"""Draw the program's icon: the plate of the road, with its number, on the line that the program draws everywhere.

    python packaging/icons/make_icon.py

The letters are outlines of the shipped font, so that the picture needs none.  Needs fonttools and PySide6.
"""

from __future__ import annotations

import os
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SIGNAL, ON_SIGNAL, PAPER = "#CC3014", "#FFFFFF", "#F6F3EC"
SIDE, PLATE_TOP, PLATE_HEIGHT, LETTERS_WIDTH = 256, 84, 88, 150
SIZES = (16, 32, 48, 64, 128, 256)
LARGE = (512, 1024)  # for macOS alone, and not shipped as they are


def outlines(text: str) -> str:
    """The text as SVG path data, centred on the plate."""
    font = TTFont(RESOURCES / "fonts" / "G60Sans-Bold.ttf")
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    advance = sum(glyphs[names[ord(mark)]].width for mark in text)
    scale = LETTERS_WIDTH / advance
    height = font["OS/2"].sCapHeight * scale
    x, y = (SIDE - LETTERS_WIDTH) / 2, PLATE_TOP + (PLATE_HEIGHT + height) / 2
    drawn = []
    for mark in text:
        pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.2f}")
        glyphs[names[ord(mark)]].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        drawn.append(pen.getCommands())
        x += glyphs[names[ord(mark)]].width * scale
    return " ".join(drawn)


def picture() -> str:
    """The whole icon as SVG."""
    middle = PLATE_TOP + PLATE_HEIGHT / 2
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}">
<rect x="8" y="8" width="240" height="240" rx="52" fill="{PAPER}"/>
<path d="M8 {middle:.0f}H248" stroke="{SIGNAL}" stroke-width="18"/>
<rect x="34" y="{PLATE_TOP}" width="188" height="{PLATE_HEIGHT}" rx="16" fill="{SIGNAL}"/>
<path d="{outlines("G60")}" fill="{ON_SIGNAL}"/>
</svg>
"""


def main() -> None:
    """Write the icon as SVG, and as PNG in the usual sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    folder = RESOURCES / "icons"
    folder.mkdir(exist_ok=True)
    (folder / "g60desk.svg").write_text(picture(), encoding="utf-8")
    renderer = QSvgRenderer(str(folder / "g60desk.svg"))
    for size in (*SIZES, *LARGE):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = folder if size in SIZES else Path(__file__).parent
        image.save(str(place / f"g60desk-{size}.png"))
    app.quit()


if __name__ == "__main__":
    main()

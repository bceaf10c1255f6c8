"""A page as an SVG picture: its letters are outlines, for no viewer has our fonts; words say what it shows."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QRect
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from g60desk.export.page import Page
from g60desk.export.vectors import same_resolution


def svg_of(page: Page) -> bytes:
    """What a page shows, as the bytes of a file; raises OSError where it cannot be painted."""
    written, generator, painter = QBuffer(), QSvgGenerator(), QPainter()
    generator.setOutputDevice(written)
    generator.setSize(page.size)
    generator.setViewBox(QRect(0, 0, page.size.width(), page.size.height()))
    generator.setResolution(same_resolution())
    generator.setTitle(page.name)
    generator.setDescription(page.summary)
    if not painter.begin(generator):
        raise OSError("the picture cannot be painted")
    page.paint(painter, outlined=True)
    painter.end()
    return bytes(written.data().data())

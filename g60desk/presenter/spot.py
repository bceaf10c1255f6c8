"""The light of the spotlight: the page is darkened but for a circle, whose edge is soft.

Where contrast is needed, little is taken from what is dark, so that it can still be read, and a ring says where the
light ends; so does a thin one in the hall, where the page itself is dark.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QRadialGradient, QRegion

from g60desk.theme import Theme

DARK = {"paper": 0.62, "hall": 0.7, "contrast": 0.3}  # of the darker of page and ink, laid over the page
SOFT = 0.28  # of the radius: the edge, outside the circle that is wholly clear
STEPS = 8  # of the edge: it begins and ends gently
RINGS: dict[str, tuple[tuple[str, float, float], ...]] = {  # ink, how far out and how wide, in widths of a ring
    "paper": (),
    "hall": (("edge", -0.5, 0.5),),
    "contrast": (("focus", 0.5, 1.0), ("focus_gap", -0.5, 1.0)),
}


class Spot:
    """A light of one size, in the colours of a theme; its pixels are kept while it moves."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._pixels = QPixmap()

    def box(self, at: QPointF, radius: float) -> QRect:
        """The square outside which all is equally dark, in whole px."""
        half = ceil(radius * (1 + SOFT)) + 2
        return QRect(round(at.x()) - half, round(at.y()) - half, 2 * half, 2 * half)

    def paint(self, painter: QPainter, page: QRect, at: QPointF, radius: float, theme: Theme, ring: float) -> None:
        """Darken a page but for a light with a radius in px; `ring` is the width of a ring where there is one."""
        box = self.box(at, radius)
        dark = darkness(theme)
        for rect in QRegion(page).subtracted(box):  # type: ignore[attr-defined]  # a region is walked by its rectangles
            painter.fillRect(rect, dark)
        ratio = painter.deviceTransform().m11()
        wanted = (box.size(), radius, theme.name, ratio, ring)
        if wanted != self._of:
            self._of, self._pixels = wanted, _light(box.width(), radius, theme, ratio, ring)
        painter.drawPixmap(box.topLeft(), self._pixels)


def darkness(theme: Theme) -> QColor:
    """What is laid over a page of this theme."""
    colour = QColor(min(theme.colour("ink"), theme.colour("bg"), key=QColor.lightnessF))
    colour.setAlphaF(DARK[theme.name])
    return colour


def _light(width: int, radius: float, theme: Theme, ratio: float, ring: float) -> QPixmap:
    """A dark square with a clear circle in its middle."""
    pixels = QPixmap(round(width * ratio), round(width * ratio))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, dark = QPointF(width / 2, width / 2), darkness(theme)
    hard = theme.name == "contrast"  # the edge
    outer = radius if hard else radius * (1 + SOFT)
    edge = QRadialGradient(middle, outer)
    for step in range(STEPS + 1):
        part = step / STEPS
        place = 1 - 1 / outer * (1 - part) if hard else (1 + SOFT * part) / (1 + SOFT)
        colour = QColor(dark)
        colour.setAlphaF(dark.alphaF() * part * part * (3 - 2 * part))
        edge.setColorAt(place, colour)
    painter.fillRect(QRectF(0, 0, width, width), QBrush(edge))
    for ink, off, wide in RINGS[theme.name]:
        painter.setPen(QPen(theme.colour(ink), wide * ring))
        painter.drawEllipse(middle, outer + off * ring, outer + off * ring)
    painter.end()
    return pixels

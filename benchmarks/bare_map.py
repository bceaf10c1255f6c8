"""The floor for the map's frames: a bare QPainter in a bare widget, drawing the same places and lines.

Lines are straight, one px wide and not smoothed, places are squares; there is no land, no name, no page.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.story.model import Story

SIZE = (1920.0, 1080.0)
SIDE = 8.0  # px of a place


class BareMap(QWidget):
    """Places and lines."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        spots = {place.id: (place.lon or 0.0, place.lat or 0.0) for place in story.network.places}
        degrees = np.array(list(spots.values()))
        low, high = degrees.min(axis=0), degrees.max(axis=0)
        scale = min(SIZE[0] / (high[0] - low[0]), SIZE[1] / (high[1] - low[1]))
        at = {key: ((lon - low[0]) * scale, (high[1] - lat) * scale) for key, (lon, lat) in spots.items()}
        self._places = np.array(list(at.values()))
        pairs = [(at[a], at[b]) for line in story.network.lines for a, b in pairwise(line.through)]
        self._lines = np.array(pairs).reshape(-1, 4)
        self._seat = (1.0, 0.0, 0.0)
        self.painted = False
        self._paper, self._ink = QColor("#f7f5f0"), QColor("#1a2130")

    def show_at(self, factor: float, x: float, y: float) -> None:
        """Show the map so many times closer, moved by so many px, until it is painted."""
        self._seat, self.painted = (factor, x, y), False
        self.update()
        while not self.painted:
            QCoreApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        factor, x, y = self._seat
        lines = self._lines * factor + np.array([x, y, x, y])
        left, right = np.minimum(lines[:, 0], lines[:, 2]), np.maximum(lines[:, 0], lines[:, 2])
        top, bottom = np.minimum(lines[:, 1], lines[:, 3]), np.maximum(lines[:, 1], lines[:, 3])
        seen = lines[(right > 0) & (left < SIZE[0]) & (bottom > 0) & (top < SIZE[1])]
        places = self._places * factor + np.array([x, y])
        near = places[((places > 0) & (places < np.array(SIZE))).all(axis=1)] - SIDE / 2
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._paper)
        painter.setPen(self._ink)
        painter.drawLines([QLineF(*one) for one in seen.tolist()])
        painter.setBrush(self._paper)
        painter.drawRects([QRectF(px, py, SIDE, SIDE) for px, py in near.tolist()])
        painter.end()
        self.painted = True

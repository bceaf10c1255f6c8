"""The floor for the timeline's frames: a bare QPainter in a bare widget, drawing the same events as plain bars.

What lies outside the window is left out, and so is a bar that others of its lane cover.  Numpy culls; there are no
words, no packing, no page.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scale import Window as Days
from g60desk.layout.timeline_window import extent
from g60desk.story.model import Story

LANES = 24
PITCH = 30  # px
FAR = 1_000_000  # px: between lanes, so that none reaches into the next


class Bare(QWidget):
    """Bars in lanes."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        spans = np.array([extent(event.when) for event in story.timeline.events if event.when is not None])
        lanes = np.arange(len(spans)) % LANES
        order = np.lexsort((spans[:, 0], lanes))
        self._starts, self._ends, self._lanes = spans[order, 0], spans[order, 1], lanes[order]
        self._days: Days = (float(self._starts.min()), float(self._ends.max()))
        self.painted = False
        self._paper, self._ink = QColor("#f7f5f0"), QColor("#1a2130")

    def show_days(self, days: Days) -> None:
        """Show this window of time until the bars are painted."""
        self._days, self.painted = days, False
        self.update()
        while not self.painted:
            QCoreApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        start, end = self._days
        seen = (self._starts < end) & (self._ends > start)
        scale = self.width() / (end - start)
        lanes = self._lanes[seen]
        left = np.maximum((self._starts[seen] - start) * scale, 0).astype(np.int64)
        right = np.minimum((self._ends[seen] - start) * scale, self.width()).astype(np.int64)
        right = np.maximum(right, left + 1)
        reached = np.maximum.accumulate(right + lanes * FAR)  # in the order of lanes and beginnings
        bare = np.ones(len(lanes), dtype=bool)
        bare[1:] = (right + lanes * FAR)[1:] > reached[:-1]
        bars = np.stack((left, lanes * PITCH, right - left), axis=1)[bare]
        rects = [QRect(x, y, width, PITCH - 8) for x, y, width in bars.tolist()]
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._paper)
        painter.setBrush(self._ink)
        painter.setPen(self._ink)
        painter.drawRects(rects)
        painter.end()
        self.painted = True

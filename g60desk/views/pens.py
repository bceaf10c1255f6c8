"""Pens for the painter."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen


def pen(colour: QColor, width: float, cap: str = "flat", dash: tuple[float, ...] = ()) -> QPen:
    """A pen `width` px wide; `dash` holds lengths in px."""
    made = QPen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if cap == "round" else Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin if cap == "round" else Qt.PenJoinStyle.MiterJoin)
    if dash and width:
        made.setDashPattern([max(length / width, 0.01) for length in dash])  # Qt counts dashes in pen widths
    return made


@lru_cache(maxsize=256)
def plain_pen(rgba: int, width: float, cap: str) -> QPen:
    """A pen without dashes; kept, since a picture that moves strokes the same ticks again and again."""
    return pen(QColor.fromRgba(rgba), width, cap)

"""How large things must be on a screen that strangers touch: in millimetres, by what the screen says of itself."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Hall
from g60desk.tokens import Tokens

MM_PER_INCH = 25.4
SMALLEST, LARGEST = 1.0, 20.0  # px to a mm that a screen may say of itself; what lies beyond is a lie


class Bounds(msgspec.Struct, frozen=True):
    """How a hall is set up: the least target in mm, and px to a mm where the screen does not say (0: it does)."""

    mm: float = 15.0
    per_mm: float = 0.0


def pixels_per_mm(screen: QScreen) -> float:
    """How many px a mm of a screen has; 0 where it says nothing that can be believed, as projectors do."""
    inch = screen.physicalDotsPerInch()
    found = inch / MM_PER_INCH if inch > 0 else 0.0
    return found if SMALLEST <= found <= LARGEST else 0.0


def density(window: QWidget, bounds: Bounds) -> float:
    """The px to a mm that are reckoned with: those that were set, else those of the window's screen."""
    return bounds.per_mm or pixels_per_mm(window.screen())


def hall_on(window: QWidget, tokens: Tokens, bounds: Bounds, text: float) -> Hall:
    """What hands need on a window, with text of this size."""
    wide, high = window.width(), window.height()
    scale = min(wide / 1080, high / 1920) if high > wide else min(wide / 1920, high / 1080)
    return Hall(max(tokens.touch["min_px_reference"] * scale, bounds.mm * density(window, bounds)), text)

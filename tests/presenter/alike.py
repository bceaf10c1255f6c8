"""Whether the room's picture is the one of its state, whatever came before."""

from __future__ import annotations

from typing import Any

import numpy as np
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from g60desk.theme import Theme
from g60desk.views.audience_page import AudiencePage

FAINT = 48  # of 255: so much may a px differ at the rim of a name or a coast, where a map was laid down that was moved


def assert_no_memory(hand: Any) -> None:
    """The room's picture is the one that a page paints which was never shown anything else."""
    telling = hand.telling
    audience = telling.audience
    page = audience.page
    for widget in (audience, page, page.view):
        widget.clearFocus()
    telling.acts.items.let_go()
    fresh = AudiencePage(hand.window.desk.tokens)
    fresh.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    fresh.resize(page.size())
    fresh.show()
    fresh.show_step(page.told, Theme(page.told.state.theme, hand.window.desk.tokens), audience.progress(page.told))
    hand.rests()
    seen, wanted = one_picture(page), one_picture(fresh)
    fresh.close()
    shiboken6.delete(fresh)
    assert np.abs(seen - wanted).max() <= FAINT, page.told.state


def one_picture(page: AudiencePage) -> np.ndarray:
    """The pixels of a page as rows of (blue, green, red, unused)."""
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(np.int16)

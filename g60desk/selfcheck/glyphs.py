"""Which characters the shipped fonts cannot draw: on another computer each would look otherwise, or be a box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QRawFont

from g60desk.theme import HAN, LATIN

UNDRAWN = "CZ"  # categories of Unicode that have no ink: control signs and separators


class Glyphs:
    """Knows what both families have; needs the fonts to be loaded."""

    def __init__(self) -> None:
        self._fonts = [QRawFont.fromFont(QFont(family)) for family in (LATIN, HAN)]
        self._drawn: dict[str, bool] = {}

    def lacking(self, texts: Iterable[str]) -> str:
        """The characters of these texts that neither family has, each once."""
        return "".join(sorted(mark for mark in {mark for text in texts for mark in text} if not self._draws(mark)))

    def _draws(self, mark: str) -> bool:
        if mark not in self._drawn:
            inked = unicodedata.category(mark)[0] not in UNDRAWN or unicodedata.category(mark) in ("Cn", "Co")
            self._drawn[mark] = not inked or any(font.supportsCharacter(ord(mark)) for font in self._fonts)
        return self._drawn[mark]

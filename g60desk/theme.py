"""From names to things that paint: inks to colours, styles to fonts, and the width of a run of text.

The shipped fonts have family names of their own, so that a system font can not shadow them (`docs/decisions/fonts.md`).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from g60desk import resources
from g60desk.layout.scene import Style
from g60desk.tokens import Tokens

LATIN, DISPLAY, HAN = "G60 Sans", "G60 Display", "G60 Han"
DISPLAY_FROM_PX = 32
HEAVIEST = 600  # of the display cut and the Chinese family: no heavier one ships, and Qt would smear one


class Theme:
    """The colours of one theme by the names that scenes use; `page` is another colour for the page, as paper has."""

    def __init__(self, name: str, tokens: Tokens, page: str = "") -> None:
        self.name = name
        self._given = tokens.theme(name)
        self._colours: dict[str, QColor] = {"bg": QColor(page)} if page else {}

    def colour(self, ink: str) -> QColor:
        """The colour of an ink such as `ink`, `signal`, `province.2`, `tint.0`; raises KeyError for an unknown one."""
        found = self._colours.get(ink)
        if found is None:
            found = self._colours[ink] = QColor(self._given[ink])
        return found


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; needs a QGuiApplication.  Safe to call again."""
    known = set(QFontDatabase.families())
    if {LATIN, DISPLAY, HAN} <= known:
        return
    for path in resources.font_files():
        QFontDatabase.addApplicationFont(str(path))


def forget_letters() -> None:
    """Have Qt let go of every letter that it keeps as drawn, in each size and at each place between two pixels.

    Qt has no call for that; but a font that comes empties its font cache, since what was looked up may now be found
    elsewhere (QFontDatabase::addApplicationFont).  So one of the shipped fonts comes once more, and goes.
    """
    if QGuiApplication.instance() is None:
        return
    QFontDatabase.removeApplicationFont(QFontDatabase.addApplicationFont(str(resources.font_files()[0])))


@lru_cache(maxsize=512)
def font(style: Style, han: bool = False) -> QFont:
    """The font for a style; `han` takes the Chinese family first, else the Latin one (display cut from 32 px up)."""
    latin = DISPLAY if style.px >= DISPLAY_FROM_PX and not han else LATIN
    made = QFont([HAN, LATIN] if han else [latin, LATIN, HAN])
    made.setPixelSize(max(1, round(style.px)))
    made.setWeight(QFont.Weight(style.weight if latin == LATIN and not han else min(style.weight, HEAVIEST)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * style.px)
    if style.tabular and not han:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=512)
def _metrics(style: Style, han: bool) -> QFontMetricsF:
    return QFontMetricsF(font(style, han))


@lru_cache(maxsize=16384)
def measure(text: str, style: Style, han: bool) -> float:
    """The advance of a run of text in px."""
    return float(_metrics(style, han).horizontalAdvance(text))

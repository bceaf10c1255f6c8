"""The colours of a drawing for day and dark: each shape has its colour by day, and the name of its ink.

What draws asks a theme for colours; this one gives each ink a colour of its own, by which the ink is known again.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor

from g60desk.theme import Theme
from g60desk.tokens import Tokens

DAY, DARK, CLEAR = "paper", "hall", "contrast"


class Inks(Theme):
    """A theme with colours that differ where their inks do, by less than is seen."""

    def __init__(self, tokens: Tokens, name: str = DAY) -> None:
        super().__init__(name, tokens)
        self._tokens = tokens
        self._names: dict[int, str] = {}

    def colour(self, ink: str) -> QColor:
        found = self._colours.get(ink)
        if found is None:
            found = QColor(self._given[ink])
            step = 1 if found.blue() < 0x80 else -1
            while found.rgb() in self._names:
                found.setBlue(found.blue() + step)
            self._names[found.rgb()] = ink
            self._colours[ink] = found
        return found

    def name_of(self, colour: QColor) -> str:
        """The ink that has this colour; raises KeyError for one that this theme did not give."""
        return self._names[colour.rgb()]

    def spelled(self, ink: str) -> str:
        """The colour of an ink in this theme, as SVG spells it."""
        return self._given[ink].lower()

    def style(self, used: Iterable[tuple[str, str]]) -> str:
        """The rules for what is used, as (property, ink): in the dark, and where more contrast is wished."""
        used = sorted(used)
        dark = f"@media (prefers-color-scheme:dark){{{self._rules(DARK, used)}}}"
        clear = f"@media (prefers-contrast:more) and (prefers-color-scheme:light){{{self._rules(CLEAR, used)}}}"
        return f":root{{background:{self.spelled('bg')}}}{dark}{clear}"

    def _rules(self, theme: str, used: Iterable[tuple[str, str]]) -> str:
        colours = self._tokens.theme(theme)
        ground = f":root{{background:{colours['bg'].lower()}}}"  # around a picture that is opened by itself
        return ground + "".join(f".{class_name(kind, ink)}{{{kind}:{colours[ink].lower()}}}" for kind, ink in used)


def class_name(kind: str, ink: str) -> str:
    """The class of what is filled, stroked or fading (`fill`, `stroke`, `stop-color`) with an ink."""
    return f"{kind.replace('stop', 'fade')[:2]}-{ink.replace('.', '-')}"

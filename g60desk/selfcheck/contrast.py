"""Whether words can be told from what lies under them: the contrast of WCAG 2.2, in every theme.

A theme changes colours and nothing else, so that a page is laid out once for all of them.  Least ratios are those of
WCAG's level AA, in the theme `contrast` those of AAA; large text may have less (success criteria 1.4.3 and 1.4.6).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from g60desk.layout.scene import Style
from g60desk.selfcheck.grounds import Grounds, Layers
from g60desk.selfcheck.parts import Part, Run
from g60desk.tokens import Tokens

Rgb = tuple[float, float, float]  # 0 to 1, as sRGB has it
LARGE_PX, LARGE_BOLD_PX, BOLD = 24.0, 18.66, 600  # 18 points, or 14 in bold
LEAST = {"contrast": (7.0, 4.5)}  # for text, for large text
LEAST_ELSE = (4.5, 3.0)


class Faint(msgspec.Struct, frozen=True):
    """A run that is too faint in a theme: its ratio, what is needed, its ink and that of the ground."""

    run: Run
    theme: str
    ratio: float
    least: float
    ink: str
    ground: str


class Contrasts:
    """Measures the words of pages in all themes."""

    def __init__(self, tokens: Tokens) -> None:
        self._colours = {name: tokens.theme(name) for name in tokens.theme_names()}
        self._grounds = Grounds()
        self._ratios: dict[tuple[str, str, float, Layers], float] = {}

    def faint(self, parts: Sequence[Part]) -> Iterator[Faint]:
        """The words of a page that are too faint, at their worst point, each in each theme where they are."""
        for part in parts:
            for run in part.runs:
                seen = tuple(self._grounds.under(part, run))
                for theme in self._colours:
                    ratios = [(self._ratio(theme, run, layers), layers) for layers in seen]
                    if not ratios:
                        continue
                    ratio, layers = min(ratios, key=lambda one: one[0])
                    least = least_ratio(theme, run.words.style)
                    if ratio < least - 0.05:
                        yield Faint(run, theme, ratio, least, run.words.ink, layers[0][0])

    def _ratio(self, theme: str, run: Run, layers: Layers) -> float:
        key = (theme, run.words.ink, run.opacity, layers)
        found = self._ratios.get(key)
        if found is None:
            colours = self._colours[theme]
            ground = blended(colours, layers)
            ink = mixed(rgb(colours[run.words.ink]), ground, run.opacity)
            found = self._ratios[key] = ratio_of(ink, ground)
        return found


def least_ratio(theme: str, style: Style) -> float:
    """What a style needs in a theme."""
    large = style.px >= LARGE_PX or (style.weight >= BOLD and style.px >= LARGE_BOLD_PX)
    return LEAST.get(theme, LEAST_ELSE)[large]


def blended(colours: Mapping[str, str], layers: Layers) -> Rgb:
    """The colour that layers have together."""
    found = rgb(colours[layers[-1][0]])
    for ink, cover in reversed(layers[:-1]):
        found = mixed(rgb(colours[ink]), found, cover)
    return found


def mixed(over: Rgb, under: Rgb, cover: float) -> Rgb:
    """A colour over another one."""
    return tuple(cover * a + (1 - cover) * b for a, b in zip(over, under, strict=True))  # type: ignore[return-value]


def rgb(colour: str) -> Rgb:
    """`#RRGGBB` as numbers."""
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def luminance(colour: Rgb) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio_of(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)

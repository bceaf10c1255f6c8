"""The network's inks on its grounds as they are seen without red, green or blue cones.

Colour vision deficiency is simulated after Machado, Oliveira and Fernandes (2009), “A physiologically-based model for
simulation of color vision deficiency”, with their matrices for full severity, on linear sRGB.
"""

from __future__ import annotations

import pytest

from g60desk.tokens import Tokens, load_tokens

Matrix = tuple[tuple[float, float, float], ...]
SEEN: dict[str, Matrix] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TINTS = tuple(f"tint.{name}" for name in ("shanghai", "jiangsu", "zhejiang", "anhui"))
THEMES = ("paper", "hall", "contrast")


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load_tokens()


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str, matrix: Matrix) -> float:
    given = linear(colour)
    seen = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, given, strict=True)))) for row in matrix]
    return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]


def contrast(one: str, other: str, matrix: Matrix) -> float:
    light, dark = sorted((luminance(one, matrix), luminance(other, matrix)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eyes", SEEN)
def test_lines_stand_off_every_ground(tokens: Tokens, theme: str, eyes: str) -> None:
    colours, matrix = tokens.theme(theme), SEEN[eyes]
    for ground in ("bg", "land", "water", *TINTS):
        assert contrast(colours["ink2"], colours[ground], matrix) >= 4.5, ground  # roads and railways
        assert contrast(colours["ink"], colours[ground], matrix) >= 7, ground  # agreements, and rings of places
        assert contrast(colours["edge"], colours[ground], matrix) >= 2, ground  # rims, waves, and what is to come


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eyes", SEEN)
def test_the_spine_stands_off_its_casing_and_the_land(tokens: Tokens, theme: str, eyes: str) -> None:
    colours, matrix = tokens.theme(theme), SEEN[eyes]
    for ground in ("bg", "land", "water"):
        assert contrast(colours["signal"], colours[ground], matrix) >= 3, ground
    for ground in TINTS:  # broad and plain as no other line
        assert contrast(colours["signal"], colours[ground], matrix) >= (3 if theme == "hall" else 2.5), ground


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eyes", SEEN)
def test_a_region_is_told_by_more_than_the_hue_of_its_marks(tokens: Tokens, theme: str, eyes: str) -> None:
    """A mark's ring of ink stands off its hue, so that it is seen where hue and ground are alike."""
    colours, matrix = tokens.theme(theme), SEEN[eyes]
    for tint in TINTS:
        own = colours[tint.replace("tint", "province")]
        rings = (contrast(colours["ink"], own, matrix), contrast(own, colours[tint], matrix))
        assert max(rings) >= 3, tint

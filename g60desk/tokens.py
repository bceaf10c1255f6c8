"""The values of the design: colours, sizes, strokes and times, read from `resources/tokens.json`.

The file is the only place where such a value is written.  Lengths are px on the 1920 x 1080 reference sheet unless its
notes say otherwise; times are ms.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from g60desk import resources

Curve = tuple[float, float, float, float]  # a cubic Bezier for easing: x1, y1, x2, y2


class TypeStyle(msgspec.Struct, frozen=True):
    """A step of the type scale: size in px, weight, line height as a factor, tracking in em."""

    px: float
    weight: int
    line: float
    tracking: float


class Colours(dict[str, str]):
    """The colours of a theme, as `#RRGGBB`, by name: `ink`, `province.anhui`, `tint.0`.

    The number after `province.` and `tint.` counts the hues in their order and begins again after the last one, so
    that a story may have more regions than the design has hues.
    """

    def __missing__(self, name: str) -> str:
        family, _, number = name.partition(".")
        hues = [colour for key, colour in self.items() if key.startswith(f"{family}.")]
        if hues and number.isdecimal():
            return hues[int(number) % len(hues)]
        raise KeyError(name)


class ThemeTokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One theme: plain colours, and one hue with its light tint for each region."""

    use: str
    colours: dict[str, str]
    province: dict[str, str]
    tint: dict[str, str]
    scrim_opacity: float


class Motion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How things move: easing curves, durations in ms, and what is left of both when motion is unwanted."""

    easing: dict[str, Curve]
    duration: dict[str, int]
    stagger: int
    reduced: dict[str, int]


class Tokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """All values of the design; the names are those of the file.  They are loaded once, and told by identity."""

    notes: dict[str, str]
    compact_below: tuple[float, float]
    min_s: float
    themes: dict[str, ThemeTokens]
    type_scale: dict[str, TypeStyle]
    compact_px: dict[str, float]
    portrait_px: dict[str, float]
    display_from_px: float
    kiosk_min_px: dict[str, float]
    han: dict[str, float]
    space: tuple[float, ...]
    grid: dict[str, dict[str, float]]
    radius: dict[str, float]
    stroke: dict[str, float]
    dash: dict[str, tuple[float, ...]]
    marker: dict[str, dict[str, float]]
    touch: dict[str, float]
    motion: Motion
    opacity: dict[str, float]
    z: tuple[str, ...]
    timing: dict[str, float]

    def theme(self, name: str) -> Colours:
        """The colours of a theme by name; raises KeyError for a theme that the file does not have."""
        given = self.themes[name]
        found = Colours(given.colours)
        found.update({f"province.{region}": colour for region, colour in given.province.items()})
        found.update({f"tint.{region}": colour for region, colour in given.tint.items()})
        return found

    def theme_names(self) -> tuple[str, ...]:
        """The themes, in the order in which they are offered."""
        return tuple(self.themes)

    def type(self, mode: Literal["landscape", "compact", "portrait"], name: str) -> TypeStyle:
        """A step of the type scale for a kind of sheet; raises KeyError for a step that the file does not have."""
        style = self.type_scale[name]
        if mode == "landscape":
            return style
        sizes = self.compact_px if mode == "compact" else self.portrait_px
        return TypeStyle(sizes[name], style.weight, style.line, style.tracking)


def load_tokens() -> Tokens:
    """Read the design's values; raises msgspec.ValidationError, which names the place of a mistake in the file."""
    return msgspec.json.decode(resources.tokens_file().read_bytes(), type=Tokens)

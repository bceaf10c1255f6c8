"""The colour of a region: regions that the design knows keep their hue, others take the hues in the story's order."""

from __future__ import annotations

from g60desk.layout.scene import Ink
from g60desk.layout.told import Told
from g60desk.tokens import Tokens


def hue(told: Told, tokens: Tokens, region: str) -> Ink:
    """The ink of a region's marks: `province.zhejiang`, `province.1`, or `soft` when the hues have run out."""
    return _ink(told, tokens, region, "province")


def tint(told: Told, tokens: Tokens, region: str) -> Ink:
    """The light ink of a region's ground: `tint.zhejiang`, `tint.1`, or `soft`."""
    return _ink(told, tokens, region, "tint")


def _ink(told: Told, tokens: Tokens, region: str, family: str) -> Ink:
    known = next(iter(tokens.themes.values())).province
    if region in known:
        return f"{family}.{region}"
    order = [r.id for r in told.story.network.regions]
    number = order.index(region) if region in order else 0
    return f"{family}.{number}" if number < len(known) else "soft"

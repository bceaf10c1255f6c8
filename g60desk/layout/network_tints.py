"""The grounds of regions: which are tinted, and in which ink quiet words are read on them."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.hues import tint
from g60desk.layout.scene import Ink
from g60desk.layout.told import Told

SAFE_TINTS = frozenset(["tint.zhejiang", "tint.2", "soft"])  # `ink3` is readable on no other tint (visual.md, 5)


def region_reached(told: Told, region: str) -> bool:
    """True when a member of the region has joined."""
    return any(p.joins and p.region == region and told.reached(p.joins) for p in told.story.network.places)


def quiet_ink(told: Told, frame: Frame, region: str) -> Ink:
    """The ink of dimmed text on the ground of a region: `ink3` where that can be read, else `ink2`."""
    if region_reached(told, region) and tint(told, frame.tokens, region) not in SAFE_TINTS:
        return "ink2"
    return "ink3"

"""Whether there is a screen that can be touched, and by two fingers."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.doctor.computer import MACOS, Place
from g60desk.doctor.finding import Finding, fine, look, unknown


def check_touch(place: Place) -> Sequence[Finding]:
    """What of the input is a touch screen."""
    looks = place.computer.looks()
    if not looks.drawn:
        return [unknown("touch", "touch_unknown", "screen_none")]
    if not looks.touches:
        if place.computer.platform == MACOS:  # it takes every touch screen for a mouse
            return [unknown("touch", "touch_macos", "touch_macos")]
        return [look("touch", "touch_none", "touch_none")]
    best = max(looks.touches, key=lambda one: one.points)
    values = {"name": best.name or "–", "n": best.points}
    if best.points == 1:
        return [look("touch", "touch_single", "touch_single", **values)]
    return [fine("touch", "touch_there" if best.points else "touch_seen", **values)]

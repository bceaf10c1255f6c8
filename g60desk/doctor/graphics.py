"""Whether pictures can be shown: the way to the screen, the memory, and fonts with a glyph for every word."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.doctor.computer import Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong

MB = 1_000_000
BESIDE = 500 * MB  # what the system needs beside the window
FREE = 700 * MB  # what a window needs that runs for a day


def check_graphics(place: Place) -> Sequence[Finding]:
    """The platform that Qt draws on.  The processor draws everything, so that no graphics card can be wrong."""
    looks = place.computer.looks()
    if looks.trouble:
        return [wrong("graphics", "graphics_failed", "graphics_failed", said=looks.trouble)]
    if not looks.drawn:
        return [unknown("graphics", "graphics_none", "screen_none")]
    return [fine("graphics", "graphics_drawn", platform=looks.platform)]


def check_memory(place: Place) -> Sequence[Finding]:
    """Whether the window may take as much as its settings allow."""
    found, allowed = place.computer.memory(), place.setup.memory_mb
    if found is None:
        return [unknown("memory", "memory_unknown")]
    whole, free = found
    values = {"whole": f"{whole / 1e9:.1f}", "free": f"{free / 1e9:.1f}", "allowed": f"{allowed / 1000:.1f}"}
    if whole < allowed * MB + BESIDE:
        return [wrong("memory", "memory_small", "memory_small", **values)]
    if free < FREE:
        return [look("memory", "memory_taken", "memory_taken", **values)]
    return [fine("memory", "memory_enough", **values)]


def check_fonts(place: Place) -> Sequence[Finding]:
    """Whether the shipped fonts load, and have every character of the program's words in both languages."""
    looks = place.computer.looks()
    if looks.fonts is None:
        return [unknown("fonts", "fonts_unknown", "graphics_failed")]
    if looks.fonts:
        return [wrong("fonts", "fonts_missing", "install", names=", ".join(looks.fonts))]
    if looks.glyphs:
        return [wrong("fonts", "fonts_glyphs", "install", marks=looks.glyphs[:40])]
    return [fine("fonts", "fonts_whole")]

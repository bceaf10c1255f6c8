"""Whether the screen is as a kiosk needs it: its size, its scaling, its density, and whether there is another one."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from g60desk.doctor.computer import Place, Screen
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong

MM_PER_INCH = 25.4
LEAST = (1280, 720)  # px of a window, the longer side first
LIES = {(160, 90), (160, 100), (16, 9), (16, 10)}  # mm: a proportion that some screens tell in place of a size
SMALL, LARGE = 7.0, 110.0  # inches across that a screen in a hall may have
ASKEW = 0.1  # by how much a pixel may be longer than wide before the size is not believed
ASSUMED = 96.0  # px to an inch, which systems assume that do not know


def check_screens(place: Place) -> Sequence[Finding]:
    """Size, scaling, density and number of the screens."""
    looks = place.computer.looks()
    if not looks.drawn or not looks.screens:
        return [unknown("screen", "screen_none", "screen_none")]
    first = looks.screens[0]
    return [_size(first), _scaling(first), _density(first, place.setup.pixels_per_mm), _others(looks.screens)]


def check_room_screens(place: Place) -> Sequence[Finding]:
    """What a show needs: screens that are large enough, and two of them, for the room and for who speaks."""
    looks = place.computer.looks()
    if not looks.drawn or not looks.screens:
        return [unknown("screen", "screen_none", "screen_room")]
    places = {(one.x, one.y) for one in looks.screens}  # a mirror shows the same
    if len(places) > 1:
        second = fine("screens", "room_two")
    elif len(looks.screens) > 1:
        second = look("screens", "room_mirrored", "room_mirrored")
    else:
        second = look("screens", "room_one", "room_one", name=looks.screens[0].name)
    return [*map(_size, looks.screens), second]


def _size(screen: Screen) -> Finding:
    values = {"name": screen.name, "width": round(screen.width * screen.ratio),
              "height": round(screen.height * screen.ratio)}  # fmt: skip
    longer, shorter = max(screen.width, screen.height), min(screen.width, screen.height)
    if longer < LEAST[0] or shorter < LEAST[1]:
        return wrong("screen", "screen_small", "screen_small", **values)
    return fine("screen", "screen_size", **values)


def _scaling(screen: Screen) -> Finding:
    percent = round(screen.ratio * 100)
    if percent % 100:
        return look("scaling", "scaling_between", "scaling", percent=percent)
    return fine("scaling", "scaling_whole", percent=percent)


def _density(screen: Screen, given: float) -> Finding:
    """Whether what the screen says of its size can be believed; a density of the settings is."""
    if given:
        return fine("density", "density_given", per_mm=f"{given:.2f}")
    wide, high = screen.mm_wide, screen.mm_high
    if wide <= 0 or high <= 0:
        return look("density", "density_none", "density")
    inches = hypot(wide, high) / MM_PER_INCH
    values = {"wide": round(wide), "high": round(high), "inches": f"{inches:.1f}",
              "per_mm": f"{screen.width / wide:.2f}"}  # fmt: skip
    askew = abs((screen.width / wide) / (screen.height / high) - 1)
    known_lie = (round(max(wide, high)), round(min(wide, high))) in LIES
    if known_lie or askew > ASKEW or not SMALL <= inches <= LARGE:
        return wrong("density", "density_lie", "density", **values)
    sides = ((screen.width * screen.ratio, wide), (screen.height * screen.ratio, high))
    if all(abs(mm - px * MM_PER_INCH / ASSUMED) <= 0.5 for px, mm in sides):
        return look("density", "density_assumed", "density", **values)
    return fine("density", "density_told", **values)


def _others(screens: Sequence[Screen]) -> Finding:
    first = screens[0]
    others = [one for one in screens[1:] if (one.x, one.y) != (first.x, first.y)]  # a mirror shows the same
    if others:
        names = ", ".join(one.name for one in others)
        return look("screens", "screens_more", "screens_more", first=first.name, names=names)
    return fine("screens", "screens_one")

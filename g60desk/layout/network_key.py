"""In which corner of the map its key stands: where the story leaves room, in every phase and through every lens."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from g60desk.layout.clipping import out_of
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.network_ground import unrest
from g60desk.layout.network_land import Land
from g60desk.layout.network_links import links, located
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_sheet import MapSheet, whole
from g60desk.layout.network_strokes import Part
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.told import Told

MOST = 200  # links; of more no corner is free
AIR = 20.0  # px between the key and the middle of a line, or of a place
STEPS = 16  # of 12 px that the key may be moved
PANEL = 16.0  # px of calm ground around the key


def key_corner(told: Told, frame: Frame, sheet: MapSheet, key: Rect, kept: Sequence[Rect]) -> Rect:
    """The key at the lower right, or in the first other corner where it lies on no line and no place of the whole map.

    It looks at all of the map and at straight ways between places: a key that jumped as one comes closer would be lost.
    """
    every = links(told)
    if len(every) > MOST:
        return key
    clear = sheet.clear
    left, right = max(clear.x, frame.left), min(clear.right, frame.right) - key.w
    top = max([clear.y, *(rect.bottom + frame.px(AIR) for rect in kept)])
    low = clear.bottom - key.h
    corners = [key, Rect(left, low, key.w, key.h), Rect(right, top, key.w, key.h), Rect(left, top, key.w, key.h)]
    land = whole(told, sheet)
    spots = {place.id: land.at(place.lon or 0.0, place.lat or 0.0) for place in located(told)}
    ways = [(spots[link.start], spots[link.end]) for link in every]

    def covered(rect: Rect) -> int:
        room = rect.grown(frame.px(AIR))
        if any(rect.meets(other) for other in kept):
            return len(ways) + len(spots) + 1
        return sum(room.holds(*spot) for spot in spots.values()) + sum(path_meets(way, room) for way in ways)

    return min(corners, key=covered)


def panel_of(frame: Frame, key: Rect) -> Rect:
    """The calm ground of the key where the map moves under it."""
    return key.grown(frame.px(PANEL))


def draw_panel(scene: Scene, frame: Frame, panel: Rect) -> None:
    """Ground of the page's colour, through which nothing is seen."""
    scene.add(Box(panel, "bg", "rule", frame.stroke("rule"), frame.tokens.radius["card"] * frame.s))


def clear_of(parts: Sequence[Part], key: Rect) -> list[Part]:
    """The parts without what would run under the key: through a lens there may be lines wherever it stands."""
    found = []
    for part in parts:
        if path_meets(part.path, key):
            found += [replace(part, path=piece) for piece in out_of(part.path, key)]
        else:
            found.append(part)
    return found


def calmest(
    frame: Frame, key: Rect, left: float, ground: Sequence[Land], parts: Sequence[Part], marks: Sequence[Mark]
) -> Rect:
    """The key, moved where fewest coasts run under it, no farther than `left`; never nearer to a line or mark."""
    best = key
    points = unrest(ground, around([key, key.moved(-frame.px(12) * STEPS, 0)]))
    least = sum(key.holds(*point) for point in points)
    for step in range(1, STEPS + 1):
        rect = key.moved(-frame.px(12) * step, 0)
        room = rect.grown(frame.px(20))
        if (
            rect.x < left
            or any(path_meets(part.path, room) for part in parts)
            or any(mark.rect.meets(room) for mark in marks)
        ):
            break
        found = sum(rect.holds(*point) for point in points)
        if found < least:
            best, least = rect, found
    return best

"""The ground of the map: water, land, the story's regions in their tints, and the fades into the page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.clipping import out_of
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import bounds, inside, length
from g60desk.layout.hues import tint
from g60desk.layout.network_land import Land, map_of, seen_land
from g60desk.layout.network_tints import region_reached
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Box, Ink, Point, Rect, Scene, Shape, Soft, Stroke, Words
from g60desk.layout.told import Told
from g60desk.layout.wave import wave

RIVER = {1: 5.0, 2: 3.0}  # px by rank
WAVE, WAVE_HIGH, WAVE_LONG = 1.5, 0.5, 18.0  # a river in black: px of its stroke, its width by that of a band, px long
HALO = 4.0  # px around the words on the map
FADED = 0.55  # of a fade, up to where the ground has its own colour rather than that of the page
TINTED = 0.9  # the same for the tint of a region
CRUMB = 40.0  # times its width: what is left of a coast beside the key and is shorter, is no coast to the eye
FADE_LEFT, FADE_BELOW = 200.0, 100.0


def lands(told: Told, projection: Projection, rect: Rect) -> tuple[Land, ...]:
    """The land in sight; nothing where the story has no map."""
    file = map_of(told)
    return seen_land(file, projection, rect) if file else ()


def draw_ground(
    scene: Scene, told: Told, frame: Frame, projection: Projection, rect: Rect, key: Rect | None = None
) -> None:
    """Draw the land, its regions, lakes and rivers inside `rect` (the map bleeds over its sides a little).

    Under the `key` there are no coasts, borders and rivers: they would strike through its words.
    """
    seen = lands(told, projection, rect)
    if not seen:
        return
    scene.add(Box(rect, "water"))
    contrast = told.state.theme == "contrast"
    border, width = ("ink", frame.px(2)) if contrast else ("bg", frame.px(3))
    known = told.index.regions
    for land in seen:
        if land.kind == "land":
            scene.add(Shape(land.rings, "land"))
    for land in (one for one in seen if one.kind == "region" and one.id in known):
        fill = tint(told, frame.tokens, land.id) if region_reached(told, land.id) else "land"
        _add_area(scene, land, fill, border, width, key)
    for land in seen:
        if land.kind == "river":
            wide = frame.px(RIVER.get(land.rank, 2.0))
            for piece in (piece for ring in land.rings for piece in (out_of(ring, key) if key else [ring])):
                if contrast:  # water is white there, and a band with two edges would be a road
                    waves = wave(piece, wide * WAVE_HIGH, frame.px(WAVE_LONG), rect)
                    scene.add(*(Stroke(one, "coast", frame.px(WAVE), "round", smooth=True) for one in waves))
                else:
                    scene.add(Stroke(piece, "water", wide, "round", smooth=True))
        elif land.kind == "lake":
            _add_area(scene, land, "water", "coast", frame.px(1), key)
    for land in seen:
        if land.kind == "land":
            _add_area(scene, land, "", "coast", frame.px(1.5), key)


def _add_area(scene: Scene, land: Land, fill: Ink, edge: Ink, width: float, key: Rect | None) -> None:
    """An area with its edge; where it lies under the key or the map was cut, it has none."""
    under = key is not None and any(bounds(ring).meets(key) for ring in land.rings)
    if land.coasts is None and not under:
        scene.add(Shape(land.rings, fill, edge, width))
        return
    if fill:
        scene.add(Shape(land.rings, fill))
    for path in land.coasts if land.coasts is not None else [(*ring, ring[0]) for ring in land.rings]:
        pieces = out_of(path, key) if key else [path]
        for piece in (piece for piece in pieces if len(pieces) == 1 or length(piece) >= CRUMB * width):
            scene.add(Stroke(piece, edge, width, "round"))


def draw_fades(scene: Scene, frame: Frame, rect: Rect) -> None:
    """Let the map run out into the page: left and, above the foot, below; upright, above and below."""
    below = frame.px(FADE_BELOW)
    if frame.mode == "portrait":
        fade = frame.px(140)
        scene.add(Soft(Rect(0, rect.y - fade, frame.width, 2 * fade), "bg", bottom=fade))
        scene.add(Box(Rect(0, 0, frame.width, rect.y - fade), "bg"))
    else:
        fade = frame.px(FADE_LEFT)
        scene.add(Soft(Rect(0, 0, rect.x + fade, frame.height), "bg", right=fade))
    edge = rect.bottom
    if edge < frame.height:
        scene.add(Soft(Rect(0, edge - below, frame.width, frame.height - edge + below), "bg", top=below))


def ground_at(told: Told, frame: Frame, seen: Sequence[Land], point: Point) -> Ink:
    """The ink of the ground under a point of the map: water, plain land, or the tint of a region; the page off it."""
    if not seen:
        return "bg"
    if any(land.kind == "lake" and inside(point, land.rings) for land in seen):
        return "water"
    for land in seen:
        if land.kind == "region" and land.id in told.index.regions and inside(point, land.rings):
            return tint(told, frame.tokens, land.id) if region_reached(told, land.id) else "land"
    return "land" if any(land.kind == "land" and inside(point, land.rings) for land in seen) else "water"


def unrest(seen: Sequence[Land], room: Rect) -> list[Point]:
    """The points of coasts and borders that lie in a rectangle."""
    left, top, right, bottom = room.x, room.y, room.right, room.bottom
    return [
        (x, y) for land in seen for ring in land.rings for x, y in ring if left <= x <= right and top <= y <= bottom
    ]


def add_halos(scene: Scene, told: Told, frame: Frame, seen: Sequence[Land], sheet: Rect, start: int) -> None:
    """Give the words from item `start` on a border in the ink of their ground: coasts and borders run under them.

    At the left, where the map has run out into the page, no border is left that could strike through them; the tint of
    a region is paler there for longer, and a border in it would be a stain.
    """
    start_x = sheet.x if frame.mode != "portrait" else -frame.px(FADE_LEFT)
    left, tinted = (start_x + part * frame.px(FADE_LEFT) for part in (FADED, TINTED))
    bottom = sheet.bottom - (FADED * frame.px(FADE_BELOW) if sheet.bottom < frame.height else 0.0)
    for number, item in enumerate(scene.items[start:], start):
        if isinstance(item, Words) and item.box.middle[0] > left:
            x, y = item.box.middle
            ink = ground_at(told, frame, seen, (x, y)) if y < bottom else "bg"
            if x < tinted and ink not in ("water", "land", "bg"):
                continue
            scene.items[number] = msgspec.structs.replace(item, halo=ink, halo_width=frame.px(HALO))

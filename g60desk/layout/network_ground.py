"""The ground of the map: water, land, the story's regions in their tints, and the fades into the page."""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import inside, path_meets
from g60desk.layout.hues import tint
from g60desk.layout.labels import Board
from g60desk.layout.network_land import Land, map_path, seen_land
from g60desk.layout.network_marks import quiet_ink, region_reached
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Box, Rect, Scene, Shape, Soft, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told

RIVER = {1: 5.0, 2: 3.0}  # px by rank
FADE_LEFT, FADE_BELOW = 200.0, 100.0


def lands(told: Told, projection: Projection, rect: Rect) -> tuple[Land, ...]:
    """The land in sight; nothing where the story has no map."""
    path = map_path(told.story.network.map)
    return seen_land(path, projection, rect) if path else ()


def draw_ground(scene: Scene, told: Told, frame: Frame, projection: Projection, rect: Rect) -> None:
    """Draw the land, its regions, lakes and rivers inside `rect` (the map bleeds over its sides a little)."""
    seen = lands(told, projection, rect)
    if not seen:
        return
    scene.add(Box(rect, "water"))
    border, width = ("ink", frame.px(2)) if told.state.theme == "contrast" else ("bg", frame.px(3))
    known = told.index.regions
    for land in seen:
        if land.kind == "land":
            scene.add(Shape(land.rings, "land"))
    for land in (one for one in seen if one.kind == "region" and one.id in known):
        fill = tint(told, frame.tokens, land.id) if region_reached(told, land.id) else "land"
        scene.add(Shape(land.rings, fill, border, width))
    for land in seen:
        if land.kind == "river":
            for ring in land.rings:
                wide = frame.px(RIVER.get(land.rank, 2.0))
                if told.state.theme == "contrast":  # water is white there: a river is its outline
                    scene.add(Stroke(ring, "coast", wide + frame.px(2), "round", smooth=True))
                scene.add(Stroke(ring, "water", wide, "round", smooth=True))
        elif land.kind == "lake":
            scene.add(Shape(land.rings, "water", "coast", frame.px(1)))
    for land in seen:
        if land.kind == "land":
            scene.add(Shape(land.rings, "", "coast", frame.px(1.5)))


def draw_fades(scene: Scene, frame: Frame, rect: Rect) -> None:
    """Let the map run out into the page: left and below; upright, above and below."""
    below = frame.px(FADE_BELOW)
    if frame.mode == "portrait":
        fade = frame.px(140)
        scene.add(Soft(Rect(0, rect.y - fade, frame.width, 2 * fade), "bg", bottom=fade))
        scene.add(Box(Rect(0, 0, frame.width, rect.y - fade), "bg"))
    else:
        fade = frame.px(FADE_LEFT)
        scene.add(Soft(Rect(0, 0, rect.x + fade, frame.height), "bg", right=fade))
    edge = rect.bottom
    scene.add(Soft(Rect(0, edge - below, frame.width, frame.height - edge + below), "bg", top=below))


def draw_calm(scene: Scene, frame: Frame, key: Rect) -> None:
    """Let the map fade out below the key at its lower right, so that the words stand on calm ground."""
    across, above = frame.px(90), frame.px(60)
    rect = Rect(key.x - across, key.y - above, frame.width - key.x + across, frame.height - key.y + above)
    scene.add(Soft(rect, "bg", left=across, top=above))


def draw_regions(
    scene: Scene, told: Told, frame: Frame, projection: Projection, board: Board, clear: Rect
) -> None:
    """Name the story's regions where their land is empty; one that has no empty place in sight goes without."""
    seen = {land.id: land for land in lands(told, projection, clear) if land.kind == "region"}
    shown = {told.text(p.name) for p in told.story.network.places if not p.joins}
    for region in told.story.network.regions:
        land = seen.get(region.id)
        if land is None or told.text(region.name) in shown:
            continue
        weight = 500 if region_reached(told, region.id) else 400
        name = single([told.text(region.name)], frame.type("label", weight), frame)
        rect = _empty(name, land, board, clear, frame)
        if rect is not None:
            board.rects.append(rect)
            ink = "ink2" if region_reached(told, region.id) else quiet_ink(told, frame, region.id)
            place(scene, name, rect.x, rect.y - (name.height - rect.h) / 2, frame, ink)


def _empty(name: Flow, land: Land, board: Board, clear: Rect, frame: Frame) -> Rect | None:
    """The roomiest place for a name on a region: all of it on its land, and as far as can be from all else."""
    width, height = name.width, name.style.px * 1.1
    best: tuple[float, Rect] | None = None
    step = frame.px(28)
    for x, y in _grid(land, clear, step):
        rect = Rect(x - width / 2, y - height / 2, width, height)
        room = 0.0
        for gap in (8.0, 24.0, 48.0, 80.0, 120.0):
            grown = rect.grown(frame.px(gap))
            if not board.free(Rect(rect.x, rect.y, rect.w, rect.h), frame.px(gap)) or not _on_land(grown, land, gap):
                break
            room = gap
        if room and (best is None or room > best[0]):
            best = (room, rect)
    return best[1] if best else None


def _grid(land: Land, clear: Rect, step: float) -> Iterator[tuple[float, float]]:
    ring = max(land.rings, key=len)
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    x0, x1 = max(clear.x, min(xs)), min(clear.right, max(xs))
    y0, y1 = max(clear.y, min(ys)), min(clear.bottom, max(ys))
    y = y0 + step / 2
    while y < y1:
        x = x0 + step / 2
        while x < x1:
            yield x, y
            x += step
        y += step


def _on_land(rect: Rect, land: Land, gap: float) -> bool:
    """True when a rectangle lies wholly on a region; far from its border only its middle and corners are asked."""
    corners = ((rect.x, rect.y), (rect.right, rect.y), (rect.x, rect.bottom), (rect.right, rect.bottom))
    if gap > 48:
        return all(inside(corner, land.rings) for corner in corners)
    return all(inside(corner, land.rings) for corner in corners) and not any(
        path_meets([*ring, ring[0]], rect) for ring in land.rings
    )

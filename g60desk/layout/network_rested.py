"""A map at rest taken apart, so that a hand may move it: what stands on it, what stands still, what lies deep."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import msgspec

from g60desk.layout.extent import extent, extent_of
from g60desk.layout.frame import Frame
from g60desk.layout.moving import Seat, Sprite
from g60desk.layout.network_bar import HIGH, draw_bar
from g60desk.layout.network_focus import in_focus
from g60desk.layout.network_ground import draw_ground
from g60desk.layout.network_key import draw_panel, panel_of
from g60desk.layout.network_lines import drawn_parts, map_parts
from g60desk.layout.network_links import located
from g60desk.layout.network_marks import is_chosen, mark_at
from g60desk.layout.network_naming import CROWD
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.network_rings import draw_mark
from g60desk.layout.network_strands import draw_lines, draw_outlines
from g60desk.layout.projection import Projection, seat_of
from g60desk.layout.scene import Box, Point, Rect, Scene
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

FAR = 1e6  # px: what is deep goes on beyond all sheets
EDGE = 3.0  # px about what is drawn, for smooth edges and letters that overhang
RANK = {"mark": 0, "name": 1, "badge": 2, "region": 3}  # what stays first where things come together


class Rested(msgspec.Struct, frozen=True, eq=False):
    """A map at rest, taken apart: what stands on it, what does not move, and where its scale bar is, if it has one.

    What lies `still` is under what stands on the map, what lies `over` covers it.
    """

    plan: MapPlan
    scene: Scene
    seat: Seat
    sprites: tuple[Sprite, ...]
    still: Scene
    over: Scene
    bar: Point | None


def take_apart(told: Told, frame: Frame, scene: Scene, plan: MapPlan, whole: Projection) -> Rested:
    """The parts of a map at rest; `whole` is the projection that shows all of it."""
    deep = {mark.place.id for mark in plan.marks if lies_deep(told, mark.place)} if is_crowd(told) else set()
    ground = len(scene.ground.items) if scene.ground is not None else 0
    sprites = sorted(_sprites(scene, plan, ground, deep), key=lambda one: one[0])
    taken = {number for kind, _, start, end in scene.strands if kind in RANK for number in range(start, end)}
    first = max(taken, default=ground)
    bar, of_bar = _bar(frame, scene, plan, first)
    still, over = Scene(frame.width, frame.height), Scene(frame.width, frame.height)
    if plan.legend is not None:
        draw_panel(over, frame, panel_of(frame, plan.legend))
        if over.items[0] in scene.items:
            over.items.clear()  # else nothing lies under the key at rest; in motion anything may
    for number, item in enumerate(scene.items):
        if number >= ground and number not in taken | of_bar:
            covers = number > first and extent(item).meets(plan.sheet.clear)
            (over if covers else still).add(item)
    seat = seat_of(whole, plan.projection)
    return Rested(plan, scene, seat, tuple(one for *_, one in sprites), still, over, bar)


def _bar(frame: Frame, scene: Scene, plan: MapPlan, after: int) -> tuple[Point | None, set[int]]:
    """Where the scale bar is drawn, and the numbers of its items; it is told anew in each frame."""
    spot = plan.bar_rect
    if plan.legend is not None:
        at = plan.legend.x, plan.legend.bottom - frame.px(HIGH / 2)
    elif spot is not None:
        at = spot.x, spot.middle[1]
    else:
        return None, set()
    if plan.bar is None:
        return None, set()
    drawn = Scene(scene.width, scene.height)
    draw_bar(drawn, frame, plan.bar, *at)
    numbers = {number for number in range(after, len(scene.items)) if scene.items[number] in drawn.items}
    return at, numbers


def _sprites(scene: Scene, plan: MapPlan, after: int, deep: AbstractSet[Key]) -> Iterator[tuple[int, int, Sprite]]:
    """What stands on the map, with the numbers of its first item and of that after its last."""
    marks = {mark.place.id: (mark.x, mark.y) for mark in plan.marks}
    for kind, key, start, end in scene.strands:
        if kind == "mark" and key in deep:
            continue
        if start >= after and end > start and kind in RANK:
            items = tuple(scene.items[start:end])
            rect = extent_of(items).grown(EDGE)
            anchor = marks.get(key, rect.middle) if kind in ("mark", "name") else rect.middle
            yield start, end, Sprite(kind, key, items, rect, anchor)


def is_crowd(told: Told) -> bool:
    """True where there are too many places for each mark to be moved by itself."""
    return len(located(told)) > CROWD


def lies_deep(told: Told, one: Place) -> bool:
    """True for a place whose mark is moved with the land, in a crowd."""
    return not one.joins and not is_chosen(told, one)


def lay_deep(told: Told, frame: Frame, whole: Projection) -> Scene:
    """Land and lines as far as they go, in px of the whole map, and the marks of a crowd."""
    land, scene = Scene(frame.width, frame.height), Scene(frame.width, frame.height)
    everywhere = Rect(-FAR, -FAR, 2 * FAR, 2 * FAR)
    draw_ground(land, told, frame, whole, everywhere)
    if not land.items:  # a story without a map
        land.add(Box(everywhere, "bg"))
    scene.lie_on(land)
    crowd = is_crowd(told)
    marks = [mark_at(told, frame, one, *whole.at(one.lon or 0.0, one.lat or 0.0))
             for one in located(told) if told.state.sized or (crowd and lies_deep(told, one))]  # fmt: skip
    draw_outlines(scene, marks)
    draw_lines(scene, told, frame, in_focus(told, drawn_parts(told, map_parts(told, frame, whole))))
    for mark in marks:
        if crowd and lies_deep(told, mark.place) and not mark.under:
            draw_mark(scene, mark)
    return scene

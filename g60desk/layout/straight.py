"""The network straightened, like the map of a transit line: one straight trunk with the west to its left.

Regions are zones; members beside the trunk stand on a second track, as far west or east as they are.  On an upright
sheet the trunk is upright too, with the east on top.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_badges import offer_lines
from g60desk.layout.network_focus import in_focus
from g60desk.layout.network_lines import Part, drawn_parts, drawn_width, line_width, part_of
from g60desk.layout.network_links import links, spine
from g60desk.layout.network_marks import Mark, mark_at
from g60desk.layout.network_rings import offer_mark
from g60desk.layout.network_strands import draw_lines, draw_marks, draw_outlines
from g60desk.layout.scene import Point, Rect, Scene
from g60desk.layout.schematic_plan import Schematic, Trunk, settled
from g60desk.layout.straight_names import draw_brackets, draw_stop_names, name_of, place_stop_names
from g60desk.layout.straight_plan import Sizes, lay_second, lay_trunk, length_of, second_places, trunk_places
from g60desk.layout.straight_room import lying_room, upright_room
from g60desk.layout.straight_stubs import lead_stubs, stubs
from g60desk.layout.straight_tracks import Ways, lead_ways
from g60desk.layout.straight_zones import Ground, Zone, draw_names, draw_zones, ground_ink, zones
from g60desk.layout.told import Told
from g60desk.story.model import Place

BEND = 40.0
OVER = 0.42  # of the way from the edge of the trunk's zones to the trunk, where lines run that cross over to it upright
CLOSE, AIRY = 16.0, 32.0  # px between the stops of the second track on an upright sheet
CLOSER = 8.0  # the least of them where larger text has no room else: its lines have more air
AIRY_FROM = 590.0  # px, the length of the tracks from which there is more than the least


def plan_trunk(told: Told, frame: Frame, rect: Rect) -> Schematic:
    """The straight trunk inside `rect`; its stops stand in the same places in all phases, whatever is chosen."""
    plan = _plan(settled(told), frame, rect)
    parts = _parts(told, frame, plan)
    marks = _marks(told, frame, plan)
    names = place_stop_names(told, frame, plan.room, marks, plan.level, [part.path for part in parts])
    return Schematic(rect, tuple(parts), tuple(drawn_parts(told, parts)), tuple(marks), tuple(names), trunk=plan)


def draw_trunk(scene: Scene, told: Told, frame: Frame, plan: Schematic) -> None:
    """Draw the trunk with its zones and brackets."""
    assert plan.trunk is not None
    room, stops = plan.trunk.room, plan.trunk.level
    shapes = _shapes(plan.trunk, frame)
    draw_zones(scene, told, frame, shapes)
    draw_outlines(scene, plan.marks)
    draw_lines(scene, told, frame, in_focus(told, plan.painted))
    draw_marks(scene, plan.marks)
    draw_stop_names(scene, told, frame, plan.marks, plan.names, stops)
    taken = [*(mark.rect for mark in plan.marks), *(name.rect for name in plan.names)]
    taken += draw_brackets(scene, told, frame, room, trunk_places(told), plan.trunk.trunk)
    draw_names(scene, told, frame, shapes, [part.path for part in plan.parts], taken)
    for mark in plan.marks:
        offer_mark(scene, told, frame, mark)
    offer_lines(scene, told, frame, plan.painted, taken, plan.rect)


def stops_length(told: Told, frame: Frame, rect: Rect) -> tuple[float, float]:
    """How long the trunk and the second track must be, so that their stops have room."""
    beside = beside_trunk(told, frame, rect)
    sizes = _sizes(told, frame, rect, beside)
    return length_of(trunk_places(told), sizes), length_of(beside, sizes)


def beside_trunk(told: Told, frame: Frame, rect: Rect) -> list[Place]:
    """The stops of the second track; those that are no members only where all have room."""
    still, every = settled(told), second_places(told)
    if frame.mode != "portrait" and length_of(every, _sizes(still, frame, rect, every)) <= rect.w:
        return every
    return second_places(told, strangers=False)


def _sizes(told: Told, frame: Frame, rect: Rect, second: Sequence[Place]) -> Sizes:
    """The sizes with the usual air between upright stops; with less where larger text would not fit with that."""
    sizes = _sizes_with(told, frame, rect, second, CLOSE)
    if frame.is_larger and max(length_of(track, sizes) for track in (trunk_places(told), second)) > sizes.length:
        return _sizes_with(told, frame, rect, second, CLOSER)
    return sizes


def _sizes_with(told: Told, frame: Frame, rect: Rect, second: Sequence[Place], close: float) -> Sizes:
    trunk = trunk_places(told)
    upright = frame.mode == "portrait"
    spare = (rect.h - frame.px(AIRY_FROM)) / max(1, len(second))
    air = min(max(frame.px(close) + spare, frame.px(close)), frame.px(AIRY))
    need = {place.id: _need(told, frame, place, place in trunk, upright) for place in [*trunk, *second]}
    on_trunk = {place.id for place in trunk}
    more = {key: (frame.px(close) if key in on_trunk else air) if upright else frame.px(40) for key in need}
    stops = {key: size + more[key] for key, size in need.items()}
    pad = frame.px(12)
    return Sizes(rect.h if upright else rect.w, stops, pad, frame.px(56) if upright else pad, frame.px(20))


def _plan(told: Told, frame: Frame, rect: Rect) -> Trunk:
    trunk, second = trunk_places(told), beside_trunk(told, frame, rect)
    upright = frame.mode == "portrait"
    sizes = _sizes(told, frame, rect, second)
    laid = lay_trunk(trunk, sizes)
    beside = lay_second(second, trunk, laid, sizes)
    room = lying_room(told, frame, rect, laid, bool(second))
    if upright:
        stops_set = [mark_at(told, frame, place, 0, 0, "straight_stop") for place in trunk]
        names = max(name_of(told, frame, mark, True).width for mark in stops_set)
        room = upright_room(frame, rect, bool(second), names)
    first = drawn_width(told, frame, spine(told)) / 2 + line_width(frame, "road") / 2 + frame.px(3)
    over = room.trunk_zone[0] + OVER * (room.trunk - room.trunk_zone[0]) if upright else None
    ways = Ways(laid.at, beside.at, room.trunk, room.second, frame.px(13), first, over)
    return Trunk(room, laid, beside, ways, tuple(stubs(told, frame, trunk, laid)))


def _need(told: Told, frame: Frame, place: Place, on_trunk: bool, upright: bool) -> float:
    """What a stop takes along u, without the air beside it: its name on a lying sheet, its height on an upright one."""
    mark = mark_at(told, frame, place, 0, 0, "straight_stop" if on_trunk else "straight_member")
    name = name_of(told, frame, mark, on_trunk)
    if upright:
        return max(name.height, mark.rect.h)
    return max(name.width, mark.rect.w)


def _parts(told: Told, frame: Frame, plan: Trunk) -> list[Part]:
    """The stretches on the sheet, the spine on top."""
    found = []
    beyond = lead_stubs(told, plan.stubs, plan.trunk, plan.ways.trunk_v)
    for link, way in [*lead_ways(links(told), plan.ways), *beyond]:
        path = tuple(plan.room.at(u, v) for u, v in way)
        grounds = {ground_ink(told, frame, told.index.places[end].region) for end in (link.start, link.end)}
        ink = grounds.pop() if len(grounds) == 1 else "bg"
        part = part_of(told, link, path)
        found.append(msgspec.structs.replace(part, bend=frame.px(BEND), ground=ink, cased=False))
    return sorted(found, key=lambda part: (part.style == "spine", part.open))


def _shapes(plan: Trunk, frame: Frame) -> list[tuple[Zone, tuple[Point, ...], Rect]]:
    room = plan.room
    ground = Ground(plan.trunk, plan.second, room.second_zone, room.trunk_zone)
    found = []
    for zone in zones(ground, frame.px(64)):
        low, high, _ = zone.named
        across = room.trunk_zone if zone.named[2] == room.trunk_zone[0] else room.second_zone
        named = room.box(low, high, *across)
        if not room.lying and across == room.trunk_zone:  # clear of the second track's lines, over the names
            start = room.at(low, room.names)[0] - frame.px(28)
            named = Rect(start, named.y, named.right - start, named.h)
        found.append((zone, tuple(room.at(u, v) for u, v in zone.ring), named))
    return found


def _marks(told: Told, frame: Frame, plan: Trunk) -> list[Mark]:
    beyond = {stub.stop: (stub.u, plan.ways.trunk_v) for stub in plan.stubs if stub.stop}
    found = []
    for key in (*plan.trunk.at, *plan.second.at, *beyond):
        at = plan.ways.at(key) or beyond[key]
        straight = "straight_stop" if key in plan.level else "straight_member"
        found.append(mark_at(told, frame, told.index.places[key], *plan.room.at(*at), straight))
    return found

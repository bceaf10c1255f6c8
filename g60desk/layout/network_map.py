"""The network on the land: provinces, lines on their courses, marks where the places are, and names beside them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.labels import Board, Placed, Wanted, place_labels
from g60desk.layout.network_badges import badges, draw_badge, offer_lines
from g60desk.layout.network_courses import courses
from g60desk.layout.network_ground import add_halos, draw_fades, draw_ground, lands, unrest
from g60desk.layout.network_land import Land
from g60desk.layout.network_legend import draw_legend, legend_rect
from g60desk.layout.network_lines import Part, draw_part, drawn_parts, is_heavy, map_parts, part_width
from g60desk.layout.network_links import located, members
from g60desk.layout.network_marks import Mark, covers, draw_mark, mark_at, name_ink, offer_mark, set_name
from g60desk.layout.network_rail import rail_width
from g60desk.layout.network_regions import draw_regions
from g60desk.layout.projection import Projection, bounded, brought_in, fitted, through_lens
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import place
from g60desk.layout.told import Told

AROUND_KEY = 10.0  # px around the key without coasts
STEPS = 16  # of 12 px that the key may be moved
IN_SIGHT = 0.08  # of the map's shorter side: how far inside a place is in sight
ABOVE_KEY = 0.8  # of the height of what is in sight, which the key leaves free
Lens = tuple[float, float, float]


class MapSheet(msgspec.Struct, frozen=True):
    """Where the map is: `rect` is all of it, marks and names stand in `clear`, `fit` holds the members of the whole."""

    rect: Rect
    clear: Rect
    fit: Rect


def map_sheet(frame: Frame, top: float = 0.0, bottom: float = 0.0) -> MapSheet:
    """The map on this sheet; upright, it lies between `top` and `bottom`; without a foot it goes to the lower edge."""
    if frame.mode == "portrait":
        rect = Rect(0, top, frame.width, bottom - top)
        clear = Rect(frame.px(24), top + frame.px(56), frame.width - frame.px(48), rect.h - frame.px(80))
        fit_x = frame.left + frame.px(60)  # so that the outermost names find room inside the margins
        fit = Rect(fit_x, clear.y + frame.px(40), frame.right - frame.px(168) - fit_x, clear.h - frame.px(96))
        return MapSheet(rect, clear, fit)
    start = frame.left + rail_width(frame)
    foot = frame.height if frame.bare else frame.nav_y - frame.px(56)
    clear_x = start + frame.px(40)
    clear = Rect(clear_x, frame.px(24), frame.width - clear_x - frame.px(24), frame.bottom - frame.px(24))
    fit_x = start + frame.px(236)
    fit = Rect(fit_x, frame.px(150), frame.width - frame.px(250) - fit_x, frame.bottom - frame.px(206))
    return MapSheet(Rect(start, 0, frame.width - start, foot), clear, fit)


def whole(told: Told, sheet: MapSheet) -> Projection:
    """The projection that shows all members."""
    return fitted(_spots(told), sheet.fit)


def _spots(told: Told) -> list[tuple[float, float]]:
    return [(p.lon or 0.0, p.lat or 0.0) for p in members(told) or located(told)]


def kept(told: Told, sheet: MapSheet, lens: Lens) -> Lens:
    """The lens with its centre among the members, and with a member or a line in sight: nobody gets lost."""
    spots, land = _spots(told), whole(told, sheet)
    lens = bounded(lens, spots)
    clear = sheet.clear.grown(-IN_SIGHT * min(sheet.clear.w, sheet.clear.h))
    room = Rect(clear.x, clear.y, clear.w, clear.h * ABOVE_KEY)
    moved = brought_in(land, lens, spots, room)
    if moved == lens or any(path_meets(path, room) for path in courses(told, through_lens(land, lens))):
        return lens
    return moved


def seen(told: Told, sheet: MapSheet) -> Projection:
    """The projection that shows what the state's lens asks for."""
    lens = told.state.lens
    return through_lens(whole(told, sheet), kept(told, sheet, lens) if lens else None)


def draw_map(
    scene: Scene, told: Told, frame: Frame, sheet: MapSheet, kept: Sequence[Rect] = (), key: bool = True
) -> None:
    """Draw the map; `kept` are rectangles that no name may cover, `key` asks for the key at its lower right."""
    projection = seen(told, sheet)
    parts = map_parts(told, frame, projection)
    painted = drawn_parts(told, parts)
    marks = _marks(told, frame, projection, sheet.clear)
    ground = lands(told, projection, sheet.rect)
    rects = [*kept]
    legend = legend_rect(told, frame, parts, projection.km_per_px) if key else None
    if legend:
        legend = _calmest(frame, legend, ground, parts, marks)
        rects.append(legend.grown(frame.px(12)))
    draw_ground(scene, told, frame, projection, sheet.rect, legend.grown(frame.px(AROUND_KEY)) if legend else None)
    for part in painted:
        draw_part(scene, frame, part, is_heavy(told, part))
    draw_fades(scene, frame, sheet.rect)
    plates = badges(told, frame, painted, [m.rect for m in marks] + rects, sheet.clear)
    left, right = max(sheet.clear.x, frame.left), min(sheet.clear.right, frame.right)
    board = Board(
        Rect(left, sheet.clear.y, right - left, sheet.clear.h),
        [*rects, *(m.rect for m in marks), *(plate.rect for plate in plates)],
        [(part.path, part_width(frame, part) / 2 + frame.px(4)) for part in painted],
    )
    names = _place_names(told, frame, marks, board)
    start = len(scene.items)
    draw_regions(scene, told, frame, projection, board, sheet.rect)
    add_halos(scene, told, frame, ground, sheet.rect, start)
    for plate in plates:
        draw_badge(scene, frame, plate)
    for mark in marks:
        draw_mark(scene, mark)
    start = len(scene.items)
    _draw_names(scene, told, frame, marks, names)
    add_halos(scene, told, frame, ground, sheet.rect, start)
    if legend:
        draw_legend(scene, told, frame, parts, projection.km_per_px, legend)
    for mark in sorted(marks, key=lambda m: m.status == "other"):
        offer_mark(scene, told, frame, mark)
    offer_lines(scene, told, frame, painted, [m.rect for m in marks], sheet.clear, plates)


def _calmest(frame: Frame, key: Rect, ground: Sequence[Land], parts: Sequence[Part], marks: Sequence[Mark]) -> Rect:
    """The key, moved to the left where fewest coasts run under it; never nearer to a line or mark than it was."""
    best = key
    least = unrest(ground, key)
    for step in range(1, STEPS + 1):
        rect = key.moved(-frame.px(12) * step, 0)
        room = rect.grown(frame.px(20))
        if any(path_meets(part.path, room) for part in parts) or any(mark.rect.meets(room) for mark in marks):
            break
        found = unrest(ground, rect)
        if found < least:
            best, least = rect, found
    return best


def _marks(told: Told, frame: Frame, projection: Projection, clear: Rect) -> list[Mark]:
    found = []
    for one in located(told):
        x, y = projection.at(one.lon or 0.0, one.lat or 0.0)
        if clear.holds(x, y):
            found.append(mark_at(told, frame, one, x, y))
    found = [mark for mark in found if not any(covers(other, mark) for other in found)]
    return sorted(found, key=lambda mark: (mark.chosen, mark.status != "other", mark.place.weight))


def _place_names(told: Told, frame: Frame, marks: Sequence[Mark], board: Board) -> list[Placed]:
    wanted = []
    for mark in reversed(marks):  # the weightiest choose first
        name = set_name(told, frame, mark)
        side = str(mark.place.label or "")
        size = name.lines[0].width if name.lines else 0.0
        wanted.append(Wanted(mark.place.id, mark.x, mark.y, mark.r + mark.width / 2, size, name.style.px * 1.1, side))
    return place_labels(wanted, board, frame.s)


def _draw_names(scene: Scene, told: Told, frame: Frame, marks: Sequence[Mark], names: Sequence[Placed]) -> None:
    by_key = {mark.place.id: mark for mark in marks}
    for label in names:
        mark = by_key[label.key]
        name = set_name(told, frame, mark)
        if label.leader:
            scene.add(Stroke(label.leader, "ink2", frame.stroke("mark")))
        top = label.rect.y - (name.height - label.rect.h) / 2
        place(scene, name, label.rect.x, top, frame, name_ink(told, frame, mark))
        scene.belong("place", mark.place.id, label.rect)

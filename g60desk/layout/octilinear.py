"""Any network as a transit map: lines along eight directions, side by side where they share a stretch.

The drawing in steps of a grid (`octilinear_layout.py`) depends on the story and the shape of the sheet alone, so that
no phase, choice, language or theme moves a place; here it is made as large as the sheet allows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.network_badges import offer_lines, quieted
from g60desk.layout.network_focus import in_focus
from g60desk.layout.network_lines import Part
from g60desk.layout.network_links import shown_places
from g60desk.layout.network_marks import Mark, mark_at
from g60desk.layout.network_names import draw_names
from g60desk.layout.network_plates import Badge, badges
from g60desk.layout.network_rings import offer_mark
from g60desk.layout.network_strands import draw_lines, draw_marks, draw_outlines, draw_plates
from g60desk.layout.octilinear_layout import Drawn, lay_net
from g60desk.layout.octilinear_names import name_size, place_names, set_station
from g60desk.layout.octilinear_paths import Fit, parts_of
from g60desk.layout.octilinear_zones import draw_grounds, name_grounds, octagons
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene
from g60desk.layout.schematic_plan import Schematic, settled
from g60desk.layout.schematic_spots import net_of
from g60desk.layout.told import Told

WIDEST = 78.0  # px, the most that a step of the grid is on the sheet
CROWDED = 42.0  # px, the step from which marks and names are smaller
LEAST_MARK = 0.6  # of its size, what is left of a mark on a crowded sheet


def plan_octilinear(told: Told, frame: Frame, rect: Rect) -> Schematic:
    """The octilinear drawing inside `rect`."""
    drawn = lay_net(net_of(told), shape_of(rect))
    still = settled(told)
    fit = fitted_to(still, frame, rect, drawn)
    marks, parts = _marks(told, frame, drawn, fit), parts_of(told, frame, drawn, fit)
    alike = still.in_state(msgspec.structs.replace(still.state, sized=told.state.sized))
    firm = _marks(alike, frame, drawn, fit), parts_of(still, frame, drawn, fit)
    plates = [_as_now(plate, parts) for plate in badges(still, frame, firm[1], [mark.rect for mark in firm[0]], rect)]
    names, type_of = place_names(still, frame, rect, *firm, [plate.rect for plate in plates])
    return Schematic(
        rect, tuple(parts), tuple(parts), tuple(marks), tuple(names), tuple(plates), step=fit.step, type_of=type_of
    )


def _as_now(plate: Badge, parts: Sequence[Part]) -> Badge:
    """A badge as it looks in the phase that is shown: quiet where its line is not open yet."""
    own = [part for part in parts if part.line is not None and part.line.id == plate.line]
    return msgspec.structs.replace(plate, quiet=not any(p.open for p in own if path_meets(p.path, plate.rect)))


def shape_of(rect: Rect) -> float:
    """The shape of a sheet as its width by its height, roughly, so that a small change of a window moves nothing."""
    return min(max(round(rect.w / rect.h * 2) / 2, 0.5), 3.0)


def fitted_to(told: Told, frame: Frame, rect: Rect, drawn: Drawn) -> Fit:
    """As large as the sheet allows, with room for the names at its sides."""
    names = {place.id: name_size(told, frame, mark_at(told, frame, place, 0, 0)) for place in shown_places(told)}
    points = [*drawn.spots.values(), *(point for way in drawn.ways.values() for point in way)]
    x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
    y0, y1 = min(y for _, y in points), max(y for _, y in points)
    sides = [size[0] / 2 for key, size in names.items() if drawn.spots[key][0] in (x0, x1)]
    aside = max([frame.px(40), *sides])
    above = frame.px(30) + max((size[1] for size in names.values()), default=0.0)
    room_x, room_y = max(1.0, rect.w - 2 * aside), max(1.0, rect.h - 2 * above)
    step = min(room_x / max(1.0, x1 - x0), room_y / max(1.0, y1 - y0), frame.px(WIDEST))
    middle = rect.middle
    return Fit(step, middle[0] - (x0 + x1) / 2 * step, middle[1] - (y0 + y1) / 2 * step)


def _marks(told: Told, frame: Frame, drawn: Drawn, fit: Fit) -> list[Mark]:
    small = min(1.0, max(LEAST_MARK, fit.step / frame.px(CROWDED)))
    found = []
    for place in shown_places(told):
        mark = mark_at(told, frame, place, *fit.at(drawn.spots[place.id]))
        found.append(mark if mark.sized else _smaller(mark, small))
    return sorted(found, key=lambda mark: (mark.chosen, mark.status != "other", mark.place.weight))


def _smaller(mark: Mark, times: float) -> Mark:
    """A mark on a crowded sheet."""
    new = (mark.new[0] * times, mark.new[1]) if mark.new else None
    return msgspec.structs.replace(mark, r=mark.r * times, width=mark.width * math.sqrt(times), new=new)


def draw_octilinear(scene: Scene, told: Told, frame: Frame, plan: Schematic) -> None:
    """Draw the octilinear schematic."""
    grounds = octagons(frame, plan)
    draw_grounds(scene, told, frame, grounds)
    drawn = [msgspec.structs.replace(part, cased=not grounds) for part in plan.painted]
    painted = in_focus(told, drawn)
    draw_outlines(scene, plan.marks)
    draw_lines(scene, told, frame, painted)
    draw_plates(scene, frame, quieted(plan.plates, painted))
    draw_marks(scene, plan.marks)
    draw_names(scene, told, frame, plan.marks, plan.names, lambda mark: set_station(told, frame, mark, plan.type_of))
    name_grounds(scene, told, frame, plan, grounds)
    for mark in plan.marks:
        offer_mark(scene, told, frame, mark)
    taken = [*(mark.rect for mark in plan.marks), *(name.rect for name in plan.names)]
    offer_lines(scene, told, frame, plan.painted, taken, plan.rect, plan.plates)

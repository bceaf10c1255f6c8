"""Where everything on the map stands, before it is drawn: lines, marks, names, badges, the key.

Others ask it where a place, its name or a line is; `network_map` draws it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.labels import Placed
from g60desk.layout.network_bar import ScaleBar, corner, scale_bar
from g60desk.layout.network_covered import uncovered
from g60desk.layout.network_ground import lands
from g60desk.layout.network_home import Home, home_at, home_of
from g60desk.layout.network_key import calmest, clear_of, key_corner
from g60desk.layout.network_land import Land
from g60desk.layout.network_legend import legend_rect, rows_width
from g60desk.layout.network_lines import Part, drawn_parts, part_width, parting
from g60desk.layout.network_links import located
from g60desk.layout.network_many import are_many, in_room, is_full, too_many
from g60desk.layout.network_marks import Mark, mark_at
from g60desk.layout.network_naming import foremost, place_names
from g60desk.layout.network_plates import Badge, badges
from g60desk.layout.network_regions import RegionName, place_regions
from g60desk.layout.network_sheet import MapSheet, seen
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Rect
from g60desk.layout.schematic_plan import settled
from g60desk.layout.steps import Steps, done
from g60desk.layout.told import Told

THIN_AIR = 2.5  # px from the middle of a thin line to a name
LEAST_KEY = 320.0  # px in which the scale bar has to do where the entries of the key are shorter


class MapPlan(msgspec.Struct, frozen=True):
    """The map in a state; all in px of the sheet.

    `kept` are rectangles that nothing may cover: the key and the switch.  `parts` are all stretches and `painted` those
    that are drawn, in painting order; `marks` come with the weightiest last, `names` with the weightiest first, keyed
    by place.  `legend` is where the key stands, None where it has no place on the map; the scale `bar` then stands at
    `bar_rect`.
    """

    sheet: MapSheet
    projection: Projection
    ground: tuple[Land, ...]
    parts: tuple[Part, ...]
    painted: tuple[Part, ...]
    marks: tuple[Mark, ...]
    plates: tuple[Badge, ...]
    names: tuple[Placed, ...]
    regions: tuple[RegionName, ...]
    legend: Rect | None
    bar: ScaleBar | None
    bar_rect: Rect | None
    kept: tuple[Rect, ...] = ()
    bar_room: float = 0.0  # px that the bar may take; 0.0 where nothing limits it
    type_of: str = "place"  # of the names

    @property
    def home(self) -> Home:
        """What names keep to in other states."""
        return home_at(self.names, {mark.place.id: (mark.x, mark.y) for mark in self.marks}, self.type_of)


def plan_map(told: Told, frame: Frame, sheet: MapSheet, kept: Sequence[Rect] = (), key: bool = True) -> MapPlan:
    """Find a place for all; `kept` are rectangles that no name may cover, `key` asks for the key at the lower right."""
    return done(planning(told, frame, sheet, kept, key))


def planning(told: Told, frame: Frame, sheet: MapSheet, kept: Sequence[Rect] = (), key: bool = True) -> Steps[MapPlan]:
    """The same in steps, between which others may have their turn."""
    projection = seen(told, sheet)
    parts = yield from parting(told, frame, projection)
    yield
    painted = drawn_parts(told, parts)
    many = are_many(painted)
    painted = in_room(painted, sheet.rect) if many else painted
    yield
    marks = _marks(told, frame, projection, sheet.clear)
    ground = lands(told, projection, sheet.rect)
    yield
    rects = [*kept]
    room = max(rows_width(settled(told), frame, parts), frame.px(LEAST_KEY)) if key else 0.0
    yield
    bar = scale_bar(told, frame, projection, sheet.clear, room)
    legend = legend_rect(told, frame, painted, bar) if key else None
    spot = (
        corner(frame, bar, sheet.clear, [*kept, *(m.rect for m in marks)], [p.path for p in painted]) if bar else None
    )
    if not key and spot:
        rects.append(spot)
    yield
    if legend:
        legend = calmest(frame, key_corner(told, frame, sheet, legend, kept), sheet.clear.x, ground, parts, marks)
        rects.append(legend.grown(frame.px(12)))
    yield
    plates = badges(told, frame, painted, [m.rect for m in marks] + rects, sheet.clear)
    yield
    left, right = max(sheet.clear.x, frame.left), min(sheet.clear.right, frame.right)

    def free(only: Sequence[Mark] | None = None) -> Board:
        """The board for names: with all marks and lines, or with some marks and the lines that are drawn in full."""
        lines = painted if only is None else [part for part in painted if is_full(told, part)]
        some = too_many(lines)
        board = Board(
            Rect(left, sheet.clear.y, right - left, sheet.clear.h),
            [*rects, *(m.rect for m in (marks if only is None else only)), *(plate.rect for plate in plates)],
            [] if some else [(part.path, _half(frame, part, many=many and only is None)) for part in lines],
        )
        for part in lines if some else ():
            board.bar(part.path, frame.px(THIN_AIR))
        return board

    given = (sheet, frame.s, *kept, key)
    home = Home() if many else home_of(told, given, lambda at: plan_map(at, frame, sheet, kept, key=key).home)
    yield
    first = foremost(told, frame, marks, free) if many else []
    yield
    marks = [mark for mark in marks if mark.status != "other" or not any(mark.rect.meets(one.rect) for one in first)]
    for one in first:
        painted = clear_of(painted, one.rect.grown(frame.px(THIN_AIR)))
        yield
    yield
    names, type_of, board = place_names(told, frame, marks, free, home, first)
    yield
    regions = []
    for region in place_regions(told, frame, projection, board, sheet.rect):
        regions.append(region)
        yield
    return MapPlan(
        sheet, projection, ground, tuple(parts), tuple(painted), tuple(marks), tuple(plates), tuple(names),
        tuple(regions), legend, bar, None if key else spot, tuple(rects), room, type_of,
    )  # fmt: skip


def _half(frame: Frame, part: Part, *, many: bool) -> float:
    """The room that a stretch takes on each side, with the air to a name."""
    return frame.px(THIN_AIR) if many else part_width(frame, part) / 2 + frame.px(4)


def _marks(told: Told, frame: Frame, projection: Projection, clear: Rect) -> list[Mark]:
    found = []
    for one in located(told):
        x, y = projection.at(one.lon or 0.0, one.lat or 0.0)
        if clear.holds(x, y):
            found.append(mark_at(told, frame, one, x, y))
    large = [mark for mark in found if mark.chosen or mark.status != "other"]
    shown = [mark for mark in (uncovered(mark, large) for mark in found) if mark is not None]
    return sorted(shown, key=lambda mark: (mark.chosen, mark.status != "other", mark.place.weight))

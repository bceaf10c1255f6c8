"""The sheet of the map and what the lens shows of the land on it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.network_courses import courses
from g60desk.layout.network_links import located
from g60desk.layout.network_rail import rail_width
from g60desk.layout.projection import Projection, bounded, brought_in, fitted, seat_of, through_lens
from g60desk.layout.scene import Point, Rect
from g60desk.layout.told import Told

IN_SIGHT = 0.08  # of the map's shorter side: how far inside a place is in sight
ABOVE_KEY = 0.8  # of the height of what is in sight, which the key leaves free
Lens = tuple[float, float, float]  # lon and lat of the centre in degrees, and how many times closer than the whole


class MapSheet(msgspec.Struct, frozen=True):
    """Where the map is: `rect` is all of it, marks and names stand in `clear`, `fit` holds the members of the whole."""

    rect: Rect
    clear: Rect
    fit: Rect


def map_sheet(frame: Frame, top: float = 0.0, bottom: float = 0.0) -> MapSheet:
    """The map on this sheet; upright, it lies between `top` and `bottom`; without a foot it goes to the lower edge."""
    if frame.mode == "portrait":
        rect = Rect(0, top, frame.width, bottom - top)
        clear = Rect(frame.px(24), top + frame.px(36), frame.width - frame.px(48), rect.h - frame.px(60))
        fit_x = frame.left + frame.px(40)  # the name of the outermost mark finds room on its other side, or below it
        fit = Rect(fit_x, clear.y + frame.px(48), frame.right - frame.px(168) - fit_x, clear.h - frame.px(92))
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
    return [(p.lon or 0.0, p.lat or 0.0) for p in [p for p in located(told) if p.joins] or located(told)]


class Reach:
    """How far a lens may go on one sheet: its centre stays among the members, and a member or a line in sight."""

    def __init__(self, told: Told, sheet: MapSheet) -> None:
        self.whole = whole(told, sheet)
        self._told = told
        self._spots = _spots(told)
        self._points = [self.whole.at(*spot) for spot in self._spots]
        self._paths: list[Sequence[Point]] | None = None  # px of the whole; few lenses need them
        clear = sheet.clear.grown(-IN_SIGHT * min(sheet.clear.w, sheet.clear.h))
        self._room = Rect(clear.x, clear.y, clear.w, clear.h * ABOVE_KEY)

    def kept(self, lens: Lens) -> Lens:
        """The lens, moved so that nobody gets lost."""
        lens = bounded(lens, self._spots)
        seat = seat_of(self.whole, through_lens(self.whole, lens))
        (left, top), (right, bottom) = (seat.back(x, y) for x, y in self._corners())
        room = Rect(left, top, right - left, bottom - top)
        if any(room.holds(x, y) for x, y in self._points):
            return lens
        moved = brought_in(self.whole, lens, self._spots, self._room)
        if moved == lens:
            return lens
        if self._paths is None:
            self._paths = list(courses(self._told, self.whole))
        return lens if any(path_meets(path, room) for path in self._paths) else moved

    def _corners(self) -> tuple[Point, Point]:
        return (self._room.x, self._room.y), (self._room.right, self._room.bottom)


def kept(told: Told, sheet: MapSheet, lens: Lens) -> Lens:
    """The lens with its centre among the members, and with a member or a line in sight: nobody gets lost."""
    return Reach(told, sheet).kept(lens)


def seen(told: Told, sheet: MapSheet) -> Projection:
    """The projection that shows what the state's lens asks for."""
    lens = told.state.lens
    return through_lens(whole(told, sheet), kept(told, sheet, lens) if lens else None)

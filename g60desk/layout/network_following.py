"""How the map follows who travels: the lens that brings a place in sight."""

from __future__ import annotations

from g60desk.layout.distances import spot_of
from g60desk.layout.frame import Frame
from g60desk.layout.network import sheet_of
from g60desk.layout.network_sheet import Lens, kept, seen, whole
from g60desk.layout.projection import brought_in
from g60desk.layout.rect import Rect
from g60desk.layout.told import Told
from g60desk.story.model import Key, NetworkLayout

INSIDE = 0.12  # of the map's shorter side: how far inside its edge a place is brought


def following(told: Told, frame: Frame, place: Key) -> Lens | None:
    """The lens moved so that a place is in sight; None where it is, or where there is no map."""
    found = told.index.place(place)
    spot = spot_of(found) if found is not None else None
    if spot is None or told.layout != NetworkLayout.MAP:
        return None
    sheet = sheet_of(told, frame)
    lat, lon = spot
    room = _room(sheet.clear)
    if room.holds(*seen(told, sheet).at(lon, lat)):
        return None
    land = whole(told, sheet)
    lens = told.state.lens or (*land.plane.inverse(land.u, land.v), 1.0)
    return kept(told, sheet, brought_in(land, lens, [(lon, lat)], room))


def _room(clear: Rect) -> Rect:
    return clear.grown(-INSIDE * min(clear.w, clear.h))

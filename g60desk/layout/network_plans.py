"""Where everything of the network stands on a sheet, on the map and on the schematic."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_corner import ROW_GAP, ROW_TOP, corner_of
from g60desk.layout.network_links import located
from g60desk.layout.network_note import note_rect
from g60desk.layout.network_plan import MapPlan, planning
from g60desk.layout.network_sheet import MapSheet, map_sheet
from g60desk.layout.network_size_key import SizeKey, line_height, set_key, size_button
from g60desk.layout.network_upright import picture_rect
from g60desk.layout.network_year import year_rect
from g60desk.layout.scene import Rect
from g60desk.layout.schematic import plan_beside, plan_schematic
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.steps import Steps, done
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout


def plan_of(told: Told, frame: Frame) -> MapPlan:
    """Where everything on the map stands, as it is drawn on this sheet."""
    return done(planning_of(told, frame))


def planning_of(told: Told, frame: Frame) -> Steps[MapPlan]:
    """The same in steps."""
    sheet = sheet_of(told, frame)
    if frame.mode == "portrait":
        year = upright_year(told, frame)
        kept = [one for one in (year, map_key(told, frame)[1], map_note(told, frame)) if one and one.w]
        return planning(told, frame, sheet, kept, key=False)
    corner = corner_of(told, frame)
    kept = [corner.rect, *([key] if (key := map_key(told, frame)[1]).w else [])]
    return planning(told, frame, sheet, [one.grown(frame.px(12)) for one in kept])


def schematic_of(told: Told, frame: Frame) -> Schematic | None:
    """Where everything on the schematic stands, as it is drawn on this sheet; None where there is nothing."""
    if frame.mode == "portrait":
        sheet = sheet_of(told, frame).rect
        note = upright_note(told, frame)
        top = note.bottom if note else row_bottom(told, frame)
        return plan_schematic(told, frame, Rect(frame.left, top, frame.right - frame.left, sheet.bottom - top))
    below = line_height(frame) + frame.px(ROW_GAP) if size_button(told, frame)[0] else 0.0
    corner = corner_of(told, frame)
    return plan_beside(told, frame, msgspec.structs.replace(corner, year=None).rect, corner.year, below)


def map_key(told: Told, frame: Frame) -> tuple[SizeKey, Rect]:
    """The key of the sizes on the map, and where it stands: under the switch, or beside the button."""
    places = {place.id for place in located(told)}
    if frame.mode == "portrait":
        key = set_key(told, frame, places, row_end(told, frame) - frame.left, 1)
        return key, Rect(frame.left, sheet_of(told, frame).rect.y + frame.px(ROW_TOP), key.width, key.height)
    corner = corner_of(told, frame)
    key = set_key(told, frame, places, frame.right - corner.left, 3)
    top = (corner.note or corner.switch).bottom + frame.px(12)
    return key, Rect(frame.right - key.width, top, key.width, key.height)


def sheet_of(told: Told, frame: Frame) -> MapSheet:
    """Where the map lies on this sheet."""
    if frame.mode != "portrait":
        return map_sheet(frame)
    picture = picture_rect(told, frame)
    return map_sheet(frame, picture.y, picture.bottom)


def row_end(told: Told, frame: Frame) -> float:
    """Where the row above an upright picture ends: before the year, while time runs."""
    year = upright_year(told, frame)
    return year.x - frame.px(16) if year else frame.right


def row_bottom(told: Told, frame: Frame) -> float:
    """Where the row above an upright schematic ends, with or without the button that sizes marks."""
    row = line_height(frame) + frame.px(ROW_TOP + ROW_TOP) if size_button(told, frame)[0] else 0.0
    return sheet_of(told, frame).rect.y + max(frame.px(40), row)


def map_note(told: Told, frame: Frame) -> Rect | None:
    """Where it stands on an upright map who is not on it."""
    return note_rect(told, frame, frame.right, sheet_of(told, frame).rect.y + frame.px(ROW_TOP) + line_height(frame))


def upright_note(told: Told, frame: Frame) -> Rect | None:
    """Where it stands on an upright sheet why there is no map."""
    return note_rect(told, frame, frame.right, row_bottom(told, frame) - frame.px(16))


def upright_year(told: Told, frame: Frame) -> Rect | None:
    """Where the year stands on an upright sheet."""
    top = sheet_of(told, frame).rect.y
    return year_rect(told, frame, frame.right, top + frame.px(40 if told.layout == NetworkLayout.MAP else 18))

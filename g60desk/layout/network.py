"""The city network: the same places, lines and phases on the land, or straightened like a map of a transit line."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.network_change import change_text
from g60desk.layout.network_facts import facts_height
from g60desk.layout.network_legend import column_width, draw_row
from g60desk.layout.network_lines import map_parts
from g60desk.layout.network_links import members, reached
from g60desk.layout.network_map import draw_map
from g60desk.layout.network_plan import MapPlan, plan_map
from g60desk.layout.network_rail import (
    FACTS_WIDE,
    draw_portrait_block,
    draw_rail,
    has_lead,
    portrait_blocks,
)
from g60desk.layout.network_sentence import lead, portrait_top, sentence
from g60desk.layout.network_sheet import MapSheet, map_sheet, seen
from g60desk.layout.network_versions import draw_lying
from g60desk.layout.network_year import draw_year, year_rect
from g60desk.layout.rect import around
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.schematic import draw_schematic, plan_beside, plan_schematic
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.text import Plate, Span
from g60desk.layout.timeline_now import now_said
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout


def lay_out_network(told: Told, frame: Frame) -> Scene:
    """The network on a sheet, on the map or straight as the state says."""
    scene = Scene(frame.width, frame.height, summary(told))
    if frame.mode == "portrait":
        _upright(scene, told, frame)
        return scene
    choices = switch_choices(told)
    switch, year = _corner(told, frame)
    if told.state.layout == NetworkLayout.MAP:
        draw_map(scene, told, frame, plan_of(told, frame))
        draw_rail(scene, told, frame, squares=True)
    else:
        draw_schematic(scene, told, frame, schematic_of(told, frame))
        draw_rail(scene, told, frame, squares=False)
    draw_switch(scene, frame, choices, switch)
    draw_year(scene, told, frame, year)
    _in_reading_order(scene)
    return scene


def plan_of(told: Told, frame: Frame) -> MapPlan:
    """Where everything on the map stands, as it is drawn on this sheet."""
    sheet = sheet_of(told, frame)
    if frame.mode == "portrait":
        year = year_rect(told, frame, frame.right, sheet.rect.y + frame.px(40))
        return plan_map(told, frame, sheet, [year] if year else [], key=False)
    switch, year = _corner(told, frame)
    kept = around([switch, year]) if year else switch
    return plan_map(told, frame, sheet, [kept.grown(frame.px(12))])


def schematic_of(told: Told, frame: Frame) -> Schematic | None:
    """Where everything on the schematic stands, as it is drawn on this sheet; None where there is nothing."""
    if frame.mode == "portrait":
        sheet = sheet_of(told, frame).rect
        top = sheet.y + frame.px(40)
        return plan_schematic(told, frame, Rect(frame.left, top, frame.right - frame.left, sheet.bottom - top))
    switch, year = _corner(told, frame)
    return plan_beside(told, frame, around([switch, year]) if year else switch)


def _corner(told: Told, frame: Frame) -> tuple[Rect, Rect | None]:
    """The switch at the upper right, and the year beside it."""
    width, height = switch_size(frame, switch_choices(told))
    switch = Rect(frame.right - width, frame.grid("margin_top"), width, height)
    return switch, year_rect(told, frame, switch.x - frame.px(24), switch.middle[1])


def switch_choices(told: Told) -> list[Choice]:
    """Map, straight, table; the map that is seen close up leads back to all of it."""
    now = told.state.layout
    whole_map = "layout=map,lens=null" if told.state.lens and now == NetworkLayout.MAP else "layout=map"
    return [
        Choice(told.words("network.map"), whole_map, now == NetworkLayout.MAP),
        Choice(told.words("network.straight"), "layout=straight", now == NetworkLayout.STRAIGHT),
        Choice(told.words("network.table"), "table=1"),
    ]


def sheet_of(told: Told, frame: Frame) -> MapSheet:
    """Where the map lies on this sheet."""
    if frame.mode != "portrait":
        return map_sheet(frame)
    top = portrait_top(Scene(frame.width, frame.height), told, frame, led=has_lead(told, frame))
    return map_sheet(frame, top, portrait_blocks(told, frame)[0] - frame.px(24))


def _upright(scene: Scene, told: Told, frame: Frame) -> None:
    """Sentence, picture, area with the key, versions, switch."""
    block, versions, switch = portrait_blocks(told, frame)
    wide = frame.right - frame.left
    sheet = sheet_of(told, frame)
    on_land = told.state.layout == NetworkLayout.MAP
    year = year_rect(told, frame, frame.right, sheet.rect.y + frame.px(40 if on_land else 18))
    if told.state.layout == NetworkLayout.MAP:
        draw_map(scene, told, frame, plan_of(told, frame))
    else:
        draw_schematic(scene, told, frame, schematic_of(told, frame))
    portrait_top(scene, told, frame, led=has_lead(told, frame))
    draw_portrait_block(scene, told, frame, Rect(frame.left, block, wide * FACTS_WIDE, versions - block - frame.px(20)))
    chosen = facts_height(told, frame, wide * FACTS_WIDE) > 0
    parts = map_parts(told, frame, seen(told, sheet))
    note = told.state.layout == NetworkLayout.MAP
    need = column_width(told, frame, parts, note=note)
    if need:
        draw_row(scene, told, frame, parts, Rect(frame.right - need, block, need, 0), note=note)
    draw_lying(scene, told, frame, Rect(frame.left, versions, wide, 0), short=not chosen)
    draw_year(scene, told, frame, year)
    draw_switch(scene, frame, switch_choices(told), Rect(frame.left, switch, wide, frame.px(80)))


def _in_reading_order(scene: Scene) -> None:
    """Sentence and rail before the switch, the switch before the marks, as one reads the page."""
    rank = {"cite": 0, "phase": 0, "figure": 0, "set": 1, "place": 2, "line": 3}
    scene.targets.sort(key=lambda target: rank.get(target.kind, 1))


def summary(told: Told) -> str:
    """What the view says, as a sentence."""
    everyone = members(told)
    comma = told.words("network.comma")
    here = [told.text(p.name) for p in everyone if reached(told, p.id)]
    later = [told.text(p.name) for p in everyone if not reached(told, p.id)]
    said = "".join(piece.text for piece in [*sentence(told), Span(told.words("network.stop")), *lead(told)]
                   if not isinstance(piece, Plate))  # fmt: skip
    parts = [said]
    if here:
        parts.append(told.words("network.members", n=len(here), names=comma.join(here)))
    if later:
        parts.append(told.words("network.later", names=comma.join(later)))
    changed = change_text(told)
    return " ".join([*parts, *([changed] if changed else []), *now_said(told)])

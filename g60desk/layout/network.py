"""The city network: the same places, lines and phases on the land, or straightened like a map of a transit line."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.header import draw_switch
from g60desk.layout.network_change import change_text
from g60desk.layout.network_corner import ROW_GAP, ROW_TOP, corner_of, size_row, switch_choices, upright_row
from g60desk.layout.network_facts import facts_height
from g60desk.layout.network_legend import column_width, draw_row
from g60desk.layout.network_links import members, reached
from g60desk.layout.network_lying import draw_lying
from g60desk.layout.network_map import draw_map, drawing_map
from g60desk.layout.network_note import draw_covered, draw_left_out, draw_note, note_words
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.network_plans import map_key, map_note, planning_of, row_end, upright_note, upright_year
from g60desk.layout.network_plans import plan_of as plan_of
from g60desk.layout.network_plans import schematic_of as schematic_of
from g60desk.layout.network_plans import sheet_of as sheet_of
from g60desk.layout.network_rail import FACTS_WIDE, draw_portrait_block, draw_rail
from g60desk.layout.network_said import chosen_said
from g60desk.layout.network_sentence import lead, portrait_top, sentence
from g60desk.layout.network_size_key import draw_size_button, line_height, set_key, size_button
from g60desk.layout.network_upright import upright_blocks
from g60desk.layout.network_year import draw_year
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.schematic import draw_schematic
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.steps import Steps, done
from g60desk.layout.text import Plate, Span
from g60desk.layout.timeline_now import now_said
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

KEY_RISE = 8.0  # px that the key begins above the number beside it: its first row has air of its own


def lay_out_network(told: Told, frame: Frame) -> Scene:
    """The network on a sheet, on the map or straight as the state says."""
    return lay_out_with_plan(told, frame)[0]


def lay_out_with_plan(told: Told, frame: Frame) -> tuple[Scene, MapPlan | None]:
    """The network on a sheet, and where everything on the map stands, where it is on the map."""
    return done(laying_out(told, frame))


def laying_out(told: Told, frame: Frame) -> Steps[tuple[Scene, MapPlan | None]]:
    """The same in steps, between which frames can be painted."""
    plan = (yield from planning_of(told, frame)) if told.layout == NetworkLayout.MAP else None
    yield
    scene = Scene(frame.width, frame.height, summary(told))
    if frame.mode == "portrait":
        _upright(scene, told, frame, plan)
        return scene, plan
    corner = corner_of(told, frame)
    if plan is not None:
        yield from drawing_map(scene, told, frame, plan)
        yield
        draw_rail(scene, told, frame, squares=True)
        key, rect = map_key(told, frame)
        key.draw(scene, frame, rect.x, rect.y, boxed=True)
        draw_size_button(scene, told, frame, corner.button)
    else:
        schematic = schematic_of(told, frame)
        draw_schematic(scene, told, frame, schematic)
        draw_rail(scene, told, frame, squares=False)
        if schematic is not None:
            draw_left_out(scene, told, frame, schematic)
        if schematic is not None and size_button(told, frame)[0]:
            y = schematic.rect.y - frame.px(ROW_GAP) - line_height(frame)
            _draw_schematic_key(scene, told, frame, schematic, size_row(told, frame, schematic.rect.x, y))
    draw_switch(scene, frame, switch_choices(told), corner.switch)
    draw_year(scene, told, frame, corner.year)
    draw_note(scene, told, frame, corner.note)
    _in_reading_order(scene)
    return scene, plan


def _draw_schematic_key(scene: Scene, told: Told, frame: Frame, plan: Schematic, button: Rect) -> None:
    """The button that sizes the marks, and beside it the key of those that are drawn, in one line."""
    left = button.right + (frame.px(4) if button.w else 0.0)
    right = row_end(told, frame) if frame.mode == "portrait" else frame.right
    key = set_key(told, frame, {mark.place.id for mark in plan.marks}, right - left, 1)
    key.draw(scene, frame, left, button.middle[1] - line_height(frame) / 2, boxed=False)
    draw_size_button(scene, told, frame, button)
    if frame.mode == "portrait":
        end = left + key.width
        draw_left_out(scene, told, frame, plan, Rect(end, button.y, right - end, button.h))


def _upright(scene: Scene, told: Told, frame: Frame, plan: MapPlan | None) -> None:
    """Sentence, picture, area with the key, versions, switch."""
    block, versions, switch = upright_blocks(told, frame)
    wide = frame.right - frame.left
    year = upright_year(told, frame)
    row, button = upright_row(told, frame, switch)
    if plan is not None:
        draw_map(scene, told, frame, plan)
        key, rect = map_key(told, frame)
        key.draw(scene, frame, rect.x, rect.y, boxed=True)
        draw_note(scene, told, frame, map_note(told, frame))
    else:
        schematic = schematic_of(told, frame)
        draw_schematic(scene, told, frame, schematic)
        if schematic is not None:
            y = sheet_of(told, frame).rect.y + frame.px(ROW_TOP)
            _draw_schematic_key(scene, told, frame, schematic, Rect(frame.left, y, 0, line_height(frame)))
        draw_note(scene, told, frame, upright_note(told, frame))
    portrait_top(scene, told, frame)
    chosen = facts_height(told, frame, wide * FACTS_WIDE) > 0
    parts = plan.painted if plan is not None else schematic.painted if schematic is not None else ()
    note = plan is not None
    need = column_width(told, frame, parts, note=note)
    y = block
    if need:
        y = draw_row(
            scene, told, frame, parts, Rect(frame.right - need, block - frame.px(KEY_RISE), need, 0), note=note
        )
        if plan is not None:
            room = Rect(frame.right - need, y, need, versions - y - frame.px(12))
            y = draw_covered(scene, told, frame, plan.marks, room)
    facts = Rect(frame.left, block, wide * FACTS_WIDE, versions - block - frame.px(8))
    draw_portrait_block(scene, told, frame, facts, Rect(facts.right, y, frame.right - facts.right, facts.bottom - y))
    draw_lying(scene, told, frame, Rect(frame.left, versions, wide, 0), short=not chosen)
    draw_year(scene, told, frame, year)
    draw_switch(scene, frame, switch_choices(told), row)
    draw_size_button(scene, told, frame, button)


def _in_reading_order(scene: Scene) -> None:
    """Sentence and rail before the switch, the switch before the marks, as one reads the page."""
    rank = {**dict.fromkeys(("cite", "phase", "figure", "travel", "compare", "go"), 0), "place": 2, "line": 3}
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
    more = [said for said in (change_text(told), note_words(told)) if said]
    return " ".join([*parts, *more, *chosen_said(told), *now_said(told)])

"""The left rail of the network: the sentence and its lead, the versions, and below them areas or the chosen thing."""

from __future__ import annotations

from msgspec.structs import replace

from g60desk.layout.frame import Frame
from g60desk.layout.network_areas import areas, draw_area, draw_squares, squares_height
from g60desk.layout.network_change import LONGEST, change_flow
from g60desk.layout.network_facts import draw_facts, facts_height
from g60desk.layout.network_lying import draw_lying, lying_height
from g60desk.layout.network_sentence import draw_sentence
from g60desk.layout.network_versions import draw_upright, least_height, upright_height
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

VERSIONS_FROM = 336.0  # y of the upper end of the run on the reference sheet, where the sentence leaves it free
BLOCK = 224.0  # height of what stands below the run
COMPACT_RAIL = 300.0  # px of the sheet's own unit
LARGER_RAIL = 28.0  # px that larger text needs more, of which the map has enough
CHANGE_FROM = 8.0  # px between the run and what changed
COMPACT_LINES = 4  # of what changed, on a compact sheet
CHANGED, FOOT = "/changed", "/foot"  # what stays itself below the phases when the picture changes
MOST_PHASES = 8  # that are looked at for the room that they need
LEAST_BLOCK, MOST_BLOCK = 170.0, 190.0  # px of an upright sheet for the area and what changed
FACTS = 330.0  # px kept below an upright map for what may be chosen; a trunk that stands upright needs the room
FACTS_WIDE = 0.62  # of the width of an upright sheet, for what is chosen; the key stands beside it


def rail_width(frame: Frame) -> float:
    """The width of the rail in px, with what larger text takes of the margin, and of the map."""
    if frame.mode == "compact":
        return (COMPACT_RAIL + (LARGER_RAIL if frame.is_larger else 0.0)) * frame.unit + frame.freed
    return frame.px(frame.tokens.grid["shared"]["left_rail"])


def draw_rail(scene: Scene, told: Told, frame: Frame, *, squares: bool) -> None:
    """Draw the rail; with `squares`, the areas of all phases to scale, else the area of the shown one."""
    width = rail_width(frame)
    compact = frame.mode == "compact"
    chosen = facts_height(told, frame, width)
    below = draw_sentence(scene, told, frame, width, led=not (compact and _crowded(told, frame, width, chosen)))
    top = max(below + frame.px(40 if not compact else 28), frame.px(VERSIONS_FROM) if not compact else 0.0)
    block, squares = _kept_for_block(told, frame, width, frame.bottom - top, squares=squares)
    room = frame.bottom - block - top - frame.px(24)
    if chosen and not compact and upright_height(told, frame, width) > room:
        top = below + frame.px(40)
        room = frame.bottom - block - top - frame.px(24)
    end = _draw_versions(scene, told, frame, Rect(frame.left, top, width, room))
    if not block:
        return
    start = max(end + frame.px(24), frame.bottom - block)
    rect, first = Rect(frame.left, start + frame.px(24), width, frame.bottom - start - frame.px(24)), len(scene.items)
    if chosen or not squares:
        scene.add(Stroke(((rect.x, start), (rect.right - frame.px(40), start)), "rule", frame.stroke("rule")))
    if chosen:
        draw_facts(scene, told, frame, rect)
    elif squares and areas(told):
        draw_squares(scene, told, frame, rect)
    else:
        draw_area(scene, told, frame, rect)
    scene.bind("row", FOOT, first)


def _crowded(told: Told, frame: Frame, width: float, chosen: float) -> bool:
    """True where the lead leaves no room for all that is told of what is chosen."""
    below = draw_sentence(Scene(frame.width, frame.height), told, frame, width)
    versions = lying_height(told, frame, width, short=False)
    return chosen > 0 and below + versions + chosen + frame.px(28 + 48) > frame.bottom


def _kept_for_block(told: Told, frame: Frame, width: float, room: float, *, squares: bool) -> tuple[float, bool]:
    """The height of what stands at the foot of the rail with the room above it, and whether it is squares.

    On a compact sheet it has to do with what the versions leave of `room`.
    """
    air = frame.px(24)
    chosen = facts_height(told, frame, width)
    if frame.mode != "compact":
        if chosen or squares:
            return max(chosen + air, frame.px(BLOCK)), squares
        return _block_height(told, frame, width, squares=False) + air, squares
    if chosen:
        return chosen + air, squares
    room -= upright_height(told, frame, width) + 2 * air
    for one in (True, False) if squares else (False,):
        high = _block_height(told, frame, width, squares=one)
        if 0 < high <= room:
            return high + air, one
    return 0.0, False


def _draw_versions(scene: Scene, told: Told, frame: Frame, rect: Rect) -> float:
    """The versions, and below them what the shown one changed as far as there is room; gives the y below both."""
    if frame.mode == "compact" and facts_height(told, frame, rect.w) and upright_height(told, frame, rect.w) > rect.h:
        return draw_lying(scene, told, frame, rect, short=False)
    gap = frame.px(CHANGE_FROM)
    spare = rect.h - least_height(told, frame, rect.w) - gap
    changed = _changed(told, frame, rect.w, spare)
    if changed is None:
        return draw_upright(scene, told, frame, rect)
    kept = max(one.height for one in [changed, *_of_each_phase(told, frame, rect.w, spare)])
    end = draw_upright(scene, told, frame, Rect(rect.x, rect.y, rect.w, rect.h - gap - kept))
    start = len(scene.items)
    below = place(scene, changed, rect.x, end + gap, frame).bottom
    scene.bind("row", CHANGED, start)
    return below


def _changed(told: Told, frame: Frame, width: float, most: float) -> Flow | None:
    """What the shown phase changed, in few lines on a compact sheet."""
    return change_flow(told, frame, width, most, COMPACT_LINES if frame.mode == "compact" else LONGEST)


def _of_each_phase(told: Told, frame: Frame, width: float, most: float) -> list[Flow]:
    """What each phase changed: the versions stand where all have room, so that they keep their places."""
    phases = told.story.phases[:MOST_PHASES]
    every = (told.in_state(replace(told.state, phase=phase.id, day=None)) for phase in phases)
    return [found for one in every if (found := _changed(one, frame, width, most)) is not None]


def _block_height(told: Told, frame: Frame, width: float, *, squares: bool) -> float:
    """How high the areas are, or the area of the shown phase."""
    if squares and areas(told):
        return squares_height(told, frame, width)
    return draw_area(Scene(frame.width, frame.height), told, frame, Rect(0, 0, width, 0))


def portrait_blocks(told: Told, frame: Frame, least: float = 0.0) -> tuple[float, float, float]:
    """The y of the area or facts, of the versions, and of the switch, on an upright sheet: built up from its foot.

    The block is `least` px high or more, and begins at the same height whatever is chosen: the picture above it stays.
    """
    switch = frame.bottom - frame.for_hands(80)
    wide = frame.right - frame.left
    chosen = facts_height(told, frame, wide * FACTS_WIDE) > 0
    long = switch - frame.px(24) - lying_height(told, frame, wide, short=True)
    short = switch - frame.px(20) - lying_height(told, frame, wide, short=False)  # names alone need less air
    changed = min(max(frame.px(LEAST_BLOCK), _portrait_height(told, frame, wide * FACTS_WIDE)), frame.px(MOST_BLOCK))
    facts = frame.px(FACTS) if told.layout == NetworkLayout.MAP else 0.0
    top = min(long - max(changed, least), short - max(facts, least)) - frame.px(28)
    return top, short if chosen else long, switch


def draw_portrait_block(scene: Scene, told: Told, frame: Frame, rect: Rect, beside: Rect) -> None:
    """The area of the shown phase and what it changed, or what is chosen; `beside` it is free."""
    if draw_facts(scene, told, frame, rect, beside) != rect.y:
        return
    below = draw_area(scene, told, frame, rect, large=_is_roomy(told))
    gap = frame.px(CHANGE_FROM)
    changed = change_flow(told, frame, rect.w, rect.bottom - below - gap)
    if changed is not None:
        place(scene, changed, rect.x, below + gap, frame)


def _is_roomy(told: Told) -> bool:
    """True where the picture leaves room: the stops of an upright schematic need more, and brackets tell who joined."""
    return told.layout == NetworkLayout.MAP


def _portrait_height(told: Told, frame: Frame, width: float) -> float:
    """How high area and what changed are on an upright sheet, in the phase with most to say: the map stands still."""
    every = [told.in_state(replace(told.state, phase=phase.id, day=None)) for phase in told.story.phases]
    return max((_area_and_change(one, frame, width) for one in every), default=0.0)


def _area_and_change(told: Told, frame: Frame, width: float) -> float:
    roomy = _is_roomy(told)
    area = draw_area(Scene(width, 1e4), told, frame, Rect(0, 0, width, 1e4), large=roomy)
    most = frame.px(MOST_BLOCK if roomy else LEAST_BLOCK) - area - frame.px(2 * CHANGE_FROM)
    changed = change_flow(told, frame, width, most)
    return area + (changed.height + frame.px(2 * CHANGE_FROM) if changed else 0.0)

"""How an upright sheet of the network is divided: the same in all phases, so that none moves a place."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_legend import column_height
from g60desk.layout.network_lines import Part, part_of
from g60desk.layout.network_rail import portrait_blocks
from g60desk.layout.network_sentence import portrait_top
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.schematic_plan import settled
from g60desk.layout.schematic_spots import all_links
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

BELOW, BELOW_LINE = 12.0, 24.0  # px between the picture and the block: the map fades, the zones of a line do not
KEY_GAP = 36.0  # px that the key may reach into the space below its block


def key_parts(told: Told, frame: Frame) -> list[Part]:
    """The stretches of which the key tells, wherever they are: each as a short one in the middle of the sheet."""
    x, y = frame.width - 2.0, frame.height / 2
    return [part_of(told, link, ((x, y), (x + 1, y))) for link in all_links(told)]


def every_phase(told: Told) -> list[Told]:
    """The story in each of its phases, without the day of the story time; as it is where it has none."""
    phases = [phase.id for phase in told.story.phases]
    return [told.in_state(msgspec.structs.replace(told.state, phase=phase, day=None)) for phase in phases] or [told]


def upright_top(told: Told, frame: Frame) -> float:
    """The y below the longest sentence of all phases."""
    scratch = Scene(frame.width, frame.height)
    return max(portrait_top(scratch, one, frame) for one in every_phase(told))


@lru_cache(maxsize=8)
def upright_blocks(told: Told, frame: Frame) -> tuple[float, float, float]:
    """The y of the area or facts, of the versions, and of the switch, with room for the longest key of all phases."""
    on_land = told.layout == NetworkLayout.MAP
    every = every_phase(settled(told))
    key = max(column_height(one, frame, key_parts(one, frame), note=on_land) for one in every)
    return portrait_blocks(told, frame, key - frame.px(KEY_GAP))


@lru_cache(maxsize=8)
def picture_rect(told: Told, frame: Frame) -> Rect:
    """What lies between the sentence and the blocks, over the whole width; kept, since a page asks often."""
    top = upright_top(told, frame)
    air = frame.px(BELOW if told.layout == NetworkLayout.MAP else BELOW_LINE)
    return Rect(0, top, frame.width, upright_blocks(told, frame)[0] - air - top)

"""The comparison on an upright sheet: one block for each subject, its strip above its facts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_cells import Saying, SetSaying, draw_saying, sayings, set_saying
from g60desk.layout.comparison_lines import draw_strip
from g60desk.layout.comparison_strip import BARE, FULL, Strip, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

NAME_PART = 0.27  # how much of the width the names of the aspects take


class Fact(msgspec.Struct, frozen=True):
    """One aspect of one subject, set."""

    aspect: Aspect
    name: Flow
    said: SetSaying


class Block(msgspec.Struct, frozen=True):
    """A subject with its facts, measured."""

    strip: Strip
    facts: tuple[Fact, ...]
    height: float


def fits_blocks(told: Told, frame: Frame, height: float, aspects: Sequence[Aspect]) -> bool:
    """True when the blocks with these aspects are not higher than `height` px."""
    return sum(block.height for block in _blocks(told, frame, height, aspects)) <= height


def draw_blocks(scene: Scene, told: Told, frame: Frame, top: float, bottom: float, aspects: Sequence[Aspect]) -> None:
    """Draw all blocks from `top`; what room is left is shared between them."""
    blocks = _blocks(told, frame, bottom - top, aspects)
    spare = bottom - top - sum(block.height for block in blocks)
    extra = max(0.0, min(spare / max(1, len(blocks)), frame.px(64)))
    y = top
    for number, block in enumerate(blocks):
        if number:
            scene.add(Stroke(((frame.left, y), (frame.right, y)), "rule", frame.stroke("rule")))
        _draw_block(scene, told, frame, block, y + _pad(frame) + extra / 2)
        y += block.height + extra


def _pad(frame: Frame) -> float:
    return frame.px(28)


def _blocks(told: Told, frame: Frame, height: float, aspects: Sequence[Aspect]) -> list[Block]:
    blocks: list[Block] = []
    for much in range(FULL, BARE + 1):
        blocks = [_block(told, frame, row, aspects, much) for row in range(len(told.story.comparison.subjects))]
        if sum(block.height for block in blocks) <= height:
            break
    return blocks


def _block(told: Told, frame: Frame, row: int, aspects: Sequence[Aspect], much: int) -> Block:
    width = frame.right - frame.left
    strip = measure_strip(told, frame, told.story.comparison.subjects[row], width, much)
    facts = tuple(_fact(told, frame, row, aspect, width) for aspect in aspects)
    height = 2 * _pad(frame) + strip.height
    height += sum(frame.px(20) + max(fact.name.height, fact.said.height) for fact in facts)
    return Block(strip, facts, height)


def _fact(told: Told, frame: Frame, row: int, aspect: Aspect, width: float) -> Fact:
    name = flow([told.text(aspect.name)], frame.type("label"), width * NAME_PART - frame.px(24), frame)
    found = next(saying for saying in sayings(told, aspect) if saying.first <= row <= saying.last)
    alone = Saying(aspect, found.holder, found.cell, row, row)
    return Fact(aspect, name, set_saying(told, frame, alone, width * (1 - NAME_PART)))


def _draw_block(scene: Scene, told: Told, frame: Frame, block: Block, top: float) -> None:
    draw_strip(scene, told, frame, block.strip, frame.left, top)
    y = top + block.strip.height
    width = frame.right - frame.left
    for fact in block.facts:
        y += frame.px(20)
        rect = place(scene, fact.name, frame.left, y + frame.px(3), frame, "ink2")
        scene.offer("aspect", fact.aspect.id, rect, told.text(fact.aspect.name))
        draw_saying(scene, told, frame, fact.said, Rect(frame.left + width * NAME_PART, y, width, fact.said.height))
        y += max(fact.name.height, fact.said.height)

"""The comparison on an upright sheet: one block for each subject, its strip above its facts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_cells import Saying, SetSaying, draw_saying, sayings, set_saying
from g60desk.layout.comparison_choice import compared_subjects
from g60desk.layout.comparison_lines import draw_strip
from g60desk.layout.comparison_strip import BARE, FULL, Strip, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Aspect

FACT_GAP = 10.0  # above each fact
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


class Blocks:
    """The blocks of all subjects; what has been set once is kept, since the pages try several numbers of aspects."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self.told, self.frame = told, frame
        self._strips: dict[tuple[int, int], Strip] = {}
        self._facts: dict[tuple[int, str], Fact] = {}

    def fit(self, height: float, aspects: Sequence[Aspect]) -> bool:
        """True when the blocks with these aspects are not higher than `height` px."""
        return sum(block.height for block in self._made(height, aspects)) <= height

    def draw(self, scene: Scene, top: float, bottom: float, aspects: Sequence[Aspect]) -> None:
        """Draw all blocks from `top`; what room is left is shared between them."""
        frame = self.frame
        blocks = self._made(bottom - top, aspects)
        spare = bottom - top - sum(block.height for block in blocks)
        extra = max(0.0, min(spare / max(1, len(blocks)), frame.px(64)))
        y = top
        for number, block in enumerate(blocks):
            if number:
                scene.add(Stroke(((frame.left, y), (frame.right, y)), "rule", frame.stroke("rule")))
            _draw_block(scene, self.told, frame, block, y + _pad(frame) + extra / 2)
            y += block.height + extra

    def _made(self, height: float, aspects: Sequence[Aspect]) -> list[Block]:
        """The blocks, their subjects saying as much as there is room for."""
        blocks: list[Block] = []
        for much in range(FULL, BARE + 1):
            rows = range(len(compared_subjects(self.told)))
            blocks = [self._block(row, aspects, much) for row in rows]
            if sum(block.height for block in blocks) <= height:
                break
        return blocks

    def _block(self, row: int, aspects: Sequence[Aspect], much: int) -> Block:
        strip = self._strips.get((row, much))
        if strip is None:
            subject = compared_subjects(self.told)[row]
            strip = measure_strip(self.told, self.frame, subject, self.frame.right - self.frame.left, much)
            self._strips[row, much] = strip
        facts = tuple(self._fact(row, aspect) for aspect in aspects)
        height = 2 * _pad(self.frame) + strip.height
        height += sum(self.frame.px(FACT_GAP) + max(fact.name.height, fact.said.height) for fact in facts)
        return Block(strip, facts, height)

    def _fact(self, row: int, aspect: Aspect) -> Fact:
        found = self._facts.get((row, aspect.id))
        if found is None:
            frame, width = self.frame, self.frame.right - self.frame.left
            name = flow([self.told.text(aspect.name)], frame.type("label"), width * NAME_PART - frame.px(24), frame)
            said = next(one for one in sayings(self.told, aspect) if one.first <= row <= one.last)
            alone = Saying(aspect, said.holder, said.cell, row, row)
            found = Fact(aspect, name, set_saying(self.told, frame, alone, width * (1 - NAME_PART), "label"))
            self._facts[row, aspect.id] = found
        return found


def _pad(frame: Frame) -> float:
    return frame.px(10)


def _draw_block(scene: Scene, told: Told, frame: Frame, block: Block, top: float) -> None:
    draw_strip(scene, told, frame, block.strip, frame.left, top)
    y = top + block.strip.height
    width = frame.right - frame.left
    for fact in block.facts:
        y += frame.px(FACT_GAP)
        rect = place(scene, fact.name, frame.left, y, frame, "ink2")
        scene.offer("aspect", fact.aspect.id, rect, told.text(fact.aspect.name))
        draw_saying(scene, told, frame, fact.said, Rect(frame.left + width * NAME_PART, y, width, fact.said.height))
        y += max(fact.name.height, fact.said.height)

"""What stands on a page, from its top to its bottom: blocks that know their height and what they stay with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from g60desk.export.handout.sheet import Sheet
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.scene import Ink, Scene, Style
from g60desk.layout.text import Flow, Piece, flow, place

Draw = Callable[[Scene, float, float], None]  # into a scene, with the block's left top there
FEWEST = 2  # lines of a paragraph that stand alone on a page


class Block(msgspec.Struct, frozen=True):
    """A part of a page: `height` px, with `gap` px above it unless it is the first; `kept` with the next one."""

    height: float
    draw: Draw
    gap: float = 0.0
    kept: bool = False


def blank(height: float) -> Block:
    """Room."""
    return Block(height, lambda scene, x, y: None)


def paragraph(
    pieces: Sequence[Piece | str],
    style: Style,
    width: float,
    sheet: Sheet,
    *,
    ink: Ink = "ink",
    gap: float = 0.0,
    kept: bool = False,
    even: bool = False,
) -> Iterator[Block]:
    """A paragraph as its lines, of which none stands alone on a page; `kept` ones go with what follows."""
    said = flow(broken_to_fit(pieces, style, width, sheet.frame), style, width, sheet.frame, even=even)
    last = len(said.lines) - 1
    pitch = style.px * style.line
    for number, line in enumerate(said.lines):
        own = Flow((line,), style, line.width, pitch)
        tied = kept if number == last else number < FEWEST - 1 or number > last - FEWEST
        yield Block(pitch, _setter(own, sheet, ink), gap if number == 0 else 0.0, tied)


def _setter(said: Flow, sheet: Sheet, ink: Ink) -> Draw:
    def draw(scene: Scene, x: float, y: float) -> None:
        place(scene, said, x, y, sheet.frame, ink)

    return draw


def beside(left: Block | None, right: Block | None, across: float, gap: float = 0.0) -> Block:
    """Two blocks in one row, the second `across` px from the first."""
    both = [(one, off) for one, off in ((left, 0.0), (right, across)) if one is not None]

    def draw(scene: Scene, x: float, y: float) -> None:
        for one, off in both:
            one.draw(scene, x + off, y)

    return Block(max((one.height for one, _ in both), default=0.0), draw, gap)


def stacked(blocks: Sequence[Block], gap: float = 0.0, *, kept: bool = False) -> Block:
    """Several blocks as one that is not broken."""
    height = sum(one.height + (one.gap if number else 0.0) for number, one in enumerate(blocks))

    def draw(scene: Scene, x: float, y: float) -> None:
        for number, one in enumerate(blocks):
            y += one.gap if number else 0.0
            one.draw(scene, x, y)
            y += one.height

    return Block(height, draw, gap, kept)

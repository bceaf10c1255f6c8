"""The figures of a step in print: each with its words, how far it can be trusted, and its sources by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.export.handout.blocks import Block, Draw, beside, paragraph, stacked
from g60desk.export.handout.sheet import Sheet
from g60desk.export.leaves import NO_VALUE, Mark, Shown
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Ring, Scene, Stroke
from g60desk.layout.text import Piece, Span
from g60desk.story.model import Standing
from g60desk.words import Words

BETWEEN = 24.0  # px between the two columns
INDENT = 15.0  # px, for the sign of the standing
RADIUS, EDGE = 3.4, 1.4  # px of that sign


def rows_of_figures(figures: Sequence[Shown], sheet: Sheet, words: Words) -> Iterator[Block]:
    """The figures in two columns, row by row."""
    wide = (sheet.width - BETWEEN) / 2
    entries = [_entry(one, wide, sheet, words) for one in figures]
    for first in range(0, len(entries), 2):
        pair = entries[first : first + 2]
        yield beside(pair[0], pair[1] if len(pair) > 1 else None, wide + BETWEEN, 7.0)


def plates_of(marks: Sequence[Mark], standing: str = "") -> list[Piece]:
    """Sources as small plates, each with its number in the list and the place in it."""
    return [Plate(f"{mark.number} {mark.at}".strip(), "", "", standing or Standing.SINGLE) for mark in marks]


def _entry(one: Shown, width: float, sheet: Sheet, words: Words) -> Block:
    frame = sheet.frame
    strong, body, small = frame.type("body", 600), frame.type("body"), frame.type("caption")
    value = one.value or words("sources.no_value")
    said: list[Piece] = [Span(value, strong, "ink" if one.value else "ink3", whole=True), Span("\u2002", body)]
    label = [*said, Span(one.label, body)]
    under = [Span(one.as_of, small, "ink2"), Span(words("handout.between"), small, "ink2")] if one.as_of else []
    doubt = Span(one.doubt, frame.type("caption", 600) if one.doubtful else small, "ink" if one.doubtful else "ink2")
    inner = width - INDENT
    rows = [
        *paragraph(label, body, inner, sheet),
        *paragraph([*under, doubt, *plates_of(one.marks, one.standing)], small, inner, sheet, ink="ink2", gap=1.0),
    ]
    return _signed(stacked(rows), one.standing, body.px * body.line / 2)


def _signed(block: Block, standing: str, middle: float) -> Block:
    """A block behind the sign of its standing: full for what two sources say, hollow for one, a dash for a doubt."""

    def draw(scene: Scene, x: float, y: float) -> None:
        sign(standing)(scene, x + RADIUS + EDGE / 2, y + middle)
        block.draw(scene, x + INDENT, y)

    return Block(block.height, draw, block.gap, block.kept)


def sign(standing: str) -> Draw:
    """The sign of a standing, with its middle where it is drawn."""

    def draw(scene: Scene, x: float, y: float) -> None:
        if standing == NO_VALUE:
            scene.add(Stroke(((x - RADIUS, y), (x + RADIUS, y)), "ink3", EDGE))
            return
        fill = "ink" if standing == Standing.CONFIRMED else "bg"
        scene.add(Ring(x, y, RADIUS, fill, "ink", EDGE, 5 if standing == Standing.DISPUTED else 0))

    return draw

"""The list of sources in print: by the numbers that the plates have, in two columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from g60desk.export.handout.blocks import Block, paragraph
from g60desk.export.handout.breaking import Column, in_columns
from g60desk.export.handout.sheet import Sheet
from g60desk.export.leaves import SourceLine
from g60desk.layout.scene import Scene
from g60desk.layout.text import Span, place, single

BETWEEN = 28.0  # px between the columns
NUMBER = 26.0  # px for the number


def column_width(sheet: Sheet) -> float:
    """How wide a column of the list is."""
    return (sheet.width - BETWEEN) / 2


def pages_of_sources(sources: Iterable[SourceLine], sheet: Sheet, first: float) -> list[tuple[Column, ...]]:
    """The pages of the list, each with its columns; each is `first` px lower than a page, for its heading."""
    blocks = [block for source in sources for block in _entry(source, sheet)]
    return in_columns(blocks, sheet.height - first, 2) if blocks else []


def _entry(source: SourceLine, sheet: Sheet) -> Iterator[Block]:
    frame = sheet.frame
    style = frame.type("caption")
    number = single([Span(str(source.number), whole=True)], frame.type("caption", 600, tabular=True), frame)
    said = list(paragraph([source.readable], style, column_width(sheet) - NUMBER, sheet, gap=7.0))
    for line, block in enumerate(said):

        def draw(scene: Scene, x: float, y: float, block: Block = block, line: int = line) -> None:
            if line == 0:
                place(scene, number, x + NUMBER - 8.0, y, frame, align=1.0)
            block.draw(scene, x + NUMBER, y)

        yield msgspec.structs.replace(block, draw=draw)

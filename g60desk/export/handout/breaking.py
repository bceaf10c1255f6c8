"""Blocks onto pages: what is kept together stays together, and columns end alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from g60desk.export.handout.blocks import Block

Column = tuple[Block, ...]
STEP = 6.0  # px by which a column is made higher until all fits


def height_of(blocks: Iterable[Block]) -> float:
    """How high blocks are above one another, in px."""
    return sum(one.height + (one.gap if number else 0.0) for number, one in enumerate(blocks))


def chunks(blocks: Iterable[Block]) -> Iterator[Column]:
    """Blocks that must share a page, together."""
    held: list[Block] = []
    for block in blocks:
        held.append(block)
        if not block.kept:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def broken(blocks: Iterable[Block], height: float) -> list[Column]:
    """Columns of at most `height` px; a chunk that is higher than that is broken where it is full."""
    columns: list[list[Block]] = [[]]
    for chunk in chunks(blocks):
        if columns[-1] and height_of((*columns[-1], *chunk)) > height:
            columns.append([])
        for block in chunk:
            if columns[-1] and height_of((*columns[-1], block)) > height:
                columns.append([])
            columns[-1].append(block)
    return [tuple(column) for column in columns if column]


def in_columns(blocks: Sequence[Block], height: float, count: int) -> list[tuple[Column, ...]]:
    """Pages of so many columns each; those of the last page are about equally high."""
    columns = broken(blocks, height)
    full = (len(columns) - 1) // count * count
    rest = [block for column in columns[full:] for block in column]
    lowest = height_of(rest) / count
    while len(evened := broken(rest, lowest)) > count and lowest < height:
        lowest += STEP
    columns[full:] = evened
    return [tuple(columns[first : first + count]) for first in range(0, len(columns), count)]

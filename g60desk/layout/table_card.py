"""How the cells of a table are set: lines in a column, and the card that a row becomes on an upright sheet.

There the columns that do not fit stand below the row: its figures side by side across the width, each over its year
and its source, then all that is words, in one paragraph (`visual.md`, 9).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Ink, Style
from g60desk.layout.sheet import fitted
from g60desk.layout.table_values import Cell
from g60desk.layout.text import Flow, Piece, Plate, Span, flow, single

OPEN_LINE = 1.6  # the line height where plates stand below words: their dots keep clear of the figures above
CLOSE = 0.3  # of the gap: between a row and the words alone that stand below it
GAP = 14.0  # above each line of a card, on the reference sheet


class Part(msgspec.Struct, frozen=True):
    """A paragraph of a card; x and y from the card's own corner."""

    x: float
    y: float
    words: Flow
    ink: Ink


class Card(msgspec.Struct, frozen=True):
    """What stands below a row."""

    parts: tuple[Part, ...] = ()
    height: float = 0.0


NOTHING = Card()


def stacked(
    pieces: Sequence[Piece], below: Sequence[Piece], style: Style, width: float, frame: Frame, most: int | None = None
) -> Flow:
    """A cell set `width` px wide, with what stands below in a line of its own."""
    if below:
        style = msgspec.structs.replace(style, line=max(style.line, OPEN_LINE))
    first = flow([_breakable(piece, style, width, frame) for piece in pieces], style, width, frame, most_lines=most)
    if not below:
        return first
    more = flow([_breakable(piece, style, width, frame) for piece in below], style, width, frame, most_lines=most)
    lines = first.lines + more.lines
    return Flow(lines, style, max(first.width, more.width), first.height + more.height, first.cut or more.cut)


def card_of(
    names: Sequence[str], cells: Sequence[Cell], width: float, frame: Frame, lefts: Sequence[float] = ()
) -> Card:
    """The card of these cells of columns of those names; as many figures as there are `lefts` stand under those."""
    parts: list[Part] = []
    y, gap = 0.0, frame.px(GAP)
    facts = [(name, cell) for name, cell in zip(names, cells, strict=True) if cell.below]
    if facts:
        y += gap
        pitch = width / len(facts)
        xs = list(lefts) if len(lefts) == len(facts) else [number * pitch for number in range(len(facts))]
        style = frame.type("label", 500, tabular=True)
        for x, end, (name, cell) in zip(xs, [*xs[1:], width + frame.px(20)], facts, strict=True):
            label = single([name], frame.type("caption"), frame)
            said = stacked(cell.pieces, cell.below, style, end - x - frame.px(20), frame)
            parts += [Part(x, y, label, "ink2"), Part(x, y + label.height, said, cell.ink)]
        y = max(part.y + part.words.height for part in parts)
    words = [cell.text for cell in cells if not cell.below and cell.text]
    if words:
        y += gap / 2 if facts else gap * CLOSE
        style = frame.type("caption")
        said = flow([Span(fitted(" · ".join(words), style, width, frame))], style, width, frame)
        parts.append(Part(0.0, y, said, "ink2"))
        y += said.height
    return Card(tuple(parts), y)


def _breakable(piece: Piece, style: Style, room: float, frame: Frame) -> Piece:
    """Words too long for the column break at a mark inside them."""
    if isinstance(piece, Plate):
        return piece
    if piece.whole and frame.measure(piece.text, piece.style or style, frame.han) > room:
        piece = msgspec.structs.replace(piece, whole=False)
    words = [_at_hyphens(word, style, room, frame) for word in piece.text.split(" ")]
    return msgspec.structs.replace(piece, text=fitted(" ".join(words), style, room, frame))


def _at_hyphens(word: str, style: Style, room: float, frame: Frame) -> str:
    return word.replace("-", "- ") if "-" in word and frame.measure(word, style, False) > room else word

"""One line of a paragraph: which words are drawn in one run, and where each begins."""

from __future__ import annotations

import msgspec

from g60desk.layout.atoms import Atom, Piece, Span, gap_between, hang
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Style


class Run(msgspec.Struct, frozen=True):
    """A placed part of a line: `x` from the left of the paragraph."""

    x: float
    width: float
    piece: Piece
    han: bool = False


class SetLine(msgspec.Struct, frozen=True):
    """One line of a set paragraph."""

    runs: tuple[Run, ...]
    width: float


def set_line(row: list[Atom], style: Style) -> SetLine:
    """Join neighbouring atoms of one script and style to runs and give each its x."""
    runs: list[Run] = []
    x = -hang(row[0], style) if row else 0.0
    for number, atom in enumerate(row):
        gap = gap_between(row[number - 1], atom, style) if number else 0.0
        if gap < 0:  # the blank half of the mark before is not its own
            runs[-1] = msgspec.structs.replace(runs[-1], width=runs[-1].width + gap)
        last = runs[-1] if runs else None
        joined = _joined(last, atom, gap)
        if joined is not None:
            runs[-1] = joined
        else:
            runs.append(Run(x + gap, atom.width, atom.piece, atom.han))
        x += gap + atom.width
    return SetLine(tuple(runs), x)


def _joined(last: Run | None, atom: Atom, gap: float) -> Run | None:
    if last is None or isinstance(last.piece, Plate) or isinstance(atom.piece, Plate) or last.han != atom.han:
        return None
    if last.piece.style != atom.piece.style or last.piece.ink != atom.piece.ink or (gap and not atom.space):
        return None
    text = last.piece.text + (" " if atom.space else "") + atom.piece.text
    return Run(last.x, last.width + gap + atom.width, Span(text, last.piece.style, last.piece.ink), last.han)

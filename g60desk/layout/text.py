"""Setting text: a paragraph of words, numbers and source plates is broken into lines and placed.

What may be parted from what is known in `atoms.py`, how lines are filled in `breaking.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.atoms import NOT_FIRST as NOT_FIRST
from g60desk.layout.atoms import NOT_LAST as NOT_LAST
from g60desk.layout.atoms import Atom, atoms_of, groups
from g60desk.layout.atoms import Piece as Piece
from g60desk.layout.atoms import Span as Span
from g60desk.layout.atoms import is_han as is_han
from g60desk.layout.breaking import broken, evened
from g60desk.layout.frame import Frame
from g60desk.layout.lines import SetLine as SetLine
from g60desk.layout.lines import set_line
from g60desk.layout.plates import Plate as Plate
from g60desk.layout.plates import draw_plate
from g60desk.layout.scene import Ink, Rect, Scene, Style, Words

MOST_KEPT = 2048  # paragraphs that have been set


class Flow(msgspec.Struct, frozen=True):
    """A set paragraph: its lines, its size in px, and whether words had to be cut off."""

    lines: tuple[SetLine, ...]
    style: Style
    width: float
    height: float
    cut: bool = False


def flow(
    pieces: Sequence[Piece | str],
    style: Style,
    width: float,
    frame: Frame,
    *,
    most_lines: int | None = None,
    even: bool = False,
) -> Flow:
    """Break pieces into lines of at most `width` px; with `most_lines`, the rest is cut and ends in an ellipsis.

    `even` lines are as long as one another as words allow: for a sentence that stands alone.
    """
    return _flow(tuple(pieces), style, width, _Sheet(frame), most_lines, even)


class _Sheet:
    """A frame, the same as every other on which text is set alike."""

    __slots__ = ("_key", "frame")

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._key = (frame.s, frame.unit, frame.language, frame.measure, id(frame.tokens))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sheet) and self._key == other._key


@lru_cache(maxsize=MOST_KEPT)
def _single(pieces: tuple[Piece | str, ...], style: Style, sheet: _Sheet) -> Flow:
    """Set pieces on one line; nothing needs to be broken for it."""
    atoms = list(atoms_of([Span(p) if isinstance(p, str) else p for p in pieces], style, sheet.frame))
    lines = (set_line(atoms, style),) if atoms else ()
    return Flow(lines, style, max((line.width for line in lines), default=0.0), len(lines) * style.px * style.line)


@lru_cache(maxsize=MOST_KEPT)
def _flow(
    pieces: tuple[Piece | str, ...], style: Style, width: float, sheet: _Sheet, most_lines: int | None, even: bool
) -> Flow:
    """Set a paragraph; kept, since a picture that moves sets the same words again and again."""
    frame = sheet.frame
    parts = list(groups(atoms_of([Span(p) if isinstance(p, str) else p for p in pieces], style, frame)))
    rows = broken(parts, style, width)
    rows = evened(parts, rows, style) if even else rows
    cut = most_lines is not None and len(rows) > most_lines
    if most_lines is not None and cut:
        rows = rows[:most_lines]
        rows[-1] = _shortened(rows[-1], style, width, frame)
    lines = tuple(set_line(row, style) for row in rows)
    return Flow(lines, style, max((line.width for line in lines), default=0.0), len(lines) * style.px * style.line, cut)


def single(pieces: Sequence[Piece | str], style: Style, frame: Frame) -> Flow:
    """Set pieces on one line, however long."""
    return _single(tuple(pieces), style, _Sheet(frame))


def place(scene: Scene, set_text: Flow, x: float, y: float, frame: Frame, ink: Ink = "ink", align: float = 0.0) -> Rect:
    """Put a paragraph into a scene with its left top at (x, y); `align` 0 left, 0.5 centre, 1 right of x.

    Gives the rectangle that it takes.  Source plates become targets of kind ``cite``.
    """
    style = set_text.style
    pitch = style.px * style.line
    for number, line in enumerate(set_text.lines):
        left = x - align * line.width
        base = y + number * pitch + baseline(style)
        for run in line.runs:
            if isinstance(run.piece, Plate):
                draw_plate(scene, run.piece, left + run.x, base, _tallest(line, style), frame, dark=ink == "bg")
            else:
                own = run.piece.style or style
                blank = max(0.0, -run.x)
                scene.add(
                    Words(left + run.x, base, run.piece.text, own, run.piece.ink or ink, run.width, run.han, blank)
                )
    return Rect(x - align * set_text.width, y, set_text.width, set_text.height)


def _tallest(line: SetLine, style: Style) -> Style:
    """The type on whose capitals plates are centred: a unit alone in the line of a figure is smaller than that."""
    found = [run.piece.style or style for run in line.runs if isinstance(run.piece, Span)]
    return max(found, key=lambda one: one.px, default=style)


def inked(taken: Rect, said: Flow) -> Rect:
    """What of the place of a set text has ink in it: without half of the room between lines, above and below."""
    off = (said.style.line - 1.1) / 2 * said.style.px
    return Rect(taken.x, taken.y + off, taken.w, taken.h - 2 * off)


def baseline(style: Style) -> float:
    """The distance from the top of a line to its baseline, so that capitals stand in the middle of the line."""
    return style.px * (style.line / 2 + 0.727 / 2)


def _shortened(row: list[Atom], style: Style, width: float, frame: Frame) -> list[Atom]:
    """The row with an ellipsis at its end, inside `width`."""
    dots = frame.measure("…", style, False)
    row = [atom for atom in row if not isinstance(atom.piece, Plate)]
    while len(row) > 1 and set_line(row, style).width + dots > width:
        row.pop()
    last = row[-1]
    assert isinstance(last.piece, Span)
    text = last.piece.text + "…"
    span = Span(text, last.piece.style, last.piece.ink)
    return [*row[:-1], Atom(span, last.width + dots, last.han, last.glued, last.space)]

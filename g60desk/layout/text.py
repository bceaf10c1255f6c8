"""Setting text: a paragraph of words, numbers and source plates is broken into lines and placed.

What may be parted from what is known in `atoms.py`.  Lines are filled from the first on; where that would leave a
stump of a few characters or a lone word on the last, the paragraph is set narrower, in as many lines.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.atoms import NOT_FIRST as NOT_FIRST
from g60desk.layout.atoms import NOT_LAST as NOT_LAST
from g60desk.layout.atoms import Atom, atoms_of, gap_between, groups, hang
from g60desk.layout.atoms import Piece as Piece
from g60desk.layout.atoms import Span as Span
from g60desk.layout.atoms import is_han as is_han
from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate as Plate
from g60desk.layout.plates import draw_plate
from g60desk.layout.scene import Ink, Rect, Scene, Style, Words

STUMP_EM, LONE_WORD_EM = 3.2, 5.0  # a last line shorter than this looks forgotten, and one of a single word
NARROWER_EM = 12  # how much of the width a paragraph may give up


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


class Flow(msgspec.Struct, frozen=True):
    """A set paragraph: its lines, its size in px, and whether words had to be cut off."""

    lines: tuple[SetLine, ...]
    style: Style
    width: float
    height: float
    cut: bool = False


def flow(
    pieces: Sequence[Piece | str], style: Style, width: float, frame: Frame, *, most_lines: int | None = None
) -> Flow:
    """Break pieces into lines of at most `width` px; with `most_lines`, the rest is cut and ends in an ellipsis."""
    parts = list(groups(atoms_of([Span(p) if isinstance(p, str) else p for p in pieces], style, frame)))
    rows = _without_stump(parts, style, width)
    cut = most_lines is not None and len(rows) > most_lines
    if most_lines is not None and cut:
        rows = rows[:most_lines]
        rows[-1] = _shortened(rows[-1], style, width, frame)
    lines = tuple(_set_line(row, style) for row in rows)
    return Flow(lines, style, max((line.width for line in lines), default=0.0), len(lines) * style.px * style.line, cut)


def _filled(parts: list[list[Atom]], style: Style, width: float) -> list[list[Atom]]:
    """The parts in lines, each line as full as it gets."""
    rows: list[list[Atom]] = [[]]
    used = 0.0
    for part in parts:
        need = _set_line(part, style).width
        gap = gap_between(rows[-1][-1], part[0], style) if rows[-1] else 0.0
        if rows[-1] and used + gap + need > width + 0.01:
            rows.append([])
            used, gap = 0.0, 0.0
        used += gap + need
        rows[-1].extend(part)
    return rows


def _without_stump(parts: list[list[Atom]], style: Style, width: float) -> list[list[Atom]]:
    """The parts in as few lines as they need, of which the last is no stump if that can be had; else the least one."""
    rows = best = _filled(parts, style, width)
    for ems in range(1, NARROWER_EM):
        if len(rows) < 2 or len(rows) > len(best):
            break
        if not _is_stump(rows[-1], style):
            return rows
        best = max(best, rows, key=lambda one: _said_width(one[-1], style))
        rows = _filled(parts, style, width - ems * style.px)
    return best


def _is_stump(row: list[Atom], style: Style) -> bool:
    words = [atom for atom in row if not isinstance(atom.piece, Plate)]
    lone = not any(atom.space or atom.han for atom in words[1:])
    return _said_width(row, style) < (LONE_WORD_EM if lone else STUMP_EM) * style.px


def _said_width(row: list[Atom], style: Style) -> float:
    """How wide the words of a line are without its plates."""
    words = [atom for atom in row if not isinstance(atom.piece, Plate)]
    return _set_line(words, style).width


def single(pieces: Sequence[Piece | str], style: Style, frame: Frame) -> Flow:
    """Set pieces on one line, however long."""
    return flow(pieces, style, 1e9, frame)


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
                draw_plate(scene, run.piece, left + run.x, base, style, frame, dark=ink == "bg")
            else:
                own = run.piece.style or style
                blank = max(0.0, -run.x)
                scene.add(
                    Words(left + run.x, base, run.piece.text, own, run.piece.ink or ink, run.width, run.han, blank)
                )
    return Rect(x - align * set_text.width, y, set_text.width, set_text.height)


def baseline(style: Style) -> float:
    """The distance from the top of a line to its baseline, so that capitals stand in the middle of the line."""
    return style.px * (style.line / 2 + 0.727 / 2)


def _set_line(row: list[Atom], style: Style) -> SetLine:
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


def _shortened(row: list[Atom], style: Style, width: float, frame: Frame) -> list[Atom]:
    """The row with an ellipsis at its end, inside `width`."""
    dots = frame.measure("…", style, False)
    row = [atom for atom in row if not isinstance(atom.piece, Plate)]
    while len(row) > 1 and _set_line(row, style).width + dots > width:
        row.pop()
    last = row[-1]
    assert isinstance(last.piece, Span)
    text = last.piece.text + "…"
    span = Span(text, last.piece.style, last.piece.ink)
    return [*row[:-1], Atom(span, last.width + dots, last.han, last.glued, last.space)]

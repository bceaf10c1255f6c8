"""Setting text: a paragraph of words, numbers and source plates is broken into lines and placed.

Latin text breaks at spaces, Chinese between characters but with no closing mark at the start of a line and no opening
one at its end; a source plate never stands on a line of its own.  Between Han and Latin stands a quarter of an em that
is set here and never typed (`visual.md`, 13).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate, draw_plate, plate_width
from g60desk.layout.scene import Ink, Rect, Scene, Style, Words

NOT_FIRST = frozenset("，。、；：？！）》」』】〕”’…%％·—")
NOT_LAST = frozenset("（《「『【〔“‘")
EITHER = frozenset("“”‘’…—·")  # marks that belong to the script around them
GAP_EM = 0.25


class Span(msgspec.Struct, frozen=True):
    """Words in a style and ink of their own (None: those of the paragraph); `whole` words are not broken."""

    text: str
    style: Style | None = None
    ink: Ink | None = None
    whole: bool = False


Piece = Span | Plate


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


class _Atom(msgspec.Struct, frozen=True):
    """The smallest part that is kept together; `glued` parts stay on the line of the one before."""

    piece: Piece
    width: float
    han: bool
    glued: bool
    space: float = 0.0  # width of the blank before it, dropped at the start of a line


def is_han(char: str, around: bool = False) -> bool:
    """True for a Chinese character or full-width mark; `around` decides for marks that both scripts use."""
    code = ord(char)
    if char in EITHER:
        return around
    return 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFFEF or code >= 0x20000


def flow(
    pieces: Sequence[Piece | str], style: Style, width: float, frame: Frame, *, most_lines: int | None = None
) -> Flow:
    """Break pieces into lines of at most `width` px; with `most_lines`, the rest is cut and ends in an ellipsis."""
    atoms = list(_atoms([Span(p) if isinstance(p, str) else p for p in pieces], style, frame))
    rows: list[list[_Atom]] = [[]]
    used = 0.0
    for group in _groups(atoms):
        first = group[0]
        need = sum(a.width + (a.space if i else 0.0) for i, a in enumerate(group))
        gap = _gap(rows[-1][-1], first, style) if rows[-1] else 0.0
        if rows[-1] and used + gap + need > width + 0.01:
            rows.append([])
            used, gap = 0.0, 0.0
        used += gap + need
        rows[-1].extend(group)
    cut = most_lines is not None and len(rows) > most_lines
    if most_lines is not None and cut:
        rows = rows[:most_lines]
        rows[-1] = _shortened(rows[-1], style, width, frame)
    lines = tuple(_set_line(row, style) for row in rows)
    return Flow(lines, style, max((line.width for line in lines), default=0.0), len(lines) * style.px * style.line, cut)


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
                scene.add(Words(left + run.x, base, run.piece.text, own, run.piece.ink or ink, run.width, run.han))
    return Rect(x - align * set_text.width, y, set_text.width, set_text.height)


def baseline(style: Style) -> float:
    """The distance from the top of a line to its baseline, so that capitals stand in the middle of the line."""
    return style.px * (style.line / 2 + 0.727 / 2)


def _groups(atoms: list[_Atom]) -> Iterator[list[_Atom]]:
    """Atoms that must share a line, together."""
    group: list[_Atom] = []
    for atom in atoms:
        if group and not atom.glued:
            yield group
            group = []
        group.append(atom)
    if group:
        yield group


def _gap(before: _Atom, after: _Atom, style: Style) -> float:
    if isinstance(after.piece, Plate) or isinstance(before.piece, Plate):
        return after.space
    if before.han != after.han and not _is_mark(before, -1) and not _is_mark(after, 0) and not after.space:
        return GAP_EM * (after.piece.style or style).px
    return after.space


def _is_mark(atom: _Atom, index: int) -> bool:
    """True when the touching character is punctuation or a blank, which brings its own room."""
    assert isinstance(atom.piece, Span)
    char = atom.piece.text[index]
    return char.isspace() or (not char.isalnum() and char not in "$€¥%²³+−-")


def _set_line(row: list[_Atom], style: Style) -> SetLine:
    """Join neighbouring atoms of one script and style to runs and give each its x."""
    runs: list[Run] = []
    x = 0.0
    for number, atom in enumerate(row):
        gap = _gap(row[number - 1], atom, style) if number else 0.0
        last = runs[-1] if runs else None
        joined = _joined(last, atom, gap)
        if joined is not None:
            runs[-1] = joined
        else:
            runs.append(Run(x + gap, atom.width, atom.piece, atom.han))
        x += gap + atom.width
    return SetLine(tuple(runs), x)


def _joined(last: Run | None, atom: _Atom, gap: float) -> Run | None:
    if last is None or isinstance(last.piece, Plate) or isinstance(atom.piece, Plate) or last.han != atom.han:
        return None
    if last.piece.style != atom.piece.style or last.piece.ink != atom.piece.ink or (gap and not atom.space):
        return None
    text = last.piece.text + (" " if atom.space else "") + atom.piece.text
    return Run(last.x, last.width + gap + atom.width, Span(text, last.piece.style, last.piece.ink), last.han)


def _shortened(row: list[_Atom], style: Style, width: float, frame: Frame) -> list[_Atom]:
    """The row with an ellipsis at its end, inside `width`."""
    dots = frame.measure("…", style, False)
    row = [atom for atom in row if not isinstance(atom.piece, Plate)]
    while len(row) > 1 and _set_line(row, style).width + dots > width:
        row.pop()
    last = row[-1]
    assert isinstance(last.piece, Span)
    text = last.piece.text + "…"
    span = Span(text, last.piece.style, last.piece.ink)
    return [*row[:-1], _Atom(span, last.width + dots, last.han, last.glued, last.space)]


def _atoms(pieces: list[Piece], style: Style, frame: Frame) -> Iterator[_Atom]:
    blank = False
    before: bool | None = None  # whether the part before is Han; None at the start
    for piece in pieces:
        if isinstance(piece, Plate):
            gap = frame.tokens.marker["source_mark"]["gap"] * frame.s
            yield _Atom(piece, plate_width(piece, frame), False, before is not None, gap)
            blank, before = False, before or False
            continue
        own = piece.style or style
        for text, han, spaced in _words(piece, frame.han):
            blank = blank or spaced
            if not text:
                continue
            tied = not blank and (text[0] in NOT_FIRST or not (before or han))
            room = frame.measure(" ", own, False) if blank else 0.0
            span = Span(text, piece.style, piece.ink, piece.whole)
            yield _Atom(span, frame.measure(text, own, han), han, tied and before is not None, room)
            blank, before = False, han


def _words(span: Span, chinese: bool) -> Iterator[tuple[str, bool, bool]]:
    """(text, is Han, a blank stands before) for each word or Chinese character of a span; ("", .., True) ends blank."""
    text = span.text
    word = ""
    spaced = False
    opening = ""
    for char in text:
        if char == " " and not span.whole:
            if word:
                yield word, False, spaced
                word, spaced = "", False
            spaced = True
        elif is_han(char, chinese):
            if word:
                yield word, False, spaced
                word, spaced = "", False
            if char in NOT_LAST:
                opening += char
            else:
                yield opening + char, True, spaced
                opening, spaced = "", False
        else:
            if opening:
                yield opening, True, spaced
                opening, spaced = "", False
            word += char
    if opening:
        yield opening, True, spaced
        spaced = False
    if word:
        yield word, False, spaced
        spaced = False
    if spaced:
        yield "", False, True

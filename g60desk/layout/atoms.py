"""What text is broken into: words, Chinese characters and source plates, each knowing what it may be parted from.

Latin text parts at spaces, Chinese between characters but with no closing mark at the start of a line and no opening
one at its end; a number keeps what it counts, a date its parts, and a source plate never stands on a line of its own.
Between Han and Latin stands a quarter of an em that is set here and never typed (`visual.md`, 13).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate, plate_width
from g60desk.layout.scene import Ink, Style
from g60desk.story.wording_units import CHINESE

NOT_FIRST = frozenset("，。、；：？！）》」』】〕］”’…%％·—)")
NOT_LAST = frozenset("（《「『【〔［“‘")
EITHER = frozenset("“”‘’…—·")  # marks that belong to the script around them
HALF_BLANK_AFTER = frozenset("，。、；：）》」』】〕］”’")  # full-width marks whose ink stands in their left half
DAY_DIGITS = 3  # of a number that is tied to its name: a day of a month, a road
SCALES = ("万亿", "亿", "万", "")  # before a unit, the longest first
UNITS = sorted({"年代", *(unit for unit in CHINESE.values() if not unit.isascii())}, key=lambda u: (-len(u), u))
GAP_EM = 0.25
DOT_EM = 0.5  # between a plate with a dot and the next word
LOW_EM = 0.2  # and a mark that stands below the dot
LOW = frozenset(",.;:，。；：、")
HALF_EM = 0.5


class Span(msgspec.Struct, frozen=True):
    """Words in a style and ink of their own (None: those of the paragraph); `whole` words are not broken."""

    text: str
    style: Style | None = None
    ink: Ink | None = None
    whole: bool = False


Piece = Span | Plate


class Atom(msgspec.Struct, frozen=True):
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


def groups(atoms: Iterable[Atom]) -> Iterator[list[Atom]]:
    """Atoms that must share a line, together."""
    group: list[Atom] = []
    for atom in atoms:
        if group and not atom.glued:
            yield group
            group = []
        group.append(atom)
    if group:
        yield group


def gap_between(before: Atom, after: Atom, style: Style) -> float:
    """The room between two atoms on one line, in px; negative where a full-width mark brings half an em too much."""
    if isinstance(before.piece, Plate):  # its dot hangs over its corner
        room = LOW_EM if _is_low(after) else DOT_EM
        return max(after.space, room * style.px) if before.piece.note else after.space
    if before.han and before.piece.text[-1] in HALF_BLANK_AFTER:
        if isinstance(after.piece, Plate):
            return after.space - 0.4 * (before.piece.style or style).px
        if after.han and (after.piece.text[0] in NOT_FIRST or after.piece.text[0] in NOT_LAST):
            return -HALF_EM * (after.piece.style or style).px
    if isinstance(after.piece, Plate):
        return after.space
    if before.han != after.han and not _is_mark(before, -1) and not _is_mark(after, 0) and not after.space:
        return GAP_EM * (after.piece.style or style).px
    return after.space


def hang(first: Atom, style: Style) -> float:
    """How far the first part of a line stands out to the left, so that the ink of an opening mark meets the margin."""
    if isinstance(first.piece, Plate) or not first.han or first.piece.text[:1] not in NOT_LAST:
        return 0.0
    return HALF_EM * (first.piece.style or style).px


def _is_low(atom: Atom) -> bool:
    return isinstance(atom.piece, Span) and atom.piece.text[0] in LOW


def _is_mark(atom: Atom, index: int) -> bool:
    """True when the touching character is punctuation or a blank, which brings its own room."""
    assert isinstance(atom.piece, Span)
    char = atom.piece.text[index]
    return char.isspace() or (not char.isalnum() and char not in "$€¥%²³+−-")


def atoms_of(pieces: list[Piece], style: Style, frame: Frame) -> Iterator[Atom]:
    """The atoms of a paragraph in order."""
    blank = False
    last = ""  # the word before; empty at the start and after a plate
    before: bool | None = None  # whether the part before is Han; None at the start
    for piece in pieces:
        if isinstance(piece, Plate):
            gap = frame.tokens.marker["source_mark"]["gap"] * frame.s
            yield Atom(piece, plate_width(piece, frame), False, before is not None, gap)
            blank, before, last = False, before or False, ""
            continue
        own = piece.style or style
        inside = False
        for text, han, spaced in _words(piece, frame.han):
            blank = blank or spaced
            if not text:
                continue
            touches = text[0] in NOT_FIRST or not (before or han) or (piece.whole and inside)
            tied = (touches and not blank) or _belongs(last, text, blank)
            room = frame.measure(" ", own, False) if blank else 0.0
            span = Span(text, piece.style, piece.ink, piece.whole)
            yield Atom(span, frame.measure(text, own, han), han, tied and before is not None, room)
            blank, before, inside, last = False, han, True, text


def _belongs(last: str, text: str, blank: bool) -> bool:
    """True for two words that a reader takes as one: 13 June, Route 128, 12家, 6月13日."""
    if not last:
        return False
    if last[-1] in NOT_LAST:
        return not blank
    if is_han(text[0]):
        return last[-1].isdigit() and not blank and text[0] not in NOT_LAST
    if blank:
        number, name = (last, text) if last.isdigit() else (text.rstrip(".,;:"), last)
        return number.isdigit() and len(number) <= DAY_DIGITS and name[0].isupper() and name[-1].isalpha()
    return last in ("年", "月") and text[0].isdigit()


def _words(span: Span, chinese: bool) -> Iterator[tuple[str, bool, bool]]:
    """(text, is Han, a blank stands before) for each word or Chinese character of a span; ("", .., True) ends blank."""
    text = span.text
    word = ""
    spaced = False
    opening = ""
    rest = 0  # characters of a measure that was given whole
    for at, char in enumerate(text):
        if rest:
            rest -= 1
        elif char == " " and not span.whole:
            if word:
                yield word, False, spaced
                word, spaced = "", False
            spaced = True
        elif is_han(char, chinese and not (char == "’" and word)):  # after a Latin letter it is an apostrophe
            measure = _measure(text, at) if word[-1:].isdigit() else char
            if word:
                yield word, False, spaced
                word, spaced = "", False
            if char in NOT_LAST:
                opening += char
            else:
                yield opening + measure, True, spaced
                opening, spaced, rest = "", False, len(measure) - 1
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


def _measure(text: str, at: int) -> str:
    """The measure that begins here (a scale, a unit, or both), or the one character."""
    scale = next(one for one in SCALES if text.startswith(one, at))
    unit = next((one for one in UNITS if text.startswith(one, at + len(scale))), "")
    return scale + unit or text[at]

"""Breaking a paragraph into lines.

Lines are filled from the first on; where that would leave a stump of a few characters or a lone word on a later one,
the paragraph is set narrower, in as many lines.  A headline is set as evenly as its words allow.
"""

from __future__ import annotations

from g60desk.layout.atoms import Atom, gap_between, hang
from g60desk.layout.lines import set_line
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Style

STUMP_EM, LONE_WORD_EM = 3.2, 5.0  # a later line shorter than this looks forgotten, and one of a single word
Parts = list[list[Atom]]  # what shares a line: the parts of a paragraph, or its lines
NARROWER_EM = 12  # how much of the width a paragraph may give up


def _filled(parts: Parts, needs: list[float], style: Style, width: float) -> Parts:
    """The parts in lines, each line as full as it gets; `needs` are the widths of the parts, each as if it began one.

    An opening mark stands out of the paragraph only where it begins a line.
    """
    rows: Parts = [[]]
    used = 0.0
    for part, need in zip(parts, needs, strict=True):
        more = gap_between(rows[-1][-1], part[0], style) + hang(part[0], style) if rows[-1] else 0.0
        if rows[-1] and used + more + need > width + 0.01:
            rows.append([])
            used, more = 0.0, 0.0
        used += more + need
        rows[-1].extend(part)
    return rows


def broken(parts: Parts, style: Style, width: float) -> Parts:
    """The parts in as few lines as they need, none after the first a stump if that can be had; else the least one."""
    needs = _widths(parts, style)
    rows = best = _filled(parts, needs, style, width)
    for ems in range(1, NARROWER_EM):
        if len(rows) < 2 or len(rows) > len(best):
            break
        if not _has_stump(rows, style):
            return rows
        best = max(best, rows, key=lambda one: min(_said_width(row, style) for row in one[1:]))
        rows = _filled(parts, needs, style, width - ems * style.px)
    return best


def evened(parts: Parts, rows: Parts, style: Style) -> Parts:
    """The same number of lines, the longest of them as short as can be without a stump.

    Chinese stays as it is: it may be broken anywhere, so that even lines would part what belongs together.
    """
    if any(atom.han for part in parts for atom in part):
        return rows
    stumps, best = _has_stump(rows, style), rows
    needs, longest = _widths(parts, style), _longest(rows, style)
    while len(rows) > 1:
        rows = _filled(parts, needs, style, longest - 1)
        if len(rows) != len(best) or _longest(rows, style) >= longest:  # one more line, or a word that is the longest
            break
        longest = _longest(rows, style)
        if stumps or not _has_stump(rows, style):
            best = rows
    return best


def _widths(parts: Parts, style: Style) -> list[float]:
    return [set_line(part, style).width for part in parts]


def _longest(rows: Parts, style: Style) -> float:
    return max(_widths(rows, style))


def _has_stump(rows: Parts, style: Style) -> bool:
    return any(_is_stump(row, style) for row in rows[1:])


def _is_stump(row: list[Atom], style: Style) -> bool:
    words = [atom for atom in row if not isinstance(atom.piece, Plate)]
    lone = not any(atom.space or atom.han for atom in words[1:])
    return _said_width(row, style) < (LONE_WORD_EM if lone else STUMP_EM) * style.px


def _said_width(row: list[Atom], style: Style) -> float:
    """How wide the words of a line are without its plates."""
    words = [atom for atom in row if not isinstance(atom.piece, Plate)]
    return set_line(words, style).width

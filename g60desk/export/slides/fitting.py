"""How much room words need on a slide, reckoned without a font: what sets them is the reader's PowerPoint.

A Han character is an em wide; of Arial's letters the average of English text is half of that.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from g60desk.layout.atoms import is_han

LATIN, BOLD, SPARE = 0.52, 1.07, 1.02  # em of a letter; how much wider bold is; fonts differ
PARTS = re.compile(r"[^\s\u2e80-\uffef]+\s*|\S|\s")  # what stays in a line: a word with its blank, a Han character
MARKS = "，。；：、？！（）《》“”‘’"


def line_width(words: str, px: float, *, bold: bool = False) -> float:
    """The width of words in one line, in px."""
    ems = sum(1.0 if is_han(char) or char in MARKS else LATIN for char in words)
    return ems * px * (BOLD if bold else 1.0)


def lines_of(words: str, px: float, width: float, *, bold: bool = False) -> int:
    """How many lines words take in a width."""
    lines, filled = 1, 0.0
    for part in PARTS.findall(words):
        wide = line_width(part, px, bold=bold) * SPARE
        if filled and filled + line_width(part.rstrip(), px, bold=bold) * SPARE > width:
            lines, filled = lines + 1, 0.0
        more = math.ceil(wide / width) - 1 if wide > width else 0  # a long address breaks anywhere
        lines, filled = lines + more, filled + wide - more * width
    return lines


def columns_of(entries: Sequence[str], px: float, line: float, width: float, height: float, gap: float) -> list[int]:
    """How many of the entries stand in each column after the other: `gap` px apart, in columns of this size."""
    counts: list[int] = []
    left = 0.0
    for entry in entries:
        tall = lines_of(entry, px, width) * px * line
        if counts and tall + gap <= left:
            counts[-1] += 1
            left -= tall + gap
        else:
            counts.append(1)
            left = height - tall
    return counts

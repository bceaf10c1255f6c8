"""Changes of a text by line and column, which leave everything else in it as it is: comments, layout, line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts lines


class Edit(NamedTuple):
    """Put `text` in the place of what stands from one place to another; lines and columns count from 1."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


class Lines:
    """A text with the places of its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [found.end() for found in _LINE_END.finditer(text)]
        self._starts = [0, *ends]

    @property
    def ended(self) -> bool:
        """True where the last line has its end, or there is none."""
        return self._starts[-1] == len(self.text)

    @property
    def line_end(self) -> str:
        """How lines end in this text: as its first one does."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """Where a line and column are in the text; behind its last line, at its end."""
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, len(self.text))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits, whose places are those before any of them; they do not overlap."""
    lines = Lines(text)
    for edit in sorted(edits, reverse=True):
        text = text[: lines.offset(*edit.start)] + edit.text + text[lines.offset(*edit.end) :]
    return text


def inserted_below(text: str, line: int, block: str) -> str:
    """The text with whole lines (each ends in a newline) put in below a line, in the line ends of the text."""
    text = with_last_line_ended(text)
    lines = Lines(text)
    at = lines.offset(line + 1, 1)
    return text[:at] + block.replace("\n", lines.line_end) + text[at:]


def with_last_line_ended(text: str) -> str:
    """The text with an end to its last line, if that lacks it."""
    lines = Lines(text)
    return text if lines.ended else text + lines.line_end

"""Text in the columns of a terminal, where a Chinese character takes two of them."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

CLOSES, OPENS = "，。；：、！？）》”’％", "（《“‘"  # do not begin a line; do not end one
_WIDE = "\u2e80-\uffef"  # what may be broken between any two
_PARTS = re.compile(rf"\s+|[{OPENS}]*(?:(?![{OPENS}{CLOSES}])[{_WIDE}]|[^\s{_WIDE}“‘]+)?[{CLOSES}]*")


def cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def folded(text: str, width: int) -> list[str]:
    """The text in lines of so many columns, broken at spaces and between Chinese characters; long words are not."""
    lines, line = [], ""
    for part in (found for found in _PARTS.findall(text) if found):
        if part.isspace():
            line += " " if line else ""
        elif line.strip() and cells(line) + cells(part) > width:
            lines.append(line.rstrip())
            line = part
        else:
            line += part
    return [*lines, line.rstrip()]

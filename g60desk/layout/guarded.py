"""Words that leave the program for a spreadsheet: none of them is a formula there.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for something to reckon with, and such a cell can read
files and call programs; whoever writes a story must not be able to do that to its reader.  Such words get an apostrophe
before them.
"""

from __future__ import annotations

BEGINS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t",
    "\r",
    "\n",
)  # the wide ones too: Excel reads them so in Chinese
GUARD = "'"


def guarded(words: str) -> str:
    """The words, with an apostrophe before what would be a formula."""
    formula = words.lstrip(" \"'").startswith(BEGINS) or words.startswith(("\t", "\r", "\n"))
    return GUARD + words if formula else words

"""Numbers with a unit and a qualifier, worded in each language."""

from __future__ import annotations

from enum import StrEnum


class Said(StrEnum):
    """How exactly a source says a number."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"

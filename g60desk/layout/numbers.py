"""A figure as it is set large: the word before it, the number, and its unit, each of which may have a size of its own."""

from __future__ import annotations

import msgspec

from g60desk.layout.scene import Style
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.story.phrases import figure_words

UNIT_PART = 0.56  # of the number's size (`visual.md`, 4)


class SaidNumber(msgspec.Struct, frozen=True):
    """The parts of a worded figure; `glue` stands between the number and its unit."""

    before: str
    number: str
    unit: str
    glue: str = " "

    def joined(self) -> str:
        """All parts as one run of words."""
        return "".join((self.before + " " if self.before else "", self.number, self.glue if self.unit else "", self.unit))


def said_number(told: Told, key: Key) -> SaidNumber:
    """The parts of a figure in the story's language."""
    words = figure_words(told.story, key, told.language)
    return SaidNumber(words.before, words.number, words.unit, words.glue)


def figure_spans(told: Told, key: Key, large: Style | None = None) -> list[Span]:
    """A figure as spans that are kept whole; with `large`, in that style with its unit in a smaller one."""
    said = said_number(told, key)
    if large is None:
        return [Span(said.joined(), whole=True)]
    small = Style(large.px * UNIT_PART, 500, large.line, large.tracking)
    number = f"{said.before} {said.number}" if said.before else said.number
    spans = [Span(number, large, whole=True)]
    return [*spans, Span(f" {said.unit}", small, whole=True)] if said.unit else spans


def number_pieces(told: Told, key: Key, large: Style | None) -> list[Piece]:
    """A figure followed by its source plate."""
    plate = told.figure_plate(key)
    return [*figure_spans(told, key, large), *([plate] if plate else [])]


def amount_words(told: Told, value: float, unit: str) -> str:
    """A plain amount of a unit, for an axis."""
    return f"{value:,.10g}"

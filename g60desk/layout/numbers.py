"""A figure as it is set large: the word before it, the number, and its unit in a smaller size."""

from __future__ import annotations

from g60desk.layout.scene import Style
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.story.wording import Worded, worded

UNIT_PART = 0.56  # of the number's size (`visual.md`, 4)


def said_number(told: Told, key: Key) -> Worded:
    """The parts of a figure in the story's language; raises ValueError where it cannot be derived."""
    return worded(told.figure(key).quantity, told.language)


def figure_text(told: Told, key: Key) -> str:
    """A figure as plain words, for a screen reader or a table."""
    return said_number(told, key).plain()


def is_beside(told: Told, key: Key) -> bool:
    """True for a figure that is told beside a yardstick: its words are long, and may break before what is counted."""
    measure = told.measure
    return measure is not None and measure.size is not None and told.figure(key).quantity.unit == measure.unit


def can_be_said(told: Told, key: Key) -> bool:
    """True for a figure that comes to a value and has a source; one without a source is not shown at all."""
    if not key:
        return False
    try:
        return bool(told.figure(key).cites)
    except ValueError:
        return False


def figure_spans(told: Told, key: Key, large: Style | None = None) -> list[Span]:
    """A figure as spans that are kept whole; with `large`, in that style with its unit in a smaller one."""
    said = said_number(told, key)
    if large is None and is_beside(told, key):
        words = f"{said.qualifier}{said.gap if said.qualifier else ''}{said.number}"
        return [Span(words, whole=True), Span((" " if said.glue else "") + said.unit)]
    if large is None:
        return [Span(said.joined(), whole=True)]
    small = Style(large.px * UNIT_PART, 500, large.line, large.tracking)
    number = Span(f"{said.qualifier}{said.gap if said.qualifier else ''}{said.number}", large, whole=True)
    if not said.unit:
        return [number]
    glue = "" if not said.glue or said.unit == "%" else " "
    return [number, Span(glue + said.unit, small, whole=bool(said.glue) and not is_beside(told, key))]

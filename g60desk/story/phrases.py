"""Texts with figures in them: “{cleared} in all” becomes words and a number that can be pointed at.

Braces hold the id of a figure; two of a kind stand for the brace itself.  A count gives its number alone, for the
sentence says what is counted: “{firms} high-tech firms”; all other figures bring their unit.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from g60desk.story.derive import quantity_of
from g60desk.story.measures import Measure, told_in
from g60desk.story.model import Key, Story, Text
from g60desk.story.wording_quantities import Worded, worded

_BRACES = re.compile(r"(\{\{|\}\}|\{[^{}]*\})")
_NAMED = re.compile(r"\{([a-z0-9-]+)")
_BEGINS = re.compile(r"(?:^|[.!?…][”’)]?\s+)[“‘(]*$")  # where a sentence begins after what was said


class FigureRef(msgspec.Struct, frozen=True):
    """A figure in a text: its id and its words."""

    figure: Key
    words: Worded


def figure_words(story: Story, figure_id: Key, language: str) -> Worded:
    """A figure in words, standing by itself; raises ValueError where it is missing or cannot be derived."""
    return worded(quantity_of(story, figure_id), language)


def pieces(text: Text, story: Story, language: str, measure: Measure | None = None) -> tuple[str | FigureRef, ...]:
    """A text in a language, cut at its figures; these are told in `measure`, or as printed.

    A figure that is missing or cannot be derived stays as it is written, in its braces: the problem is told
    elsewhere, and the sentence stays readable.
    """
    said = text.of(language, story.languages[0] if story.languages else "en")
    if "{" not in said and "}" not in said:
        return (said,) if said else ()
    found: list[str | FigureRef] = []
    for part in _parts(said):
        piece = _piece(part, story, language, measure)
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(_with_capitals(found) if len(found) > 1 else found)


def _with_capitals(found: list[str | FigureRef]) -> list[str | FigureRef]:
    """A figure that begins a sentence begins with a capital: “Over 2.4 million m² came down.”"""
    before = ""
    for number, part in enumerate(found):
        if isinstance(part, str):
            before = part
            continue
        if part.words.qualifier and _BEGINS.search(before):
            qualifier = part.words.qualifier[0].upper() + part.words.qualifier[1:]
            found[number] = FigureRef(part.figure, msgspec.structs.replace(part.words, qualifier=qualifier))
        before = part.words.number
    return found


def plain(text: Text, story: Story, language: str, measure: Measure | None = None) -> str:
    """A text as one string, its figures in words: for screen readers, tables and search."""
    said = text.of(language, story.languages[0] if story.languages else "en")
    if "{" not in said and "}" not in said:  # as nearly all are, of which thousands may be asked for in a frame
        return said
    found = pieces(text, story, language, measure)
    return "".join(part if isinstance(part, str) else part.words.plain() for part in found)


def names_figure(text: Text, figure_id: Key, story: Story, language: str) -> bool:
    """True where the text says the figure itself."""
    return any(isinstance(part, FigureRef) and part.figure == figure_id for part in pieces(text, story, language))


def figures_named(text: Text) -> tuple[Key, ...]:
    """The ids that a text has in braces, in any of its languages, each once."""
    return tuple(dict.fromkeys(name for said in text.said.values() for name in _NAMED.findall(said)))


@lru_cache(maxsize=4096)
def _parts(said: str) -> tuple[str, ...]:
    return tuple(part for part in _BRACES.split(said) if part)


def _piece(part: str, story: Story, language: str, measure: Measure | None) -> str | FigureRef:
    if part in ("{{", "}}"):
        return part[0]
    if not part.startswith("{"):
        return part
    key = part[1:-1]
    try:
        found = msgspec.structs.replace(quantity_of(story, key), of=())
        return FigureRef(key, worded(told_in(found, measure), language))
    except ValueError:
        return part

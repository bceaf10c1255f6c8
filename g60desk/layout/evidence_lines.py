"""What a row of the lists in the view of sources says: of a source, of a figure, of a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from g60desk.layout.account_figures import as_of, figure_value
from g60desk.layout.citation import date_of, kind_of
from g60desk.layout.citation_names import authors
from g60desk.layout.evidence import publisher_of
from g60desk.layout.plates import plate_label
from g60desk.layout.shown_by import shown_by
from g60desk.layout.supports import supports
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.model import Key, Story
from g60desk.story.same import once

APART = "\u2003"  # between a value and what it is


class Line(msgspec.Struct, frozen=True):
    """What a row says: its number, its title, a line below in small type, and how many statements it supports."""

    lead: str
    pieces: tuple[Span, ...]
    detail: str
    count: int | None = None


def _source(told: Told, key: Key) -> Line:
    source = told.index.sources[key].source
    parts = (authors(source.author, told), publisher_of(source), date_of(told, source), kind_of(told, source))
    title = told.text(source.title)
    if source.title_translated and not told.language.startswith("zh"):
        title = f"{title} [{source.title_translated}]"
    detail = " · ".join(part for part in parts if part)
    return Line(str(told.source_numbers[key]), (Span(title),), detail, len(supports(told)[key]))


def _figure(told: Told, key: Key) -> Line:
    figure, value = told.story.figures[key], figure_value(told, key)
    label = told.text(figure.label)
    shown = len([one for one in shown_by(told, key) if one.kind != "note"])  # a note speaks of it and shows nothing
    seen = told.words("sources.n_shown", n=shown) if shown else told.words("sources.not_shown")
    if not value:
        said = (Span(told.words("sources.no_value"), ink="ink3", whole=True), Span(APART + label))
        return Line("", said, " · ".join((plate_label(figure.cite, told.source_numbers), seen)).strip(" ·"))
    found = told.figure(key)
    parts = (as_of(told, found), plate_label(found.cites, told.source_numbers), seen)
    return Line("", (Span(value, whole=True), Span(APART + label)), " · ".join(part for part in parts if part))


@once
def note_numbers(story: Story) -> Mapping[Key, int]:
    """The number of each note in the story's list, from 1."""
    return {note.id: number for number, note in enumerate(story.notes, 1)}


def _note(told: Told, key: Key) -> Line:
    note = told.index.notes[key]
    number = note_numbers(told.story)[key]
    concerns = told.words("sources.concerns", n=len(note.about))
    parts = (plate_label(note.cite, told.source_numbers), concerns if note.about else "")
    return Line(str(number), (Span(told.text(note.title)),), " · ".join(part for part in parts if part))


LINES: Mapping[str, Callable[[Told, Key], Line]] = {"source": _source, "figure": _figure, "note": _note}

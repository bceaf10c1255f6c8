"""What a screen reader says of a cell: aspect and subjects, the verdict, the figure, sources, standing and notes."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.account_parts import joined, notes_about, standing_words
from g60desk.layout.comparison_choice import standing_in
from g60desk.layout.comparison_proof import says_where
from g60desk.layout.listing import in_a_row
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.told import Told
from g60desk.story.model import Aspect, Cell, Cites, Key, Subject
from g60desk.story.phrases import names_figure


def cell_name(told: Told, aspect: Aspect, subjects: Sequence[Subject]) -> str:
    """The aspect and the subjects of which it speaks."""
    colon = told.words("table.colon")
    return f"{told.text(aspect.name)}{colon}{in_a_row(told, [told.text(one.name) for one in subjects])}"


def cell_text(told: Told, cell: Cell) -> str:
    """A cell as one plain sentence: its figure and its words; a figure that the words name is said in them only."""
    said = can_be_said(told, cell.figure) and not names_figure(cell.text, cell.figure, told.story, told.language)
    figure = figure_text(told, cell.figure) if said else ""
    return told.words("table.colon").join(part for part in (figure, told.text(cell.text)) if part)


def cell_says(told: Told, key: Key, cell: Cell) -> str:
    """All that a cell has to say, in sentences, and where a press on it leads."""
    sources = told.words("table.semicolon").join(_places(told, cites_of(told, cell)))
    parts = [
        cell_text(told, cell),
        told.words("comparison.sources", sources=sources) if sources else "",
        standing_words(told, standing_in(told, cell)),
        *(told.words("comparison.note", note=note) for note in notes_of(told, key, cell)),
        says_where(told, cell),
    ]
    return told.words("table.sentence").join(part.rstrip(".。") for part in parts if part)


def cites_of(told: Told, cell: Cell) -> Cites:
    """The sources of a cell: its own, and those of its figure."""
    figure = told.figure(cell.figure).cites if can_be_said(told, cell.figure) else Cites()
    return joined([cell.cite, figure])


def notes_of(told: Told, key: Key, cell: Cell) -> list[str]:
    """The editor's notes that concern a cell: its own, else those of the story on it or on its figure."""
    notes = notes_about(told, cell.note, *([key] if cell.note else [key, cell.figure]))
    return [text for _, text, _ in notes[: 1 if cell.note else None]]


def _places(told: Told, cites: Cites) -> list[str]:
    """Each source once, with the places in it: “Songjiang’s innovation corridor ¶20, ¶23”."""
    found: dict[str, dict[str, None]] = {}
    comma = told.words("comparison.comma")
    for cite in cites:
        source = told.index.source(cite.source)
        title = told.text(source.title) if source is not None else cite.source
        found.setdefault(title, {})[cite.at] = None
    return [f"{title} {comma.join(at for at in places if at)}".strip() for title, places in found.items()]

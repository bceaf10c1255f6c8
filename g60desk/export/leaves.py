"""What is taken home of a talk: for each of its steps one leaf, and the sources by their numbers.

The hand-out, the slides and the pages are all made of this.  Nothing here draws: a leaf has the state that a
`RoomPage` draws, which also says in words what its picture shows.  A source keeps the number that it has in the story,
because the plates in the pictures print that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from g60desk.export.talk import ALL, StepShown, steps_shown
from g60desk.layout.account import account_of
from g60desk.layout.account_figures import as_of, figure_value, standing_of
from g60desk.layout.account_parts import standing_words
from g60desk.layout.foot_names import view_name
from g60desk.layout.passages import by_source, in_one
from g60desk.layout.reference import address, readable_address, reference
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Cite, Key, Source, Standing
from g60desk.story.phrases import figures_named
from g60desk.story.reading import Reading
from g60desk.story.wording_dates import worded_date
from g60desk.words import load_words

NO_VALUE = "no-value"


class Mark(msgspec.Struct, frozen=True):
    """A footnote: a source by its number and its id, and the passages in it (`¶8, 9`; may be empty)."""

    number: int
    source: Key
    at: str


class Shown(msgspec.Struct, frozen=True):
    """A figure of a step: what it is, its words (empty without a value), when it held, and how far it can be trusted.

    `standing` is ``confirmed``, ``single-source``, ``disputed`` or ``no-value``; `doubt` says it in words.
    """

    key: Key
    label: str
    value: str
    as_of: str
    standing: str
    doubt: str
    marks: tuple[Mark, ...]

    @property
    def doubtful(self) -> bool:
        """True for a number that nobody should repeat without saying so."""
        return self.standing in (Standing.DISPUTED, NO_VALUE)


class Leaf(msgspec.Struct, frozen=True):
    """A step of a talk: its number in the tour, its few words, what the room reads and what the speaker has noted.

    `figures` are those that the room reads or that are the subject of its picture, `note_figures` those that only the
    notes name; `marks` are the sources of what is chosen in the picture.  `step` has its state and its place.
    """

    id: Key
    number: int
    title: str
    text: str
    notes: str
    view: str
    seconds: int
    figures: tuple[Shown, ...]
    note_figures: tuple[Shown, ...]
    marks: tuple[Mark, ...]
    step: StepShown

    @property
    def name(self) -> str:
        """The name of a file for this step, without its ending."""
        return self.step.name


class SourceLine(msgspec.Struct, frozen=True):
    """A source by its number: its whole reference in words, its address as it is read and as it is (may be empty)."""

    number: int
    id: Key
    said: str
    address: str
    link: str = ""

    @property
    def readable(self) -> str:
        """The reference with its address as it is read: for a page on which nothing can be pressed."""
        return self.said.replace(self.link, self.address) if self.link else self.said


class Leaves(msgspec.Struct, frozen=True):
    """A talk as it is taken home, in one language; `minutes` is None for all steps of the tour."""

    language: str
    title: str
    subtitle: str
    tour: str
    minutes: int | None
    updated: str
    leaves: tuple[Leaf, ...]
    sources: tuple[SourceLine, ...]

    def cited(self, *, notes: bool = True) -> frozenset[int]:
        """The numbers of the sources of what the leaves say, with their notes or without."""
        return frozenset(mark.number for leaf in self.leaves for mark in _marks_in(leaf, notes=notes))


def leaves_of(reading: Reading, looks: State, tour: str = "", minutes: int | None = None) -> Leaves:
    """The talk of so many minutes of a tour (empty: the first), in the language and colours of `looks`.

    Raises WishError where there is no such tour.
    """
    steps = steps_shown(reading, tour, ALL, looks, minutes)
    story, index, words = reading.story, Index(reading.story), load_words(looks.language)
    told = Told(story, index, words, looks, reading.folder, pictures=reading.pictures)
    chosen = index.tours[tour or next(iter(index.tours))]
    return Leaves(
        looks.language,
        told.text(story.title),
        told.text(story.subtitle),
        told.text(chosen.title),
        minutes,
        worded_date(story.updated, told.language) if story.updated else "",
        tuple(_leaf(told.in_state(step.state), step) for step in steps),
        tuple(_source(told, source) for source in story.sources),
    )


def _leaf(told: Told, shown: StepShown) -> Leaf:
    step = shown.stop.step
    said = _known(told, (*figures_named(step.say), *figures_named(step.short), *_subject(told)))
    noted = [key for key in _known(told, figures_named(step.notes)) if key not in said]
    account = account_of(told, told.state.selection) if told.state.selection else None
    return Leaf(
        step.id,
        shown.stop.number,
        told.text(step.short or step.say) or step.id,
        told.text(step.say),
        told.text(step.notes),
        view_name(told, step.view),
        shown.stop.seconds,
        tuple(shown_figure(told, key) for key in said),
        tuple(shown_figure(told, key) for key in noted),
        marks_of(told, account.cites) if account else (),
        shown,
    )


def _subject(told: Told) -> Iterator[Key]:
    """The figures that are the subject of the picture: those of what is chosen, and those of the chart."""
    chosen = told.state.selection
    if chosen is not None:
        account = account_of(told, chosen)
        yield from (chosen.key,) if chosen.kind == "figure" else account.figures if account else ()
    chart = told.index.charts.get(told.state.page)
    if chart is not None:
        yield from chart.shown


def _known(told: Told, keys: Iterable[Key]) -> list[Key]:
    return [key for key in dict.fromkeys(keys) if key in told.story.figures]


def shown_figure(told: Told, key: Key) -> Shown:
    """A figure of the story as a leaf has it."""
    figure, value = told.story.figures[key], figure_value(told, key)
    label = told.text(figure.label)
    if not value:
        when = worded_date(figure.when, told.language) if figure.when else ""
        return Shown(key, label, "", when, NO_VALUE, told.words("sources.no_value"), marks_of(told, figure.cite))
    found = told.figure(key)
    doubt = standing_of(told, found) or standing_words(told, Standing.SINGLE)
    standing = str(found.standing or Standing.SINGLE)
    return Shown(key, label, value, as_of(told, found), standing, doubt, marks_of(told, found.cites))


def marks_of(told: Told, cites: Iterable[Cite]) -> tuple[Mark, ...]:
    """The footnotes of a statement, in the order of the story's list."""
    numbers = told.source_numbers
    found = (Mark(numbers[key], key, in_one(at)) for key, at in by_source(cites).items() if key in numbers)
    return tuple(sorted(found, key=lambda mark: mark.number))


def _source(told: Told, source: Source) -> SourceLine:
    said, read = reference(told, source), readable_address(source)
    return SourceLine(told.source_numbers[source.id], source.id, said, read, address(source))


def _marks_in(leaf: Leaf, *, notes: bool) -> Iterator[Mark]:
    yield from leaf.marks
    for figure in (*leaf.figures, *(leaf.note_figures if notes else ())):
        yield from figure.marks

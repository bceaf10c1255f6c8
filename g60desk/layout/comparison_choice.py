"""What of the comparison is shown: which subjects, and which aspects in which order.

Every picture of the comparison and its table ask here, so that a filter or a pair is the same in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.index import Index
from g60desk.story.model import Aspect, Cell, Key, Standing, Subject

ORDERS: tuple[Key, ...] = ("", "name", "known")  # of `State.aspects_by`: the story's own, by name, the best known first
FILTERS: tuple[Key, ...] = ("", "figure", "disputed", "known")  # of `State.aspects_of`
LEAST_PAIRED = 3  # subjects: of fewer, all are shown anyway


def paired(told: Told) -> bool:
    """True while two subjects are in focus; a first one that waits for its second is none."""
    return len(told.state.pair) == 2 and all(key in told.index.subjects for key in told.state.pair)


def compared_subjects(told: Told) -> tuple[Subject, ...]:
    """The subjects that are shown: the two in focus in the order in which they were chosen, or all."""
    if paired(told):
        return tuple(told.index.subjects[key] for key in told.state.pair)
    return told.story.comparison.subjects


def compared_aspects(told: Told) -> tuple[Aspect, ...]:
    """The aspects that are shown, in the order that was asked for; what is equal keeps the story's order."""
    subjects = compared_subjects(told)
    found = aspects_of(told, subjects, told.state.aspects_of)
    by = told.state.aspects_by
    if by == "name":
        return tuple(sorted(found, key=lambda aspect: _collated(told, aspect)))
    if by == "known":
        return tuple(sorted(found, key=lambda aspect: -known_for(aspect, subjects)))
    return found


def aspects_of(told: Told, subjects: Sequence[Subject], kept: Key) -> tuple[Aspect, ...]:
    """The aspects that a filter keeps, in the story's order; all where there is no such filter."""
    keeps = _KEEPS.get(kept)
    every = told.story.comparison.aspects
    return every if keeps is None else tuple(aspect for aspect in every if keeps(told, aspect, subjects))


def fields_showing(index: Index, state: State, wish: Selection) -> dict[str, Any]:
    """The fields of the state by which an aspect, a subject or a cell is in sight; none for any other record."""
    if wish.kind not in ("aspect", "subject", "cell"):
        return {}
    aspect, _, subject = wish.key.partition("/") if wish.kind != "subject" else ("", "", wish.key)
    fields: dict[str, Any] = {"compared": ""} if aspect else {}
    if aspect in index.aspects:
        fields |= {"aspects": list(index.aspects).index(aspect), "aspects_by": "", "aspects_of": ""}
    if subject in index.subjects:
        pair = state.pair if subject in state.pair else ()
        fields |= {"subjects": list(index.subjects).index(subject), "pair": pair}
    return fields


def holder_of(aspect: Aspect, subject: Key) -> Key:
    """The subject whose cell speaks of this one; empty when none does."""
    if subject in aspect.cells:
        return subject
    return next((holder for holder, cell in aspect.cells.items() if subject in cell.also), "")


def cell_of(aspect: Aspect, subject: Key) -> Cell | None:
    """What an aspect says of a subject; None where nothing is known."""
    holder = holder_of(aspect, subject)
    return aspect.cells[holder] if holder else None


def known_for(aspect: Aspect, subjects: Sequence[Subject]) -> int:
    """Of how many of these subjects the aspect says something."""
    return sum(cell_of(aspect, subject.id) is not None for subject in subjects)


def standing_in(told: Told, cell: Cell) -> Standing | None:
    """How well a cell stands: as it says itself, else as its figure does."""
    if cell.standing is None and can_be_said(told, cell.figure):
        return told.figure(cell.figure).standing
    return cell.standing


def _has_figure(told: Told, aspect: Aspect, subjects: Sequence[Subject]) -> bool:
    cells = (cell_of(aspect, subject.id) for subject in subjects)
    return any(cell is not None and cell.figure and can_be_said(told, cell.figure) for cell in cells)


def _is_disputed(told: Told, aspect: Aspect, subjects: Sequence[Subject]) -> bool:
    cells = (cell_of(aspect, subject.id) for subject in subjects)
    return any(cell is not None and standing_in(told, cell) == Standing.DISPUTED for cell in cells)


def _is_known(told: Told, aspect: Aspect, subjects: Sequence[Subject]) -> bool:
    return known_for(aspect, subjects) == len(subjects)


_KEEPS: dict[Key, Callable[[Told, Aspect, Sequence[Subject]], bool]] = {
    "figure": _has_figure,
    "disputed": _is_disputed,
    "known": _is_known,
}


def _collated(told: Told, aspect: Aspect) -> bytes:
    """Where a name stands in the order of its language.

    The first 3,755 characters of GB 2312, which GB 18030 keeps, stand in the order of their sounds (pinyin).
    """
    name = told.text(aspect.name).casefold()
    return name.encode("gb18030") if told.language.startswith("zh") else name.encode()

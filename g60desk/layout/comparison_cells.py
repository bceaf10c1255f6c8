"""What the cells of the comparison say, and which of them are one statement on several subjects.

A statement on subjects that stand beside each other is drawn once, with an ink bar along them.  Where nothing is known
the cell says so in words: a dash or a zero would be a claim.  What is disputed says so under its words.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_choice import compared_subjects, holder_of, standing_in
from g60desk.layout.comparison_proof import proof_room
from g60desk.layout.comparison_said import notes_of
from g60desk.layout.frame import Frame
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.numbers import can_be_said, figure_spans
from g60desk.layout.scene import Style
from g60desk.layout.text import Flow, Piece, Span, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Aspect, Cell, Key, Standing, Subject
from g60desk.story.phrases import names_figure, pieces

BAR_ROOM = 28.0  # what the bar along the subjects takes from the width of its text
NOTE_GAP = 4.0  # above what is said of the standing


class Saying(msgspec.Struct, frozen=True):
    """One statement of an aspect on the subjects from `first` to `last`; `cell` is None where nothing is known."""

    aspect: Aspect
    holder: Key  # the subject under which the story writes the cell
    cell: Cell | None
    first: int
    last: int

    @property
    def key(self) -> str:
        """The key of the cell in a selection."""
        return f"{self.aspect.id}/{self.holder}"


class SetSaying(msgspec.Struct, frozen=True):
    """A statement set for a width: its figure, its words, what is said of its standing (each may be missing)."""

    saying: Saying
    figure: Flow | None
    words: Flow | None
    note: Flow | None
    height: float


def sayings(told: Told, aspect: Aspect, subjects: Sequence[Subject] | None = None) -> list[Saying]:
    """All statements of an aspect in the order of the subjects; neighbours of one cell are one statement."""
    keys = [subject.id for subject in (compared_subjects(told) if subjects is None else subjects)]
    holders = [holder_of(aspect, subject) for subject in keys]
    found: list[Saying] = []
    for number, (subject, holder) in enumerate(zip(keys, holders, strict=True)):
        if holder and found and found[-1].holder == holder and found[-1].cell is not None:
            found[-1] = msgspec.structs.replace(found[-1], last=number)
        else:
            found.append(
                Saying(aspect, holder or subject, aspect.cells.get(holder) if holder else None, number, number)
            )
    return found


def set_saying(
    told: Told, frame: Frame, saying: Saying, width: float, step: str = "body", *, beside: bool = False
) -> SetSaying:
    """Set a statement for `width` px in a step of the type scale; `beside` for subjects that are columns."""
    cell = saying.cell
    if cell is None:
        unknown = flow([told.words("comparison.unknown")], frame.type(step), width, frame)
        return SetSaying(saying, None, unknown, None, unknown.height)
    room = width - (frame.px(BAR_ROOM) if saying.last > saying.first and not beside else 0.0)
    angle = proof_room(told, frame, cell)
    style = frame.type(step, 600 if is_chosen(told, saying) else 500)
    figure = _figure(told, frame, cell, room - (0.0 if cell.text else angle))  # the angle stands after what is last
    room -= angle
    plate = told.plate("cell", saying.key, cell.cite, standing_in(told, cell), bool(notes_of(told, saying.key, cell)))
    if figure is not None and not cell.note and set(cell.cite) <= set(told.figure(cell.figure).cites):
        plate = None  # the figure before it has just said so
    words = None
    if cell.text or (plate and figure is None):
        said = broken_to_fit(_spans(told, cell, style), style, room, frame)
        words = flow([*said, *([plate] if plate else [])], style, room, frame)
    note = None
    if standing_in(told, cell) == Standing.DISPUTED:
        note = flow([told.words("comparison.disputed")], frame.type("caption"), room, frame)
    found = SetSaying(saying, figure, words, note, 0.0)
    return msgspec.structs.replace(found, height=_height(frame, found))


def with_note(told: Told, frame: Frame, said: SetSaying, width: float, height: float) -> SetSaying:
    """The statement with the editor's note in full, where `height` px hold it."""
    cell = said.saying.cell
    notes = notes_of(told, said.saying.key, cell) if cell is not None else []
    if cell is None or not notes:
        return said
    disputed = standing_in(told, cell) == Standing.DISPUTED
    text = told.words("comparison.disputed_note", note=notes[0]) if disputed else notes[0]
    style = frame.type("caption")
    note = flow(broken_to_fit([text], style, width, frame), style, width, frame)
    found = msgspec.structs.replace(said, note=note)
    found = msgspec.structs.replace(found, height=_height(frame, found))
    return found if found.height <= height else said


def is_chosen(told: Told, saying: Saying) -> bool:
    """True where the cell is what is selected."""
    selected = told.state.selection
    return selected is not None and selected.kind == "cell" and selected.key == saying.key


def _height(frame: Frame, said: SetSaying) -> float:
    height = sum(part.height for part in (said.figure, said.words, said.note) if part is not None)
    return height + (frame.px(NOTE_GAP) if said.note is not None else 0.0)


def _spans(told: Told, cell: Cell, style: Style) -> list[Piece]:
    """The words of a cell; the number that it is about stands out in them."""
    strong = Style(style.px, 600, style.line, style.tracking, style.tabular)
    found: list[Piece] = []
    for part in pieces(cell.text, told.story, told.language, told.measure):
        if isinstance(part, str):
            found += told.named(part)
        elif part.figure != cell.figure:
            found += told.in_spans(part.words)
        else:
            spans = (one for one in told.in_spans(part.words) if isinstance(one, Span))
            found += [msgspec.structs.replace(one, style=strong) for one in spans]
    return found


def _figure(told: Told, frame: Frame, cell: Cell, width: float) -> Flow | None:
    """The cell's figure as a figure, its unit smaller, with its plate; none when the words of the cell name it."""
    if not can_be_said(told, cell.figure) or names_figure(cell.text, cell.figure, told.story, told.language):
        return None
    style = frame.type("h2")
    plate = told.figure_plate(cell.figure)
    spans: list[Piece] = [*figure_spans(told, cell.figure, style)]
    whole = [*spans, *([plate] if plate else [])]
    if single(whole, style, frame).width > width:  # a long one breaks before its unit
        spans = [_parted(span) if isinstance(span, Span) and number else span for number, span in enumerate(spans)]
    return flow([*spans, *([plate] if plate else [])], style, width, frame)


def _parted(unit: Span) -> Span:
    """A unit that may stand in a line of its own."""
    return Span(" " + unit.text.strip(" \u00a0\u202f"), unit.style, unit.ink)

"""What the cells of the comparison say, and which of them are one statement on several subjects.

A statement on subjects that stand in neighbouring rows is drawn once, with an ink bar along the rows.  Where nothing
is known the cell says so in words: a dash or a zero would be a claim.  A cell that names what proves it leads there.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison_choice import compared_subjects, holder_of
from g60desk.layout.comparison_proof import offer_proof, proof_room
from g60desk.layout.frame import Frame
from g60desk.layout.listing import in_a_row
from g60desk.layout.numbers import can_be_said, figure_spans, figure_text, said_number
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Aspect, Cell, Key

BAR_ROOM = 28.0  # what the bar along the rows takes from the width of its text


class Saying(msgspec.Struct, frozen=True):
    """One statement of an aspect: rows `first` to `last`; `cell` is None where nothing is known."""

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
    """A statement set for a width: its figure, its words (either may be missing) and the height of both."""

    saying: Saying
    figure: Flow | None
    words: Flow | None
    height: float


def sayings(told: Told, aspect: Aspect) -> list[Saying]:
    """All statements of an aspect from the first row to the last; neighbouring rows of one cell are one statement."""
    subjects = [subject.id for subject in compared_subjects(told)]
    holders = [holder_of(aspect, subject) for subject in subjects]
    found: list[Saying] = []
    for row, (subject, holder) in enumerate(zip(subjects, holders, strict=True)):
        if holder and found and found[-1].holder == holder and found[-1].cell is not None:
            found[-1] = msgspec.structs.replace(found[-1], last=row)
        else:
            found.append(Saying(aspect, holder or subject, aspect.cells.get(holder) if holder else None, row, row))
    return found


def set_saying(told: Told, frame: Frame, saying: Saying, width: float, step: str = "body") -> SetSaying:
    """Set a statement for a column of `width` px, in a step of the type scale."""
    cell = saying.cell
    if cell is None:
        unknown = flow([told.words("comparison.unknown")], frame.type(step), width, frame)
        return SetSaying(saying, None, unknown, unknown.height)
    room = width - (frame.px(BAR_ROOM) if saying.last > saying.first else 0.0)
    room -= proof_room(told, frame, cell.shows)
    selected = told.state.selection
    chosen = selected is not None and selected.kind == "cell" and selected.key == saying.key
    figure = _figure(told, frame, cell, room)
    plate = told.plate("cell", saying.key, cell.cite, cell.standing, bool(cell.note))
    if figure is not None and told.figure(cell.figure).cites == cell.cite and not cell.note:
        plate = None  # the figure before it has just said so
    words = None
    if cell.text or (plate and figure is None):
        words = flow(told.statement(cell.text, plate), frame.type(step, 600 if chosen else 500), room, frame)
    height = (figure.height if figure else 0.0) + (words.height if words else 0.0)
    return SetSaying(saying, figure, words, height)


def _figure(told: Told, frame: Frame, cell: Cell, width: float) -> Flow | None:
    """The cell's figure with its plate; none when the words of the cell name it themselves."""
    braces = f"{{{cell.figure}}}"
    if not can_be_said(told, cell.figure) or any(braces in said for said in cell.text.said.values()):
        return None
    style = frame.type("place")
    plate = told.figure_plate(cell.figure)
    spans = figure_spans(told, cell.figure)
    whole: list[Piece] = [*spans, *([plate] if plate else [])]
    if single(whole, style, frame).width > width:  # a long one breaks before its unit
        said = said_number(told, cell.figure)
        number = f"{said.qualifier}{said.gap if said.qualifier else ''}{said.number}"
        spans = [Span(number, whole=True), Span(f" {said.unit}")]
    return flow([*spans, *([plate] if plate else [])], style, width, frame)


def draw_saying(scene: Scene, told: Told, frame: Frame, said: SetSaying, box: Rect) -> None:
    """Draw a statement in its box; one that spans rows gets its bar."""
    saying = said.saying
    x, y = box.x, box.y
    if saying.last > saying.first:
        scene.add(Stroke(((x, y), (x, box.bottom)), "ink", frame.stroke("day"), "round"))
        x += frame.px(BAR_ROOM)
    if said.figure is not None:
        y = place(scene, said.figure, x, y, frame).bottom
    if said.words is not None:
        place(scene, said.words, x, y, frame, "ink3" if saying.cell is None else "ink")
    if saying.cell is not None:
        names = [told.text(s.name) for s in compared_subjects(told)[saying.first : saying.last + 1]]
        name = f"{told.text(saying.aspect.name)}: {in_a_row(told, names)}"
        selected = told.state.selection
        chosen = selected is not None and selected.kind == "cell" and selected.key == saying.key
        width = max((text.width for text in (said.words, said.figure) if text), default=0.0)
        taken = Rect(x, box.y, width, said.height)
        text = cell_text(told, saying.cell)
        last = said.words or said.figure
        if last is not None and last.lines:
            offer_proof(scene, told, frame, saying.cell.shows, taken, last, text)
        scene.offer("cell", saying.key, taken, name, text=text, chosen=chosen)


def cell_text(told: Told, cell: Cell) -> str:
    """A cell as one plain sentence."""
    figure = figure_text(told, cell.figure) if can_be_said(told, cell.figure) else ""
    return " ".join(part for part in (figure, told.text(cell.text)) if part)

"""An editor's note to be read: what is printed, what other sources say beside it, and what the story makes of it."""

from __future__ import annotations

from g60desk.layout.plates import Plate
from g60desk.layout.scene import Stroke
from g60desk.layout.sheet import Writer
from g60desk.layout.text import Piece, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Cites, Note, Text

BESIDE_FROM = 620.0  # px of the reference sheet: from this width on the two accounts stand side by side
BETWEEN = 48.0  # px between them
READING = 1000.0  # px: longer lines are not read well


def draw_note(told: Told, name: str, note: Note, writer: Writer) -> None:
    """Write the note; `name` says which of how many it is."""
    frame = writer.frame
    writer.text([name], frame.type("label"), "ink2")
    writer.gap(10)
    writer.text([told.text(note.title)], frame.type("h1" if frame.mode == "landscape" else "h2"))
    writer.gap(32)
    first = note.cite[0].source if note.cite and note.says else ""
    own = Cites(cite for cite in note.cite if cite.source == first)
    others = Cites(cite for cite in note.cite if cite.source != first)
    accounts = [
        (told.words("sources.note_says"), note.says, _plate(told, note, own)),
        (told.words("sources.note_others"), note.others, _plate(told, note, others)),
    ]
    accounts = [one for one in accounts if one[1]]
    if accounts:
        _write_accounts(writer, told, accounts)
        writer.gap(32)
        writer.text([told.words("sources.note_text")], frame.type("caption"), "ink2")
        writer.gap(6)
    width = min(writer.width, frame.px(READING)) if frame.mode == "landscape" else writer.width
    words = flow(_pieces(told, note.text, None if accounts else _plate(told, note, note.cite)),
                 frame.type("body", 500), width, frame)  # fmt: skip
    writer.y = place(writer.scene, words, 0.0, writer.y, frame).bottom


def _write_accounts(writer: Writer, told: Told, accounts: list[tuple[str, Text, Plate | None]]) -> None:
    """What is printed and what others say, side by side where there is room, each under an ink line."""
    frame = writer.frame
    beside = len(accounts) > 1 and writer.width >= frame.px(BESIDE_FROM) and frame.mode != "compact"
    gap = frame.px(BETWEEN)
    width = (writer.width - gap) / 2 if beside else writer.width
    top, bottom = writer.y, writer.y
    for number, (title, text, plate) in enumerate(accounts):
        x = number * (width + gap) if beside else 0.0
        y = top if beside else bottom + (writer.step(24) if number else 0.0)
        thick = frame.stroke("axis")
        writer.scene.add(Stroke(((x, y), (x + width, y)), "ink" if not number else "edge", thick))
        y += thick / 2 + writer.step(14)
        head = flow([title], frame.type("label", 600), width, frame)
        y = place(writer.scene, head, x, y, frame).bottom + writer.step(6)
        words = flow(_pieces(told, text, plate), frame.type("body"), width, frame)
        bottom = max(bottom, place(writer.scene, words, x, y, frame).bottom)
    writer.y = bottom


def _pieces(told: Told, text: Text, plate: Plate | None) -> list[Piece]:
    return told.statement(text, plate)


def _plate(told: Told, note: Note, cites: Cites) -> Plate | None:
    return told.plate("note", note.id, cites)

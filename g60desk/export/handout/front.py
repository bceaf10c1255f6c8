"""The first page of a hand-out: what it is of, what is in it, and how its signs are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.export.handout.blocks import Block, paragraph
from g60desk.export.handout.breaking import broken
from g60desk.export.handout.figures import sign
from g60desk.export.handout.sheet import Sheet
from g60desk.export.leaves import NO_VALUE, Leaves
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.story.model import Standing
from g60desk.words import Words

NUMBER = 34.0  # px for the number of a step
PAGE = 44.0  # px for that of its page
TO_PAGE = "page"  # the kind of a target that leads to a page
ROWS = (8.0, 5.0, 2.0)  # px between the rows: as much as all have room for on one page


class Entry(msgspec.Struct, frozen=True):
    """A row of the contents: the number of its step (may be empty), its words, and the page on which it begins."""

    number: str
    said: str
    page: int


def front(content: Leaves, entries: Sequence[Entry], sheet: Sheet, words: Words) -> list[tuple[Block, ...]]:
    """The pages with the title, the contents, and how the signs are read: one, unless there are very many steps."""
    ways = (broken(_front(content, entries, sheet, words, row), sheet.height) for row in ROWS)
    found: list[tuple[Block, ...]] = []
    for found in ways:
        if len(found) == 1:
            break
    return found


def _front(content: Leaves, entries: Sequence[Entry], sheet: Sheet, words: Words, apart: float) -> Iterator[Block]:
    frame = sheet.frame
    yield from paragraph([content.title], frame.type("h1"), sheet.width * 0.9, sheet, kept=True, even=True)
    if content.subtitle:
        style = frame.type("lead")
        yield from paragraph([content.subtitle], style, sheet.width * 0.9, sheet, ink="ink2", gap=8.0, kept=True)
    yield from paragraph([_talk(content, words)], frame.type("body"), sheet.width, sheet, ink="ink2", gap=18.0)
    for number, entry in enumerate(entries):
        row = _row(entry, sheet, apart)
        yield msgspec.structs.replace(row, gap=30.0) if number == 0 else row
    yield from _legend(sheet, words)


def _talk(content: Leaves, words: Words) -> str:
    steps = words("handout.steps", n=len(content.leaves))
    length = words("handout.minutes", n=content.minutes) if content.minutes is not None else ""
    date = words("csv.updated", date=content.updated) if content.updated else ""
    parts = (content.tour if content.tour != content.title else "", length, steps, date)
    return words("handout.between").join(part for part in parts if part)


def _row(entry: Entry, sheet: Sheet, apart: float) -> Block:
    """A row of the contents on one line."""
    frame = sheet.frame
    style = frame.type("body", 600 if not entry.number else None)
    number = single([Span(entry.number, whole=True)], frame.type("body", tabular=True), frame)
    page = single([Span(str(entry.page), whole=True)], frame.type("body", tabular=True), frame)
    said = flow([entry.said], style, sheet.width - NUMBER - PAGE, frame, most_lines=1)

    def draw(scene: Scene, x: float, y: float) -> None:
        place(scene, number, x + 0.55 * NUMBER, y, frame, "ink2", align=1.0)
        place(scene, said, x + NUMBER, y, frame)
        place(scene, page, x + sheet.width, y, frame, "ink2", align=1.0)
        row = Rect(x, y - apart / 2, sheet.width, said.height + apart)
        scene.offer(TO_PAGE, str(entry.page), row, entry.said)

    return Block(style.px * style.line, draw, apart)


def _legend(sheet: Sheet, words: Words) -> Iterator[Block]:
    """What the plates and the signs before the figures mean."""
    small = sheet.frame.type("caption")
    yield from paragraph([words("handout.plates")], small, sheet.width, sheet, ink="ink2", gap=30.0, kept=True)
    kinds = (Standing.CONFIRMED, Standing.SINGLE, Standing.DISPUTED, NO_VALUE)
    said = [words(f"handout.standing.{str(one).replace('-', '_')}") for one in kinds]
    set_words = [single([Span(one)], small, sheet.frame) for one in said]

    def draw(scene: Scene, x: float, y: float) -> None:
        for kind, one in zip(kinds, set_words, strict=True):
            sign(kind)(scene, x + 4.0, y + one.height / 2)
            place(scene, one, x + 15.0, y, sheet.frame, "ink2")
            x += one.width + 40.0

    yield Block(set_words[0].height, draw, 8.0)

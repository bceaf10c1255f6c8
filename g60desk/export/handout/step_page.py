"""A step in print: its number and title, what the room read, its picture, its figures, and what the speaker said."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.export.handout.blocks import Block, blank, paragraph
from g60desk.export.handout.breaking import broken, height_of
from g60desk.export.handout.figures import plates_of, rows_of_figures
from g60desk.export.handout.sheet import Sheet
from g60desk.export.leaves import Leaf
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Ring, Scene, Stroke
from g60desk.layout.text import Span, place, single
from g60desk.words import Words

PICTURE = (1120, 680)  # px on which a step is drawn: compact, so that its smallest type is 7 pt in print
MARGIN = 48  # px of that on both sides, which lie beside the text
LEAST = 0.7  # of its width, to which a picture is made smaller so that its step fits on one page
STATION, EDGE = 17.0, 4.0  # px: the station on the line, that has the number of the step
LINE_PITCH, FEWEST_LINES = 30.0, 3  # px between lines to write on, and how many at least
GAP = 14.0  # px between the parts of a step
OVER = 6.0  # px above the picture, which has room of its own


class StepPage(msgspec.Struct, frozen=True):
    """A page of a step: its blocks, and where its picture stands (on the first one; None on those after it)."""

    blocks: tuple[Block, ...]
    picture: Rect | None


def pages_of(leaf: Leaf, sheet: Sheet, words: Words, *, notes: bool) -> list[StepPage]:
    """The pages of a step: one, and more only where its figures and notes do not fit."""
    head, rest = list(_head(leaf, sheet)), list(_rest(leaf, sheet, words, notes=notes))
    high = _height(height_of([*head, *rest]), sheet)
    scale = high / PICTURE[1]
    wide = PICTURE[0] * scale
    picture = Rect((sheet.width - wide) / 2, height_of(head) + OVER, wide, high)
    pages = broken([*head, msgspec.structs.replace(blank(high), gap=OVER, kept=True), *rest], sheet.height)
    if len(pages) == 1:
        pages[0] = (*pages[0], *_lines(sheet, words, sheet.height - height_of(pages[0])))
    return [StepPage(page, picture if number == 0 else None) for number, page in enumerate(pages)]


def _height(words: float, sheet: Sheet) -> float:
    """How high the picture is: as wide as the text, or a little less where all then fits on a page."""
    whole = sheet.width / (PICTURE[0] - 2 * MARGIN) * PICTURE[1]
    free = sheet.height - words - OVER - 1.0  # so that no rounding makes it too high
    return min(whole, free) if free >= LEAST * whole else whole


def _head(leaf: Leaf, sheet: Sheet) -> Iterator[Block]:
    """The number and the title on the line, and what the room read."""
    frame = sheet.frame
    title = list(paragraph([leaf.title], frame.type("h2"), sheet.width - 3.2 * STATION, sheet, kept=True))
    for number, block in enumerate(title):
        yield _on_line(block, sheet, str(leaf.number) if number == 0 else "")
    if leaf.text and leaf.text != leaf.title:
        yield from paragraph([leaf.text], frame.type("lead"), sheet.width, sheet, ink="ink", gap=9.0, kept=True)


def _on_line(block: Block, sheet: Sheet, number: str) -> Block:
    """A line of the title, right of the station that has its number."""

    def draw(scene: Scene, x: float, y: float) -> None:
        if number:
            frame, middle = sheet.frame, y + block.height / 2
            scene.add(Stroke(((0.0, middle), (x + STATION, middle)), "signal", 2 * EDGE))
            scene.add(Ring(x + STATION, middle, STATION - EDGE / 2, "bg", "ink", EDGE))
            said = single([Span(number, whole=True)], frame.type("label", 700, tabular=True), frame)
            place(scene, said, x + STATION, middle - said.height / 2, frame, align=0.5)
        block.draw(scene, x + 3.2 * STATION, y)

    return Block(block.height, draw, block.gap, block.kept)


def _rest(leaf: Leaf, sheet: Sheet, words: Words, *, notes: bool) -> Iterator[Block]:
    """What stands below the picture."""
    frame = sheet.frame
    small = frame.type("caption")
    if leaf.marks:
        said = [Span(words("handout.of_picture"), small, "ink2"), *plates_of(leaf.marks)]
        yield from paragraph(said, small, sheet.width, sheet, ink="ink2", gap=10.0)
    figures = (*leaf.figures, *(leaf.note_figures if notes else ()))
    for number, row in enumerate(rows_of_figures(figures, sheet, words)):
        yield msgspec.structs.replace(row, gap=GAP) if number == 0 else row
    if notes and leaf.notes:
        yield msgspec.structs.replace(_heading(words("handout.notes"), sheet), gap=GAP + 6.0)
        yield from paragraph([leaf.notes], frame.type("body"), sheet.width, sheet, gap=3.0)


def _heading(said: str, sheet: Sheet) -> Block:
    """A small heading that stays with what it is about."""
    style = sheet.frame.type("label", 600)
    words = single([Span(said)], style, sheet.frame)

    def draw(scene: Scene, x: float, y: float) -> None:
        place(scene, words, x, y, sheet.frame, "ink2")

    return Block(words.height, draw, 0.0, kept=True)


def _lines(sheet: Sheet, words: Words, left: float) -> Iterator[Block]:
    """Lines to write on, where the page has room for some."""
    heading = _heading(words("handout.own"), sheet)
    count = int((left - heading.height - 2 * GAP) / LINE_PITCH)
    if count < FEWEST_LINES:
        return
    yield msgspec.structs.replace(heading, gap=2 * GAP)

    def draw(scene: Scene, x: float, y: float) -> None:
        scene.add(Stroke(((x, y + LINE_PITCH), (x + sheet.width, y + LINE_PITCH)), "rule", 1.0))

    for _ in range(count):
        yield Block(LINE_PITCH, draw)

"""All pages of a hand-out as scenes: the front, a step after the other, the list of sources.

Pictures are not in them: each page says where on it the picture of its step stands.  The list comes after them,
since it has the sources on the plates in the pictures too.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from g60desk.export.handout.blocks import Block, paragraph
from g60desk.export.handout.breaking import height_of
from g60desk.export.handout.front import TO_PAGE, Entry, front
from g60desk.export.handout.sheet import Sheet
from g60desk.export.handout.sources import BETWEEN, column_width, pages_of_sources
from g60desk.export.handout.step_page import StepPage, pages_of
from g60desk.export.leaves import Leaf, Leaves
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import Span, flow, place, single
from g60desk.words import Words

HEAD_GAP = 16.0  # px below a heading


class PrintedPage(msgspec.Struct, frozen=True):
    """A page: what stands on it, where the picture of its `leaf` stands, if any, and what a bookmark to it says.

    `links` are rectangles on it with the number of the page, from 0, that each leads to.
    """

    scene: Scene
    leaf: Leaf | None = None
    picture: Rect | None = None
    bookmark: str = ""
    links: tuple[tuple[Rect, int], ...] = ()


def told_pages(content: Leaves, sheet: Sheet, words: Words, *, notes: bool) -> list[PrintedPage]:
    """The front and the steps."""
    steps = [pages_of(leaf, sheet, words, notes=notes) for leaf in content.leaves]
    fronts = len(front(content, _entries(content, steps, 0, words), sheet, words))
    pages: list[PrintedPage] = []
    for column in front(content, _entries(content, steps, fronts, words), sheet, words):
        scene = _scene(content, column, sheet, len(pages) + 1)
        links = tuple((target.rect, int(target.key) - 1) for target in scene.targets if target.kind == TO_PAGE)
        pages.append(PrintedPage(scene, bookmark="" if pages else content.title, links=links))
    for leaf, own in zip(content.leaves, steps, strict=True):
        for page in own:
            begins = page is own[0]
            said = "" if begins else f"{leaf.number}  {leaf.title}"
            scene = _scene(content, page.blocks, sheet, len(pages) + 1, said)
            rect = page.picture
            stands = Rect(sheet.left + rect.x, sheet.top + rect.y, rect.w, rect.h) if rect else None
            bookmark = f"{leaf.number}  {leaf.title}" if begins else ""
            pages.append(PrintedPage(scene, leaf if begins else None, stands, bookmark))
    return pages


def source_pages(
    content: Leaves, sheet: Sheet, words: Words, numbers: Collection[int], before: int
) -> list[PrintedPage]:
    """The list of the sources of these numbers, after so many pages."""
    heading = list(paragraph([words("handout.sources")], sheet.frame.type("h2"), sheet.width, sheet))
    first = height_of(heading) + HEAD_GAP
    pages: list[PrintedPage] = []
    chosen = [one for one in content.sources if one.number in numbers]
    for columns in pages_of_sources(chosen, sheet, first):
        scene = _scene(content, heading, sheet, before + len(pages) + 1)
        for at, column in enumerate(columns):
            _draw(column, scene, sheet.left + at * (column_width(sheet) + BETWEEN), sheet.top + first)
        pages.append(PrintedPage(scene, bookmark="" if pages else words("handout.sources")))
    return pages


def _entries(content: Leaves, steps: Sequence[Sequence[StepPage]], fronts: int, words: Words) -> list[Entry]:
    """The rows of the contents, with the pages on which steps and sources begin."""
    found, page = [], fronts + 1
    for leaf, own in zip(content.leaves, steps, strict=True):
        found.append(Entry(str(leaf.number), leaf.title, page))
        page += len(own)
    return [*found, Entry("", words("handout.sources"), page)] if content.sources else found


def _scene(content: Leaves, blocks: Sequence[Block], sheet: Sheet, number: int, goes_on: str = "") -> Scene:
    """A page with its blocks and its number, and with a header that also says what `goes_on` here.

    The first page bears the title itself and has no header.
    """
    frame = sheet.frame
    scene = Scene(frame.width, frame.height)
    _draw(blocks, scene, sheet.left, sheet.top)
    style = frame.type("caption", tabular=True)
    if number > 1:
        title = flow([content.title], style, sheet.width / (2 if goes_on else 1), frame, most_lines=1)
        place(scene, title, sheet.left, sheet.header - title.height / 2, frame, "ink2")
        if goes_on:
            same = flow([goes_on], style, sheet.width / 2, frame, most_lines=1)
            place(scene, same, sheet.right, sheet.header - same.height / 2, frame, "ink2", align=1.0)
        rule = sheet.header + title.height / 2 + 4.0
        scene.add(Stroke(((sheet.left, rule), (sheet.right, rule)), "rule", 1.0))
    said = single([Span(str(number), whole=True)], style, frame)
    place(scene, said, sheet.right, sheet.footer - said.height / 2, frame, "ink2", align=1.0)
    return scene


def _draw(blocks: Sequence[Block], scene: Scene, x: float, y: float) -> None:
    for number, block in enumerate(blocks):
        y += block.gap if number else 0.0
        block.draw(scene, x, y)
        y += block.height

"""A hand-out as a PDF: vectors and letters by Qt, then its bookmarks and its language by pypdf.

The letters are text, in the shipped fonts of which the file has what it uses.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from g60desk.export.handout.document import PrintedPage, source_pages, told_pages
from g60desk.export.handout.outline import with_outline, xmp
from g60desk.export.handout.sheet import MM, PAPERS, PER_INCH, sheet_for
from g60desk.export.handout.step_page import PICTURE
from g60desk.export.leaves import Leaves
from g60desk.export.room_page import RoomPage
from g60desk.export.vectors import paint_letters, same_resolution
from g60desk.export.writing import Done, Writing, file_beside
from g60desk.story.reading import Reading
from g60desk.theme import Theme, load_fonts, measure
from g60desk.tokens import Tokens
from g60desk.words import load_words

WHITE = "#FFFFFF"  # the page is the paper itself


def write_handout(
    reading: Reading,
    content: Leaves,
    tokens: Tokens,
    path: Path,
    *,
    paper: str = "a4",
    notes: bool = False,
    replace: bool = False,
) -> Writing:
    """Write the hand-out of a talk; raises OSError, and then there is nothing new.  Needs a QApplication."""
    with file_beside(path, replace=replace) as beside, beside.open("wb") as file:
        load_fonts()
        sheet, words = sheet_for(paper, content.language, tokens, measure), load_words(content.language)
        pages = told_pages(content, sheet, words, notes=notes)
        every = len(pages) + 1
        painting = _Painting(reading, content, tokens, paper)
        try:
            for number, page in enumerate(pages):
                painting.add(page)
                yield Done(number + 1, every, page.bookmark)
            numbers = painting.seen | content.cited(notes=notes)
            for page in source_pages(content, sheet, words, numbers, len(pages)):
                painting.add(page)
                pages.append(page)
            painted = painting.end()
        finally:
            painting.close()
        file.write(with_outline(painted, content, pages))
        yield Done(every, every)


class _Painting:
    """The pages as they are painted, one after the other: in memory, for Qt does not tell of a disk that is full."""

    def __init__(self, reading: Reading, content: Leaves, tokens: Tokens, paper: str) -> None:
        self._theme = Theme("paper", tokens, page=WHITE)
        self._room = RoomPage(reading, tokens, PICTURE, bare=True)
        self._room.without_pixels()
        self._written = QBuffer()
        self._written.open(QBuffer.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._written)
        self._writer.setDocumentXmpMetadata(xmp(content))
        dots = same_resolution()
        self._writer.setResolution(dots)
        self._scale = dots / PER_INCH
        wide, high = PAPERS[paper]
        size = QPageSize.PageSizeId.A4 if paper == "a4" else QPageSize.PageSizeId.Letter
        self._writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF()))
        self._size = wide * MM, high * MM
        self._begun = False
        self.seen: frozenset[int] = frozenset()  # the numbers of the sources on the plates in the pictures
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise OSError("the pages cannot be painted")

    def add(self, page: PrintedPage) -> None:
        """Paint the next page."""
        if self._begun and not self._writer.newPage():
            raise OSError("no page more can be painted")
        self._begun = True
        painter = self._painter
        painter.resetTransform()
        painter.scale(self._scale, self._scale)
        paint_letters(painter, page.scene, self._theme)
        if page.leaf is not None and page.picture is not None:
            painter.save()
            painter.translate(page.picture.x, page.picture.y)
            painter.scale(page.picture.w / PICTURE[0], page.picture.h / PICTURE[1])
            step = page.leaf.step
            self._room.settle_step(step.state, step.stop, step.stops, self._theme)
            self._room.paint(painter)
            self.seen |= self._room.seen_sources
            painter.restore()

    def end(self) -> bytes:
        """The document."""
        self._painter.end()
        return bytes(self._written.data().data())

    def close(self) -> None:
        """Let go of the page and the painter."""
        if self._painter.isActive():
            self._painter.end()
        self._room.close()

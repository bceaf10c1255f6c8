"""A presentation that grows slide by slide on the base of the design."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import IO
from xml.sax.saxutils import quoteattr

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.shapes.placeholder import PicturePlaceholder
from pptx.slide import Slide

from g60desk.export.addressed import Addressed, addressed
from g60desk.export.cited import Citations
from g60desk.export.leaves import Leaf, Leaves
from g60desk.export.slides import sheet
from g60desk.export.slides.base import base, tag_of
from g60desk.export.slides.cited import cited_lines, entry, figure_lines, marks, note_lines
from g60desk.export.slides.described import describe
from g60desk.export.slides.fitting import columns_of
from g60desk.export.slides.line import draw_line
from g60desk.export.slides.masters import NAMES, number_field
from g60desk.export.slides.writing import LINE, Line, Run, write
from g60desk.layout.foot_names import badge_of
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens
from g60desk.words import load_words

SOURCE, SOURCE_GAP, NOTE_GAP = 14.0, 5.0, 12.0  # px: type of the list of sources, and the spaces between


class Deck:
    """The slides of one talk, in its language."""

    def __init__(self, reading: Reading, tokens: Tokens, talk: Leaves) -> None:
        self._talk, self._tokens = talk, tokens
        self._words, self._tag = load_words(talk.language), tag_of(talk.language)
        told = Told(reading.story, Index(reading.story), self._words, State(language=talk.language))
        self._badge = badge_of(told)
        self._sources = tuple(addressed(told, source) for source in reading.story.sources)
        self._short = Citations(told)
        self._file = Presentation(base(tokens, self._words, talk.title, talk.language))

    def add_cover(self) -> None:
        """The slide before the first step: what is told, of when."""
        slide, talk = self._added(sheet.COVER), self._talk
        self._write(slide, sheet.TITLE, [Line((Run(talk.title),))])
        self._write(slide, sheet.SAID, [Line((Run(talk.subtitle),))] if talk.subtitle else [])
        told = [talk.tour, self._words("csv.updated", date=talk.updated) if talk.updated else ""]
        self._write(slide, sheet.CITED, [Line((Run(one),)) for one in told if one])
        self._draw_line(slide, -1)

    def add_step(self, leaf: Leaf, at: int, png: bytes, alt: str) -> None:
        """The slide of a step, at its place in the talk, with its picture and what that shows in words."""
        layout = sheet.STEP if leaf.figures else sheet.PLAIN
        slide = self._added(layout)
        self._write(slide, sheet.TITLE, [Line((Run(leaf.title),))])
        said = (Run(leaf.text), *marks(leaf.marks))
        self._write(slide, sheet.SAID, [Line(said)] if leaf.text else [])
        if leaf.figures:
            self._write(slide, sheet.FIGURES, figure_lines(leaf.figures, layout.box(sheet.FIGURES)))
        self._write(slide, sheet.CITED, cited_lines(leaf, self._short, self._words, layout.box(sheet.CITED)))
        self._place(slide, png, alt)
        self._draw_line(slide, at)
        self._number(slide)
        self._note(slide, [leaf.notes, *note_lines(leaf, self._words)])

    def add_sources(self) -> None:
        """The whole list of the story's sources, on as many slides as it needs."""
        box = sheet.SOURCES.box(sheet.SAID)
        entries = [entry(number, one.whole) for number, one in enumerate(self._sources, 1)]
        counts = columns_of(entries, SOURCE, LINE, box.width, box.height, SOURCE_GAP)
        rest = iter(enumerate(self._sources, 1))
        columns = [[_linked(*next(rest)) for _ in range(count)] for count in counts]
        for first in range(0, len(columns), 2):
            slide = self._added(sheet.SOURCES)
            self._write(slide, sheet.TITLE, [Line((Run(self._words("slides.sources")),))])
            for idx, column in zip((sheet.SAID, sheet.MORE), (*columns[first : first + 2], []), strict=False):
                self._write(slide, idx, [Line(one, SOURCE_GAP) for one in column])
            self._draw_line(slide, len(self._talk.leaves))
            self._number(slide)

    def save(self, to: IO[bytes]) -> None:
        """Write the presentation."""
        self._file.save(to)

    def _added(self, layout: sheet.Layout) -> Slide:
        made: Slide = self._file.slides.add_slide(self._file.slide_layouts[sheet.LAYOUTS.index(layout)])
        return made

    def _write(self, slide: Slide, idx: int, lines: Sequence[Line]) -> None:
        """Fill a box; one in which nothing stands is taken away."""
        box = slide.placeholders[idx]
        if lines:
            write(box.text_frame, lines, self._tag)
        else:
            box._element.getparent().remove(box._element)

    def _place(self, slide: Slide, png: bytes, alt: str) -> None:
        box = slide.placeholders[sheet.PICTURE]
        assert isinstance(box, PicturePlaceholder)
        picture = box.insert_picture(BytesIO(png))
        picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0.0
        describe(picture, alt)

    def _draw_line(self, slide: Slide, at: int) -> None:
        rule = self._tokens.theme("paper")["rule"].removeprefix("#")
        draw_line(slide, len(self._talk.leaves), at, self._badge, self._words("slides.line"), rule)

    def _number(self, slide: Slide) -> None:
        """The number of the slide, which python-pptx does not take over from the layout."""
        free = max(shape.shape_id for shape in slide.shapes) + 1
        name, said = quoteattr(self._words("slides.number")), number_field(self._tag, str(len(self._file.slides)))
        number = (
            f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{free}" name={name}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="sldNum" idx="{sheet.NUMBER}"/></p:nvPr></p:nvSpPr><p:spPr/>'
            f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}</a:p></p:txBody></p:sp>"
        )
        slide.shapes._spTree.append(parse_xml(number))

    def _note(self, slide: Slide, said: Sequence[str]) -> None:
        """What the speaker says, and below it what its figures rest on."""
        said = [one for one in said if one]
        if not said:
            return
        frame = slide.notes_slide.notes_text_frame
        lines = [Line((Run(one),), NOTE_GAP if number else 0.0) for number, one in enumerate(said)]
        if frame is not None:
            write(frame, lines, self._tag)


def _linked(number: int, source: Addressed) -> tuple[Run, ...]:
    """A source with its number, its address to be pressed."""
    parts = (Run(entry(number, source.before), SOURCE), Run(source.address, SOURCE, link=source.link))
    return tuple(part for part in (*parts, Run(source.after, SOURCE)) if part.words)

"""Words in the boxes of a slide: runs with their size, weight, ink and language, footnotes raised."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from g60desk.export.slides.sheet import points

LINE = 1.25  # times the size of the type: said in points, for fonts differ in what a line of theirs is
DIM = MSO_THEME_COLOR.TEXT_2


class Run(msgspec.Struct, frozen=True):
    """Words in one type: `px` None is that of the box; `raised` words are a footnote's mark, a `link` is an address."""

    words: str
    px: float | None = None
    bold: bool = False
    dim: bool = False
    raised: bool = False
    link: str = ""


class Line(msgspec.Struct, frozen=True):
    """A paragraph; `before` is the space above it, in px."""

    runs: tuple[Run, ...]
    before: float = 0.0


def write(frame: TextFrame, lines: Sequence[Line], tag: str) -> None:
    """Fill a box with paragraphs in one language, named as OOXML does."""
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        sizes = [run.px for run in line.runs if run.px is not None]
        if sizes:
            paragraph.line_spacing = Pt(points(LINE * max(sizes)))
        if line.before:
            paragraph.space_before = Pt(points(line.before))
        for run in line.runs:
            _add(paragraph, run, tag)


def _add(paragraph: _Paragraph, said: Run, tag: str) -> None:
    run = paragraph.add_run()
    run.text = said.words
    font = run.font
    if said.px is not None:
        font.size = Pt(points(said.px))
    if said.bold:
        font.bold = True
    if said.dim:
        font.color.theme_color = DIM
    properties = font._element
    properties.set("lang", tag)
    if tag != "en-GB":
        properties.set("altLang", "en-GB")
    if said.link:
        run.hyperlink.address = said.link
    if said.raised:
        properties.set("baseline", "30000")

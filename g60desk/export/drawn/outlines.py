"""Letters as outlines, each written down once in a drawing, however often and however large it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import msgspec
from PySide6.QtGui import QRawFont, QTextLayout

from g60desk.export.drawn.spelled import letter_of, spelled
from g60desk.export.markup import tag
from g60desk.layout.scene import Style
from g60desk.theme import font

LINK = "xlink:href"  # as all programs know it, also those that know no newer SVG
Face = tuple[str, int]  # the family and the weight of a font
Glyph = tuple[Face, int]


class SetRun(msgspec.Struct, frozen=True):
    """Letters of one face side by side: how large a unit of it is in px, each glyph, and where it stands in px."""

    face: Face
    scale: float
    letters: tuple[tuple[int, float, float], ...]


class Letters:
    """What is known of the letters of all drawings: how runs of text are set, and what each glyph looks like."""

    def __init__(self) -> None:
        self._faces: dict[Face, QRawFont] = {}
        self._shapes: dict[Glyph, str] = {}
        self._runs: dict[tuple[str, Style, bool], tuple[SetRun, ...]] = {}

    def runs(self, text: str, style: Style, han: bool) -> tuple[SetRun, ...]:
        """A run of text as Qt sets it, its origin at 0, 0."""
        key = text, style, han
        found = self._runs.get(key)
        if found is None:
            found = self._runs[key] = tuple(self._set(text, style, han))
        return found

    def shape(self, glyph: Glyph) -> str:
        """The outline of a glyph in units of its font; empty for a blank."""
        found = self._shapes.get(glyph)
        if found is None:
            face, number = glyph
            found = self._shapes[glyph] = letter_of(self._faces[face].pathForGlyph(number))
        return found

    def _set(self, text: str, style: Style, han: bool) -> Iterator[SetRun]:
        layout = QTextLayout(text, font(style, han))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            raw = run.rawFont()
            face = raw.familyName(), raw.weight()
            scale = raw.pixelSize() / raw.unitsPerEm()
            if face not in self._faces:
                raw.setPixelSize(raw.unitsPerEm())
                self._faces[face] = raw
            places = [(at.x(), at.y() - line.ascent()) for at in run.positions()]
            yield SetRun(face, scale, tuple((n, *at) for n, at in zip(run.glyphIndexes(), places, strict=True)))


class Outlines:
    """The letters of one drawing."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._ids: dict[Glyph, str] = {}

    def run(self, text: str, style: Style, han: bool) -> Iterator[tuple[float, list[Element]]]:
        """A run of text, its origin at 0, 0: for each face how large a unit is in px, and its letters in units."""
        for part in self._letters.runs(text, style, han):
            uses = [self._use((part.face, number), x / part.scale, y / part.scale) for number, x, y in part.letters
                    if self._letters.shape((part.face, number))]  # fmt: skip
            if uses:
                yield part.scale, uses

    def defined(self) -> Iterator[Element]:
        """The outlines that are used."""
        for glyph, key in self._ids.items():
            yield tag("path", id=key, d=self._letters.shape(glyph))

    def _use(self, glyph: Glyph, x: float, y: float) -> Element:
        key = self._ids.setdefault(glyph, f"g{len(self._ids)}")
        up = spelled(y, 0)
        return tag("use", **{LINK: f"#{key}"}, x=spelled(x, 0), y="" if up == "0" else up)

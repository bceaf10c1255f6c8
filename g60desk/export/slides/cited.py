"""Figures and sources in the words of a slide: each number with its footnotes, each footnote with its source."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.export.cited import Citations, cited
from g60desk.export.leaves import Leaf, Mark, Shown
from g60desk.export.slides.fitting import lines_of
from g60desk.export.slides.sheet import Box
from g60desk.export.slides.writing import LINE, Line, Run
from g60desk.words import Words

VALUE, LABEL, GAP = 28.0, 18.0, 16.0  # px: types, and the space before a figure
SMALLER = (1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.62)  # what the figures of a slide may be set in
CITED = (16.0, 15.0, 14.0, 13.0, 12.0)  # px
BETWEEN = "   "


def marks(found: Iterable[Mark], px: float | None = None) -> list[Run]:
    """Footnotes by the numbers of their sources."""
    numbers = ", ".join(str(number) for number in dict.fromkeys(mark.number for mark in found))
    return [Run("\u00a0" + numbers, px, dim=True, raised=True)] if numbers else []


def figure_lines(figures: Iterable[Shown], box: Box) -> list[Line]:
    """The figures of a step, in the largest type in which all of them stand in the box."""
    figures = tuple(figures)
    for scale in SMALLER:
        if sum(_height(figure, scale, box.width) for figure in figures) <= box.height or scale == SMALLER[-1]:
            return [line for number, figure in enumerate(figures) for line in _figure(figure, scale, number == 0)]
    return []


def _figure(figure: Shown, scale: float, first: bool) -> Iterable[Line]:
    value, label = VALUE * scale, LABEL * scale
    said = figure.value or figure.doubt
    yield Line((Run(said, value, bold=True), *marks(figure.marks, value)), 0.0 if first else GAP * scale)
    yield Line((Run(_label(figure), label, dim=True),))
    if figure.doubtful and figure.value:
        yield Line((Run(figure.doubt, label, bold=True),))


def _label(figure: Shown) -> str:
    """What it is and when it was so, unless the one says the other."""
    return figure.label if not figure.as_of or figure.as_of in figure.label else f"{figure.label} ({figure.as_of})"


def _height(figure: Shown, scale: float, width: float) -> float:
    value, label = VALUE * scale, LABEL * scale
    lines = lines_of(_label(figure), label, width)
    lines += lines_of(figure.doubt, label, width, bold=True) if figure.doubtful and figure.value else 0
    large = lines_of(figure.value or figure.doubt, value, width, bold=True)
    return GAP * scale + LINE * (value * large + label * lines)


def cited_lines(leaf: Leaf, sources: Citations, words: Words, box: Box) -> list[Line]:
    """The sources of a step, run in: number, reference, passages."""
    found = cited(leaf.marks, *(figure.marks for figure in leaf.figures))
    entries = [entry(number, sources(number, at)) for number, at in found.items()]
    if not entries:
        return []
    lead = words("slides.cited") + words("table.colon")
    for px in CITED:
        if lines_of(lead + BETWEEN.join(entries), px, box.width) * px * LINE <= box.height or px == CITED[-1]:
            runs = [Run(BETWEEN.join(entries), px)]
            return [Line((Run(lead, px, bold=True), *runs))]
    return []


def entry(number: int, said: str) -> str:
    """A source with its number before it."""
    return f"{number}\u00a0 {said}"


def note_lines(leaf: Leaf, words: Words) -> list[str]:
    """What stands below the speaker's words: the figures in them, each with its standing and its sources."""
    colon = words("table.colon")
    return [
        f"{figure.value or figure.doubt}{colon}{_label(figure)}; {figure.doubt} [{_numbers(figure)}]"
        for figure in leaf.note_figures
    ]


def _numbers(figure: Shown) -> str:
    return "; ".join(" ".join(part for part in (str(mark.number), mark.at) if part) for mark in figure.marks)
